package org.guitu.cadence.internal;

import java.time.LocalDate;
import org.guitu.policy.ObligationRow;
import org.jspecify.annotations.Nullable;

/**
 * A window of one obligation. A planned one has running days (CAD-06), one of a period of the calendar has days of the
 * calendar, which no stop moves.
 *
 * @param rule the obligation by the rule that was in force on the window's first day
 * @param planned whether its days are running days
 * @param from its first day
 * @param due its last day
 * @param asked how many slots its whole period has
 * @param period how many days its whole period has
 * @param cut the day before another plan cut it short (CAD-07), or null
 */
record Window(
        ObligationRow rule,
        boolean planned,
        LocalDate from,
        LocalDate due,
        int asked,
        long period,
        @Nullable LocalDate cut) {
    Window(ObligationRow rule, boolean planned, LocalDate from, LocalDate due, int asked, long period) {
        this(rule, planned, from, due, asked, period, null);
    }

    /** The same by what the rule says beside its phases. */
    Window by(ObligationRow details) {
        return new Window(details, planned, from, due, asked, period, cut);
    }

    /** The same, ended with the term. */
    Window endingWith(LocalDate last) {
        return new Window(rule, planned, from, last, asked, period, cut);
    }

    /** The same, ended before another plan begins. */
    Window cut(LocalDate last) {
        return new Window(rule, planned, from, due, asked, period, last);
    }
}
