package org.guitu.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guitu.day.Deadline;
import org.guitu.day.TimeLimit;
import org.guitu.journal.FactType;
import org.guitu.rule.Used;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as a pack gives it: what it runs from, how it is counted, who must act, and what clears it.
 *
 * @param id the row's id, such as {@code report}; never null
 * @param rule the id of the rule that asks for it, never null
 * @param deadline period, unit, roll and direction, or null where neither the law nor practice gives a number (POL-09)
 * @param basis on what its day rests, or null where it has no number
 * @param from what starts it (POL-08), or null where a rule of its own says so
 * @param each whether every such event starts one of its own, which a fact that names the event's entry clears
 * @param when which of these facts start it; never null
 * @param condition what else has to hold on the day of such a fact, or null (POL-07)
 * @param decision the decision that it can lead to, or null: for whom it is barred, the reasons say so (LIF-15)
 * @param clearedBy the type of fact that clears it, never null
 * @param droppedBy the type of fact that ends it without meeting it, or null
 * @param outlives whether it is still owed when the case is over
 * @param escalated whether its prompt is ESCALATED from the first day on
 * @param role who must act, never null
 * @param sameDayAs by measure, the deadline on whose day this one is due instead; never null
 * @param counted where all of this comes from; never null
 * @param law the same row with the number that law fixes, where this one is a local rule that goes the other way (POL-03),
 *     or null
 */
public record DeadlineRow(
        String id,
        String rule,
        @Nullable TimeLimit deadline,
        @Nullable Basis basis,
        @Nullable Trigger from,
        boolean each,
        When when,
        @Nullable Condition condition,
        @Nullable String decision,
        FactType clearedBy,
        @Nullable FactType droppedBy,
        boolean outlives,
        boolean escalated,
        Parameter<String> role,
        Map<String, Parameter<String>> sameDayAs,
        List<Used> counted,
        @Nullable DeadlineRow law) {
    /** Which facts start a deadline. */
    public enum When {
        /** Every one. */
        ALWAYS,
        /** Those of a day on which the person has reported and the case runs. */
        RUNNING,
        /** Every one, while the person is spared the row's decision (LIF-15). */
        SPARED
    }

    /** Copies its collections. */
    public DeadlineRow {
        sameDayAs = Collections.unmodifiableMap(new LinkedHashMap<>(sameDayAs));
        counted = List.copyOf(counted);
    }

    /** The same row with what law fixes beside it. */
    DeadlineRow beside(TimeLimit fixed, Basis rests, List<Used> used) {
        DeadlineRow fixedRow = with(fixed, rests, used, null);
        return with(deadline, basis, counted, fixedRow);
    }

    private DeadlineRow with(
            @Nullable TimeLimit number, @Nullable Basis rests, List<Used> used, @Nullable DeadlineRow beside) {
        return new DeadlineRow(
                id, rule, number, rests, from, each, when, condition, decision, clearedBy, droppedBy, outlives,
                escalated, role, sameDayAs, used, beside);
    }

    /**
     * How it is counted, where the caller knows that the row has a number.
     *
     * @return period, unit, roll and direction, never null
     * @throws IllegalStateException if it has none: the pack's reader sees to it that rows which need one have one
     */
    public TimeLimit limit() {
        if (deadline == null) {
            throw new IllegalStateException(id + " has no number");
        }
        return deadline;
    }

    /**
     * How it is counted, where a rule reads the row by name: such rows have a number in days after their event.
     *
     * @return period, unit and roll, never null
     * @throws IllegalStateException if it has another number, or none
     */
    public Deadline number() {
        if (!(deadline instanceof Deadline days)) {
            throw new IllegalStateException(id + " has no number of days after an event");
        }
        return days;
    }

    /**
     * Whether its duty has no number of its own, and a day of practice beside it (POL-09).
     *
     * @return false where it has a number of its own, or no day at all
     */
    public boolean isPractice() {
        return basis != null && basis.practice();
    }
}
