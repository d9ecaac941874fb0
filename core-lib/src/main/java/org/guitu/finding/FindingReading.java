package org.guitu.finding;

import java.time.LocalDate;

/**
 * A finding that stands.
 *
 * @param kind what was found, never null
 * @param day the day of the decision, never null
 * @param entry the entry that recorded it, never null
 */
public record FindingReading(Finding.Kind kind, LocalDate day, String entry) {}
