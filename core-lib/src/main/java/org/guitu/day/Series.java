package org.guitu.day;

import java.time.LocalDate;
import java.time.Period;

/**
 * CNT-04: steps of years, months or days from one anchor. A step keeps the day of the month or falls back to the
 * month's last day; each is computed from the anchor, never from the one before, so that a fallback does not stick.
 */
public final class Series {
    private Series() {}

    /**
     * The n-th day of a series.
     *
     * @param anchor where the series starts, never null
     * @param step the distance of two steps, never null
     * @param n how many steps, 0 for the anchor itself
     * @return anchor + n steps, never null
     */
    @SuppressWarnings("JavaPeriodGetDays") // months are added first, then the days beside them: both parts are wanted
    public static LocalDate nth(LocalDate anchor, Period step, int n) {
        return anchor.plusMonths(step.toTotalMonths() * n).plusDays((long) step.getDays() * n);
    }
}
