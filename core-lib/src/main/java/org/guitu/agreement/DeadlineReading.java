package org.guitu.agreement;

import java.time.Instant;
import java.time.LocalDate;
import org.guitu.policy.Basis;
import org.guitu.rule.Certainty;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as read on a day.
 *
 * @param id its id, such as {@code report}, or that of its row and of the entry it is about; never null
 * @param row the id of the pack's row that it comes from, never null
 * @param status how it stands, never null
 * @param opened the first day on which it can be met, which has not come yet while it waits; null where nobody can say
 * @param due its last day, or null while it waits or is stopped
 * @param metOn the day on which it was met, or null
 * @param late whether it was met after its last day without a good reason
 * @param certainty PROVISIONAL where a year's holidays are not published yet (CNT-03), never null
 * @param why period, event, stops and roll, never null
 * @param law how it stands by the number that law fixes, where the pack's is a local rule that goes the other way
 *     (POL-03), or null
 * @param basis on what its day rests (POL-02, POL-09), or null where it has no day
 * @param until the instant at which hours are over (POL-08), or null; they are late from the next day on
 */
public record DeadlineReading(
        String id,
        String row,
        Status status,
        @Nullable LocalDate opened,
        @Nullable LocalDate due,
        @Nullable LocalDate metOn,
        boolean late,
        Certainty certainty,
        Why why,
        @Nullable Law law,
        @Nullable Basis basis,
        @Nullable Instant until) {
    /**
     * A deadline by the number that law fixes, beside the one that a local rule gives.
     *
     * @param due its last day by law, or null while it waits or is stopped
     * @param late whether it was met after that day without a good reason
     */
    public record Law(@Nullable LocalDate due, boolean late) {}

    /** A deadline that has no day. */
    public DeadlineReading(
            String id,
            String row,
            Status status,
            @Nullable LocalDate opened,
            @Nullable LocalDate metOn,
            Certainty certainty,
            Why why) {
        this(id, row, status, opened, null, metOn, false, certainty, why, null, null, null);
    }

    /** How a deadline stands. */
    public enum Status {
        /** Its event has not happened yet (POL-08). */
        WAITING,
        /** It runs, or its last day has passed unmet. */
        OPEN,
        /** It does not run while the person is held. */
        STOPPED,
        /** It was met. */
        MET,
        /** It opened before the case was taken over, and nobody has on record what came of it (LIF-29). */
        UNKNOWN
    }

    /**
     * The same deadline beside how it stands by law.
     *
     * @param fixed the deadline by the number that law fixes, never null
     * @param reason the reasons of both, never null
     * @return the reading, never null
     */
    public DeadlineReading beside(DeadlineReading fixed, Why reason) {
        Law byLaw = new Law(fixed.due(), fixed.late());
        return new DeadlineReading(id, row, status, opened, due, metOn, late, certainty, reason, byLaw, basis, until);
    }

    /**
     * The same deadline on a day that rests on something else than its own number.
     *
     * @param other on what it rests, or null where it has no day
     * @return the reading, never null
     */
    public DeadlineReading restingOn(@Nullable Basis other) {
        return new DeadlineReading(id, row, status, opened, due, metOn, late, certainty, why, law, other, until);
    }

    /**
     * The same deadline, met.
     *
     * @param met the day on which it was met, never null
     * @param afterwards whether that was after its last day
     * @return the reading, never null
     */
    public DeadlineReading metOn(LocalDate met, boolean afterwards) {
        return new DeadlineReading(
                id, row, Status.MET, opened, due, met, afterwards, certainty, why, null, basis, until);
    }
}
