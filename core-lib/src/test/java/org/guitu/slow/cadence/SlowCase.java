package org.guitu.slow.cadence;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a case, as far as duties go.
 *
 * @param termFirst the term's first day
 * @param termLastUnstopped the term's last day as it would be if nothing had ever stopped it
 * @param agreement the day of the agreement, from which windows are in force (CAD-01), or null while there is none
 * @param goLive the day on which a running case was taken over (an earlier window is UNKNOWN unless a contact met it), or null
 * @param stops stopped days (CAD-06), disjoint, in order; half open, the last may have no end
 * @param tiers cadences in force one after another (CAD-07), in order of their days, the first from the term's first day
 * @param contacts what was done, in the order in which it is read
 * @param excuses windows that a named worker excused (CAD-14), each by obligation and a day within the window
 */
public record SlowCase(
        LocalDate termFirst,
        LocalDate termLastUnstopped,
        LocalDate agreement,
        LocalDate goLive,
        List<Stop> stops,
        List<Tier> tiers,
        List<Contact> contacts,
        List<Excuse> excuses) {
    /** Half open: the day of its end runs again; until is null while it lasts. */
    public record Stop(LocalDate from, LocalDate until) {}

    /** A cadence from a day on: obligations by code, in the pack's order (a LinkedHashMap). */
    public record Tier(LocalDate from, Map<String, Obligation> obligations) {}

    /**
     * One obligation.
     *
     * @param kind its own kind of contact
     * @param alsoAccepts kinds that may stand in its place
     * @param roles roles whose contacts count; empty: any
     * @param outcomes outcomes that count; empty: any
     * @param phases in order; the last has no end
     * @param minimumSpacing or null
     * @param remindBefore or null
     * @param escalateAfter steps
     * @param lateWithin or null
     */
    public record Obligation(
            String kind,
            Set<String> alsoAccepts,
            Set<String> roles,
            Set<String> outcomes,
            Anchor anchor,
            List<Phase> phases,
            Period minimumSpacing,
            Period remindBefore,
            List<Period> escalateAfter,
            Period lateWithin) {}

    /** Where `every` windows are counted from. */
    public enum Anchor {
        TERM,
        AGREEMENT,
        TIER
    }

    /** A part of the term up to (not including) anchor of the term + until; until is null for the last. */
    public record Phase(Period until, Frequency frequency) {}

    /** How often. */
    public sealed interface Frequency {
        /** One in each consecutive interval. */
        record Every(Period interval) implements Frequency {}

        /** n windows in each month of the term: window k of n ends after floor(k × days / n) days. */
        record InEachMonth(int n) implements Frequency {}

        /** At least n in each calendar period: a window with n slots. */
        record AtLeast(int n, Calendar of) implements Frequency {}
    }

    /** Calendar periods; TERM_YEAR is a year of the term. */
    public enum Calendar {
        WEEK,
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR,
        TERM_YEAR
    }

    /** What was done; makesGood names obligation and a day in the window that a worker says it makes good, or both null. */
    public record Contact(
            String id,
            LocalDate day,
            String kind,
            String role,
            String outcome,
            String makesGoodObligation,
            LocalDate makesGoodWindowDay) {}

    /** A window excused. */
    public record Excuse(String obligation, LocalDate windowDay) {}
}
