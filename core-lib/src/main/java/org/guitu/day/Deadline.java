package org.guitu.day;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.guitu.rule.Certainty;
import org.jspecify.annotations.Nullable;

/**
 * CNT-02: a deadline runs from an event whose day is not counted, and ends at 24:00 of its last day.
 *
 * @param period how long; days, weeks, months or years; never null
 * @param unit what is counted, never null
 * @param rolls whether a last day on which offices rest moves to the next working day (CC 203 by analogy)
 */
public record Deadline(Period period, Unit unit, boolean rolls) implements TimeLimit {
    /** What a deadline counts. */
    public enum Unit {
        /** Every day. */
        CALENDAR_DAYS,
        /** Working days alone; the period is then given in days. */
        WORKING_DAYS
    }

    /**
     * Refuses what cannot be counted.
     *
     * @throws IllegalArgumentException if the period is not longer than nothing, or working days are given in anything
     *     but days
     */
    public Deadline {
        check(period, unit);
    }

    static void check(Period period, Unit unit) {
        if (period.isZero() || period.isNegative()) {
            throw new IllegalArgumentException("period: not longer than nothing");
        }
        if (unit == Unit.WORKING_DAYS && period.toTotalMonths() != 0) {
            throw new IllegalArgumentException("period: working days are given in days alone");
        }
    }

    /**
     * The last day, counted from an event.
     *
     * @param event the event's day, never null
     * @param calendar tells working days, never null
     * @return the day with how sure it is, never null
     */
    public Due from(LocalDate event, WorkingCalendar calendar) {
        return nth(event, 1, calendar, Stretches.NONE);
    }

    @Override
    public Due due(Moment event, WorkingCalendar calendar, Stretches notCounted) {
        return nth(event.day(), 1, calendar, notCounted);
    }

    /**
     * Counts the n-th of a series of deadlines, always from its anchor (CNT-04). Days up to the rolled end that do not
     * count move it by as many, to a day that counts (LIF-05).
     *
     * @param anchor the day that the series runs from, not counted; never null
     * @param n how many periods, at least 0
     * @param calendar the working calendar, never null
     * @param notCounted the days that do not count, every stretch with an end; never null
     * @return the last day, never null
     * @throws IllegalArgumentException if a stretch has no end: nobody can say then when the deadline ends
     */
    @SuppressWarnings("JavaPeriodGetDays") // working days are given in days alone
    public Due nth(LocalDate anchor, int n, WorkingCalendar calendar, Stretches notCounted) {
        if (notCounted.parts().stream().anyMatch(part -> part.until() == null)) {
            throw new IllegalArgumentException("notCounted: a stretch has no end");
        }
        LocalDate end = anchor;
        Certainty certainty = Certainty.CERTAIN;
        if (unit == Unit.WORKING_DAYS) {
            for (int left = n * period.getDays(); left > 0; ) {
                end = end.plusDays(1);
                certainty = calendar.lists(end) ? certainty : Certainty.PROVISIONAL;
                left -= calendar.isWorkingDay(end) && !notCounted.cover(end) ? 1 : 0;
            }
            return new Due(end, end, certainty);
        }
        LocalDate counted = Series.nth(anchor, period, n);
        return moved(anchor, counted, calendar, notCounted);
    }

    /** An end moved by the days up to it that do not count, to a day that counts. */
    Due moved(LocalDate anchor, LocalDate counted, WorkingCalendar calendar, Stretches notCounted) {
        Due due = roll(counted, calendar, notCounted);
        long moved = 0;
        for (long days = within(anchor, due, notCounted); days != moved; days = within(anchor, due, notCounted)) {
            moved = days;
            due = roll(counted.plusDays(moved), calendar, notCounted);
        }
        return due;
    }

    private Due roll(LocalDate end, WorkingCalendar calendar, Stretches notCounted) {
        Due due = roll(end, calendar);
        while (notCounted.cover(due.day())) {
            due = roll(due.day().plusDays(1), calendar);
        }
        return new Due(due.day(), end, due.certainty());
    }

    private static long within(LocalDate anchor, Due due, Stretches notCounted) {
        return notCounted.daysWithin(anchor.plusDays(1), due.day());
    }

    @Override
    public Due roll(LocalDate end, WorkingCalendar calendar) {
        if (!rolls) {
            return new Due(end, end, Certainty.CERTAIN);
        }
        LocalDate day = end;
        boolean listed = calendar.lists(day);
        while (!calendar.isWorkingDay(day)) {
            day = day.plusDays(1);
            listed &= calendar.lists(day);
        }
        return new Due(day, end, listed ? Certainty.CERTAIN : Certainty.PROVISIONAL);
    }

    /**
     * Where a time limit ends.
     *
     * @param day the last day, that day included; never null
     * @param counted the day before it was rolled, moved by the days that do not count; never null
     * @param certainty PROVISIONAL where the year's holidays are not published yet (CNT-03), or where hours run from an
     *     event that is known by its day alone (POL-08); never null
     * @param at the instant to which hours run, or null
     */
    public record Due(
            LocalDate day,
            LocalDate counted,
            Certainty certainty,
            @Nullable Instant at) {
        /**
         * The end of a day.
         *
         * @param day the last day, that day included; never null
         * @param counted the day before it was rolled, never null
         * @param certainty how sure it is, never null
         */
        public Due(LocalDate day, LocalDate counted, Certainty certainty) {
            this(day, counted, certainty, null);
        }
    }

    static boolean weekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
