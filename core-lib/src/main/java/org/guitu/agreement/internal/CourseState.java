package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.Objects;
import org.guitu.agreement.Ending;
import org.guitu.agreement.State;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/** The state of a course at the end of the day asked, read from its facts. */
public final class CourseState {
    private CourseState() {}

    /** The state, or null while there is no order. */
    public static @Nullable State of(Course course) {
        return on(course, course.asked);
    }

    /** The state at the end of a day, as it is known on the one asked if nothing more is recorded; null before the order. */
    static @Nullable State on(Course course, LocalDate day) {
        if (!isBy(course.order, day)) {
            return null;
        }
        Ending ending = course.ending;
        if (ending != null && !ending.day().isAfter(day)) {
            return ending.code() == Ending.Code.TERM_EXPIRED ? State.COMPLETED : State.TERMINATED;
        }
        if (Expiry.isOver(course, day)) {
            return State.COMPLETED;
        }
        if (course.stopsEverything || !(isBy(course.service, day) || isBy(course.report, day))) {
            return State.ORDERED;
        }
        if (Custody.held(course, day)) {
            return State.SUSPENDED;
        }
        if (!isBy(course.report, day)) {
            return State.AWAITING_REPORT;
        }
        return isBy(course.agreement, day) ? State.ACTIVE : State.REPORTED;
    }

    private static boolean isBy(@Nullable Placed<?> placed, LocalDate day) {
        return placed != null && !placed.day().isAfter(day);
    }

    /** Why it is that state. */
    public static Why why(Course course) {
        Ending ending = course.ending;
        if (course.order == null) {
            return Why.of("LIF-01.no-order");
        }
        if (ending != null) {
            Why why = Why.of(Endings.rule(ending.code()) + ".ended")
                    .with("ended", ending.day())
                    .with("ending", ending.code())
                    .from(ending.entry());
            RunningTerm term = course.term;
            return switch (ending.code()) {
                case TERM_EXPIRED -> term == null ? why : why.because(term.why());
                case IMPRISONMENT, COMPULSORY_EDUCATION ->
                    why.using(SentenceServed.ends(course, ending.day()).used());
                case REPLACED -> why.usingAll(OneRunningCase.replacedBy(course));
                case DEATH, REVOKED, ISOLATION -> why;
            };
        }
        if (course.stopsEverything) {
            return Why.of("LIF-24.stopped").from(course.order.id());
        }
        if (course.report == null && course.service == null) {
            return Why.of("LIF-01.ordered").with("ordered", course.order.day()).from(course.order.id());
        }
        if (Custody.held(course, course.asked)) {
            return Custody.suspended(course);
        }
        if (course.report == null) {
            return Why.of("LIF-05.awaiting")
                    .from(Objects.requireNonNull(course.service).id());
        }
        return course.agreement == null
                ? Why.of("LIF-05.reported")
                        .with("reported", course.report.day())
                        .from(course.report.id())
                : Why.of("LIF-08.signed").with("signed", course.agreement.day()).from(course.agreement.id());
    }
}
