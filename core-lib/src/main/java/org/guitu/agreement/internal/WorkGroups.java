package org.guitu.agreement.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.guitu.agreement.DeadlineReading;
import org.guitu.agreement.Report;
import org.guitu.agreement.WorkGroup;
import org.guitu.journal.Envelope;
import org.guitu.policy.Parameter;
import org.guitu.policy.ParameterName;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/** LIF-09: the work group has the roles that the pack names, those that law fixes among them; a missing one is a prompt. */
final class WorkGroups {
    private WorkGroups() {}

    static List<Reason> gate(Course now, Envelope envelope) {
        return Endings.sinceOrder(now);
    }

    static List<Reason> reasons(Course before, Placed<WorkGroup> group) {
        List<Reason> reasons = new ArrayList<>(Endings.reasons(before, group.day()));
        Parameter<Set<String>> known = before.pack(group.day()).codes(ParameterName.WORK_GROUP_ROLES);
        Set<String> unknown = new TreeSet<>(group.fact().roles());
        unknown.removeAll(known.value());
        if (!unknown.isEmpty()) {
            reasons.add(Reason.of(Why.of("LIF-09.unknown-role")
                    .with("unknown", String.join(",", unknown))
                    .with("roles", known.used().value())
                    .using(known.used())));
        }
        return reasons;
    }

    /** The roles that are missing since the person reported. */
    static List<DeadlineReading> duties(Course course) {
        Placed<Report> reported = course.report;
        if (reported == null || course.endedBy(reported.day())) {
            return List.of();
        }
        Parameter<Set<String>> roles = course.pack(reported.day()).codes(ParameterName.WORK_GROUP_ROLES);
        Placed<WorkGroup> group = course.workGroup;
        Set<String> missing = new TreeSet<>(roles.value());
        missing.removeAll(group == null ? Set.of() : group.fact().roles());
        return missing.stream()
                .map(role -> OpenDuty.of(
                        "work-group", "work-group-" + role, reported.day(), why(reported, group, role, roles)))
                .toList();
    }

    private static Why why(
            Placed<Report> reported, @Nullable Placed<WorkGroup> group, String role, Parameter<Set<String>> roles) {
        Why why = Why.of("LIF-09.missing")
                .with("role", role)
                .with("reported", reported.day())
                .using(roles.used())
                .from(reported.id());
        return group == null ? why : why.from(group.id());
    }
}
