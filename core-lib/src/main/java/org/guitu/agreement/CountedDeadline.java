package org.guitu.agreement;

import java.time.LocalDate;
import org.guitu.day.Deadline.Due;
import org.guitu.policy.DeadlineRow;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as it runs from an event, without any stop (CNT-02).
 *
 * @param row the pack's row: who must act, what clears it; never null
 * @param event the day that it runs from, which is not counted; never null
 * @param due its last day with how sure it is, PROVISIONAL where a year's holidays are not published yet; never null
 * @param why period, unit and roll with the values of the pack in force; never null
 * @param opens the first day on which it can be met, where the row is counted back to one (POL-08), or null
 * @param law its last day by the number that law fixes, where the row's is a local rule that goes the other way (POL-03),
 *     or null
 */
public record CountedDeadline(
        DeadlineRow row,
        LocalDate event,
        Due due,
        Why why,
        @Nullable LocalDate opens,
        @Nullable Due law) {
    /**
     * A deadline with one number.
     *
     * @param row the pack's row, never null
     * @param event the day that it runs from, never null
     * @param due its last day, never null
     * @param why how it was counted, never null
     * @param opens the first day of one that is counted back to one, or null
     */
    public CountedDeadline(DeadlineRow row, LocalDate event, Due due, Why why, @Nullable LocalDate opens) {
        this(row, event, due, why, opens, null);
    }
}
