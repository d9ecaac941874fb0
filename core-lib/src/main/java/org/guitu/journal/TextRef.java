package org.guitu.journal;

import java.util.regex.Pattern;

/**
 * A reference to a free text that the host keeps apart from the entries, encrypted and erasable (RGT-03). The text
 * itself never enters the core.
 *
 * @param id the host's id of the text, 1 to 64 letters, digits, dots, hyphens or underscores; never null
 */
public record TextRef(String id) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /**
     * Refuses another form.
     *
     * @throws IllegalArgumentException if the id has another form: ids are made by the host, so this is its bug
     */
    public TextRef {
        if (!FORM.matcher(id).matches()) {
            throw new IllegalArgumentException("not a text reference");
        }
    }
}
