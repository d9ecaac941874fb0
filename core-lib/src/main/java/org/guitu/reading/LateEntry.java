package org.guitu.reading;

import java.time.LocalDate;

/**
 * A fact that was typed in days after it happened, marked with both days (LIF-30).
 *
 * @param entry the entry's id, never null
 * @param day the day on which it happened, never null
 * @param recordedDay the day on which it was recorded, never null
 */
public record LateEntry(String entry, LocalDate day, LocalDate recordedDay) {}
