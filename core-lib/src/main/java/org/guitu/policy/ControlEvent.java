package org.guitu.policy;

import java.util.Arrays;
import java.util.Optional;

/** POL-14, POL-15: what control and restrictions run from, restart with or last until: one word of a closed list. */
public sealed interface ControlEvent {
    /**
     * The word in the pack.
     *
     * @return such as {@code isolation.release}, never null
     */
    String word();

    /** An event that is read from the case. */
    enum Read implements ControlEvent {
        /** Release from compulsory isolation, or its change into this measure. */
        ISOLATION_RELEASE("isolation.release"),
        /** The term's first day. */
        TERM_FIRST_DAY("term.first-day"),
        /** The term's last day, which moves with its stops. */
        TERM_LAST_DAY("term.last-day"),
        /** The first day on which the case is over, for whatever reason. */
        END("end");

        private final String word;

        Read(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }

        static Optional<ControlEvent> of(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word.equals(word))
                    .map(one -> (ControlEvent) one)
                    .findFirst();
        }
    }

    /**
     * A record of a type, or of one kind of it.
     *
     * @param trigger the type and the kind, never null
     */
    record Recorded(Trigger.OfFact trigger) implements ControlEvent {
        @Override
        public String word() {
            return trigger.word();
        }
    }

    /**
     * A fact that the pack declares: an event on its day, or the day that was recorded last.
     *
     * @param row the pack's row, never null
     */
    record Declared(FactRow row) implements ControlEvent {
        /** What comes before the fact's code. */
        static final String PREFIX = "declared-fact.";

        @Override
        public String word() {
            return PREFIX + row.id();
        }
    }
}
