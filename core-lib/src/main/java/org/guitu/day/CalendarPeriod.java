package org.guitu.day;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** A period of the calendar, which begins and ends on the same days for everybody. */
public enum CalendarPeriod {
    /** 周: Monday to Sunday. */
    WEEK {
        @Override
        public LocalDate firstDay(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        LocalDate next(LocalDate first) {
            return first.plusWeeks(1);
        }
    },
    /** 月. */
    MONTH {
        @Override
        public LocalDate firstDay(LocalDate day) {
            return firstMonth(day, 1);
        }

        @Override
        LocalDate next(LocalDate first) {
            return first.plusMonths(1);
        }
    },
    /** 季度: from January, April, July, October. */
    QUARTER {
        @Override
        public LocalDate firstDay(LocalDate day) {
            return firstMonth(day, A_QUARTER);
        }

        @Override
        LocalDate next(LocalDate first) {
            return first.plusMonths(A_QUARTER);
        }
    },
    /** 半年: from January, July. */
    HALF_YEAR {
        @Override
        public LocalDate firstDay(LocalDate day) {
            return firstMonth(day, HALF_A_YEAR);
        }

        @Override
        LocalDate next(LocalDate first) {
            return first.plusMonths(HALF_A_YEAR);
        }
    },
    /** 年. */
    YEAR {
        @Override
        public LocalDate firstDay(LocalDate day) {
            return day.withDayOfYear(1);
        }

        @Override
        LocalDate next(LocalDate first) {
            return first.plusYears(1);
        }
    };

    private static final int A_QUARTER = 3;
    private static final int HALF_A_YEAR = 6;

    /**
     * The first day of the period that holds a day.
     *
     * @param day any day, never null
     * @return the day, never null
     */
    public abstract LocalDate firstDay(LocalDate day);

    abstract LocalDate next(LocalDate first);

    /**
     * The last day of the period that holds a day.
     *
     * @param day any day, never null
     * @return the day, which is in the period; never null
     */
    public LocalDate lastDay(LocalDate day) {
        return next(firstDay(day)).minusDays(1);
    }

    private static LocalDate firstMonth(LocalDate day, int months) {
        int month = (day.getMonthValue() - 1) / months * months + 1;
        return LocalDate.of(day.getYear(), month, 1);
    }
}
