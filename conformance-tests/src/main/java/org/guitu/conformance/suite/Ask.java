package org.guitu.conformance.suite;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * One question of a vector.
 *
 * @param caseName the case within the vector
 * @param asOf the day that the answer is about
 * @param knownAt the instant up to which facts count as known
 * @param at the instant at which it is asked
 * @param question what is asked
 */
public record Ask(
        String caseName,
        Optional<LocalDate> asOf,
        Optional<OffsetDateTime> knownAt,
        Optional<OffsetDateTime> at,
        Question question) {}
