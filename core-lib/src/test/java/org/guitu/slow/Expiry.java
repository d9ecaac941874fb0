package org.guitu.slow;

import java.time.LocalDate;

/**
 * A term that ran out. The case is COMPLETED from {@code completedFrom} on: the day after the last day (LIF-17), or,
 * where a credit left no day, that day itself (LIF-03).
 */
record Expiry(LocalDate first, LocalDate last, LocalDate completedFrom) {

    boolean isEarlierThan(Expiry other) {
        return last.isBefore(other.last) || (last.equals(other.last) && completedFrom.isBefore(other.completedFrom));
    }
}
