package org.guitu.slow.cadence;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** CAD-05: how every slot stands at the end of one day. */
final class Standings {
    private final SlowCase known;
    private final Plan plan;
    private final RunningDays time;
    private final Map<SlotKey, Met> met;
    private final LocalDate today;

    Standings(SlowCase known, Plan plan, Map<SlotKey, Met> met, LocalDate today) {
        this.known = known;
        this.plan = plan;
        this.time = plan.time;
        this.met = met;
        this.today = today;
    }

    static List<Slot> slotsOf(Window window) {
        List<Slot> slots = new ArrayList<>();
        for (int number = 1; number <= window.slots(); number++) {
            slots.add(new Slot(window, number));
        }
        return slots;
    }

    Standing of(Slot slot) {
        Window window = slot.window();
        Met by = met.get(slot.key());
        if (by != null) {
            return by.late() ? Standing.MET_LATE : Standing.MET;
        }
        if (isBeforeGoLive(window)) {
            return Standing.UNKNOWN;
        }
        if (isExcused(window)) {
            return Standing.EXCUSED;
        }
        if (window.waived()) {
            return Standing.WAIVED;
        }
        if (today.isBefore(window.from())) {
            return Standing.UPCOMING;
        }
        if (!today.isAfter(window.due())) {
            return notYetDue(window);
        }
        return pastDue(window);
    }

    /** LIF-29. */
    private boolean isBeforeGoLive(Window window) {
        return known.goLive() != null && window.from().isBefore(known.goLive());
    }

    /** CAD-01 (ends before the agreement), CAD-14 (excused by a named worker). */
    private boolean isExcused(Window window) {
        if (window.due().isBefore(known.agreement())) {
            return true;
        }
        for (SlowCase.Excuse excuse : known.excuses()) {
            if (excuse.obligation().equals(window.obligation()) && window.spans(excuse.windowDay())) {
                return true;
            }
        }
        return false;
    }

    private Standing notYetDue(Window window) {
        if (time.isStopped(today)) {
            return Standing.STOPPED;
        }
        Period remindBefore = window.details().remindBefore();
        if (remindBefore != null && !today.isBefore(window.due().minus(remindBefore))) {
            return Standing.DUE_SOON;
        }
        return Standing.OPEN;
    }

    private Standing pastDue(Window window) {
        LocalDate day = today;
        if (time.isStopped(today)) {
            // one past due stays as it was when the stop began
            day = time.firstOfStop(today);
            if (!day.isAfter(window.due())) {
                return Standing.STOPPED; // not past due then: its due day is stopped, and so is every day since
            }
        }
        if (day.isAfter(lastDayOverdue(window))) {
            return Standing.MISSED;
        }
        return step(window) == 0 ? Standing.OVERDUE : Standing.ESCALATED;
    }

    /** The last day on which an unmet slot is OVERDUE; from the day after it is MISSED. */
    private LocalDate lastDayOverdue(Window window) {
        LocalDate last = time.termLast;
        LocalDate nextDue = dueOfNextOwed(window);
        if (nextDue != null && nextDue.isBefore(last)) {
            last = nextDue;
        }
        if (last.isBefore(today) && window.details().lateWithin() == null) {
            return last;
        }
        if (window.details().lateWithin() != null) {
            LocalDate late = time.after(window.due(), window.details().lateWithin());
            if (late.isBefore(last)) {
                last = late;
            }
        }
        return last;
    }

    /** The due day of the obligation's next window with a slot owed, or null. */
    private LocalDate dueOfNextOwed(Window window) {
        for (Window next : plan.after(window)) {
            if (hasASlotOwed(next)) {
                return next.due();
            }
        }
        return null;
    }

    private boolean hasASlotOwed(Window window) {
        for (Slot slot : slotsOf(window)) {
            boolean unmet = !met.containsKey(slot.key());
            if (!(unmet && (isExcused(window) || window.waived()))) {
                return true;
            }
        }
        return false;
    }

    /** The step of escalation reached, stopped days not counted; 0 for none. */
    private int step(Window window) {
        int step = 0;
        for (int n = 1; n <= window.details().escalateAfter().size(); n++) {
            LocalDate from =
                    time.after(window.due(), window.details().escalateAfter().get(n - 1));
            if (!today.isBefore(from)) {
                step = n;
            }
        }
        return step;
    }

    int stepShown(Slot slot) {
        return of(slot) == Standing.ESCALATED ? step(slot.window()) : 0;
    }

    boolean isOverdue(Slot slot) {
        Standing standing = of(slot);
        return standing == Standing.OVERDUE || standing == Standing.ESCALATED;
    }

    /** Waiting for a contact within its window. */
    boolean canBeMetInTime(Slot slot) {
        if (!slot.window().spans(today) || time.isStopped(today)) {
            return false; // stopped days belong to no window
        }
        Standing standing = of(slot);
        return standing == Standing.OPEN || standing == Standing.DUE_SOON || standing == Standing.UNKNOWN;
    }
}
