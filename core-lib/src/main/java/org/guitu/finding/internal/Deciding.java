package org.guitu.finding.internal;

import java.util.ArrayList;
import java.util.List;
import org.guitu.agreement.internal.Endings;
import org.guitu.agreement.internal.Placed;
import org.guitu.finding.Finding;
import org.guitu.finding.Proposal;
import org.guitu.journal.Envelope;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;

/** What is proposed, and when a named officer can make it a finding. */
final class Deciding {
    private Deciding() {}

    static List<Reason> gate(FindingStrand now, Envelope envelope) {
        List<Reason> reasons = new ArrayList<>(NamedOfficer.gate(now, envelope));
        if (!now.findings.isEmpty()) {
            reasons.add(Reason.of(Why.of("LIF-06.found-already")
                    .with("found", now.findings.get(0).day())
                    .from(now.findings.get(0).id())));
        } else if (!LateReport.proposedBefore(now)) {
            reasons.add(Reason.of(Why.of("LIF-06.no-proposal").with("day", now.course.asked())));
        }
        return reasons;
    }

    static List<Reason> reasons(FindingStrand before, Placed<Finding> finding) {
        List<Reason> reasons = new ArrayList<>(Endings.reasons(before.course, finding.day()));
        Proposal proposal = LateReport.proposal(before);
        boolean proposed = proposal != null && !proposal.since().isAfter(finding.day());
        if (!before.findings.isEmpty() || !proposed) {
            reasons.add(Reason.of(Why.of("LIF-06.no-proposal").with("day", finding.day())));
        }
        reasons.addAll(NamedOfficer.noteReasons(finding));
        return reasons;
    }

    /** What is proposed, from which day on, if nothing more is recorded. */
    static List<Proposal> proposals(FindingStrand strand) {
        if (!strand.course.runs() || strand.course.ending() != null || !strand.findings.isEmpty()) {
            return List.of();
        }
        Proposal refusal = LateReport.proposal(strand);
        return refusal == null ? List.of() : List.of(refusal);
    }
}
