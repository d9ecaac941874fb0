package org.guitu.cadence.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.guitu.day.Series;
import org.guitu.day.Stretch;
import org.guitu.day.Stretches;
import org.guitu.policy.Frequency;
import org.guitu.policy.ObligationRow;

/**
 * CAD-06: stopped time. The calendar that stands still while the term does: a running day is the day that it would be,
 * had nothing been stopped before it. On it every plan is as if nothing had ever stopped.
 *
 * @param stops the stopped days, each stretch with an end; never null
 */
public record RunningCalendar(Stretches stops) {
    /** The same, where a stretch without an end reaches the day asked (CNT-06). */
    public static RunningCalendar asked(Stretches stops, LocalDate asked) {
        if (stops.parts().stream()
                .allMatch(part -> part.until() != null && !part.until().isAfter(asked))) {
            return new RunningCalendar(stops);
        }
        return new RunningCalendar(new Stretches(stops.parts().stream()
                .filter(part -> !part.from().isAfter(asked))
                .map(part -> part.until() == null || part.until().isAfter(asked)
                        ? new Stretch(part.id(), part.from(), asked.plusDays(1))
                        : part)
                .toList()));
    }

    boolean isStopped(LocalDate day) {
        return stops.cover(day);
    }

    /** The running day of a day; of a stopped one, that of the first day after the stop. */
    LocalDate running(LocalDate day) {
        long stopped = 0;
        for (Stretch part : stops.parts()) {
            if (part.from().isBefore(day)) {
                stopped += ChronoUnit.DAYS.between(part.from(), part.covers(day) ? day : part.until());
            }
        }
        return day.minusDays(stopped);
    }

    /** The day of a running day. */
    LocalDate day(LocalDate running) {
        LocalDate day = running;
        for (Stretch part : stops.parts()) {
            if (part.from().isAfter(day)) {
                break;
            }
            day = day.plusDays(ChronoUnit.DAYS.between(part.from(), part.until()));
        }
        return day;
    }

    /** The first day from one on that is not stopped. */
    LocalDate firstRunning(LocalDate day) {
        return day(running(day));
    }

    /** How often an obligation is to be met on a day: its phases divide the term, and end with a running day each. */
    Frequency frequency(ObligationRow rule, LocalDate termFirst, LocalDate day) {
        return rule.phases().stream()
                .filter(phase -> phase.until() == null || day.isBefore(day(Series.nth(termFirst, phase.until(), 1))))
                .findFirst()
                .orElseGet(() -> rule.phases().get(rule.phases().size() - 1))
                .frequency();
    }

    /** A window's first day. */
    LocalDate from(Window window) {
        return window.planned() ? day(window.from()) : window.from();
    }

    /** A window's last day. */
    LocalDate due(Window window) {
        return due(window, LocalDate.MAX);
    }

    /** The same as a day knew it: before another plan cut the window short. */
    LocalDate due(Window window, LocalDate known) {
        LocalDate cut = window.cut();
        if (cut != null && known.isAfter(cut)) {
            return cut;
        }
        return window.planned() ? day(window.due()) : window.due();
    }

    /** How many days of some run. */
    long runningDays(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) + 1 - stops.daysWithin(from, to);
    }
}
