package org.guitu.conformance.springboot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.guitu.day.Shanghai;

/**
 * From where on the two time lines a case is looked at, as the query says it.
 *
 * @param asOf the day asked, or null for today
 * @param knownAt the instant up to which records count as known, or null for all of them
 */
record View(LocalDate asOf, OffsetDateTime knownAt) {
    static final View NOW = new View(null, null);

    LocalDate day(Caller caller) {
        return asOf == null ? Shanghai.dayOf(caller.now()) : asOf;
    }

    Instant known() {
        return knownAt == null ? null : knownAt.toInstant();
    }
}
