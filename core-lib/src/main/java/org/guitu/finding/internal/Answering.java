package org.guitu.finding.internal;

import java.util.List;
import org.guitu.agreement.internal.Placed;
import org.guitu.finding.SecurityAnswer;
import org.guitu.journal.Envelope;
import org.guitu.journal.FactType;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;

/** LIF-28: public security's answer to a report is waited for from the report on, and names the report. */
final class Answering {
    private Answering() {}

    static List<Reason> gate(FindingStrand now, Envelope envelope) {
        return now.reports.isEmpty() ? List.of(Reason.of(Why.of("LIF-28.no-report"))) : List.of();
    }

    static List<Reason> reasons(FindingStrand before, Placed<SecurityAnswer> answer) {
        String named = answer.fact().report();
        return before.course.isOnFile(named, FactType.SECURITY_REPORT, answer.day())
                ? List.of()
                : List.of(Reason.of(Why.of("LIF-28.no-such-report").with("entry", named)));
    }
}
