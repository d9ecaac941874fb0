package org.guitu.rule;

/**
 * The stable id of a rule, such as {@code LIF-05}. Ids are never renumbered or reused.
 *
 * @param value three capital letters, a hyphen, two digits; never null
 */
public record RuleId(String value) implements Comparable<RuleId> {
    private static final String FORM = "AAA-00";

    /**
     * Refuses another form.
     *
     * @throws IllegalArgumentException if the value has another form: rule ids come from code, so this is a bug
     */
    public RuleId {
        if (!isId(value)) {
            throw new IllegalArgumentException("not a rule id: " + value);
        }
    }

    // By hand, since a reading names hundreds of rules.
    private static boolean isId(String value) {
        boolean fits = value.length() == FORM.length();
        for (int i = 0; fits && i < FORM.length(); i++) {
            char form = FORM.charAt(i);
            char last = form == 'A' ? 'Z' : form == '0' ? '9' : form;
            fits = value.charAt(i) >= form && value.charAt(i) <= last;
        }
        return fits;
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
