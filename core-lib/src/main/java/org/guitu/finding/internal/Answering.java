package org.guitu.finding.internal;

import java.util.List;
import org.guitu.agreement.internal.Placed;
import org.guitu.finding.SecurityAnswer;
import org.guitu.finding.SecurityReport;
import org.guitu.journal.Envelope;
import org.guitu.journal.FactType;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;

/**
 * LIF-28: a finding is reported by the district responsible on its day, and public security's answer, which names the
 * report, is waited for from then on.
 */
final class Answering {
    private Answering() {}

    static List<Reason> reportGate(FindingStrand now, Envelope envelope) {
        return districtReasons(now, envelope.recorder().district().code());
    }

    /** Who recorded the report first is the one who reported, whoever corrects it later. */
    static List<Reason> reportReasons(FindingStrand before, Placed<SecurityReport> report) {
        return districtReasons(before, report.order().chain());
    }

    private static List<Reason> districtReasons(FindingStrand strand, String district) {
        String responsible = strand.course.theOrder().fact().place().code();
        return responsible.equals(district)
                ? List.of()
                : List.of(Reason.of(Why.of("LIF-28.another-district")
                        .with("district", district)
                        .with("responsible", responsible)
                        .from(strand.course.theOrder().id())));
    }

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
