package org.guitu.cadence.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.guitu.day.Bounds;
import org.guitu.policy.ObligationRow;

/**
 * CAD-03: how far apart contacts must be to count. The last one that counted is looked at across windows; one that does
 * not count starts no spacing.
 */
final class Spacing {
    private final Map<String, LocalDate> last = new HashMap<>();

    /** Whether a contact of a day is far enough from the last one; exactly so far apart is enough. */
    boolean allows(ObligationRow row, LocalDate day) {
        LocalDate before = last.get(row.id());
        return row.minimumSpacing() == null
                || before == null
                || !day.isBefore(Bounds.atLeastSince(before, row.minimumSpacing()));
    }

    void counted(String obligation, LocalDate day) {
        last.put(obligation, day);
    }
}
