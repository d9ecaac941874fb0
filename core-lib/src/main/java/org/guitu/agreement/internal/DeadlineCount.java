package org.guitu.agreement.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guitu.agreement.Arithmetic;
import org.guitu.agreement.CountedDeadline;
import org.guitu.day.Deadline.Due;
import org.guitu.day.Moment;
import org.guitu.day.TimeLimit;
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

    /** From an event to a due day, or back from one, by a row that has a number. */
    static CountedDeadline of(DeadlineRow row, Moment event, WorkingCalendar calendar, NotCounted notCounted) {
        Due due = row.limit().due(event, calendar, notCounted.days());
        Why why = why(said(row, event), row, event.day(), due);
        LocalDate opens = row.limit() instanceof TimeLimit.Before back ? back.opens(event.day(), calendar) : null;
        Why counted = notCounted.said(why, event.day(), due);
        return new CountedDeadline(row, event.day(), due, DueDay.said(row, due, counted), opens);
    }

    private static Why said(DeadlineRow row, Moment event) {
        if (row.limit() instanceof TimeLimit.Before) {
            return Why.of("POL-08.counted-back");
        }
        if (!(row.limit() instanceof TimeLimit.Hours)) {
            return Why.of("CNT-02.counted");
        }
        Instant at = event.at();
        return at == null
                ? Why.of("POL-08.hours-by-day")
                : Why.of("POL-08.hours").with("at", at);
    }

    /** The n-th of a series that runs from an event, by a row that has a number. */
    static CountedDeadline nth(
            DeadlineRow row, LocalDate anchor, int n, WorkingCalendar calendar, NotCounted notCounted) {
        Due due = row.number().nth(anchor, n, calendar, notCounted.days());
        Why counted =
                n == 1 ? Why.of("CNT-02.counted") : Why.of("CNT-02.counted-nth").with("number", n);
        Why said = notCounted.said(why(counted, row, anchor, due), anchor, due);
        return new CountedDeadline(row, anchor, due, DueDay.said(row, due, said), null);
    }

    /** By whatever row someone asks for, or why there is no day. */
    public static Counted<CountedDeadline> asked(Arithmetic arithmetic, String id, Moment event) {
        Map<String, DeadlineRow> rows = new LinkedHashMap<>();
        arithmetic.pack(event.day()).deadlines().forEach(row -> rows.put(row.id(), row));
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
                .with("period", row.limit().period())
                .with("due", due.day())
                .usingAll(row.counted());
        if (due.at() != null) {
            why = why.with("until", due.at());
        }
        if (!due.day().equals(due.counted())) {
            Why rolled = due.day().isBefore(due.counted()) ? Why.of("CNT-03.rolled-back") : Why.of("CNT-03.rolled");
            why = why.because(rolled.with("counted", due.counted()).with("due", due.day()));
        }
        if (due.certainty() == Certainty.PROVISIONAL && !(row.limit() instanceof TimeLimit.Hours)) {
            why = why.because(
                    Why.of("CNT-03.provisional").with("year", due.day().getYear()));
        }
        return why;
    }
}
