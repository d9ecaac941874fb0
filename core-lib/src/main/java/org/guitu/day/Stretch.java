package org.guitu.day;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days (CNT-06), half open: its first day counts, the day of its end does not.
 *
 * @param id the entry that begins it, never null
 * @param from its first day, never null
 * @param until the day of its end, or null while it lasts
 */
public record Stretch(String id, LocalDate from, @Nullable LocalDate until) {
    /**
     * Whether a day lies in the stretch.
     *
     * @param day any day, never null
     * @return true from the first day to the day before the end
     */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
