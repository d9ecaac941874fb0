package org.guitu.day;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The days that this library knows: those of the years 1000 to 2999, which are written with four digits, as is whatever
 * follows from them. A day beyond is a slip or a bug, and what would be counted up to it never ends.
 */
public final class KnownDays {
    /** The first of them. */
    public static final LocalDate FIRST = LocalDate.of(1000, 1, 1);

    /** The last of them. */
    public static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private static final Instant BEGIN = FIRST.atStartOfDay(Shanghai.ZONE).toInstant();
    private static final Instant END =
            LAST.plusDays(1).atStartOfDay(Shanghai.ZONE).toInstant();

    private KnownDays() {}

    /**
     * Whether a day is one of them.
     *
     * @param day any day, never null
     * @return true within the years 1000 to 2999
     */
    public static boolean hold(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    /**
     * A day that the caller vouches for.
     *
     * @param day any day, never null
     * @return the same day, never null
     * @throws IllegalArgumentException if it is none of the years 1000 to 2999
     */
    public static LocalDate known(LocalDate day) {
        if (!hold(day)) {
            throw new IllegalArgumentException(day + " is not a day of the years 1000 to 2999");
        }
        return day;
    }

    /**
     * An instant that the caller vouches for.
     *
     * @param instant any instant, never null
     * @return the same instant, never null
     * @throws IllegalArgumentException if its day in Shanghai is none of the years 1000 to 2999
     */
    public static Instant known(Instant instant) {
        if (instant.isBefore(BEGIN) || !instant.isBefore(END)) {
            throw new IllegalArgumentException(instant + " is not an instant of the years 1000 to 2999");
        }
        return instant;
    }
}
