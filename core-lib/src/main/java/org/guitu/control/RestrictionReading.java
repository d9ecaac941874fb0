package org.guitu.control;

import java.time.LocalDate;
import org.guitu.policy.RestrictionRow;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * What a law or a local rule keeps the person from on the day asked (POL-15): shown to the person, never a duty.
 *
 * @param row the pack's row, with its names and its article; never null
 * @param from the first day, never null
 * @param until the first day without it, or null where nobody can say
 * @param why why, never null
 */
public record RestrictionReading(
        RestrictionRow row, LocalDate from, @Nullable LocalDate until, Why why) {}
