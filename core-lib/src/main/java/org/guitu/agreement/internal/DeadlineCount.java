package org.guitu.agreement.internal;

import java.time.LocalDate;
import org.guitu.day.Deadline.Due;
import org.guitu.policy.DeadlineRow;
import org.guitu.rule.Certainty;
import org.guitu.rule.Used;
import org.guitu.rule.Why;

/** Says how a deadline was counted: period, unit and roll with their source, and what the roll rests on. */
public final class DeadlineCount {
    private DeadlineCount() {}

    /** From an event to a due day. */
    public static Why why(DeadlineRow row, LocalDate event, Due due) {
        Why why = Why.of("CNT-02.counted")
                .with("event", event)
                .with("period", row.number().period())
                .with("due", due.day());
        for (Used used : row.counted()) {
            why = why.using(used);
        }
        if (!due.day().equals(due.counted())) {
            why = why.because(
                    Why.of("CNT-03.rolled").with("counted", due.counted()).with("due", due.day()));
        }
        if (due.certainty() == Certainty.PROVISIONAL) {
            why = why.because(
                    Why.of("CNT-03.provisional").with("year", due.day().getYear()));
        }
        return why;
    }
}
