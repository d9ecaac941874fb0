package org.guitu.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guitu.day.Deadline;
import org.guitu.day.TimeLimit;
import org.guitu.rule.Used;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as a pack gives it: what it runs from, how it is counted, who must act, and what clears it.
 *
 * @param id the row's id, such as {@code report}; never null
 * @param rule the id of the rule that asks for it, never null
 * @param deadline period, unit, roll and direction, or null where neither the law nor practice gives a number (POL-09)
 * @param basis on what its day rests, or null where it has no number
 * @param names what the pack calls it, or null for a row that is built in and has a word
 * @param from what starts it (POL-08), or null where a rule of its own says so
 * @param each whether every such event starts one of its own, which a fact that names the event's entry clears
 * @param when which of these facts start it; never null
 * @param condition what else has to hold on the day of such a fact, or null (POL-07)
 * @param decision the decision that it can lead to, or null: for whom it is barred, the reasons say so (LIF-15)
 * @param addressees for whom it is, one deadline for each; one for nobody in particular where the row names none; never
 *     null, never empty
 * @param clearedBy what clears it, never null
 * @param droppedBy what ends it without meeting it, or null
 * @param outlives whether it is still owed when the case is over
 * @param escalated whether its prompt is ESCALATED from the first day on
 * @param levels how its prompts rise, never null
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
        @Nullable Words names,
        @Nullable Trigger from,
        boolean each,
        When when,
        @Nullable Condition condition,
        @Nullable String decision,
        List<Addressee> addressees,
        Trigger.Recorded clearedBy,
        Trigger.@Nullable Recorded droppedBy,
        boolean outlives,
        boolean escalated,
        Levels levels,
        Parameter<String> role,
        Map<String, Parameter<String>> sameDayAs,
        List<Used> counted,
        @Nullable DeadlineRow law) {
    /** The rule of deadlines that a pack declares of its own. */
    static final String OWN = "POL-10";

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
        addressees = List.copyOf(addressees);
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
                id,
                rule,
                number,
                rests,
                names,
                from,
                each,
                when,
                condition,
                decision,
                addressees,
                clearedBy,
                droppedBy,
                outlives,
                escalated,
                levels,
                role,
                sameDayAs,
                used,
                beside);
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
     * Whether the pack declares it as a duty of its own, and no built-in rule asks for it.
     *
     * @return true for a row of POL-10
     */
    public boolean isOwn() {
        return rule.equals(OWN);
    }

    /**
     * A why that says which row it is about, by the names that the pack gives it.
     *
     * @param why the why, never null
     * @return a new why, never null
     */
    public Why saidIn(Why why) {
        return names == null ? why.with("row", id) : names.in(why, "row", id);
    }

    /**
     * What its sentences say besides.
     *
     * @return an ending of their topics: one where they say for whom it is, else none; never null
     */
    public String topicEnding() {
        return addressees.get(0).code() == null ? "" : "-for";
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
