package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guitu.agreement.CountedDeadline;
import org.guitu.agreement.DeadlineReading;
import org.guitu.agreement.DeadlineReading.Status;
import org.guitu.agreement.internal.RowEvents.Happened;
import org.guitu.day.Deadline.Due;
import org.guitu.day.TimeLimit;
import org.guitu.journal.Fact;
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
    static List<DeadlineReading> read(Course course, Happened event) {
        List<DeadlineReading> readings = new ArrayList<>();
        String measure = course.theOrder().fact().measure().name();
        for (Pack whole : course.setting.packs().all()) {
            Pack pack = whole.forMeasure(measure);
            for (DeadlineRow row : pack.deadlinesOfTheCourse()) {
                if (event.trigger().equals(row.from()) && row.deadline() instanceof TimeLimit.Before back) {
                    LocalDate opens = opened(course, back, event);
                    boolean runs = row.when() != DeadlineRow.When.RUNNING || course.ranOn(opens);
                    if (course.pack(opens) == pack && runs) {
                        readings.add(LawBeside.read(row, one -> read(course, one, event)));
                    }
                }
            }
        }
        return readings;
    }

    /** One that waits for an event of which nobody can say the day yet. */
    static DeadlineReading waiting(Course course, DeadlineRow row, Trigger from) {
        Why why = Why.of("POL-08.waits").with("row", row.id()).with("event", from.word());
        return new DeadlineReading(
                row.id(),
                row.id(),
                Status.WAITING,
                null,
                null,
                Certainty.CERTAIN,
                (course.term == null ? why : why.because(course.term.why())).usingAll(row.counted()));
    }

    private static DeadlineReading read(Course course, DeadlineRow row, Happened event) {
        LocalDate opened = opened(course, (TimeLimit.Before) row.limit(), event);
        CountedDeadline counted = course.countedBack(row, event.day());
        Due due = DueDay.possible(course, row, counted.due(), opened);
        Placed<Fact> cleared = first(course, row, opened);
        Why why = Why.of(row.rule() + (row.isPractice() ? ".open" : ".due"))
                .with("row", row.id())
                .with("day", opened);
        Why said = row.isPractice() ? why : why.with("due", due.day());
        return Deadlines.reading(row.id(), row, opened, due, cleared, said.because(counted.why()));
    }

    /** The day on which it opens, not before anybody can know its event. */
    private static LocalDate opened(Course course, TimeLimit.Before back, Happened event) {
        LocalDate opens = back.opens(event.day(), course.setting.calendar());
        return opens == null || opens.isBefore(event.known()) ? event.known() : opens;
    }

    private static @Nullable Placed<Fact> first(Course course, DeadlineRow row, LocalDate from) {
        return course.taken.stream()
                .filter(p -> p.fact().type() == row.clearedBy() && !p.day().isBefore(from))
                .findFirst()
                .orElse(null);
    }
}
