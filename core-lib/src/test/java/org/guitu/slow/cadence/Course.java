package org.guitu.slow.cadence;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One rule of one obligation from a start on, as if it went on to the end of the term. */
final class Course {
    private final String code;
    final SlowCase.Obligation rule;
    private final LocalDate anchorDay;
    final LocalDate start;
    private final LocalDate agreement;
    private final RunningDays time;
    private final Periods periods;
    /** The same rule in later tiers may have other details (roles, reminders): by the day from which they hold. */
    private final TreeMap<LocalDate, SlowCase.Obligation> details = new TreeMap<>();

    Course(
            String code,
            SlowCase.Obligation rule,
            LocalDate tierDay,
            LocalDate start,
            LocalDate agreement,
            RunningDays time) {
        this.code = code;
        this.rule = rule;
        this.start = start;
        this.agreement = agreement;
        this.time = time;
        this.periods = new Periods(time);
        this.anchorDay = switch (rule.anchor()) {
            case TERM -> time.termFirst;
            case AGREEMENT -> agreement;
            case TIER -> tierDay;
        };
        details.put(LocalDate.MIN, rule);
    }

    void detailsFrom(LocalDate day, SlowCase.Obligation sameRule) {
        details.put(day, sameRule);
    }

    private SlowCase.Obligation detailsOn(LocalDate day) {
        Map.Entry<LocalDate, SlowCase.Obligation> entry = details.floorEntry(day);
        return entry.getValue();
    }

    /** The rule in force on a day: phases divide the term. */
    SlowCase.Frequency frequencyOn(LocalDate day) {
        for (SlowCase.Phase phase : rule.phases()) {
            if (phase.until() == null || day.isBefore(endOfPhase(phase))) {
                return phase.frequency();
            }
        }
        return rule.phases().get(rule.phases().size() - 1).frequency();
    }

    /** The first day after the phase. */
    private LocalDate endOfPhase(SlowCase.Phase phase) {
        return time.real(time.termFirst, time.termFirst.plus(phase.until()));
    }

    /** Every window from the start to the end of the term. */
    List<Window> windows() {
        if (frequencyOn(start) instanceof SlowCase.Frequency.Every) {
            return cutAtStart(walk(anchorDay));
        }
        return walk(start);
    }

    private List<Window> cutAtStart(List<Window> planned) {
        List<Window> cut = new ArrayList<>();
        for (Window window : planned) {
            if (window.due().isBefore(start)) {
                continue;
            }
            if (window.from().isBefore(start)) {
                LocalDate from = time.firstRunningFrom(start);
                int slots = slots(frequencyOn(from), from, window.due());
                cut.add(new Window(code, detailsOn(from), frequencyOn(from), from, window.due(), slots, false));
            } else {
                cut.add(window);
            }
        }
        return cut;
    }

    private List<Window> walk(LocalDate first) {
        List<Window> windows = new ArrayList<>();
        LocalDate from = first;
        Period sinceAnchor = null; // of the window's first day, where the window before was an `every` one too
        while (!from.isAfter(time.termLast)) {
            SlowCase.Frequency frequency = frequencyOn(from);
            if (countsInRunningDays(frequency) && time.isStopped(from)) {
                from = time.firstRunningFrom(from);
                continue;
            }
            if (beginsWithAgreement(frequency) && from.isBefore(agreement)) {
                LocalDate last = lastDay(frequency, from, null);
                from = last.isBefore(agreement) ? last.plusDays(1) : agreement;
                sinceAnchor = null;
                continue;
            }
            LocalDate due;
            if (frequency instanceof SlowCase.Frequency.Every every) {
                if (from.isBefore(anchorDay)) {
                    from = anchorDay;
                    continue;
                }
                if (sinceAnchor == null) {
                    sinceAnchor = sinceAnchor(from);
                }
                sinceAnchor = sinceAnchor.plus(positive(every.interval()));
                due = lastDay(frequency, from, sinceAnchor);
            } else {
                sinceAnchor = null;
                due = lastDay(frequency, from, null);
            }
            LocalDate dueInTerm = earlier(due, time.termLast); // the last one ends with the term
            windows.add(new Window(
                    code, detailsOn(from), frequency, from, dueInTerm, slots(frequency, from, dueInTerm), false));
            from = due.plusDays(1);
        }
        return windows;
    }

    private static boolean countsInRunningDays(SlowCase.Frequency frequency) {
        return !(frequency instanceof SlowCase.Frequency.AtLeast atLeast)
                || atLeast.of() == SlowCase.Calendar.TERM_YEAR;
    }

    private static boolean beginsWithAgreement(SlowCase.Frequency frequency) {
        return frequency instanceof SlowCase.Frequency.AtLeast;
    }

    private LocalDate lastDay(SlowCase.Frequency frequency, LocalDate from, Period sinceAnchorAtEnd) {
        if (frequency instanceof SlowCase.Frequency.Every) {
            return time.real(anchorDay, anchorDay.plus(sinceAnchorAtEnd).minusDays(1));
        }
        if (frequency instanceof SlowCase.Frequency.InEachMonth month) {
            return periods.lastDayOfPart(month.n(), from);
        }
        return periods.lastDay(((SlowCase.Frequency.AtLeast) frequency).of(), from);
    }

    /** Whole months, then days, from the anchor to a day, stopped days not counted. */
    private Period sinceAnchor(LocalDate runningDay) {
        LocalDate unstopped = time.unstopped(anchorDay, runningDay);
        int months = RunningDays.monthsBetween(anchorDay, unstopped);
        long days = ChronoUnit.DAYS.between(anchorDay.plusMonths(months), unstopped);
        return Period.ofMonths(months).plusDays(days);
    }

    /** CAD-06: whole part of count × running days in force / days of the period. */
    private int slots(SlowCase.Frequency frequency, LocalDate from, LocalDate due) {
        if (!(frequency instanceof SlowCase.Frequency.AtLeast atLeast)) {
            return 1;
        }
        return (int) ((long) atLeast.n() * time.count(from, due) / periods.days(atLeast.of(), from));
    }

    private static Period positive(Period interval) {
        if (interval.isZero() || interval.isNegative()) {
            throw new IllegalArgumentException("interval " + interval);
        }
        return interval;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
