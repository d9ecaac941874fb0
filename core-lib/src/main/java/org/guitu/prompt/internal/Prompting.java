package org.guitu.prompt.internal;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guitu.agreement.Anomaly;
import org.guitu.agreement.DeadlineReading;
import org.guitu.agreement.DeadlineReading.Status;
import org.guitu.agreement.Ending;
import org.guitu.agreement.internal.Course;
import org.guitu.agreement.internal.Expiry;
import org.guitu.day.Bounds;
import org.guitu.day.Series;
import org.guitu.finding.Proposal;
import org.guitu.journal.FactType;
import org.guitu.policy.Pack;
import org.guitu.policy.Parameter;
import org.guitu.policy.ParameterName;
import org.guitu.prompt.Prompt;
import org.guitu.prompt.Span;
import org.guitu.rule.Topic;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * What prompts whom, from which day to which: the prompts of a reading are those of these spans that hold on its day, and
 * the agenda is the spans themselves, so that both are one answer.
 */
public final class Prompting {
    private final Course course;
    private final List<Line> lines = new ArrayList<>();

    private Prompting(Course course) {
        this.course = course;
    }

    /** Every line, of whatever day. */
    public static List<Line> lines(Course course, Iterable<DeadlineReading> deadlines, List<Proposal> proposals) {
        Prompting prompting = new Prompting(course);
        for (DeadlineReading deadline : deadlines) {
            if (deadline.status() == Status.OPEN) {
                prompting.ladder(deadline);
            }
        }
        proposals.forEach(prompting::proposal);
        course.anomalies().forEach(prompting::anomaly);
        return prompting.lines;
    }

    private void ladder(DeadlineReading deadline) {
        LocalDate due = Objects.requireNonNull(deadline.due());
        LocalDate opened = Objects.requireNonNull(deadline.opened());
        Pack pack = course.pack(opened);
        Parameter<Period> remind = pack.period(ParameterName.REMIND_BEFORE);
        Parameter<Period> escalate = pack.period(ParameterName.ESCALATE_AFTER);
        Parameter<String> upwards = pack.code(ParameterName.ESCALATE_TO);
        Parameter<String> role = pack.deadline(deadline.id()).role();
        LocalDate warned = Series.nth(due, remind.value(), -1);
        LocalDate over = due.plusDays(1);
        LocalDate escalated = Bounds.atLeastSince(due, escalate.value());
        boolean notice = deadline.id().startsWith("notice-");
        LocalDate until = notice ? null : endOfClocks();
        Why why = new Why(new Topic(deadline.why().rule(), "prompt"), Map.of(), List.of(), List.of(), List.of())
                .with("id", deadline.id())
                .with("due", due)
                .using(role.used())
                .using(remind.used())
                .using(escalate.used())
                .using(upwards.used())
                .because(Why.of("CNT-07.at-least")
                        .with("since", due)
                        .with("period", escalate.value())
                        .with("from", escalated))
                .because(deadline.why());
        String command = command(deadline.id());
        line(deadline.id(), Prompt.Level.NOTICE, role.value(), opened, earlier(warned, until), due, command, why);
        LocalDate warnFrom = warned.isBefore(opened) ? opened : warned;
        line(deadline.id(), Prompt.Level.WARNING, role.value(), warnFrom, earlier(over, until), due, command, why);
        LocalDate overFrom = over.isBefore(opened) ? opened : over;
        line(deadline.id(), Prompt.Level.OVERDUE, role.value(), overFrom, earlier(escalated, until), due, command, why);
        line(deadline.id(), Prompt.Level.ESCALATED, upwards.value(), escalated, until, due, command, why);
    }

    private void proposal(Proposal proposal) {
        Parameter<Set<String>> roles = course.pack(proposal.since()).codes(ParameterName.FINDING_DECIDED_BY);
        Why why = Why.of("LIF-06.prompt")
                .with("id", proposal.kind())
                .using(roles.used())
                .because(proposal.why());
        line(
                "proposal-" + proposal.kind(),
                Prompt.Level.WARNING,
                roles.value().iterator().next(),
                proposal.since(),
                endOfClocks(),
                null,
                FactType.FINDING.code(),
                why);
    }

    private void anomaly(Anomaly anomaly) {
        if (course.order() == null) {
            return;
        }
        Pack pack = course.pack(anomaly.day());
        Parameter<String> role =
                pack.code(anomaly.stopsEverything() ? ParameterName.ESCALATE_TO : ParameterName.LOOK_AGAIN_BY);
        Why why = Why.of(anomaly.stopsEverything() ? "LIF-24.prompt" : "LIF-31.prompt")
                .with("entry", anomaly.entry())
                .using(role.used())
                .from(anomaly.entry())
                .because(anomaly.reasons().get(0).why());
        line(
                "anomaly-" + anomaly.entry(),
                anomaly.stopsEverything() ? Prompt.Level.ESCALATED : Prompt.Level.WARNING,
                role.value(),
                anomaly.day(),
                null,
                null,
                FactType.CORRECTION.code(),
                why);
    }

    /** The first day on which the case is over, as far as is known; its clocks prompt nobody from then on. */
    private @Nullable LocalDate endOfClocks() {
        Ending ending = course.ending();
        if (ending != null) {
            return ending.day();
        }
        LocalDate last = Expiry.lastDay(course);
        return last == null ? null : last.plusDays(1);
    }

    private void line(
            String id,
            Prompt.Level level,
            String role,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate due,
            String command,
            Why why) {
        if (until != null && !from.isBefore(until)) {
            return;
        }
        String district = course.theOrder().fact().place().code();
        lines.add(new Line(
                new Span(id, level.name(), role, district, from, until),
                new Prompt(id, level, role, district, due, command, why)));
    }

    private static String command(String deadline) {
        FactType type = switch (deadline) {
            case "serve" -> FactType.SERVICE;
            case "report" -> FactType.REPORT;
            case "sign" -> FactType.AGREEMENT;
            case "review" -> FactType.REVIEW;
            default -> FactType.RELEASE_NOTICE;
        };
        return type.code();
    }

    private static @Nullable LocalDate earlier(LocalDate one, @Nullable LocalDate other) {
        return other == null || one.isBefore(other) ? one : other;
    }

    /**
     * A prompt and the days on which it holds.
     *
     * @param span the days
     * @param prompt the prompt
     */
    public record Line(Span span, Prompt prompt) {}
}
