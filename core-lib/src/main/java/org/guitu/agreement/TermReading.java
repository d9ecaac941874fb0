package org.guitu.agreement;

import java.time.LocalDate;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * The term as read on a day (LIF-07).
 *
 * @param firstDay its first day, never null
 * @param lastDay its last day, or null while it is stopped and after an end before it
 * @param daysLeft days not yet served at the end of the day asked, or null after an end before its last day
 * @param earliestLastDay while stopped, the last day if the day asked were the first running day again; else null
 * @param why every shift explained, never null
 */
public record TermReading(
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable Long daysLeft,
        @Nullable LocalDate earliestLastDay,
        Why why) {}
