package org.guitu.policy;

import java.util.Arrays;
import java.util.Optional;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.jspecify.annotations.Nullable;

/** POL-08: what a deadline runs from, one word of a closed list. */
public sealed interface Trigger {
    /**
     * The word in the pack.
     *
     * @return such as {@code finding.REFUSAL}, never null
     */
    String word();

    /**
     * Whether its day can be known beforehand, so that days can be counted back from it.
     *
     * @return true for the term's last day
     */
    default boolean isKnownBeforehand() {
        return false;
    }

    /**
     * A fact of a type, or of one kind of it.
     *
     * @param type the type, never null
     * @param kind such as {@code REFUSAL}, or null for every kind
     */
    record OfFact(FactType type, @Nullable String kind) implements Trigger {
        @Override
        public String word() {
            return kind == null ? type.code() : type.code() + "." + kind;
        }

        /**
         * Whether a fact starts the deadline.
         *
         * @param fact any fact, never null
         * @return true for one of the type and, where one is named, of the kind
         */
        public boolean startsWith(Fact fact) {
            return fact.type() == type
                    && (kind == null || kind.equals(fact.body().get("kind")));
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
}
