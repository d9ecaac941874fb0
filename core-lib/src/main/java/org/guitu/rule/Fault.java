package org.guitu.rule;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One fault in a document or request body, where it is. Malformed input is told apart from a refusal: no rule was
 * asked yet.
 *
 * @param pointer JSON Pointer of the faulty place, the empty string for the whole document; never null
 * @param code what is wrong, the key of its sentence, such as {@code impossible-date}; never null
 * @param values what the sentence names, by name; never personal data, never null
 */
public record Fault(String pointer, String code, Map<String, String> values) {
    /** Copies the values, by name. */
    public Fault {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }
}
