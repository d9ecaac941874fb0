package org.guitu.slow.cadence;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** CAD-06, CNT-06: which days run, and counting in running days from an anchor. */
final class RunningDays {
    private final List<SlowCase.Stop> stops;
    private final Map<LocalDate, List<LocalDate>> runningFrom = new HashMap<>();
    final LocalDate termFirst;
    final LocalDate termLast;

    /** known: the case as known on a day, so that every stop has an end. */
    RunningDays(SlowCase known) {
        stops = known.stops();
        termFirst = known.termFirst();
        termLast = real(termFirst, known.termLastUnstopped());
    }

    boolean isStopped(LocalDate day) {
        for (SlowCase.Stop stop : stops) {
            if (!day.isBefore(stop.from()) && day.isBefore(stop.until())) {
                return true;
            }
        }
        return false;
    }

    boolean runs(LocalDate day) {
        return !isStopped(day);
    }

    /** The day itself if it runs, else the first running day after it. */
    LocalDate firstRunningFrom(LocalDate day) {
        while (isStopped(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The first day of the run of stopped days that holds a stopped day. */
    LocalDate firstOfStop(LocalDate stopped) {
        while (isStopped(stopped.minusDays(1))) {
            stopped = stopped.minusDays(1);
        }
        return stopped;
    }

    /** Running days in [from, to]. */
    int count(LocalDate from, LocalDate to) {
        int n = 0;
        for (LocalDate d = from; !d.isAfter(to); d = d.plusDays(1)) {
            if (runs(d)) {
                n++;
            }
        }
        return n;
    }

    /** The day that would be `unstopped` if nothing had stopped since the anchor. */
    LocalDate real(LocalDate anchor, LocalDate unstopped) {
        int index = (int) ChronoUnit.DAYS.between(anchor, unstopped);
        if (index < 0) {
            throw new IllegalArgumentException(unstopped + " before its anchor " + anchor);
        }
        List<LocalDate> days = runningFrom.computeIfAbsent(anchor, a -> new ArrayList<>());
        while (days.size() <= index) {
            LocalDate next = days.isEmpty() ? anchor : days.get(days.size() - 1).plusDays(1);
            days.add(firstRunningFrom(next));
        }
        return days.get(index);
    }

    /** The reverse of real, for a running day on or after the anchor. */
    LocalDate unstopped(LocalDate anchor, LocalDate runningDay) {
        LocalDate candidate = anchor;
        while (real(anchor, candidate).isBefore(runningDay)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** event + period, stopped days not counted: the n-th running day after the event, n the days of the period. */
    LocalDate after(LocalDate event, Period period) {
        long days = ChronoUnit.DAYS.between(event, event.plus(period));
        LocalDate day = event;
        for (long i = 0; i < days; i++) {
            day = firstRunningFrom(day.plusDays(1));
        }
        return day;
    }

    /** Number of whole months from anchor to day by CNT-04 (anchor + n months, falling back to the month's end). */
    static int monthsBetween(LocalDate anchor, LocalDate day) {
        int n = 0;
        while (!anchor.plusMonths(n + 1).isAfter(day)) {
            n++;
        }
        return n;
    }
}
