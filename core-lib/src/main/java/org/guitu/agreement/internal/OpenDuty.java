package org.guitu.agreement.internal;

import java.time.LocalDate;
import org.guitu.agreement.DeadlineReading;
import org.guitu.agreement.DeadlineReading.Status;
import org.guitu.rule.Certainty;
import org.guitu.rule.Why;

/** A duty without a number, open from a day until it is cleared (POL-09). */
public final class OpenDuty {
    private OpenDuty() {}

    /** A duty about one entry. */
    public static DeadlineReading of(String row, Placed<?> about, Why why) {
        return of(row, row + "-" + about.id(), about.day(), why.from(about.id()));
    }

    /** A duty with an id of its own. */
    public static DeadlineReading of(String row, String id, LocalDate opened, Why why) {
        return new DeadlineReading(id, row, Status.OPEN, opened, null, Certainty.CERTAIN, why);
    }
}
