package org.guitu.conformance.engine;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The day that a question is about, and when it is asked.
 *
 * @param asOf the day, or empty for the day of asking
 * @param knownAt the instant up to which facts count as known, or empty for all of them
 * @param occasion when it is asked and by whom
 */
public record Moment(Optional<LocalDate> asOf, Optional<OffsetDateTime> knownAt, Occasion occasion) {}
