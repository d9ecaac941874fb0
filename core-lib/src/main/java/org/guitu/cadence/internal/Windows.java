package org.guitu.cadence.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.guitu.day.CalendarPeriod;
import org.guitu.policy.Frequency;
import org.guitu.policy.ObligationRow;
import org.jspecify.annotations.Nullable;

/**
 * CAD-01: the windows of one obligation, one after another without overlap or gap. Intervals are counted from one anchor
 * through all phases; the phase on a window's first day decides how long it is and what it asks. Of the interval that
 * holds the first day on which the rule is in force the rest is the first window.
 */
final class Windows {
    private final ObligationRow rule;
    private final LocalDate termFirst;
    private final LocalDate agreement;
    private final RunningCalendar calendar;
    private final LocalDate anchor;
    /** The running day of the anchor. */
    private final LocalDate origin;
    /** The next window's first day: a running day, or a day of the calendar after a period of the calendar. */
    private LocalDate next;

    private @Nullable LocalDate nextDay;
    /** How far the intervals have come: months first, then days (CNT-04); unknown after another kind of window. */
    private boolean counted;

    private long months;
    private long days;
    private @Nullable Window rest;

    /**
     * The windows from a day on.
     *
     * @param rule the obligation
     * @param anchor from which day its intervals are counted
     * @param start the first day on which the rule is in force
     */
    Windows(
            ObligationRow rule,
            LocalDate termFirst,
            LocalDate agreement,
            RunningCalendar calendar,
            LocalDate anchor,
            LocalDate start) {
        this.rule = rule;
        this.termFirst = termFirst;
        this.agreement = agreement;
        this.calendar = calendar;
        this.anchor = anchor;
        this.origin = calendar.running(anchor);
        this.next = calendar.running(start);
        this.nextDay = start;
        if (anchor.isBefore(start) && frequency(start) instanceof Frequency.Every) {
            restFrom(start);
        }
    }

    private void restFrom(LocalDate start) {
        next = origin;
        nextDay = null;
        Window window = next();
        while (calendar.due(window).isBefore(start)) {
            window = next();
        }
        LocalDate from = window.planned() ? calendar.running(start) : calendar.firstRunning(start);
        boolean begun = calendar.from(window).isBefore(start);
        rest = begun ? new Window(rule, window.planned(), from, window.due(), 1, 1) : window;
    }

    private Frequency frequency(LocalDate day) {
        return calendar.frequency(rule, termFirst, day);
    }

    Window next() {
        Window first = rest;
        if (first != null) {
            rest = null;
            return first;
        }
        Frequency frequency = frequency(day());
        if (!(frequency instanceof Frequency.AtLeast) && calendar.isStopped(day())) {
            // None of these begins on a day that is stopped.
            LocalDate runs = calendar.firstRunning(day());
            frequency = frequency(runs);
            if (!(frequency instanceof Frequency.Every)) {
                goOn(runs);
            }
        }
        if (frequency instanceof Frequency.Every every) {
            return every(every);
        }
        if (frequency instanceof Frequency.InEachMonth inEach) {
            return inEachMonth(inEach.windows());
        }
        if (day().isBefore(agreement)) {
            // What counts in a period begins with the agreement.
            LocalDate last = frequency instanceof Frequency.AtLeast atLeast
                    ? atLeast.period().lastDay(day())
                    : calendar.day(lastOfYear(running()));
            goOn(last.isBefore(agreement) ? last.plusDays(1) : agreement);
            return next();
        }
        return frequency instanceof Frequency.InEachYear inEach
                ? inEachYear(inEach.slots())
                : atLeast((Frequency.AtLeast) frequency);
    }

    private LocalDate running() {
        return nextDay == null ? next : calendar.running(nextDay);
    }

    /** The day after the window before, also where that day is stopped. */
    private LocalDate day() {
        return nextDay == null ? calendar.day(next.minusDays(1)).plusDays(1) : nextDay;
    }

    private void goOn(LocalDate day) {
        nextDay = day;
        counted = false;
    }

    private void goOnAfter(LocalDate running) {
        next = running.plusDays(1);
        nextDay = null;
        counted = false;
    }

    private Window every(Frequency.Every every) {
        if (running().isBefore(origin)) {
            goOnAfter(origin.minusDays(1));
            return next();
        }
        LocalDate from = running();
        if (!counted) {
            LocalDate reached = anchor.plusDays(ChronoUnit.DAYS.between(origin, from));
            months = wholeMonths(anchor, reached);
            days = ChronoUnit.DAYS.between(anchor.plusMonths(months), reached);
            counted = true;
        }
        months += every.interval().toTotalMonths();
        days += every.interval().get(ChronoUnit.DAYS);
        next = origin.plusDays(
                ChronoUnit.DAYS.between(anchor, anchor.plusMonths(months).plusDays(days)));
        nextDay = null;
        return planned(from, next.minusDays(1), 1, 1);
    }

    /** How many months of an anchor are over by a day; each is counted from the anchor (CNT-04). */
    private static long wholeMonths(LocalDate anchor, LocalDate day) {
        long months = ChronoUnit.MONTHS.between(anchor, day);
        while (!anchor.plusMonths(months + 1).isAfter(day)) {
            months++;
        }
        return months;
    }

    private Window inEachMonth(int windows) {
        LocalDate from = running();
        long month = wholeMonths(termFirst, from);
        LocalDate begin = termFirst.plusMonths(month);
        long length = ChronoUnit.DAYS.between(begin, termFirst.plusMonths(month + 1));
        LocalDate due = from.minusDays(1);
        for (int k = 1; due.isBefore(from); k++) {
            due = begin.plusDays(k * length / windows - 1);
        }
        goOnAfter(due);
        return planned(from, due, 1, 1);
    }

    private Window inEachYear(int slots) {
        LocalDate from = running();
        LocalDate end = lastOfYear(from);
        goOnAfter(end);
        LocalDate begin = termFirst.plusYears(ChronoUnit.YEARS.between(termFirst, end));
        return planned(from, end, slots, ChronoUnit.DAYS.between(begin, end) + 1);
    }

    /** The last day of the year of the term that holds a running day. */
    private LocalDate lastOfYear(LocalDate running) {
        long year = wholeMonths(termFirst, running) / 12;
        return termFirst.plusYears(year + 1).minusDays(1);
    }

    private Window atLeast(Frequency.AtLeast frequency) {
        LocalDate from = day();
        CalendarPeriod period = frequency.period();
        LocalDate due = period.lastDay(from);
        goOn(due.plusDays(1));
        long length = ChronoUnit.DAYS.between(period.firstDay(from), due) + 1;
        return new Window(rule, false, from, due, frequency.slots(), length);
    }

    private Window planned(LocalDate from, LocalDate due, int slots, long period) {
        return new Window(rule, true, from, due, slots, period);
    }
}
