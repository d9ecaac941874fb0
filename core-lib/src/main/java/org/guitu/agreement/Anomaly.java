package org.guitu.agreement;

import java.time.LocalDate;
import java.util.List;
import org.guitu.rule.Reason;

/**
 * An entry that does not fit in hindsight (LIF-31): kept, named, prompted, never an exception.
 *
 * @param entry the entry's id, never null
 * @param day the fact's day, never null
 * @param reasons why it does not fit, at least one; never null
 * @param stopsEverything whether nothing runs until it is corrected (LIF-24)
 * @param stands whether the entry counts all the same until someone decides on it again
 */
public record Anomaly(String entry, LocalDate day, List<Reason> reasons, boolean stopsEverything, boolean stands) {
    /** Copies the reasons. */
    public Anomaly {
        reasons = List.copyOf(reasons);
    }
}
