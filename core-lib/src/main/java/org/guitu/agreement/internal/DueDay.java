package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.guitu.agreement.DeadlineReading;
import org.guitu.agreement.DeadlineReading.Status;
import org.guitu.day.Deadline.Due;
import org.guitu.day.TimeLimit;
import org.guitu.policy.DeadlineRow;
import org.guitu.policy.Parameter;
import org.guitu.rule.Certainty;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * POL-09: a duty to which the law gives no number is never overdue by law. A practice day may stand beside it, or it is
 * due on the day of another deadline; no due day lies before the day on which the act became possible.
 */
final class DueDay {
    private DueDay() {}

    /** How a day was counted, by the row's own number or by that of practice beside it. */
    static Why said(DeadlineRow row, Due due, Why counted) {
        return row.isPractice()
                ? row.saidIn(Why.of("POL-09.practice")).with("due", due.day()).because(counted)
                : counted;
    }

    /** A due day that lies before the day on which the act became possible moves to that one (CNT-02). */
    static Due possible(Course course, DeadlineRow row, Due due, LocalDate possible) {
        return possible(course, row.deadline(), due, possible);
    }

    private static Due possible(Course course, @Nullable TimeLimit rolls, Due due, LocalDate possible) {
        if (!due.day().isBefore(possible)) {
            return due;
        }
        return rolls == null
                ? new Due(possible, possible, due.certainty())
                : rolls.roll(possible, course.setting.calendar());
    }

    /** How a row rolls: by its own number, or as the one rolls whose day it takes. */
    private static @Nullable TimeLimit rolls(Course course, DeadlineRow row, LocalDate opened) {
        DeadlineRow rolls = row;
        Set<String> seen = new HashSet<>();
        while (rolls != null && rolls.deadline() == null && seen.add(rolls.id())) {
            Parameter<String> other = other(course, rolls);
            rolls = other == null
                    ? null
                    : course.pack(opened).deadlines().stream()
                            .filter(one -> one.id().equals(other.value()))
                            .findFirst()
                            .orElse(null);
        }
        return rolls == null ? null : rolls.deadline();
    }

    /** The deadline on whose day a row is due by the measure of the case, or null. */
    static @Nullable Parameter<String> other(Course course, DeadlineRow row) {
        return row.sameDayAs().get(course.theOrder().fact().measure().name());
    }

    /** A row that is due on the day of another deadline, and waits while that one has none. */
    static DeadlineReading shared(
            Course course,
            DeadlineRow row,
            DeadlineReading own,
            @Nullable Placed<?> cleared,
            @Nullable DeadlineReading other) {
        Parameter<String> name = Objects.requireNonNull(other(course, row));
        Why shared = Why.of("POL-09.same-day").with("other", name.value()).using(name.used());
        LocalDate due = other == null ? null : other.due();
        if (other == null || due == null) {
            Why waits = undated(row, own).because(shared.as("POL-09.same-day-waits"));
            DeadlineReading waiting = new DeadlineReading(
                    own.id(), own.row(), Status.WAITING, own.opened(), null, Certainty.CERTAIN, waits);
            return cleared == null ? waiting : waiting.metOn(cleared.day(), false);
        }
        Why why = own.why().because(shared.because(other.why()));
        DeadlineReading reading = dated(course, row, own, cleared, due, other, why);
        // where law fixes another day for the deadline that it shares, so it does for this one (POL-03)
        return other.law() == null || other.law().due() == null
                ? reading
                : reading.beside(dated(course, row, own, cleared, other.law().due(), other, why), why);
    }

    /** A row whose other one came to nothing: it is open, and nothing says by when. */
    static DeadlineReading sharedWithNothing(
            Course course, DeadlineRow row, DeadlineReading own, @Nullable Placed<?> cleared) {
        Parameter<String> name = Objects.requireNonNull(other(course, row));
        Why why = undated(row, own)
                .because(Why.of("POL-09.same-day-none")
                        .with("other", name.value())
                        .using(name.used()));
        DeadlineReading open = OpenDuty.of(own.row(), own.id(), Objects.requireNonNull(own.opened()), why);
        return cleared == null ? open : open.metOn(cleared.day(), false);
    }

    /** A row with a number of its own that has no day: it says since when it is open. */
    private static Why undated(DeadlineRow row, DeadlineReading own) {
        return row.deadline() == null ? own.why() : own.why().as(row.rule() + ".open" + row.topicEnding());
    }

    private static DeadlineReading dated(
            Course course,
            DeadlineRow row,
            DeadlineReading own,
            @Nullable Placed<?> cleared,
            LocalDate due,
            DeadlineReading other,
            Why why) {
        LocalDate opened = Objects.requireNonNull(own.opened());
        Due day = possible(course, rolls(course, row, opened), new Due(due, due, other.certainty()), opened);
        Why said = row.deadline() == null || row.isPractice() ? why : why.with("due", day.day());
        return Deadlines.reading(own.id(), row, opened, day, cleared, said).restingOn(other.basis());
    }
}
