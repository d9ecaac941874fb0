package org.guitu.control;

import java.time.LocalDate;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * Dynamic control of the person (动态管控) as far as this case goes, if nothing more is recorded (POL-14, RGT-01).
 *
 * @param phase whether control has begun, lasts or is over on the day asked; never null
 * @param started the first day of control, or null where it never started
 * @param from the day from which the period of the named ground is counted, restarts included; null where none is
 * @param ends the first day without control, or null where nobody can say
 * @param ground the code of the ground by which it ends, or that an exception keeps from ending it; or null
 * @param basis LAW, LOCAL_RULE, PRACTICE or ASSUMED: what that day rests on, null where there is none
 * @param review the next day on which an exception is looked at again without which control would end before, or null
 * @param sealed the day from which on the record is sealed: never before the day after the measure's last day; or null
 *     where nobody can say
 * @param why why, never null
 */
public record ControlReading(
        Phase phase,
        @Nullable LocalDate started,
        @Nullable LocalDate from,
        @Nullable LocalDate ends,
        @Nullable String ground,
        @Nullable String basis,
        @Nullable LocalDate review,
        @Nullable LocalDate sealed,
        Why why) {
    /** How far control is. */
    public enum Phase {
        /** Nothing that starts it is on record by the day asked, or the order is void. */
        NOT_STARTED,
        /** It lasts. */
        RUNNING,
        /** It is over. */
        ENDED
    }

    /**
     * Whether the record is sealed on a day (RGT-01).
     *
     * @param day any day, never null
     * @return true from the day of sealing on
     */
    public boolean isSealedOn(LocalDate day) {
        return sealed != null && !day.isBefore(sealed);
    }
}
