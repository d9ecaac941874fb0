package org.guitu.day;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Optional;

/** CNT-05: the two ways in which the text of a term can be read; the pack says which one counts. */
public enum TermCounting {
    /** The day of reporting is the first day (DTR 14, 自报到之日起; CC 204). */
    DAY_OF_REPORT("dayOfReport") {
        @Override
        public Term term(LocalDate reported, Period length) {
            return new Term(reported, Series.nth(reported, length, 1).minusDays(1));
        }
    },
    /** The day of reporting is not counted (CC 201, 202). */
    CIVIL_CODE("civilCode") {
        @Override
        public Term term(LocalDate reported, Period length) {
            return new Term(reported.plusDays(1), Series.nth(reported, length, 1));
        }
    };

    private final String code;

    TermCounting(String code) {
        this.code = code;
    }

    /**
     * The code in a pack.
     *
     * @return such as {@code dayOfReport}, never null
     */
    public String code() {
        return code;
    }

    /**
     * Finds a way of counting by its code.
     *
     * @param code the code, never null
     * @return the way, or empty where the code is not known
     */
    public static Optional<TermCounting> of(String code) {
        return Arrays.stream(values()).filter(way -> way.code.equals(code)).findFirst();
    }

    /**
     * The term that a report starts.
     *
     * @param reported the day of reporting, never null
     * @param length years and months only, never null
     * @return first and last day, without any stop; never null
     */
    public abstract Term term(LocalDate reported, Period length);

    /**
     * A term without stops.
     *
     * @param firstDay its first day, which counts; never null
     * @param lastDay its last day, which counts; never null
     */
    public record Term(LocalDate firstDay, LocalDate lastDay) {}
}
