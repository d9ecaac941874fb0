package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guitu.agreement.DeclaredFact;
import org.guitu.agreement.State;
import org.guitu.day.Moment;
import org.guitu.day.Stretch;
import org.guitu.journal.Fact;
import org.guitu.policy.FactRow;
import org.guitu.policy.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * POL-08: the events of a case that deadlines run from. Facts have happened; a change of state is read from them; the
 * term's last day, and the end that comes with it, are computed and known beforehand.
 */
final class RowEvents {
    private RowEvents() {}

    /**
     * An event.
     *
     * @param trigger the word that it is an event of
     * @param when its day, and the instant where it is known
     * @param known the first day on which anybody could know it
     * @param opens the first day on which something that runs from it can be done
     * @param fact the fact that it is, or null where it was read or computed
     */
    record Happened(
            Trigger trigger,
            Moment when,
            LocalDate known,
            LocalDate opens,
            @Nullable Placed<Fact> fact) {
        private static Happened on(Trigger trigger, LocalDate day) {
            return new Happened(trigger, Moment.of(day), day, day, null);
        }

        LocalDate day() {
            return when.day();
        }

        /** The entry that it is, none where it was read or computed. */
        List<String> entries() {
            return fact == null ? List.of() : List.of(fact.id());
        }
    }

    /** A record, on its day. */
    static Happened onItsDay(Placed<Fact> record) {
        Trigger trigger = new Trigger.OfFact(record.fact().type(), null);
        return new Happened(trigger, Moment.of(record.day()), record.day(), record.day(), record);
    }

    /** A declared fact: on its day, or on the day or at the instant that it names. Null where nobody declares it. */
    static @Nullable Happened declared(Course course, Placed<Fact> record) {
        FactRow row = record.fact() instanceof DeclaredFact said
                ? course.pack(record.day()).facts().get(said.fact())
                : null;
        if (row == null) {
            return null;
        }
        Moment when = DeclaredFacts.when(row, record.as(DeclaredFact.class));
        Trigger trigger = new Trigger.OfDeclared(row.id(), row.type(), null);
        return new Happened(trigger, when, record.day(), when.day(), record);
    }

    /** The last day of a term that ran out, or will; what it brings can be done once the case is over. */
    static List<Happened> release(Course course) {
        LocalDate last = Expiry.releasedAfter(course);
        LocalDate over = course.ending == null ? Expiry.over(course) : course.ending.day();
        if (last == null || over == null) {
            return List.of();
        }
        LocalDate known = course.report == null ? last : course.report.day();
        return List.of(new Happened(Trigger.Computed.TERM_LAST_DAY, Moment.of(last), known, over, null));
    }

    /** The last day as it stood on an earlier day, where custody that began or ended later has moved it since. */
    static Optional<Happened> termAsOf(Course course, LocalDate day) {
        RunningTerm term = RunningTerm.asOf(course, day);
        LocalDate last = term == null ? null : term.lastDay();
        if (term == null || last == null || last.equals(Expiry.releasedAfter(course))) {
            return Optional.empty();
        }
        return Optional.of(
                new Happened(Trigger.Computed.TERM_LAST_DAY, Moment.of(last), term.firstDay(), last.plusDays(1), null));
    }

    /** The other events that are no facts, with those to come that are known beforehand. */
    static List<Happened> ofTheCourse(Course course) {
        List<Happened> events = new ArrayList<>(states(course));
        LocalDate last = Expiry.releasedAfter(course);
        if (course.ending != null) {
            events.add(Happened.on(Trigger.Computed.END, course.ending.day()));
        } else if (last != null) {
            events.add(Happened.on(new Trigger.OfState(State.COMPLETED.name()), last.plusDays(1)));
            events.add(Happened.on(Trigger.Computed.END, last.plusDays(1)));
        }
        return events;
    }

    /** Changes of state, where any pack asks for them. */
    private static List<Happened> states(Course course) {
        List<Happened> events = new ArrayList<>();
        boolean asked = course.setting.packs().all().stream()
                .flatMap(pack -> pack.deadlinesOfTheCourse().stream())
                .anyMatch(row -> row.from() instanceof Trigger.OfState);
        State before = null;
        for (LocalDate day : asked ? turns(course) : List.<LocalDate>of()) {
            State state = CourseState.on(course, day);
            if (state != null && state != before) {
                events.add(Happened.on(new Trigger.OfState(state.name()), day));
            }
            before = state;
        }
        return events;
    }

    /** Whether the course of every case comes to an event, so that what runs from it waits for it. */
    static boolean isAwaited(Trigger trigger) {
        return trigger instanceof Trigger.Computed || trigger.equals(new Trigger.OfState(State.COMPLETED.name()));
    }

    /** The days up to the one asked on which the state can turn. */
    private static Iterable<LocalDate> turns(Course course) {
        TreeSet<LocalDate> days = new TreeSet<>();
        Stream.of(course.order, course.service, course.report, course.agreement)
                .filter(placed -> placed != null)
                .forEach(placed -> days.add(placed.day()));
        for (Stretch held : course.custody.parts()) {
            days.add(held.from());
            if (held.until() != null) {
                days.add(held.until());
            }
        }
        if (course.ending != null) {
            days.add(course.ending.day());
        }
        return days.headSet(course.asked, true);
    }
}
