package org.guitu.division;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One division under one name, and the days for which a list of divisions has it. The days are those of the list's
 * editions and not of the law: something abolished in April stays listed until the next edition leaves it out. Immutable.
 *
 * @param division the code, never null
 * @param name what it is called, without what lies above it; never null
 * @param from the date of the first edition that has it under this name, never null; it may be older than that
 * @param until the last day before the first edition that has it no more, or not under this name; null while the newest
 *     edition has it
 * @param successor the county code that carried it on, where the list shows that beyond doubt; null while it is listed
 *     and wherever there was no one successor. It may have been abolished itself since, and says nothing about single
 *     townships.
 */
public record Listing(
        Division division,
        String name,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable Division successor) {
    /**
     * Refuses days and successors that cannot be.
     *
     * @throws IllegalArgumentException if it ends before it begins, or has a successor without an end; input from
     *     outside goes through {@link Divisions#read}
     */
    public Listing {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException(division + " is listed until " + until + ", before " + from);
        }
        if (until == null && successor != null) {
            throw new IllegalArgumentException(division + " has a successor and no end");
        }
    }

    /**
     * Whether it is listed on a day.
     *
     * @param day the day, never null
     * @return true from {@link #from} to {@link #until}, both included
     */
    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    boolean meets(Listing other) {
        return isOn(other.from) || other.isOn(from);
    }
}
