package org.guitu.policy;

import java.util.Arrays;
import java.util.Optional;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.jspecify.annotations.Nullable;

/** POL-08, POL-14, POL-15: what a deadline, control or a restriction runs from, one word of a closed list. */
public sealed interface Trigger permits Trigger.Recorded, Trigger.OfState, Trigger.Computed, Trigger.OfControl {
    /**
     * The word in the pack.
     *
     * @return such as {@code finding.REFUSAL}, never null
     */
    String word();

    /**
     * Whether its day can be known beforehand, so that days can be counted back from it.
     *
     * @return true for the term's last day, and for a day that a declared fact names
     */
    default boolean isKnownBeforehand() {
        return false;
    }

    /** What somebody records: it starts a deadline, and clears or drops one. */
    sealed interface Recorded extends Trigger {
        /**
         * The type of the record.
         *
         * @return the type, never null
         */
        FactType type();

        /**
         * Whether a record is one of these.
         *
         * @param fact any fact, never null
         * @return true for one of the type and, where more is named, of the kind, the code and the value
         */
        boolean isMet(Fact fact);
    }

    /**
     * A fact of a type, or of one kind of it.
     *
     * @param type the type, never null
     * @param kind such as {@code REFUSAL}, or null for every kind
     */
    record OfFact(FactType type, @Nullable String kind) implements Recorded {
        @Override
        public String word() {
            return kind == null ? type.code() : type.code() + "." + kind;
        }

        @Override
        public boolean isMet(Fact fact) {
            return fact.type() == type
                    && (kind == null || kind.equals(fact.body().get("kind")));
        }
    }

    /**
     * A fact that the pack declares (POL-07), or one value of it. An event runs from its day, a day from the one that it
     * names, an instant from that instant; every other one from the day of its record.
     *
     * @param fact the fact's code, never null
     * @param kind what its value is, never null
     * @param value the value, or null for every value
     */
    record OfDeclared(String fact, ValueType kind, @Nullable String value) implements Recorded {
        @Override
        public String word() {
            return value == null ? fact : fact + "." + value;
        }

        @Override
        public FactType type() {
            return FactType.DECLARED_FACT;
        }

        @Override
        public boolean isMet(Fact other) {
            return other.type() == FactType.DECLARED_FACT
                    && fact.equals(other.body().get("fact"))
                    && (value == null || value.equals(other.body().get("value")));
        }

        /**
         * Whether it names its day itself, so that the last record of it says when it is.
         *
         * @return true for a day and for an instant
         */
        public boolean namesItsDay() {
            return kind == ValueType.DAY || kind == ValueType.INSTANT;
        }

        @Override
        public boolean isKnownBeforehand() {
            return namesItsDay();
        }
    }

    /**
     * The first day on which the case is in a state.
     *
     * @param state the state's code, such as {@code ACTIVE}; never null
     */
    record OfState(String state) implements Trigger {
        /** What comes before the state's code. */
        static final String PREFIX = "state.";

        @Override
        public String word() {
            return PREFIX + state;
        }
    }

    /** An event that is computed. It happens once. */
    enum Computed implements Trigger {
        /** The term's last day, which moves with its stops. */
        TERM_LAST_DAY("term.last-day"),
        /** The first day on which the case is over, for whatever reason. */
        END("end");

        private final String word;

        Computed(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }

        @Override
        public boolean isKnownBeforehand() {
            return this == TERM_LAST_DAY;
        }

        static Optional<Computed> of(String word) {
            return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
        }
    }

    /** An event that control and restrictions alone run from: deadlines have a record for each of them. */
    enum OfControl implements Trigger {
        /** Release from compulsory isolation, or its change into this measure. */
        ISOLATION_RELEASE("isolation.release"),
        /** The term's first day. */
        TERM_FIRST_DAY("term.first-day");

        private final String word;

        OfControl(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }

        static Optional<OfControl> of(String word) {
            return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
        }
    }
}
