package org.guitu.policy;

import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

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
     * A why that says which fact it is about, as {@code fact}, by the names that the pack gives it where it does.
     *
     * @param why the why, never null
     * @return a new why, never null
     */
    default Why in(Why why) {
        return why.with("fact", name());
    }

    /**
     * One that is built in.
     *
     * @param fact which one, never null
     * @param member the member of a set of facts, such as {@code REFUSAL}; empty where there is none; never null
     * @param type what its value is, never null
     * @param field the field of the person's file that it is, or null for every other one
     */
    record BuiltIn(
            BuiltInFact fact,
            String member,
            ValueType type,
            @Nullable FileField field) implements NamedFact {
        @Override
        public String name() {
            return fact.key() + member;
        }

        @Override
        public Why in(Why why) {
            return field == null
                    ? NamedFact.super.in(why)
                    : why.named("fact", name(), field.chinese(), field.english())
                            .using(field.used());
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
        public Why in(Why why) {
            return why.named("fact", row.id(), row.chinese(), row.english()).using(row.used());
        }

        @Override
        public ValueType type() {
            return row.type();
        }
    }
}
