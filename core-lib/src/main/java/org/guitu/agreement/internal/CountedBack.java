package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.guitu.agreement.CountedDeadline;
import org.guitu.agreement.DeadlineReading;
import org.guitu.agreement.DeadlineReading.Status;
import org.guitu.agreement.internal.RowEvents.Happened;
import org.guitu.day.Deadline.Due;
import org.guitu.day.TimeLimit;
import org.guitu.journal.Fact;
import org.guitu.policy.Addressee;
import org.guitu.policy.DeadlineRow;
import org.guitu.policy.Pack;
import org.guitu.policy.Trigger;
import org.guitu.rule.Certainty;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * Deadlines that are counted back from an event which is known beforehand (POL-08). They move with it, and are read anew
 * each time; what is done before the first day is not done in them.
 */
final class CountedBack {
    private CountedBack() {}

    /** Those of an event, each by the pack that is in force on the day on which it opens (CNT-09). */
    static List<Duty> begun(Course course, Happened event) {
        List<Duty> duties = new ArrayList<>();
        String measure = course.theOrder().fact().measure().name();
        for (Pack whole : course.setting.packs().all()) {
            Pack pack = whole.forMeasure(measure);
            for (DeadlineRow row : pack.deadlinesCountedBack()) {
                if (event.trigger().equals(row.from()) && row.deadline() instanceof TimeLimit.Before back) {
                    LocalDate opens = opened(course, back, event);
                    if (course.pack(opens) == pack) {
                        row.addressees().forEach(one -> duties.add(new Duty(course, row, event, one, opens)));
                    }
                }
            }
        }
        return duties;
    }

    /** One that waits for an event of which nobody can say the day yet. */
    static DeadlineReading waiting(Course course, DeadlineRow row, Addressee addressee, Trigger from) {
        Why why = row.saidIn(Why.of("POL-08.waits")).with("event", from.word());
        return new DeadlineReading(
                addressee.in(row.id()),
                row.id(),
                Status.WAITING,
                null,
                null,
                Certainty.CERTAIN,
                (course.term == null ? why : why.because(course.term.why())).usingAll(row.counted()));
    }

    /** Its day, by the number of its row or by that which law fixes beside it. */
    static DeadlineReading counted(
            Duty duty, DeadlineRow row, DeadlineReading open, @Nullable Placed<Fact> cleared, Why why) {
        Course course = duty.course();
        CountedDeadline counted = course.countedBack(row, duty.event().day());
        LocalDate opened = Objects.requireNonNull(open.opened());
        Due due = DueDay.possible(course, row, counted.due(), opened);
        Why said = row.isPractice() ? why : why.with("due", due.day());
        return Deadlines.reading(open.id(), row, opened, due, cleared, said.because(counted.why()));
    }

    /** The day on which it opens, not before anybody can know its event. */
    private static LocalDate opened(Course course, TimeLimit.Before back, Happened event) {
        LocalDate opens = back.opens(event.day(), course.setting.calendar());
        return opens == null || opens.isBefore(event.known()) ? event.known() : opens;
    }
}
