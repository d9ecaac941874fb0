package org.guitu.cadence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One slot of the ledger (台账, CAD-12).
 *
 * @param obligation the obligation's code, never null
 * @param from the window's first day, never null
 * @param due the window's last day, never null
 * @param number which slot of the window, from 1
 * @param standing how it stands on the day asked, never null
 * @param step how far it has risen, 0 unless it is {@link Standing#ESCALATED}
 * @param contact by what contact it was met, or null
 */
public record LedgerRow(
        String obligation,
        LocalDate from,
        LocalDate due,
        int number,
        Standing standing,
        int step,
        @Nullable String contact) {}
