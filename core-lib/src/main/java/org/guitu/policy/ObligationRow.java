package org.guitu.policy;

import java.time.Period;
import java.util.List;
import java.util.Set;
import org.guitu.rule.Used;
import org.jspecify.annotations.Nullable;

/**
 * Something that must happen again and again (义务, CAD-01): its kind, how often in each phase of the term, who does it
 * and what counts.
 *
 * @param id its code, never null
 * @param names what the pack calls it, never null
 * @param kind the kind of contact that is its own, never null
 * @param accepts other kinds that may stand in its place (CAD-02), never null
 * @param roles whose contacts count, none where anybody's do (CAD-04); never null
 * @param outcomes which outcomes count, none where any does (CAD-04); never null
 * @param anchor from which day windows are counted, never null
 * @param phases how often, by time in the term; never null, never empty
 * @param minimumSpacing how far apart two must be to count (CAD-03), or null
 * @param remindBefore how long before its due day one is due soon (CAD-05), or null
 * @param escalations to whom one that is late rises (CAD-05), in order; never null
 * @param lateWithin how long after its due day one can be made good (CAD-05), or null
 * @param role who does it, never null
 * @param used the row as used, never null
 */
public record ObligationRow(
        String id,
        Words names,
        String kind,
        Set<String> accepts,
        Set<String> roles,
        Set<String> outcomes,
        Anchor anchor,
        List<Phase> phases,
        @Nullable Period minimumSpacing,
        @Nullable Period remindBefore,
        List<Escalation> escalations,
        @Nullable Period lateWithin,
        String role,
        Used used) {
    /** From which day the first window is counted. */
    public enum Anchor {
        /** The term's first day. */
        TERM,
        /** The day of the agreement. */
        AGREEMENT,
        /** The day from which the tier holds. */
        TIER
    }

    /**
     * A part of the term.
     *
     * @param until how long after the term's first day the next phase begins, or null for the last one
     * @param frequency how often, never null
     */
    public record Phase(@Nullable Period until, Frequency frequency) {}

    /**
     * A step by which one that is late rises.
     *
     * @param after how long after the due day, never null
     * @param role to whom, never null
     */
    public record Escalation(Period after, String role) {}

    /** Copies its collections. */
    public ObligationRow {
        accepts = Set.copyOf(accepts);
        roles = Set.copyOf(roles);
        outcomes = Set.copyOf(outcomes);
        phases = List.copyOf(phases);
        escalations = List.copyOf(escalations);
    }
}
