package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guitu.agreement.Arithmetic;
import org.guitu.agreement.CountedDeadline;
import org.guitu.day.Deadline.Due;
import org.guitu.day.WorkingCalendar;
import org.guitu.policy.DeadlineRow;
import org.guitu.policy.Parameter;
import org.guitu.rule.Certainty;
import org.guitu.rule.Counted;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;

/** Counts a deadline and says how: period, unit and roll with their source, and what the roll rests on. */
public final class DeadlineCount {
    private DeadlineCount() {}

    /** From an event to a due day, by a row that has a number. */
    static CountedDeadline of(DeadlineRow row, LocalDate event, WorkingCalendar calendar, NotCounted notCounted) {
        return nth(row, event, 1, calendar, notCounted);
    }

    /** The n-th of a series that runs from an event, by a row that has a number. */
    static CountedDeadline nth(
            DeadlineRow row, LocalDate anchor, int n, WorkingCalendar calendar, NotCounted notCounted) {
        Due due = row.number().nth(anchor, n, calendar, notCounted.days());
        Why counted =
                n == 1 ? Why.of("CNT-02.counted") : Why.of("CNT-02.counted-nth").with("number", n);
        return new CountedDeadline(row, anchor, due, notCounted.said(why(counted, row, anchor, due), anchor, due));
    }

    /** By whatever row someone asks for, or why there is no day. */
    public static Counted<CountedDeadline> asked(Arithmetic arithmetic, String id, LocalDate event) {
        Map<String, DeadlineRow> rows = new LinkedHashMap<>();
        arithmetic.pack(event).deadlines().forEach(row -> rows.put(row.id(), row));
        DeadlineRow row = rows.get(id);
        if (row == null) {
            return refused(Reason.of(
                    Why.of("CNT-02.no-such-row").with("row", id).with("rows", String.join(", ", rows.keySet()))));
        }
        Parameter<String> other = row.sameDayAs().get(arithmetic.measure().name());
        if (other != null) {
            return refused(Reason.of(
                    Why.of("LIF-08.same-day").with("other", other.value()).using(other.used())));
        }
        return row.deadline() == null
                ? refused(Reason.of(Why.of("CNT-02.no-number").with("row", id).usingAll(row.counted())))
                : new Counted.Good<>(LawBeside.counted(
                        row, one -> of(one, event, arithmetic.setting().calendar(), NotCounted.NOTHING)));
    }

    private static Counted<CountedDeadline> refused(Reason reason) {
        return new Counted.Refused<>(List.of(reason));
    }

    private static Why why(Why counted, DeadlineRow row, LocalDate event, Due due) {
        Why why = counted.with("event", event)
                .with("period", row.number().period())
                .with("due", due.day())
                .usingAll(row.counted());
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
