package org.guitu.slow;

import java.time.LocalDate;

/** {@code status} is WAITING, OPEN, MET or STOPPED; a waiting or stopped deadline has no due day. */
public record SlowDeadline(String status, LocalDate due, LocalDate metOn, boolean late) {

    static SlowDeadline waiting() {
        return new SlowDeadline("WAITING", null, null, false);
    }

    static SlowDeadline stopped() {
        return new SlowDeadline("STOPPED", null, null, false);
    }

    static SlowDeadline open(LocalDate due) {
        return new SlowDeadline("OPEN", due, null, false);
    }

    /** {@code due} is null where the act came before the event that the deadline runs from. */
    static SlowDeadline met(LocalDate due, LocalDate metOn) {
        return new SlowDeadline("MET", due, metOn, due != null && metOn.isAfter(due));
    }

    SlowDeadline inTime() {
        return new SlowDeadline(status, due, metOn, false);
    }
}
