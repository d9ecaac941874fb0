package org.guitu.policy;

/** A fact that a condition names, with its type (POL-07). */
public sealed interface NamedFact {
    /**
     * The name in the condition.
     *
     * @return such as {@code age}, {@code finding.REFUSAL} or the code of a declared fact; never null
     */
    String name();

    /**
     * What its value is.
     *
     * @return the type, never null
     */
    ValueType type();

    /**
     * One that is built in.
     *
     * @param fact which one, never null
     * @param member the member of a set of facts, such as {@code REFUSAL}; empty where there is none; never null
     * @param type what its value is, never null
     */
    record BuiltIn(BuiltInFact fact, String member, ValueType type) implements NamedFact {
        @Override
        public String name() {
            return fact.key() + member;
        }
    }

    /**
     * One that the pack declares.
     *
     * @param row the pack's row, never null
     */
    record Declared(FactRow row) implements NamedFact {
        @Override
        public String name() {
            return row.id();
        }

        @Override
        public ValueType type() {
            return row.type();
        }
    }
}
