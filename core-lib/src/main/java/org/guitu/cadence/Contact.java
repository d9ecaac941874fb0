package org.guitu.cadence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with or for the person (CAD-02): seen, spoken to, tested, taught.
 *
 * @param id by what its ledger names it, such as its entry; never null
 * @param day the day, never null
 * @param kind its kind, such as {@code VISIT}; never null
 * @param role the role of who did it, never null
 * @param outcome how it came out, or null where the kind has none
 * @param makesGood the late slot that a worker says it makes good, or null
 */
public record Contact(
        String id,
        LocalDate day,
        String kind,
        String role,
        @Nullable String outcome,
        @Nullable SlotOfDay makesGood) {
    /**
     * A window, named by a day in it.
     *
     * @param obligation the obligation's code, never null
     * @param day a day of the window, never null
     */
    public record SlotOfDay(String obligation, LocalDate day) {}
}
