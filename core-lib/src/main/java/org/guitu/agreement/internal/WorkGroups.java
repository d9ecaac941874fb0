package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guitu.agreement.DeadlineReading;
import org.guitu.agreement.Report;
import org.guitu.agreement.WorkGroup;
import org.guitu.journal.Envelope;
import org.guitu.policy.GroupLine;
import org.guitu.policy.Judgement;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/** LIF-09: the work group has the roles that the pack names, those that law fixes among them; a missing one is a prompt. */
final class WorkGroups {
    private static final String ROW = "work-group";

    private WorkGroups() {}

    static List<Reason> gate(Course now, Envelope envelope) {
        return Endings.sinceOrder(now);
    }

    static List<Reason> reasons(Course before, Placed<WorkGroup> group) {
        List<Reason> reasons = new ArrayList<>(Endings.reasons(before, group.day()));
        // who is asked for since the report counts also where a newer pack has dropped the line since
        LocalDate since =
                before.report == null || before.report.day().isAfter(group.day()) ? group.day() : before.report.day();
        List<GroupLine> lines = before.packs(since, group.day()).stream()
                .flatMap(pack -> pack.workGroup().stream())
                .distinct()
                .toList();
        Set<String> known = lines.stream()
                .flatMap(line -> line.anyOf().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> unknown = new TreeSet<>(group.fact().roles());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            reasons.add(Reason.of(Why.of("LIF-09.unknown-role")
                    .with("unknown", String.join(",", unknown))
                    .with("roles", String.join(",", known))
                    .usingAll(lines.stream().map(GroupLine::used).toList())));
        }
        return reasons;
    }

    /** Who is missing since the person reported, by the lines of the pack (POL-13). */
    static List<DeadlineReading> duties(Course course) {
        Placed<Report> reported = course.report;
        if (reported == null || course.endedBy(reported.day())) {
            return List.of();
        }
        Placed<WorkGroup> group = course.workGroup;
        List<String> members = group == null ? List.of() : group.fact().roles();
        List<DeadlineReading> duties = new ArrayList<>();
        List<DeadlineReading> asked = new ArrayList<>();
        course.pack(reported.day()).workGroup().stream()
                .filter(line -> Arrangement.missing(line, members) > 0)
                .sorted(Comparator.comparing(GroupLine::id))
                .forEach(line -> {
                    String id = ROW + "-" + line.id();
                    Why why = why(reported, group, line, Arrangement.missing(line, members));
                    Judgement judged = Arrangement.judged(line.condition(), CaseFacts.about(course, reported));
                    if (judged == null) {
                        duties.add(OpenDuty.of(ROW, id, reported.day(), why));
                    } else if (judged.prompts()) {
                        duties.add(OpenDuty.of(ROW, id, reported.day(), why.because(judged.why())));
                        asked.addAll(DeclaredFacts.asked(
                                Why.of("POL-07.asked").with("row", ROW),
                                reported.day(),
                                List.of(reported.id()),
                                judged));
                    }
                });
        duties.addAll(asked);
        return duties;
    }

    private static Why why(Placed<Report> reported, @Nullable Placed<WorkGroup> group, GroupLine line, int missing) {
        Why why = (line.isOneRole()
                        ? Why.of("LIF-09.missing")
                        : Why.of("POL-13.missing")
                                .with("missing", missing)
                                .with("least", line.least())
                                .with("roles", String.join(",", line.anyOf())))
                .named("role", line.id(), line.chinese(), line.english())
                .with("reported", reported.day())
                .using(line.used())
                .from(reported.id());
        return group == null ? why : why.from(group.id());
    }
}
