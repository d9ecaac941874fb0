package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guitu.agreement.Ending;
import org.guitu.agreement.ReleaseNotice;
import org.guitu.agreement.ReleaseNotice.Addressee;
import org.guitu.journal.Envelope;
import org.guitu.journal.FactType;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * LIF-17: expiry releases by itself. From the day after the last day of a running term the case is COMPLETED on every
 * reading, whether or not anyone has typed anything; what is owed then are the notices.
 */
public final class Expiry {
    private Expiry() {}

    /** Ends the course if its term ran out before a fact is read. */
    static void advance(Course course, Placed<?> next) {
        // a service or report of which a credit leaves nothing is read before the end that it brings (CNT-13)
        boolean brings = next.fact().type().rank() <= FactType.REPORT.rank()
                && next.day().equals(lastDay(course));
        advance(course, brings ? next.day().minusDays(1) : next.day());
    }

    /** Ends the course if its term ran out by the end of a day. */
    static void advance(Course course, LocalDate day) {
        LocalDate over = course.order != null && course.ending == null ? over(course) : null;
        if (over != null && !over.isAfter(day)) {
            String entry = course.report != null
                    ? course.report.id()
                    : course.settlement != null ? course.settlement.notice() : "";
            course.ending = new Ending(Ending.Code.TERM_EXPIRED, over, entry);
        }
    }

    /** The first day on which the term has run out, as far as it is known; null while it is not. */
    public static @Nullable LocalDate over(Course course) {
        LocalDate last = lastDay(course);
        if (last == null) {
            return null;
        }
        return course.settlement != null && course.settlement.completes(last) ? last : last.plusDays(1);
    }

    /** Whether the term will have run out by the end of a day to come, if nothing else ends the case. */
    static boolean isOver(Course course, LocalDate day) {
        LocalDate over = course.ending == null && day.isAfter(course.asked) ? over(course) : null;
        return over != null && !over.isAfter(day);
    }

    /** The last day on which the case runs, as far as it is known; null while it is not. */
    static @Nullable LocalDate lastDay(Course course) {
        RunningTerm term = course.term;
        if (term != null) {
            return term.lastDay();
        }
        return course.settlement == null ? null : course.settlement.lastDay();
    }

    static List<Reason> noticeGate(Course now, Envelope envelope) {
        if (now.notices.size() == Addressee.values().length) {
            return List.of(Reason.of(Why.of("LIF-17.all-told")));
        }
        LocalDate last = releasedAfter(now);
        return last == null || last.isAfter(now.asked) ? List.of(Reason.of(notExpired(now.asked, last))) : List.of();
    }

    static List<Reason> noticeReasons(Course before, Placed<ReleaseNotice> notice) {
        List<Reason> reasons = new ArrayList<>();
        LocalDate last = releasedAfter(before);
        if (last == null || last.isAfter(notice.day())) {
            reasons.add(Reason.of(notExpired(notice.day(), last)));
        }
        Placed<ReleaseNotice> told = before.notices.get(notice.fact().addressee());
        if (told != null) {
            reasons.add(Reason.of(Why.of("LIF-17.told-already")
                    .with("addressee", notice.fact().addressee())
                    .with("told", told.day())
                    .from(told.id())));
        }
        return reasons;
    }

    /** The last day of a term that ran out, or will; null where the case ended otherwise. */
    static @Nullable LocalDate releasedAfter(Course course) {
        Ending ending = course.ending;
        if (ending == null) {
            return lastDay(course);
        }
        if (ending.code() != Ending.Code.TERM_EXPIRED) {
            return null;
        }
        LocalDate last = lastDay(course);
        return last == null ? ending.day().minusDays(1) : last;
    }

    private static Why notExpired(LocalDate day, @Nullable LocalDate last) {
        return last == null
                ? Why.of("LIF-17.no-last-day").with("day", day)
                : Why.of("LIF-17.not-expired").with("day", day).with("last", last);
    }
}
