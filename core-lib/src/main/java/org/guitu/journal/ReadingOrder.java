package org.guitu.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * CNT-13: the order in which facts are read is by day, then the rank of their kind, then the author's instant, the
 * recorder's code and its sequence. A corrected fact keeps the place of the entry that it replaces, so that a
 * correction gives what entering it in time would have given.
 *
 * @param day the fact's day, never null
 * @param rank the rank of its kind, lower first
 * @param recordedAt the author's instant of the entry that first recorded it, never null
 * @param chain the recording district, never null
 * @param sequence the place in its chain
 */
public record ReadingOrder(LocalDate day, int rank, Instant recordedAt, String chain, long sequence)
        implements Comparable<ReadingOrder> {
    private static final Comparator<ReadingOrder> ORDER = Comparator.comparing(ReadingOrder::day)
            .thenComparingInt(ReadingOrder::rank)
            .thenComparing(ReadingOrder::recordedAt)
            .thenComparing(ReadingOrder::chain)
            .thenComparingLong(ReadingOrder::sequence);

    @Override
    public int compareTo(ReadingOrder other) {
        return ORDER.compare(this, other);
    }
}
