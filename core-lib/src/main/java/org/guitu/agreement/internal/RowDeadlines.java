package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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
import org.guitu.day.TimeLimit;
import org.guitu.journal.Fact;
import org.guitu.policy.DeadlineRow;
import org.guitu.policy.Judgement;
import org.guitu.policy.Parameter;
import org.guitu.policy.Trigger;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * All deadlines that the packs let run from an event until a record clears them (POL-10), each as its {@link Duty} says.
 */
final class RowDeadlines {
    private final Course course;
    private final Set<String> begun = new HashSet<>();
    /** What events would have started, and did not: its condition did not hold, or it was ended unmet. */
    private final Set<String> nothing = new HashSet<>();

    private final List<DeadlineReading> readings = new ArrayList<>();
    private final List<Sharing> sharing = new ArrayList<>();
    /** The facts that are asked for, since something hangs on them: what hung on one first comes last, and stays. */
    private final List<DeadlineReading> asked = new ArrayList<>();

    private RowDeadlines(Course course) {
        this.course = course;
    }

    /** All that has begun, or waits for what every case comes to. */
    static RowDeadlines begun(Course course) {
        RowDeadlines rows = new RowDeadlines(course);
        CountedBack.done(course).forEach(rows::start);
        course.taken.forEach(rows::ofARecord);
        List<Happened> events = new ArrayList<>(RowEvents.release(course));
        events.addAll(RowEvents.ofTheCourse(course));
        events.forEach(rows::ofTheCourse);
        Set<Trigger> happened = events.stream().map(Happened::trigger).collect(Collectors.toSet());
        for (DeadlineRow row : course.pack(course.asked).deadlinesOfTheCourse()) {
            Trigger from = Objects.requireNonNull(row.from());
            // a case that is never reported may have no last day, and nobody waits for its notices (LIF-06, LIF-17)
            if (row.isOwn() && RowEvents.isAwaited(from) && !happened.contains(from)) {
                row.addressees().stream()
                        .filter(one -> !rows.begun.contains(one.in(row.id())))
                        .forEach(one -> rows.readings.add(CountedBack.waiting(course, row, one, from)));
            }
        }
        return rows;
    }

    /** What a release left to be done, where nothing else runs any more: whom to tell of it. */
    static List<DeadlineReading> afterTheRelease(Course course) {
        RowDeadlines rows = new RowDeadlines(course);
        RowEvents.release(course).forEach(rows::ofTheCourse);
        return rows.readings.stream()
                .filter(one -> course.pack(Objects.requireNonNull(one.opened()))
                        .deadline(one.row())
                        .outlives())
                .toList();
    }

    /** Those that have their day from no other one. */
    List<DeadlineReading> readings() {
        return Collections.unmodifiableList(readings);
    }

    private void ofARecord(Placed<Fact> record) {
        ofARecord(RowEvents.onItsDay(record), record, Trigger.OfFact.class);
        Happened declared = RowEvents.declared(course, record);
        if (declared != null) {
            ofARecord(declared, record, Trigger.OfDeclared.class);
            CountedBack.begun(course, declared).forEach(this::start);
        }
    }

    private void ofARecord(Happened event, Placed<Fact> record, Class<? extends Trigger.Recorded> of) {
        for (DeadlineRow row : course.pack(event.day()).deadlines()) {
            if (of.isInstance(row.from()) && of.cast(row.from()).isMet(record.fact())) {
                after(row, event);
            }
        }
    }

    private void ofTheCourse(Happened event) {
        for (DeadlineRow row : course.pack(event.day()).deadlinesOfTheCourse()) {
            if (event.trigger().equals(row.from())) {
                after(row, event);
            }
        }
        CountedBack.begun(course, event).forEach(this::start);
    }

    private void after(DeadlineRow row, Happened event) {
        if (!(row.deadline() instanceof TimeLimit.Before)) {
            row.addressees().forEach(one -> start(new Duty(course, row, event, one, event.day())));
        }
    }

    private void start(Duty duty) {
        DeadlineRow row = duty.row();
        Happened event = duty.event();
        Placed<Fact> cleared = duty.cleared();
        LocalDate opened = duty.opened(cleared != null);
        Judgement judged = duty.judged();
        if (opened == null || duty.isGone() || isSuperseded(duty) || !cameToBe(duty, judged) || !begun.add(duty.id())) {
            return;
        }
        LocalDate met = cleared == null ? null : cleared.day();
        Why why = duty.why(row.deadline() instanceof TimeLimit.Before ? opened : event.day());
        if (judged != null) {
            why = why.because(judged.why());
        }
        if (met == null) {
            why = Isolations.withBar(course, row, why);
        }
        if (met == null && judged != null && !TakeOverDay.precedes(course, event.day())) {
            asked.addAll(0, DeclaredFacts.asked(row, event, judged));
        }
        DeadlineReading open = OpenDuty.of(row.id(), duty.id(), opened, why);
        if (DueDay.other(course, row) != null) {
            sharing.add(new Sharing(row, open, cleared));
        } else if (row.deadline() == null) {
            DeadlineReading counted = OpenDuty.of(row.id(), duty.id(), opened, why.usingAll(row.counted()));
            readings.add(met == null ? counted : counted.metOn(met, false));
        } else {
            Why started = why;
            readings.add(LawBeside.read(
                    row,
                    one -> row.deadline() instanceof TimeLimit.Before
                            ? CountedBack.counted(duty, one, open, cleared, started)
                            : counted(one, event, open, cleared, started)));
        }
    }

    /** Whether the event is one of the row's at all, and nothing has ended what it started. */
    private boolean cameToBe(Duty duty, @Nullable Judgement judged) {
        boolean came = (judged == null || judged.prompts()) && !duty.isDropped();
        if (!came) {
            nothing.add(duty.id());
        }
        return came;
    }

    /**
     * The last record of a declared day or instant says when it is, unless each record is one of its own, or what is
     * counted back was done before the next record.
     */
    private boolean isSuperseded(Duty duty) {
        Placed<Fact> fact = duty.event().fact();
        if (fact == null
                || duty.row().each()
                || !(duty.row().from() instanceof Trigger.OfDeclared from)
                || !from.namesItsDay()) {
            return false;
        }
        Placed<Fact> next = course.taken.stream()
                .filter(other -> from.isMet(other.fact()))
                .dropWhile(other -> !other.id().equals(fact.id()))
                .skip(1)
                .findFirst()
                .orElse(null);
        Placed<Fact> done = duty.row().deadline() instanceof TimeLimit.Before ? duty.cleared() : null;
        return next != null && (done == null || course.taken.indexOf(next) < course.taken.indexOf(done));
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

    /** All of them: one may be due on the day of another, or of one that a rule reads by name. */
    List<DeadlineReading> all(Map<String, DeadlineReading> named) {
        share(named);
        readings.addAll(asked);
        return readings;
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
            DeadlineReading other = known.get(other(next));
            DeadlineReading reading = other == null && nothing.contains(other(next))
                    ? DueDay.sharedWithNothing(course, next.row(), next.open(), next.cleared())
                    : DueDay.shared(course, next.row(), next.open(), next.cleared(), other);
            known.put(reading.id(), reading);
            readings.add(reading);
        }
    }

    private String other(Sharing one) {
        Parameter<String> other = Objects.requireNonNull(DueDay.other(course, one.row()));
        return other.value();
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
