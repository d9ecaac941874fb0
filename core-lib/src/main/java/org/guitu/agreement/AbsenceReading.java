package org.guitu.agreement;

import java.time.LocalDate;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * An absence, or the part of one that is judged by itself (LIF-10).
 *
 * @param entry the entry that recorded the leaving, never null
 * @param from its first day, never null
 * @param until the day of return, which does not count, or null while it lasts
 * @param days the days that count, up to the day asked
 * @param judgement what it amounts to, never null
 * @param why report, number and days, never null
 */
public record AbsenceReading(
        String entry, LocalDate from, @Nullable LocalDate until, long days, Judgement judgement, Why why) {
    /** What an absence amounts to. */
    public enum Judgement {
        /** A written report was there in time. */
        REPORTED,
        /** Shorter than the number: lawful, and counts for nothing. */
        SHORT,
        /** 擅自离开. */
        UNAUTHORISED
    }
}
