package org.guitu.agreement.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.guitu.journal.Envelope;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.rule.Reason;

/**
 * Which rule of a room asks what of which fact: the list of every small check that can refuse.
 *
 * @param <B> what the room knows of the course
 */
public final class RuleBook<B> {
    private final Map<FactType, List<Gate<B>>> gates = new EnumMap<>(FactType.class);
    private final Map<FactType, List<Check<B, Fact>>> checks = new EnumMap<>(FactType.class);

    /** One more gate of a type; they are asked in the order given. */
    public RuleBook<B> gate(FactType type, Gate<B> gate) {
        gates.computeIfAbsent(type, t -> new ArrayList<>()).add(gate);
        return this;
    }

    /** One more check of a type; all of them are asked. */
    public <F extends Fact> RuleBook<B> check(FactType type, Class<F> fact, Check<B, F> check) {
        checks.computeIfAbsent(type, t -> new ArrayList<>())
                .add((before, placed) -> check.reasons(before, placed.as(fact)));
        return this;
    }

    /** The first gate of a type that has reasons answers with all of them. */
    public List<Reason> gated(FactType type, B now, Envelope envelope) {
        for (Gate<B> gate : gates.getOrDefault(type, List.of())) {
            List<Reason> reasons = gate.reasons(now, envelope);
            if (!reasons.isEmpty()) {
                return reasons;
            }
        }
        return List.of();
    }

    /** Every reason why a fact does not fit into the course before it. */
    public List<Reason> misfits(B before, Placed<Fact> placed) {
        List<Reason> reasons = new ArrayList<>();
        checks.getOrDefault(placed.fact().type(), List.of())
                .forEach(check -> reasons.addAll(check.reasons(before, placed)));
        return reasons;
    }
}
