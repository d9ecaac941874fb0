package org.guitu.policy;

import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.guitu.day.CalendarPeriod;

/** How often something must be done (CAD-01): in each interval of running days, or so often in a period. */
public sealed interface Frequency {
    /**
     * How much is asked in a year, by which two frequencies are compared (CAD-07).
     *
     * @return the pace, never null
     */
    Pace pace();

    /**
     * Slots a year, as a fraction.
     *
     * @param slots how many, in that many years
     * @param years in how many years, at least 1
     */
    record Pace(long slots, long years) implements Comparable<Pace> {
        @Override
        public int compareTo(Pace other) {
            return Long.compare(slots * other.years, other.slots * years);
        }
    }

    /**
     * One in each consecutive interval.
     *
     * @param interval in days and weeks, or in months and years; never null
     */
    record Every(Period interval) implements Frequency {
        private static final int DAYS = 365;
        private static final int WEEKS = 52;
        private static final int MONTHS = 12;
        private static final int A_WEEK = 7;

        /**
         * Refuses what is no interval.
         *
         * @throws IllegalArgumentException if it is of both days and months, or not longer than nothing
         */
        public Every {
            boolean mixed = interval.get(ChronoUnit.DAYS) != 0 && interval.toTotalMonths() != 0;
            if (mixed || interval.isZero() || interval.isNegative()) {
                throw new IllegalArgumentException("interval: days, or months and years, are expected");
            }
        }

        @Override
        public Pace pace() {
            long days = interval.get(ChronoUnit.DAYS);
            if (days == 0) {
                return new Pace(MONTHS, interval.toTotalMonths());
            }
            return days % A_WEEK == 0 ? new Pace(WEEKS, days / A_WEEK) : new Pace(DAYS, days);
        }
    }

    /**
     * Some in each month of the term: the k-th window of n ends after the whole part of k × the month's days / n.
     *
     * @param windows how many, at least 1
     */
    record InEachMonth(int windows) implements Frequency {
        @Override
        public Pace pace() {
            return new Pace((long) windows * Every.MONTHS, 1);
        }
    }

    /**
     * Some in each period of the calendar, all due at its end.
     *
     * @param slots how many, at least 1
     * @param period which period, never null
     */
    record AtLeast(int slots, CalendarPeriod period) implements Frequency {
        @Override
        public Pace pace() {
            int times = switch (period) {
                case WEEK -> Every.WEEKS;
                case MONTH -> Every.MONTHS;
                case QUARTER -> Every.MONTHS / 3;
                case HALF_YEAR -> 2;
                case YEAR -> 1;
            };
            return new Pace((long) slots * times, 1);
        }
    }

    /**
     * Some in each year of the term, all due at its end.
     *
     * @param slots how many, at least 1
     */
    record InEachYear(int slots) implements Frequency {
        @Override
        public Pace pace() {
            return new Pace(slots, 1);
        }
    }
}
