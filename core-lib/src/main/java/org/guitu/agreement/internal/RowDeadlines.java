package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.guitu.agreement.CountedDeadline;
import org.guitu.agreement.DeadlineReading;
import org.guitu.agreement.internal.RowEvents.Happened;
import org.guitu.day.Stretch;
import org.guitu.day.TimeLimit;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.policy.Condition;
import org.guitu.policy.DeadlineRow;
import org.guitu.policy.Judgement;
import org.guitu.policy.Parameter;
import org.guitu.policy.Trigger;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * POL-10: the deadlines that a pack lets run from an event until a fact clears it. The built-in ones are such rows of the
 * national pack.
 */
final class RowDeadlines {
    private final Course course;
    private final Set<String> begun = new HashSet<>();
    private final List<DeadlineReading> readings = new ArrayList<>();
    private final List<Sharing> sharing = new ArrayList<>();
    /** The facts that are asked for, since something hangs on them: what hung on one first comes last, and stays. */
    private final List<DeadlineReading> asked = new ArrayList<>();

    private RowDeadlines(Course course) {
        this.course = course;
    }

    /** All of them; one may be due on the day of another, or of one that a rule reads by name. */
    static List<DeadlineReading> read(Course course, Map<String, DeadlineReading> named) {
        RowDeadlines rows = new RowDeadlines(course);
        for (Placed<Fact> event : course.taken) {
            for (DeadlineRow row : course.pack(event.day()).deadlines()) {
                if (row.from() instanceof Trigger.OfFact start && start.startsWith(event.fact())) {
                    rows.start(row, Happened.of(start, event));
                }
            }
        }
        boolean byFactsAlone = course.setting.packs().all().stream()
                .allMatch(pack -> pack.deadlinesOfTheCourse().isEmpty());
        if (!byFactsAlone) {
            rows.ofTheCourse();
        }
        rows.share(named);
        rows.readings.addAll(rows.asked);
        return rows.readings;
    }

    private void ofTheCourse() {
        List<Happened> events = RowEvents.ofTheCourse(course);
        for (Happened event : events) {
            for (DeadlineRow row : course.pack(event.day()).deadlinesOfTheCourse()) {
                if (event.trigger().equals(row.from()) && !(row.deadline() instanceof TimeLimit.Before)) {
                    start(row, event);
                }
            }
            readings.addAll(CountedBack.read(course, event));
        }
        Set<Trigger> happened = events.stream().map(Happened::trigger).collect(Collectors.toSet());
        for (DeadlineRow row : course.pack(course.asked).deadlinesOfTheCourse()) {
            Trigger from = Objects.requireNonNull(row.from());
            if (RowEvents.isAwaited(from) && !happened.contains(from)) {
                readings.add(CountedBack.waiting(course, row, from));
            }
        }
    }

    private void start(DeadlineRow row, Happened event) {
        Placed<Fact> fact = event.fact();
        boolean names = row.each() && fact != null;
        Placed<Fact> cleared = first(row.clearedBy(), names, event);
        LocalDate opened = opened(row, event, cleared != null);
        // what was read before the end of its own day went with the case; what ended it has its duties from then on
        boolean gone = !row.outlives() && fact != null && course.endedAfter(fact);
        Condition condition = row.condition();
        Judgement judged = condition == null ? null : condition.judge(facts(event));
        if (opened == null
                || gone
                || (judged != null && !judged.prompts())
                || !(row.each() || begun.add(row.id()))
                || first(row.droppedBy(), names, event) != null) {
            return;
        }
        String about = fact == null ? event.day().toString() : fact.id();
        String id = row.each() ? row.id() + "-" + about : row.id();
        LocalDate met = cleared == null ? null : cleared.day();
        boolean dated = row.deadline() != null && !row.isPractice();
        Why why = Why.of(row.rule() + (dated ? ".due" : ".open"))
                .with("row", row.id())
                .with("day", event.day());
        why = fact == null ? why : why.from(fact.id());
        if (judged != null) {
            why = why.because(judged.why());
        }
        if (met == null) {
            why = Isolations.withBar(course, row, why);
        }
        if (met == null && judged != null && !TakeOverDay.precedes(course, event.day())) {
            asked.addAll(0, DeclaredFacts.asked(row, event, judged));
        }
        DeadlineReading open = OpenDuty.of(row.id(), id, opened, why);
        if (DueDay.other(course, row) != null) {
            sharing.add(new Sharing(row, open, cleared));
        } else if (row.deadline() == null) {
            DeadlineReading counted = OpenDuty.of(row.id(), id, opened, why.usingAll(row.counted()));
            readings.add(met == null ? counted : counted.metOn(met, false));
        } else {
            Why started = why;
            readings.add(LawBeside.read(row, one -> counted(one, event, open, cleared, started)));
        }
    }

