package org.guitu.conformance.documents;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.guitu.agreement.State;
import org.guitu.journal.FactType;

/**
 * A change of a case's state that the core was seen to make.
 *
 * @param from the state before, or empty where there was no order yet
 * @param to the state after
 * @param by the fact that made it, or empty where a day alone did
 * @param rules the rules that the core names for it
 */
record Transition(Optional<State> from, State to, Optional<FactType> by, List<String> rules) {
    /** In the order of the states, then of the facts of one day; what time alone does comes last. */
    static final Comparator<Transition> ORDER = Comparator.<Transition>comparingInt(t -> place(t.from, -1))
            .thenComparing(Transition::to)
            .thenComparingInt(t -> place(t.by, FactType.values().length))
            .thenComparing(t -> t.rules.toString());

    private static int place(Optional<? extends Enum<?>> value, int otherwise) {
        return value.map(Enum::ordinal).orElse(otherwise);
    }
}
