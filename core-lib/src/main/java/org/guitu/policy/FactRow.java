package org.guitu.policy;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.guitu.rule.Used;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a pack declares, so that its conditions can ask for it (POL-07).
 *
 * @param id the fact's code, never null
 * @param chinese its name in Chinese, never null
 * @param english its name in English, never null
 * @param type what its value is, never null
 * @param codes the codes it may have, in the order of the pack, empty unless it is a code; never null
 * @param recordedBy the roles that may record it, in the order of the pack; never null, never empty
 * @param paper the paper that comes with it (LIF-22), or null
 * @param proposes the kind of finding that it proposes to a named officer, or null
 * @param used the row as used, never null
 */
public record FactRow(
        String id,
        String chinese,
        String english,
        ValueType type,
        Set<String> codes,
        Set<String> recordedBy,
        @Nullable String paper,
        @Nullable String proposes,
        Used used) {
    /** The id of the deadline row that asks for a declared fact which nobody has recorded. */
    public static final String ASKED = "ask-fact";

    /** Copies codes and roles and keeps their order, in which a refusal lists them. */
    public FactRow {
        codes = Collections.unmodifiableSet(new LinkedHashSet<>(codes));
        recordedBy = Collections.unmodifiableSet(new LinkedHashSet<>(recordedBy));
    }

    /**
     * Whether a text is a value that this fact can have.
     *
     * @param value any text, never null
     * @return true if it is of the type and, for a code, one of the fact's own
     */
    public boolean takes(String value) {
        return type == ValueType.CODE ? codes.contains(value) : type.takes(value);
    }
}
