package org.guitu.cadence.internal;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.guitu.cadence.Standing;
import org.guitu.day.Stretch;
import org.guitu.policy.ObligationRow;
import org.jspecify.annotations.Nullable;

/**
 * CAD-05: how a slot that nothing met stands on a day. Stopped days move neither its steps nor its end, and on them one
 * past due stays as it was.
 */
final class Standings {
    private final Duties duties;
    private final RunningCalendar calendar;
    private final LocalDate day;

    /** Standings at the end of a day, with the stops known by then. */
    Standings(Duties duties, RunningCalendar calendar, LocalDate day) {
        this.duties = duties;
        this.calendar = calendar;
        this.day = day;
    }

    /** How an unmet slot stands, and how far it has risen. */
    record Unmet(Standing standing, int step) {}

    Unmet of(Line line, int index) {
        Window window = line.window(index);
        LocalDate from = calendar.from(window);
        if (duties.isUnknown(from)) {
            return new Unmet(Standing.UNKNOWN, 0);
        }
        if (duties.isExcused(window, calendar, day)) {
            return new Unmet(Standing.EXCUSED, 0);
        }
        if (window.cut() != null && day.isAfter(calendar.due(window))) {
            return new Unmet(Standing.WAIVED, 0);
        }
        return from.isAfter(day) ? new Unmet(Standing.UPCOMING, 0) : begun(line, index, from);
    }

    private Unmet begun(Line line, int index, LocalDate from) {
        Window window = line.window(index);
        LocalDate due = calendar.due(window);
        boolean stopped = calendar.isStopped(day);
        if (!day.isAfter(due)
                || (stopped
                        && calendar.isStopped(due)
                        && calendar.firstRunning(due).isAfter(day))) {
            return new Unmet(
                    stopped ? Standing.STOPPED : dueSoon(window, from, due) ? Standing.DUE_SOON : Standing.OPEN, 0);
        }
        LocalDate seen = stopped ? stopHolding(day).from() : day;
        if (seen.isAfter(lastLate(line, index))) {
            return new Unmet(Standing.MISSED, 0);
        }
        int step = step(window.rule().escalations(), due, seen);
        return new Unmet(step == 0 ? Standing.OVERDUE : Standing.ESCALATED, step);
    }

    private Stretch stopHolding(LocalDate stopped) {
        return calendar.stops().parts().stream()
                .filter(part -> part.covers(stopped))
                .findFirst()
                .orElseThrow();
    }

    private boolean dueSoon(Window window, LocalDate from, LocalDate due) {
        Period before = window.rule().remindBefore();
        return before != null && !day.isBefore(due.minus(before)) && !day.isBefore(from);
    }

    private int step(List<ObligationRow.Escalation> steps, LocalDate due, LocalDate seen) {
        int step = 0;
        while (step < steps.size() && !seen.isBefore(after(due, steps.get(step).after()))) {
            step++;
        }
        return step;
    }

    /** The last day on which a contact makes it good. */
    private LocalDate lastLate(Line line, int index) {
        LocalDate last = calendar.day(duties.ground().termLast());
        LocalDate next = nextOwed(line, index);
        if (next != null && next.isBefore(last)) {
            last = next;
        }
        Period within = line.window(index).rule().lateWithin();
        if (within != null) {
            LocalDate late = after(calendar.due(line.window(index)), within);
            last = late.isBefore(last) ? late : last;
        }
        return last;
    }

    /** The due day of the obligation's next window that owes a slot. */
    private @Nullable LocalDate nextOwed(Line line, int index) {
        for (int i = index + 1; i < line.size(); i++) {
            Window next = line.window(i);
            boolean waived = next.cut() != null && day.isAfter(calendar.due(next));
            boolean owed = !line.met(i).isEmpty() || (!waived && !duties.isExcused(next, calendar, day));
            if (owed && duties.slots(next, calendar, day) > 0) {
                return calendar.due(next, day);
            }
        }
        return null;
    }

    /** So long after a due day, counted in running days. */
    private LocalDate after(LocalDate due, Period period) {
        long days = ChronoUnit.DAYS.between(due, due.plus(period));
        if (days == 0) {
            return due;
        }
        // After a stopped day the first that runs is the first.
        return calendar.day(calendar.running(due).plusDays(calendar.isStopped(due) ? days - 1 : days));
    }
}
