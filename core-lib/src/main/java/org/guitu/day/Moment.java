package org.guitu.day;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something happened: its day and, where that is known, the instant.
 *
 * @param day the day in Shanghai, never null
 * @param at the instant, or null where the day alone is known
 */
public record Moment(LocalDate day, @Nullable Instant at) {
    /**
     * What is known by its day alone.
     *
     * @param day the day, never null
     * @return the moment, never null
     */
    public static Moment of(LocalDate day) {
        return new Moment(day, null);
    }

    /**
     * What is known to the instant.
     *
     * @param instant the instant, never null
     * @return the moment on the Shanghai day that holds it (CNT-01), never null
     */
    public static Moment at(Instant instant) {
        return new Moment(Shanghai.dayOf(instant), instant);
    }
}
