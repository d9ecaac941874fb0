package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.guitu.day.Deadline.Due;
import org.guitu.day.Stretch;
import org.guitu.day.Stretches;
import org.guitu.rule.Why;

/**
 * The days that do not count in a deadline, each stretch with its reason.
 *
 * @param stretches every one with an end
 */
record NotCounted(List<DutyFreeDays> stretches) {
    static final NotCounted NOTHING = new NotCounted(List.of());

    /** These and more. */
    NotCounted and(List<DutyFreeDays> more) {
        return new NotCounted(Stream.concat(stretches.stream(), more.stream()).toList());
    }

    /** All of them as one. */
    Stretches days() {
        return Stretches.union(stretches.stream().map(DutyFreeDays::days).toList());
    }

    /** Whether a day does not count. */
    boolean cover(LocalDate day) {
        return stretches.stream().anyMatch(one -> one.days().covers(day));
    }

    /** What a deadline's reason says of the days within it that do not count. */
    Why said(Why why, LocalDate event, Due due) {
        long days = days().daysWithin(event.plusDays(1), due.day());
        if (days == 0) {
            return why;
        }
        Why said = Why.of("CNT-02.not-counted").with("days", days);
        for (DutyFreeDays one : stretches) {
            if (touches(one.days(), event, due)) {
                said = said.because(one.why());
            }
        }
        return why.because(said);
    }

    private static boolean touches(Stretch stretch, LocalDate event, Due due) {
        return new Stretches(List.of(stretch)).daysWithin(event.plusDays(1), due.day()) > 0;
    }
}
