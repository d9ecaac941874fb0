package org.guitu.day;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import org.guitu.rule.Certainty;
import org.jspecify.annotations.Nullable;

/**
 * POL-08: how long after an event something is to be done, or how long before one. In days after it ({@link Deadline}),
 * in hours after it, or in days counted back from it.
 */
public sealed interface TimeLimit permits Deadline, TimeLimit.Hours, TimeLimit.Before {
    /**
     * How long.
     *
     * @return years, months, weeks and days, or hours; never null
     */
    TemporalAmount period();

    /**
     * The last day, counted from an event or back from it.
     *
     * @param event the event, whose day is not counted; never null
     * @param calendar tells working days, never null
     * @param notCounted the days that do not count, every stretch with an end; never null
     * @return the last day, never null
     */
    Deadline.Due due(Moment event, WorkingCalendar calendar, Stretches notCounted);

    /**
     * Moves an end to the next working day, where this limit rolls.
     *
     * @param end the end as counted, never null
     * @param calendar tells working days, never null
     * @return the day with how sure it is, never null
     */
    Deadline.Due roll(LocalDate end, WorkingCalendar calendar);

    /**
     * Whether one period is longer than another from whichever day both are counted: thirteen months than a year, and a
     * month than 27 days, but not than 28.
     *
     * @param one a period in years, months, weeks and days; never null
     * @param other what it is compared with, never null
     * @return true if it is longer whatever the months
     */
    static boolean isLonger(Period one, Period other) {
        long months = one.toTotalMonths() - other.toTotalMonths();
        long days = one.get(ChronoUnit.DAYS) - other.get(ChronoUnit.DAYS);
        // what the months between are at least, or at most where the other one has more of them
        long between = months < 0 ? months / 12 * 366 + months % 12 * 31 : months / 12 * 365 + months % 12 * 28;
        return between + days > 0;
    }

    /**
     * Hours after an event, which never roll: from its instant to an instant. From an event that is known by its day
     * alone they run from that day's end to the end of the day reached.
     *
     * @param hours how many, at least 1
     */
    record Hours(int hours) implements TimeLimit {
        private static final int A_DAY = 24;

        /**
         * Refuses what cannot be counted.
         *
         * @throws IllegalArgumentException if there is no hour
         */
        public Hours {
            if (hours < 1) {
                throw new IllegalArgumentException("hours: at least one is expected");
            }
        }

        @Override
        public Duration period() {
            return Duration.ofHours(hours);
        }

        @Override
        public Deadline.Due due(Moment event, WorkingCalendar calendar, Stretches notCounted) {
            Instant at = event.at();
            Instant reached = at == null ? null : at.plus(period());
            LocalDate counted =
                    reached == null ? event.day().plusDays((hours + A_DAY - 1) / A_DAY) : Shanghai.dayOf(reached);
            LocalDate day = new Deadline(Period.ofDays(1), Deadline.Unit.CALENDAR_DAYS, false)
                    .moved(event.day(), counted, calendar, notCounted)
                    .day();
            return new Deadline.Due(
                    day,
                    day,
                    reached == null ? Certainty.PROVISIONAL : Certainty.CERTAIN,
                    reached == null ? null : reached.plus(Duration.ofDays(day.toEpochDay() - counted.toEpochDay())));
        }

        @Override
        public Deadline.Due roll(LocalDate end, WorkingCalendar calendar) {
            return new Deadline.Due(end, end, Certainty.CERTAIN);
        }
    }

    /**
     * Days before an event whose day is known beforehand. Its last day lies a period before it, and where it has a first
     * one that lies longer before it; both move to the working day before. A last day on which nothing can be done moves
     * to the next one on which it can.
     *
     * @param period how long before the event the last day is, in days, weeks, months or years; never null
     * @param unit what is counted, never null
     * @param rolls whether a day on which offices rest moves to the working day before
     * @param opens how long before the event the first day is, or null where it is the day on which the event is known
     */
    record Before(
            Period period,
            Deadline.Unit unit,
            boolean rolls,
            @Nullable Period opens) implements TimeLimit {
        /**
         * Refuses what cannot be counted.
         *
         * @throws IllegalArgumentException if a period is not longer than nothing, working days are given in anything but
         *     days, or the first day would not lie before the last one
         */
        public Before {
            Deadline.check(period, unit);
            if (opens != null) {
                Deadline.check(opens, unit);
                if (!isLonger(opens, period)) {
                    throw new IllegalArgumentException("opens: not before the last day");
                }
            }
        }

        /**
         * The first day on which it can be met.
         *
         * @param event the day of the event, never null
         * @param calendar tells working days, never null
         * @return the day, or null where it opens with the knowledge of the event
         */
        public @Nullable LocalDate opens(LocalDate event, WorkingCalendar calendar) {
            return opens == null ? null : back(event, opens, calendar).day();
        }

        @Override
        public Deadline.Due due(Moment event, WorkingCalendar calendar, Stretches notCounted) {
            Deadline.Due due = back(event.day(), period, calendar);
            while (notCounted.cover(due.day())) {
                due = roll(due.day().plusDays(1), calendar);
            }
            return due;
        }

        @Override
        public Deadline.Due roll(LocalDate end, WorkingCalendar calendar) {
            return new Deadline(period, unit, rolls).roll(end, calendar);
        }

        @SuppressWarnings("JavaPeriodGetDays") // working days are given in days alone
        private Deadline.Due back(LocalDate event, Period length, WorkingCalendar calendar) {
            LocalDate counted = event;
            boolean listed = true;
            if (unit == Deadline.Unit.WORKING_DAYS) {
                for (int left = length.getDays(); left > 0; ) {
                    counted = counted.minusDays(1);
                    listed &= calendar.lists(counted);
                    left -= calendar.isWorkingDay(counted) ? 1 : 0;
                }
            } else {
                counted = Series.nth(event, length, -1);
            }
            LocalDate day = counted;
            while (rolls && !calendar.isWorkingDay(day)) {
                listed &= calendar.lists(day);
                day = day.minusDays(1);
            }
            boolean sure = listed && (!rolls || calendar.lists(day));
            return new Deadline.Due(day, counted, sure ? Certainty.CERTAIN : Certainty.PROVISIONAL);
        }
    }
}
