package org.guitu.rule;

import java.util.regex.Pattern;

/**
 * The stable id of a rule, such as {@code LIF-05}. Ids are never renumbered or reused.
 *
 * @param value three capital letters, a hyphen, two digits; never null
 */
public record RuleId(String value) implements Comparable<RuleId> {
    private static final Pattern FORM = Pattern.compile("[A-Z]{3}-[0-9]{2}");

    /**
     * Refuses another form.
     *
     * @throws IllegalArgumentException if the value has another form: rule ids come from code, so this is a bug
     */
    public RuleId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a rule id: " + value);
        }
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
