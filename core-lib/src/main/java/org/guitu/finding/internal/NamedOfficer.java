package org.guitu.finding.internal;

import java.util.List;
import java.util.Set;
import org.guitu.agreement.internal.Placed;
import org.guitu.journal.Envelope;
import org.guitu.policy.Pack;
import org.guitu.policy.Parameter;
import org.guitu.policy.ParameterName;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;

/** Findings and reviews are a named officer's, by the roles that the pack names, with words of their own (RGT-06). */
final class NamedOfficer {
    private NamedOfficer() {}

    static List<Reason> gate(FindingStrand now, Envelope envelope) {
        // where the order is void, the recorder's own place says who may
        Pack pack = now.course.order() == null
                ? now.course.setting().packs().inForce(envelope.recorder().district(), now.course.asked())
                : now.course.pack(now.course.asked());
        Parameter<Set<String>> roles = pack.codes(ParameterName.FINDING_DECIDED_BY);
        return roles.value().contains(envelope.recorder().role())
                ? List.of()
                : List.of(Reason.of(Why.of("LIF-06.not-an-officer")
                        .with("role", envelope.recorder().role())
                        .with("roles", roles.used().value())
                        .using(roles.used())));
    }

    static List<Reason> noteReasons(Placed<?> placed) {
        return placed.source().note() == null
                ? List.of(Reason.of(Why.of("LIF-06.note-missing")
                        .with("type", placed.fact().type().code())))
                : List.of();
    }
}
