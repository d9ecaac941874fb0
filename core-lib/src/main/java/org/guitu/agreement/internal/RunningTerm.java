package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.guitu.agreement.Arithmetic;
import org.guitu.agreement.CountedTerm;
import org.guitu.agreement.Ending;
import org.guitu.agreement.Order;
import org.guitu.agreement.TermReading;
import org.guitu.agreement.TimeServed;
import org.guitu.day.Stretch;
import org.guitu.day.Stretches;
import org.guitu.day.TermCounting;
import org.guitu.policy.Parameter;
import org.guitu.policy.ParameterName;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * LIF-07: the term runs from the day of reporting. Custody moves its last day by the days held (LIF-13); while the
 * person is held there is no last day, only the days left and the earliest last day.
 *
 * @param firstDay the first day of the term
 * @param lastDay the last day, or null while it is stopped
 * @param stoppedSince the first stopped day while it is stopped, else null
 * @param daysLeftAtStop days not served before the stop
 * @param why every shift
 */
public record RunningTerm(
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate stoppedSince,
        long daysLeftAtStop,
        Why why) {

    /** The term that begins with a report (or, where a credit leaves nothing of it, with the service), or null. */
    static @Nullable RunningTerm begun(Course course, Placed<?> report) {
        return begun(course, report, course.custody);
    }

    /** The same as it stood on a day: what custody did to it later is not in it. Null while no report started it. */
    static @Nullable RunningTerm asOf(Course course, LocalDate day) {
        return course.report == null ? null : begun(course, course.report, asOf(course.custody, day));
    }

    private static Stretches asOf(Stretches custody, LocalDate day) {
        return new Stretches(custody.parts().stream()
                .filter(part -> !part.from().isAfter(day))
                .map(part -> part.covers(day) ? new Stretch(part.id(), part.from(), null) : part)
                .toList());
    }

    private static @Nullable RunningTerm begun(Course course, Placed<?> report, Stretches custody) {
        if (!course.runs()) {
            return null;
        }
        Placed<Order> order = course.theOrder();
        CountedTerm term = counted(
                course.arithmetic(),
                new TermGround(
                        report.day(),
                        order.fact().term(),
                        Credit.served(order.fact()),
                        List.of(report.id()),
                        List.of(order.id())));
        term = Credit.ofReplaced(course, order, term);
        LocalDate last = term.lastDay();
        Why base = term.why();
        for (Stretch part : custody.parts()) {
            LocalDate from = part.from().isBefore(term.firstDay()) ? term.firstDay() : part.from();
            LocalDate until = part.until();
            if (from.isAfter(last) || (until != null && !until.isAfter(from))) {
                continue;
            }
            Parameter<Boolean> extend = stop(course, part);
            if (!extend.value()) {
                base = base.because(Why.of("LIF-13.not-moved")
                        .with("since", from)
                        .using(extend.used())
                        .from(part.id()));
                continue;
            }
            if (until == null) {
                long left = ChronoUnit.DAYS.between(from, last) + 1;
                Why stop = Why.of("LIF-13.stopped")
                        .with("since", from)
                        .with("left", left)
                        .using(extend.used())
                        .because(Custody.why(course, part));
                Why why = base.because(stop).as("LIF-07.term-stopped").with("left", left);
                RunningTerm stopped = new RunningTerm(term.firstDay(), null, from, left, why);
                // on days on which the notice knew of custody; what came later moves no last day (CNT-10)
                boolean known = course.settlement != null && course.settlement.stoodStill(course.asked);
                return known ? stopped : stopped.settled(course);
            }
            long days = ChronoUnit.DAYS.between(from, until);
            last = last.plusDays(days);
            base = base.because(Why.of("LIF-13.moved")
                    .with("days", days)
                    .with("last", last)
                    .using(extend.used())
                    .because(Custody.why(course, part)));
        }
        return new RunningTerm(term.firstDay(), last, null, 0, base.with("last", last)).settled(course);
    }

    /** Custody that stops the term, by the pack of the day on which it began (LIF-13). */
    static Stretches stops(Course course) {
        return new Stretches(course.custody.parts().stream()
                .filter(part -> stop(course, part).value())
                .toList());
    }

    private static Parameter<Boolean> stop(Course course, Stretch part) {
        return course.pack(part.from()).truth(ParameterName.SUSPENSION_EXTENDS_TERM);
    }

    /** The term as a report starts it where nothing else is known. */
    public static CountedTerm alone(
            Arithmetic arithmetic, Period length, LocalDate reported, @Nullable TimeServed served) {
        CountedTerm term = counted(arithmetic, new TermGround(reported, length, served, List.of(), List.of()));
        LocalDate last = term.lastDay();
        Why why = term.why().with("last", last);
        return Credit.leavesNothing(term.firstDay(), last)
                ? Credit.nothingLeft(reported, List.of(), why)
                : new CountedTerm(term.firstDay(), last, why);
    }

    /** A report before the order starts no term: there is nothing yet to report to. */
    public static List<Reason> reportReasons(LocalDate ordered, LocalDate reported) {
        return reported.isBefore(ordered)
                ? List.of(Reason.of(
                        Why.of("LIF-07.before-order").with("reported", reported).with("ordered", ordered)))
                : List.of();
    }

    /** Without any stop; the why does not name the last day yet, which a stop can take away. */
    private static CountedTerm counted(Arithmetic arithmetic, TermGround ground) {
        LocalDate reported = ground.reported();
        Period length = ground.length();
        Parameter<String> counting = arithmetic.pack(reported).code(ParameterName.TERM_COUNTING);
        TermCounting.Term term = TermCounting.of(counting.value()).orElseThrow().term(reported, length);
        Why why = Why.of("LIF-07.term")
                .with("reported", reported)
                .with("term", length)
                .fromAll(ground.report())
                .fromAll(ground.order())
                .because(Why.of("CNT-05.counted")
                        .with("first", term.firstDay())
                        .with("last", term.lastDay())
                        .using(counting.used())
                        .because(Why.of("CNT-04.added").with("anchor", reported).with("period", length)));
        return Credit.credited(arithmetic, ground, new CountedTerm(term.firstDay(), term.lastDay(), why));
    }

    /** A served release notice fixes the last day; later records move it to an earlier day at most (CNT-10). */
    private RunningTerm settled(Course course) {
        Settlement settlement = course.settlement;
        if (settlement == null || (lastDay != null && !lastDay.isAfter(settlement.lastDay()))) {
            return this;
        }
        return new RunningTerm(
                firstDay,
                settlement.lastDay(),
                null,
                0,
                why.as("LIF-07.term").with("last", settlement.lastDay()).because(settlement.why()));
    }

    /**
     * The term as it stands on the day asked, or null while there is none. One that a served release notice rests on is
     * told on, also where what was recorded later took its beginning away (CNT-10), but not where the case ended otherwise.
     */
    public static @Nullable TermReading reading(Course course) {
        if (course.term != null) {
            return course.term.on(course);
        }
        Settlement settlement = course.settlement;
        boolean otherwise = course.ending != null && course.ending.code() != Ending.Code.TERM_EXPIRED;
        return settlement == null
                        || course.order == null
                        || otherwise
                        || course.asked.isBefore(settlement.term().firstDay())
                ? null
                : settlement.term().because(settlement.why()).on(course);
    }

    private RunningTerm because(Why reason) {
        return new RunningTerm(firstDay, lastDay, stoppedSince, daysLeftAtStop, why.because(reason));
    }

    private TermReading on(Course course) {
        Ending ending = course.ending;
        if (ending != null && ending.code() != Ending.Code.TERM_EXPIRED) {
            return new TermReading(firstDay, null, null, null, why);
        }
        LocalDate last = lastDay;
        if (last == null) {
            // a stop that begins later than the day asked has not begun: the caller folds up to the day asked only
            return new TermReading(firstDay, null, daysLeftAtStop, course.asked.plusDays(daysLeftAtStop - 1), why);
        }
        return new TermReading(firstDay, last, Math.max(0, ChronoUnit.DAYS.between(course.asked, last)), null, why);
    }
}
