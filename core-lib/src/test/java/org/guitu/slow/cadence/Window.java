package org.guitu.slow.cadence;

import java.time.LocalDate;

/** A window [from, due], both days included, with its slots; details: the obligation as it was on its first day. */
record Window(
        String obligation,
        SlowCase.Obligation details,
        SlowCase.Frequency frequency,
        LocalDate from,
        LocalDate due,
        int slots,
        boolean waived) {

    /** By its first and last day alone; stopped days between belong to no window (CAD-06). */
    boolean spans(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(due);
    }

    Window beginning(LocalDate day, int newSlots) {
        return new Window(obligation, details, frequency, day, due, newSlots, waived);
    }

    Window endedBefore(LocalDate day, int newSlots) {
        return new Window(obligation, details, frequency, from, day.minusDays(1), newSlots, true);
    }
}
