package org.guitu.cadence.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.guitu.cadence.DutyGround;

/**
 * CAD-06: how many slots a window has. In a part of a period, at its beginning, its end, or for a stop, it is the whole
 * part of the number × the running days in force / the period's days. One that was cut short keeps what it had (CAD-07).
 */
final class Slots {
    private Slots() {}

    /** The slots as a day knows them. */
    static int of(Window window, DutyGround ground, RunningCalendar calendar, LocalDate day) {
        if (window.period() == 1) {
            return window.asked();
        }
        if (window.planned()) {
            return share(window, ChronoUnit.DAYS.between(window.from(), window.due()) + 1);
        }
        LocalDate cut = window.cut();
        RunningCalendar known = cut != null && day.isAfter(cut) ? RunningCalendar.asked(ground.stops(), cut) : calendar;
        LocalDate end = known.day(ground.termLast());
        return share(window, known.runningDays(window.from(), window.due().isAfter(end) ? end : window.due()));
    }

    private static int share(Window window, long days) {
        return (int) Math.max(0, window.asked() * days / window.period());
    }
}
