package org.guitu.day;

import java.time.LocalDate;
import java.time.Period;

/** CNT-07: words of number and time. 以上 includes the number, 超过 does not. */
public final class Bounds {
    private Bounds() {}

    /**
     * "n or more" (以上).
     *
     * @param count what was counted
     * @param n the number named
     * @return whether the count is n or greater
     */
    public static boolean orMore(long count, long n) {
        return count >= n;
    }

    /**
     * "More than n" (超过).
     *
     * @param count what was counted
     * @param n the number named
     * @return whether the count is greater than n
     */
    public static boolean moreThan(long count, long n) {
        return count > n;
    }

    /**
     * "In the last P": an event of day d on day x, if x is not after d + P.
     *
     * @param event the event's day, never null
     * @param period P, never null
     * @param day the day asked about, never null
     * @return whether the event is still in the last P
     */
    public static boolean inTheLast(LocalDate event, Period period, LocalDate day) {
        return !day.isAfter(Series.nth(event, period, 1));
    }

    /**
     * The first day on which something has lasted "for at least P since d".
     *
     * @param since d, never null
     * @param period P, never null
     * @return d + P, never null
     */
    public static LocalDate atLeastSince(LocalDate since, Period period) {
        return Series.nth(since, period, 1);
    }
}
