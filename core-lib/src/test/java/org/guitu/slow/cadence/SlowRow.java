package org.guitu.slow.cadence;

import java.time.LocalDate;

/**
 * One slot as it stands on the day asked.
 *
 * @param number which slot of its window, from 1
 * @param standing UPCOMING, OPEN, DUE_SOON, MET, MET_LATE, OVERDUE, ESCALATED, EXCUSED, WAIVED, MISSED, STOPPED, UNKNOWN
 * @param step the step of escalation reached, 0 for none
 * @param contact the contact that meets it, or null
 */
public record SlowRow(
        String obligation, LocalDate from, LocalDate due, int number, String standing, int step, String contact) {}
