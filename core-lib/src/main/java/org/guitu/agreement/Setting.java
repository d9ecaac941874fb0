package org.guitu.agreement;

import org.guitu.day.WorkingCalendar;
import org.guitu.division.Divisions;
import org.guitu.policy.Packs;

/**
 * What a reading is made with: everything that law, place and calendar give. A value; no clock, no locale.
 *
 * @param packs the policy packs, never null
 * @param calendar the working calendar, never null
 * @param divisions the divisions that exist, never null
 */
public record Setting(Packs packs, WorkingCalendar calendar, Divisions divisions) {}
