package org.guitu.agreement;

import java.time.Instant;
import org.guitu.day.WorkingCalendar;
import org.guitu.division.Divisions;
import org.guitu.policy.Packs;
import org.jspecify.annotations.Nullable;

/**
 * What a reading is made with: everything that law, place and calendar give. A value; no clock, no locale.
 *
 * @param packs the policy packs, never null
 * @param calendar the working calendar, never null
 * @param divisions the divisions that exist, never null
 */
public record Setting(Packs packs, WorkingCalendar calendar, Divisions divisions) {
    /**
     * The setting as it was known at an instant: with the packs published by then (POL-04).
     *
     * @param instant the instant, itself included, or null for all that is known
     * @return the setting, never null
     */
    public Setting knownAt(@Nullable Instant instant) {
        Packs known = instant == null ? packs : packs.publishedBy(instant);
        return known.equals(packs) ? this : new Setting(known, calendar, divisions);
    }
}
