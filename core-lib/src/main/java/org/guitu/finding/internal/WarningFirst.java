package org.guitu.finding.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guitu.agreement.internal.Placed;
import org.guitu.finding.Finding;
import org.guitu.policy.Parameter;
import org.guitu.policy.ParameterName;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;

/** LIF-27: a pack may ask for a recorded warning before a finding; then one without it is refused. */
final class WarningFirst {
    private WarningFirst() {}

    static List<Reason> reasons(FindingStrand before, Placed<Finding> finding) {
        Parameter<Set<String>> kinds = before.course.pack(finding.day()).codes(ParameterName.WARNING_BEFORE);
        boolean warned = before.warnings.stream().anyMatch(w -> !w.day().isAfter(finding.day()));
        return kinds.value().contains(finding.fact().kind().name()) && !warned
                ? List.of(Reason.of(Why.of("LIF-27.no-warning")
                                .with("kind", finding.fact().kind())
                                .using(kinds.used()))
                        .next("warning", Map.of("day", finding.day().toString(), "number", "告诫〔2026〕1号")))
                : List.of();
    }
}
