package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guitu.agreement.State;
import org.guitu.day.Moment;
import org.guitu.day.Stretch;
import org.guitu.journal.Fact;
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
        /** A fact that starts something on its own day. */
        static Happened of(Trigger trigger, Placed<Fact> fact) {
            return new Happened(trigger, Moment.of(fact.day()), fact.day(), fact.day(), fact);
        }

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

    /** The events that are no facts, with those to come that are known beforehand. */
    static List<Happened> ofTheCourse(Course course) {
        List<Happened> events = new ArrayList<>();
        State before = null;
        for (LocalDate day : turns(course)) {
            State state = CourseState.on(course, day);
            if (state != null && state != before) {
                events.add(Happened.on(new Trigger.OfState(state.name()), day));
            }
            before = state;
        }
        LocalDate last = Expiry.releasedAfter(course);
        if (last != null) {
            LocalDate known = course.report == null ? last : course.report.day();
            events.add(new Happened(Trigger.Computed.TERM_LAST_DAY, Moment.of(last), known, last.plusDays(1), null));
        }
        if (course.ending != null) {
            events.add(Happened.on(Trigger.Computed.END, course.ending.day()));
        } else if (last != null) {
            events.add(Happened.on(new Trigger.OfState(State.COMPLETED.name()), last.plusDays(1)));
            events.add(Happened.on(Trigger.Computed.END, last.plusDays(1)));
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