    /** What a condition asks of the day of an event, and of the event itself where it is a record. */
    private CaseFacts facts(Happened event) {
        return event.fact() == null ? CaseFacts.on(course, event.day()) : CaseFacts.about(course, event.fact());
    }

    private DeadlineReading counted(
            DeadlineRow row, Happened event, DeadlineReading open, @Nullable Placed<Fact> cleared, Why why) {
        LocalDate opened = Objects.requireNonNull(open.opened());
        // a duty that begins with something else than its event, as a sparing does, is counted from there
        CountedDeadline counted =
                opened.equals(event.opens()) ? course.counted(row, event.when()) : course.counted(row, opened);
        return Deadlines.reading(
                open.id(),
                row,
                opened,
                counted.due(),
                cleared,
                (row.isPractice() ? why : why.with("due", counted.due().day())).because(counted.why()));
    }

    /** Those on the day of another one, each after the one whose day it takes. */
    private void share(Map<String, DeadlineReading> named) {
        Map<String, DeadlineReading> known = new HashMap<>(named);
        readings.forEach(reading -> known.put(reading.id(), reading));
        while (!sharing.isEmpty()) {
            Set<String> open = sharing.stream().map(one -> one.row().id()).collect(Collectors.toSet());
            // rows of two packs can wait for each other; then each of them waits
            Sharing next = sharing.stream()
                    .filter(one -> !open.contains(other(one)))
                    .findFirst()
                    .orElse(sharing.get(0));
            sharing.remove(next);
            DeadlineReading reading =
                    DueDay.shared(course, next.row(), next.open(), next.cleared(), known.get(other(next)));
            known.put(reading.id(), reading);
            readings.add(reading);
        }
    }

    private String other(Sharing one) {
        Parameter<String> other = Objects.requireNonNull(DueDay.other(course, one.row()));
        return other.value();
    }

    /** The first day of what an event starts, or null where it starts nothing, or nothing that is owed any more. */
    private @Nullable LocalDate opened(DeadlineRow row, Happened event, boolean met) {
        LocalDate opens = event.opens();
        return switch (row.when()) {
            case ALWAYS -> isInForce(row, event, opens) ? opens : null;
            case RUNNING -> course.ranOn(event.day()) && isInForce(row, event, opens) ? opens : null;
            case SPARED -> {
                List<Stretch> spared = Sparing.barred(course, Objects.requireNonNull(row.decision()), event.day());
                Stretch last = spared.isEmpty() ? null : spared.get(spared.size() - 1);
                yield last != null && (met || last.covers(course.asked)) && isInForce(row, event, last.from())
                        ? last.from()
                        : null;
            }
        };
    }

    /** Whether the row is still there on a later day than that of the event which starts it. */
    private boolean isInForce(DeadlineRow row, Happened event, LocalDate day) {
        return day.equals(event.day()) || course.pack(day).deadlines().stream().anyMatch(r -> r.id().equals(row.id()));
    }

    /** The first fact of a type on or after the event's day; one that is for each event must name it. */
    private @Nullable Placed<Fact> first(@Nullable FactType type, boolean names, Happened event) {
        return type == null
                ? null
                : course.taken.stream()
                        .filter(p -> p.fact().type() == type
                                && !p.day().isBefore(event.day())
                                && (!names || names(p.fact().body().values(), Objects.requireNonNull(event.fact()))))
                        .findFirst()
                        .orElse(null);
    }

    private static boolean names(Collection<Object> values, Placed<Fact> event) {
        return values.stream()
                .anyMatch(value ->
                        value.equals(event.id()) || (value instanceof Collection<?> many && many.contains(event.id())));
    }

    /**
     * A deadline that is due on the day of another.
     *
     * @param row its row
     * @param open the deadline without its day
     * @param cleared what met it, or null
     */
    private record Sharing(
            DeadlineRow row, DeadlineReading open, @Nullable Placed<Fact> cleared) {}
}
