package org.guitu.cadence;

import java.time.LocalDate;
import java.util.List;
import org.guitu.cadence.internal.Duties;
import org.guitu.day.Stretches;
import org.guitu.policy.ObligationRow;
import org.jspecify.annotations.Nullable;

/**
 * What duties rest on: the term, its stops, the cadences that were in force, and what was done.
 *
 * @param termFirst the term's first day, never null
 * @param termLast the term's last day as it would be had nothing stopped it (CAD-06), never null
 * @param agreement the day of the agreement, from which windows are in force (CAD-01), or null while there is none
 * @param goLive the day on which the case was taken over while it ran (LIF-29), or null
 * @param stops the stopped days; one that lasts has no end; never null
 * @param cadences the cadences in the order of their days, the first from the term's first day; never null
 * @param contacts what was done, in the order in which it is read (CNT-13); never null
 * @param excused windows that a named worker excused (CAD-14), never null
 */
public record DutyGround(
        LocalDate termFirst,
        LocalDate termLast,
        @Nullable LocalDate agreement,
        @Nullable LocalDate goLive,
        Stretches stops,
        List<Cadence> cadences,
        List<Contact> contacts,
        List<Contact.SlotOfDay> excused) {
    /**
     * The obligations in force from a day on (CAD-07).
     *
     * @param from the first day, never null
     * @param obligations in the pack's order, never null
     */
    public record Cadence(LocalDate from, List<ObligationRow> obligations) {
        /** Copies the list. */
        public Cadence {
            obligations = List.copyOf(obligations);
        }
    }

    /** Copies its lists. */
    public DutyGround {
        cadences = List.copyOf(cadences);
        contacts = List.copyOf(contacts);
        excused = List.copyOf(excused);
    }

    /**
     * The ledger (台账) as it stands at the end of a day: a row for every slot of every window that has begun, and of the
     * next one of each obligation (CAD-12).
     *
     * @param asked the day; what happened after it is left out; never null
     * @return the rows by obligation and day, none before the agreement; never null
     */
    public List<LedgerRow> ledger(LocalDate asked) {
        return Duties.ledger(this, asked);
    }
}
