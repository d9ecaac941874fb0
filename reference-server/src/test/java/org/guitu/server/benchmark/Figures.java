package org.guitu.server.benchmark;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * What one load showed.
 *
 * @param perSecond requests a second
 * @param p50 how many milliseconds half of them took at most
 * @param p99 how many milliseconds all but one in a hundred took at most
 * @param cpu how many microseconds of a processor the server needed for each; what else the machine does does not change
 *     it much
 */
record Figures(double perSecond, double p50, double p99, double cpu) {
    private static final double NANOS = 1e9;
    private static final double NANOS_IN_MILLI = 1e6;
    private static final double NANOS_IN_MICRO = 1e3;

    static Figures of(long[] sorted, long nanos, Duration cpu) {
        return new Figures(
                sorted.length * NANOS / nanos,
                at(sorted, 0.5),
                at(sorted, 0.99),
                cpu.toNanos() / NANOS_IN_MICRO / sorted.length);
    }

    /** The round in the middle by its rate. */
    static Figures median(List<Figures> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(Figures::perSecond))
                .toList()
                .get(rounds.size() / 2);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))] / NANOS_IN_MILLI;
    }

    @Override
    public String toString() {
        return String.format("%,.0f (%.1f, %.1f; %,.0f)", perSecond, p50, p99, cpu);
    }
}
