package org.guitu.finding.internal;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.guitu.agreement.internal.Placed;
import org.guitu.finding.Finding;
import org.guitu.finding.Warning;
import org.guitu.journal.Envelope;
import org.guitu.policy.Parameter;
import org.guitu.policy.ParameterName;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;

/** LIF-27: a pack may ask for a recorded warning before a finding; then one without it is refused. */
final class WarningFirst {
    private WarningFirst() {}

    /** Where nothing that was proposed was so on a day by which its warning had been given, no finding passes. */
    static List<Reason> gate(FindingStrand now, Envelope envelope) {
        List<Reason> missing = List.of();
        for (Finding.Kind kind : Finding.Kind.values()) {
            Iterator<LocalDate> days = Deciding.proposedDays(now, kind).iterator();
            while (days.hasNext()) {
                List<Reason> reasons = reasons(now, kind, days.next());
                if (reasons.isEmpty()) {
                    return List.of();
                }
                missing = reasons;
            }
        }
        return missing;
    }

    static List<Reason> reasons(FindingStrand before, Placed<Finding> finding) {
        return reasons(before, finding.fact().kind(), finding.day());
    }

    private static List<Reason> reasons(FindingStrand before, Finding.Kind kind, LocalDate day) {
        Parameter<Set<String>> kinds = before.course.pack(day).codes(ParameterName.WARNING_BEFORE);
        boolean warned = before.warnings.stream().anyMatch(w -> !w.day().isAfter(day));
        return kinds.value().contains(kind.name()) && !warned
                ? List.of(
                        Reason.of(Why.of("LIF-27.no-warning").with("kind", kind).using(kinds.used()))
                                .next("warning", new Warning(day, "告诫〔2026〕1号").body()))
                : List.of();
    }
}
