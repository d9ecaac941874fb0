package org.guitu.prompt;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What holds from one day to another if nothing more is recorded: a state, how far control is, or a prompt at a level. A host that stores
 * spans answers "what is due today" by a range scan.
 *
 * @param subject {@code state}, {@code control}, or the prompt's id; never null
 * @param level the state, the phase of control, or the prompt's level; never null
 * @param role who must act, or null for a state and for control
 * @param district the responsible district, or null where there is none
 * @param fromDay the first day, never null
 * @param untilDayExclusive the first day on which it no longer holds, or null where it has no end
 */
public record Span(
        String subject,
        String level,
        @Nullable String role,
        @Nullable String district,
        LocalDate fromDay,
        @Nullable LocalDate untilDayExclusive) {
    /**
     * Whether the span holds on a day.
     *
     * @param day any day, never null
     * @return true from the first day to the day before the end
     */
    public boolean covers(LocalDate day) {
        return !day.isBefore(fromDay) && (untilDayExclusive == null || day.isBefore(untilDayExclusive));
    }
}
