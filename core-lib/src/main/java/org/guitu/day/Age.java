package org.guitu.day;

import java.time.LocalDate;

/**
 * CNT-08: completed years of a person. n years are completed from the day after the n-th birthday; for 29 February
 * the birthday in a common year is 28 February.
 */
public final class Age {
    private Age() {}

    /**
     * Whether a person is under n years of age on a day.
     *
     * @param born the day of birth, never null
     * @param years n, positive
     * @param day the day of the decision or signature, never null
     * @return true up to and including the n-th birthday
     */
    public static boolean under(LocalDate born, int years, LocalDate day) {
        return day.isBefore(completed(born, years));
    }

    /**
     * The age in completed years.
     *
     * @param born the day of birth, never null
     * @param day the day of the decision or signature, never null
     * @return the years completed by that day, none before the first are
     */
    public static int years(LocalDate born, LocalDate day) {
        int years = Math.max(0, day.getYear() - born.getYear());
        return years > 0 && under(born, years, day) ? years - 1 : years;
    }

    /**
     * The first day on which a person is not under n years of age any more.
     *
     * @param born the day of birth, never null
     * @param years n, positive
     * @return the day after the n-th birthday, never null
     */
    public static LocalDate completed(LocalDate born, int years) {
        return born.plusYears(years).plusDays(1);
    }
}
