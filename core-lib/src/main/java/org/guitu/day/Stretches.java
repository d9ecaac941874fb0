package org.guitu.day;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CNT-06: the union of stretches. A day is covered once, whatever the number of stretches that hold it.
 *
 * @param parts disjoint, in order of their first day, not touching; never null
 */
public record Stretches(List<Stretch> parts) {
    /** No stretch at all. */
    public static final Stretches NONE = new Stretches(List.of());

    /** Copies the parts. */
    public Stretches {
        parts = List.copyOf(parts);
    }

    /**
     * Joins stretches that overlap or touch; one begun and ended on one day has no day and disappears.
     *
     * @param stretches in any order, never null
     * @return their union, never null
     */
    public static Stretches union(List<Stretch> stretches) {
        List<Stretch> joined = new ArrayList<>();
        stretches.stream()
                .filter(s -> s.until() == null || s.until().isAfter(s.from()))
                .sorted(Comparator.comparing(Stretch::from).thenComparing(Stretch::id))
                .forEach(next -> {
                    Stretch last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
                    if (last == null || (last.until() != null && last.until().isBefore(next.from()))) {
                        joined.add(next);
                    } else {
                        joined.set(
                                joined.size() - 1,
                                new Stretch(last.id(), last.from(), later(last.until(), next.until())));
                    }
                });
        return new Stretches(joined);
    }

    /**
     * Whether any stretch holds a day.
     *
     * @param day any day, never null
     * @return true if it is covered
     */
    public boolean cover(LocalDate day) {
        return parts.stream().anyMatch(part -> part.covers(day));
    }

    /**
     * How many days of a range are covered.
     *
     * @param from the range's first day, never null
     * @param to the range's last day, included; never null
     * @return the number of covered days, 0 for an empty range
     */
    public long daysWithin(LocalDate from, LocalDate to) {
        long days = 0;
        for (Stretch part : parts) {
            LocalDate first = part.from().isBefore(from) ? from : part.from();
            LocalDate end = to.plusDays(1);
            if (part.until() != null && part.until().isBefore(end)) {
                end = part.until();
            }
            days += Math.max(0, ChronoUnit.DAYS.between(first, end));
        }
        return days;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isAfter(other) ? one : other;
    }
}
