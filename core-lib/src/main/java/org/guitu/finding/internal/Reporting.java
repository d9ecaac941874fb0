package org.guitu.finding.internal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.guitu.agreement.internal.Placed;
import org.guitu.finding.SecurityReport;
import org.guitu.journal.Envelope;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;

/** LIF-12: findings are reported to the local public security organ, under a number of their own. */
final class Reporting {
    private Reporting() {}

    static List<Reason> gate(FindingStrand now, Envelope envelope) {
        return now.findings.isEmpty() ? List.of(Reason.of(Why.of("LIF-12.no-finding"))) : List.of();
    }

    /** A report was made all the same for the findings that are left when another one is corrected away. */
    static List<Reason> reasons(FindingStrand before, Placed<SecurityReport> report) {
        List<Reason> unknown = unknown(before, report);
        return report.fact().findings().stream().anyMatch(id -> before.isFound(id, report.day())) ? List.of() : unknown;
    }

    /** A new report names nothing but findings that stand on its day. */
    static List<Reason> unknown(FindingStrand now, Placed<SecurityReport> report) {
        Set<String> unknown = new TreeSet<>(report.fact().findings());
        unknown.removeIf(id -> now.isFound(id, report.day()));
        return unknown.isEmpty()
                ? List.of()
                : List.of(Reason.of(Why.of("LIF-12.no-such-finding").with("entries", String.join(",", unknown))));
    }
}
