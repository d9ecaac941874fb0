package org.guitu.prompt.internal;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.guitu.agreement.Anomaly;
import org.guitu.agreement.CountedDeadline;
import org.guitu.agreement.DeadlineReading;
import org.guitu.agreement.DeadlineReading.Status;
import org.guitu.agreement.Ending;
import org.guitu.agreement.internal.Course;
import org.guitu.agreement.internal.DeclaredFacts;
import org.guitu.agreement.internal.Expiry;
import org.guitu.agreement.internal.Isolations;
import org.guitu.agreement.internal.LawBeside;
import org.guitu.day.Bounds;
import org.guitu.day.Series;
import org.guitu.division.Division;
import org.guitu.finding.Proposal;
import org.guitu.journal.FactType;
import org.guitu.policy.Basis;
import org.guitu.policy.DeadlineRow;
import org.guitu.policy.Levels;
import org.guitu.policy.Pack;
import org.guitu.policy.Parameter;
import org.guitu.policy.ParameterName;
import org.guitu.prompt.Prompt;
import org.guitu.prompt.Span;
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
    public static List<Line> lines(
            Course course,
            Iterable<DeadlineReading> deadlines,
            List<Proposal> proposals,
            Function<Proposal, LocalDate> waitsFrom) {
        Prompting prompting = new Prompting(course);
        for (DeadlineReading deadline : deadlines) {
            if (deadline.status() == Status.OPEN) {
                prompting.ladder(deadline);
            }
        }
        proposals.forEach(proposal -> prompting.proposal(proposal, waitsFrom.apply(proposal)));
        course.anomalies().forEach(prompting::anomaly);
        return prompting.lines;
    }

    private void ladder(DeadlineReading deadline) {
        LocalDate opened = Objects.requireNonNull(deadline.opened());
        Pack pack = course.pack(opened);
        DeadlineRow row = pack.deadline(deadline.row());
        LocalDate end = endOfClocks();
        LocalDate until = earlier(
                row.outlives() || (end != null && !opened.isBefore(end)) ? null : end,
                Isolations.barredUntil(course, row, opened));
        LocalDate due = LawBeside.promptedBy(deadline);
        Ladder ladder = new Ladder(
                deadline.id(), place(), DeclaredFacts.clears(row, deadline).code(), due, deadline.basis(), until);
        Parameter<String> acting = DeclaredFacts.asks(pack, deadline);
        String rule = deadline.why().rule().value();
        Why why = about(Why.of(rule + ".prompt" + row.topicEnding()), deadline)
                .with("row", row.id())
                .using(acting.used());
        if (due == null) {
            Prompt.Level level = row.escalated() ? Prompt.Level.ESCALATED : Prompt.Level.NOTICE;
            Why open = why.as(rule + ".prompt-open" + row.topicEnding())
                    .usingAll(row.counted())
                    .because(deadline.why());
            // a duty without a day rises only where its own row says when (POL-10), and is never overdue (POL-09)
            List<Rise> rises = row.levels().ownSteps() ? rises(row.levels(), opened) : List.of();
            Why said = rises.isEmpty() ? open : rising(open, opened, rises);
            line(
                    ladder,
                    level,
                    acting.value(),
                    opened,
                    rises.isEmpty() ? null : rises.get(0).from(),
                    said);
            upwards(ladder, rises, said);
            return;
        }
        Parameter<Period> remind = row.levels().remindBefore();
        List<Rise> rises = rises(row.levels(), due);
        LocalDate warned = Series.nth(due, remind.value(), -1);
        LocalDate over = due.plusDays(1);
        LocalDate escalated = rises.get(0).from();
        Basis basis = deadline.basis();
        // a day of practice is never said to be one of law (POL-09)
        Why dated = (basis != null && basis.practice() ? why.as("POL-09.prompt" + row.topicEnding()) : why)
                .with("due", due)
                .using(remind.used());
        Why steps = rising(dated, due, rises).because(deadline.why());
        String role = row.role().value();
        line(ladder, Prompt.Level.NOTICE, role, opened, warned, steps);
        line(ladder, Prompt.Level.WARNING, role, later(warned, opened), over, steps);
        line(ladder, Prompt.Level.OVERDUE, role, later(over, opened), escalated, steps);
        upwards(ladder, rises, steps);
    }

    /** To whom it rises and from which day on, since its due day or its first one. */
    private static List<Rise> rises(Levels levels, LocalDate since) {
        return levels.steps().stream()
                .map(step ->
                        new Rise(step, Bounds.atLeastSince(since, step.after().value())))
                .toList();
    }

    private static Why rising(Why why, LocalDate since, List<Rise> rises) {
        Why rising = why;
        for (Rise rise : rises) {
            rising = rising.using(rise.step().after().used())
                    .using(rise.step().to().used())
                    .because(Why.of("CNT-07.at-least")
                            .with("since", since)
                            .with("period", rise.step().after().value())
                            .with("from", rise.from()));
        }
        return rising;
    }

    private void upwards(Ladder ladder, List<Rise> rises, Why why) {
        for (int i = 0; i < rises.size(); i++) {
            LocalDate next = i + 1 < rises.size() ? rises.get(i + 1).from() : null;
            String to = rises.get(i).step().to().value();
            line(ladder, Prompt.Level.ESCALATED, to, rises.get(i).from(), next, why);
        }
    }

    /** A proposal waits for a person to decide, and goes upwards where nobody does in time (LIF-12). */
    private void proposal(Proposal proposal, LocalDate from) {
        Pack pack = course.pack(from);
        DeadlineRow row = pack.deadline("decide-proposal");
        CountedDeadline counted = course.countedBoth(row, from);
        LocalDate due = LawBeside.promptedBy(counted);
        Parameter<String> upwards = pack.code(ParameterName.ESCALATE_TO);
        Ladder ladder = new Ladder(
                "proposal-" + proposal.kind(), place(), row.clearedBy().type().code(), due, row.basis(), endOfClocks());
        Why why = Why.of("LIF-12.prompt-proposal")
                .with("kind", proposal.kind())
                .with("due", due)
                .using(row.role().used())
                .using(upwards.used())
                .because(counted.why())
                .because(proposal.why());
        LocalDate over = due.plusDays(1);
        line(ladder, Prompt.Level.WARNING, row.role().value(), from, over, why);
        line(ladder, Prompt.Level.ESCALATED, upwards.value(), over, null, why);
    }

    /** A finding whose facts were withdrawn has a prompt of its own; every other entry that does not fit has this one. */
    private void anomaly(Anomaly anomaly) {
        if (anomaly.stands() && isFinding(anomaly)) {
            return;
        }
        // where no order stands, the place that recorded the entry looks after it, by its own pack
        Division place = course.order() == null
                ? course.recorderOf(anomaly.entry())
                : course.theOrder().fact().place();
        Pack pack = course.order() == null
                ? course.setting().packs().inForce(place, anomaly.day())
                : course.pack(anomaly.day());
        boolean stops = anomaly.stopsEverything();
        Parameter<String> role = pack.code(stops ? ParameterName.ESCALATE_TO : ParameterName.LOOK_AGAIN_BY);
        Why why = Why.of(stops ? "LIF-24.prompt" : "LIF-31.prompt")
                .with("entry", anomaly.entry())
                .using(role.used())
                .from(anomaly.entry())
                .because(anomaly.reasons().get(0).why());
        Ladder ladder = new Ladder("anomaly-" + anomaly.entry(), place, FactType.CORRECTION.code(), null, null, null);
        Prompt.Level level = stops ? Prompt.Level.ESCALATED : Prompt.Level.WARNING;
        line(ladder, level, role.value(), anomaly.day(), null, why);
    }

    private Division place() {
        return course.theOrder().fact().place();
    }

    private boolean isFinding(Anomaly anomaly) {
        return course.taken().stream()
                .anyMatch(p -> p.id().equals(anomaly.entry()) && p.fact().type() == FactType.FINDING);
    }

    /** The first day on which the case is over, as far as is known; its clocks prompt nobody from then on. */
    private @Nullable LocalDate endOfClocks() {
        Ending ending = course.ending();
        return ending != null ? ending.day() : Expiry.over(course);
    }

    /** What a prompt is about, by what its deadline rests on: the role, the paper or the step that is named there. */
    private static Why about(Why why, DeadlineReading deadline) {
        Why about = why;
        for (Map.Entry<String, String> value : deadline.why().values().entrySet()) {
            about = about.with(value.getKey(), value.getValue());
        }
        return about;
    }

    private void line(
            Ladder ladder, Prompt.Level level, String role, LocalDate from, @Nullable LocalDate before, Why why) {
        LocalDate until = earlier(before, ladder.until());
        if (until != null && !from.isBefore(until)) {
            return;
        }
        String district = ladder.place().code();
        lines.add(new Line(
                new Span(ladder.id(), level.name(), role, district, from, until),
                new Prompt(ladder.id(), level, role, district, ladder.due(), ladder.basis(), ladder.command(), why)));
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    /**
     * What the lines of one prompt have in common.
     *
     * @param id the prompt's id
     * @param place the district that is prompted
     * @param command what clears it
     * @param due by when, or null
     * @param basis on what that day rests, or null
     * @param until the day from which nobody is prompted any more, or null
     */
    private record Ladder(
            String id,
            Division place,
            String command,
            @Nullable LocalDate due,
            @Nullable Basis basis,
            @Nullable LocalDate until) {}

    /**
     * A step upwards.
     *
     * @param step the step
     * @param from the first day on which it is taken
     */
    private record Rise(Levels.Step step, LocalDate from) {}

    /**
     * A prompt and the days on which it holds.
     *
     * @param span the days
     * @param prompt the prompt
     */
    public record Line(Span span, Prompt prompt) {}
}
