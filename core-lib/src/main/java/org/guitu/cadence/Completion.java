package org.guitu.cadence;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How much of what was owed was done (CAD-12), with the slots behind it.
 *
 * @param met slots that were met, late ones too; never null
 * @param onTime slots that were met by their due day, never null
 * @param owed slots whose due day is over, less those excused, waived and unknown; never null
 */
public record Completion(List<LedgerRow> met, List<LedgerRow> onTime, List<LedgerRow> owed) {
    private static final Set<Standing> NOT_OWED = EnumSet.of(Standing.EXCUSED, Standing.WAIVED, Standing.UNKNOWN);
    private static final Set<Standing> DONE = EnumSet.of(Standing.MET, Standing.MET_LATE);

    /** Copies its lists. */
    public Completion {
        met = List.copyOf(met);
        onTime = List.copyOf(onTime);
        owed = List.copyOf(owed);
    }

    /**
     * Counts a ledger.
     *
     * @param ledger the rows as they stand on the day, never null
     * @param day the day asked; slots that are due on it are not over yet; never null
     * @return the slots, never null
     */
    public static Completion of(List<LedgerRow> ledger, LocalDate day) {
        List<LedgerRow> owed = ledger.stream()
                .filter(row -> row.due().isBefore(day) && !NOT_OWED.contains(row.standing()))
                .toList();
        return new Completion(
                owed.stream().filter(row -> DONE.contains(row.standing())).toList(),
                owed.stream().filter(row -> row.standing() == Standing.MET).toList(),
                owed);
    }
}
