package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.guitu.agreement.Arithmetic;
import org.guitu.agreement.CountedTerm;
import org.guitu.agreement.Ending;
import org.guitu.agreement.Measure;
import org.guitu.agreement.Order;
import org.guitu.agreement.Service;
import org.guitu.agreement.TimeServed;
import org.guitu.day.Stretches;
import org.guitu.policy.ConsequenceRow;
import org.guitu.policy.Parameter;
import org.guitu.policy.ParameterName;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * LIF-03: when isolation is changed into community treatment, the days served are taken off the last day. A credit that
 * leaves no day completes the case on the day of service, or of an earlier report.
 */
public final class Credit {
    private Credit() {}

    /** Time served that cannot be: the order is recorded, and nothing runs on it until it is corrected (LIF-24). */
    static List<Reason> reasons(Placed<Order> placed) {
        Order order = placed.fact();
        return reasons(order.measure(), order.day(), served(order), List.of(placed.id()));
    }

    /** The same of time served, whatever the order. */
    public static List<Reason> reasons(Measure measure, LocalDate ordered, @Nullable TimeServed served) {
        return reasons(measure, ordered, served, List.of());
    }

    private static List<Reason> reasons(
            Measure measure, LocalDate ordered, @Nullable TimeServed served, List<String> order) {
        if (measure != Measure.COMMUNITY_TREATMENT || served == null) {
            return List.of();
        }
        if (!served.changedOn().isAfter(ordered) && days(served) >= 0) {
            return List.of();
        }
        return List.of(Reason.of(Why.of("LIF-24.credit")
                .with("decided", served.decidedOn())
                .with("changed", served.changedOn())
                .with("escapeDays", served.escapeDays())
                .with("ordered", ordered)
                .fromAll(order)
                .because(Why.of("LIF-03.served").fromAll(order))));
    }

    /** The time served that an order names, or null. */
    static @Nullable TimeServed served(Order order) {
        Order.Isolation isolation = order.isolation();
        return isolation == null || isolation.changedOn() == null
                ? null
                : new TimeServed(isolation.decidedOn(), isolation.changedOn(), isolation.escapeDays());
    }

    /** The term less the time served, where the pack in force credits it. */
    static CountedTerm credited(Arithmetic arithmetic, TermGround ground, CountedTerm term) {
        TimeServed served = ground.served();
        if (served == null || arithmetic.measure() != Measure.COMMUNITY_TREATMENT) {
            return term;
        }
        Parameter<Boolean> credits = arithmetic.pack(ground.reported()).truth(ParameterName.CREDIT_SERVED_ISOLATION);
        long days = credits.value() ? days(served) : 0;
        LocalDate last = term.lastDay().minusDays(days);
        Why why = term.why();
        if (!credits.value()) {
            why = why.because(
                    Why.of("LIF-03.not-credited").using(credits.used()).fromAll(ground.order()));
        } else if (days > 0) {
            why = why.because(Why.of("LIF-03.credited")
                    .with("days", days)
                    .with("last", last)
                    .with("decided", served.decidedOn())
                    .using(credits.used())
                    .fromAll(ground.order()));
        }
        return new CountedTerm(term.firstDay(), last, why);
    }

    /**
     * The term less the days that the case ran which it replaces, where the row by which it does says so (POL-11), and those
     * that were taken off that one in turn: what was served once is not served again.
     */
    static CountedTerm ofReplaced(Course course, Placed<Order> order, CountedTerm term) {
        CountedTerm credited = term;
        String successor = course.file.caseId();
        Order next = order.fact();
        Set<String> seen = new HashSet<>(Set.of(successor));
        for (String replaced = next.replaces(); replaced != null && seen.add(replaced); replaced = next.replaces()) {
            Course before = replaced(course, replaced);
            ConsequenceRow row = before == null ? null : OneRunningCase.gaveWayBy(before, successor, next);
            if (before == null || row == null || !row.then().credit()) {
                break;
            }
            credited = before.term == null ? credited : credited(credited, before, row, order);
            successor = before.file.caseId();
            next = before.theOrder().fact();
        }
        return credited;
    }

    private static @Nullable Course replaced(Course course, String caseId) {
        return course.background.otherCases().stream()
                .filter(file -> file.caseId().equals(caseId))
                .findFirst()
                .map(file -> OneRunningCase.alone(course, file, course.asked))
                .orElse(null);
    }

    /** Days of the replaced case that moved its own last day were not served in it. */
    private static CountedTerm credited(CountedTerm term, Course before, ConsequenceRow row, Placed<Order> order) {
        LocalDate first = Objects.requireNonNull(before.term).firstDay();
        LocalDate end = Objects.requireNonNull(before.ending).day();
        long held = before.custody.parts().stream()
                .filter(part -> before.pack(part.from())
                        .truth(ParameterName.SUSPENSION_EXTENDS_TERM)
                        .value())
                .mapToLong(part -> new Stretches(List.of(part)).daysWithin(first, end.minusDays(1)))
                .sum();
        long days = Math.max(0, ChronoUnit.DAYS.between(first, end) - held);
        LocalDate last = term.lastDay().minusDays(days);
        Why why = Why.of("POL-11.credited")
                .with("days", days)
                .with("last", last)
                .with("other", before.file.caseId())
                .using(row.used())
                .from(order.id());
        return new CountedTerm(term.firstDay(), last, term.why().because(why));
    }

    /** Whether no day is left of a term. */
    static boolean leavesNothing(LocalDate first, LocalDate last) {
        return last.isBefore(first);
    }

    /** The day on which a term without a day is complete; it stands for the last one. */
    static CountedTerm nothingLeft(LocalDate day, List<String> entries, Why term) {
        Why why =
                Why.of("LIF-03.nothing-left").with("day", day).fromAll(entries).because(term);
        return new CountedTerm(day, day, why);
    }

    /** Ends the case where no day is left of a term that begins on a day. */
    static void completeIfNothingIsLeft(Course course, Placed<?> placed) {
        RunningTerm term = RunningTerm.begun(course, placed);
        LocalDate last = term == null ? null : term.lastDay();
        if (course.ending == null && term != null && last != null && leavesNothing(term.firstDay(), last)) {
            // where nobody has reported yet it is counted from service
            Why counted = placed.fact() instanceof Service ? term.why().as("LIF-07.term-served") : term.why();
            CountedTerm done = nothingLeft(placed.day(), List.of(placed.id()), counted);
            course.term = new RunningTerm(done.firstDay(), done.lastDay(), null, 0, done.why());
            course.ending = new Ending(Ending.Code.TERM_EXPIRED, done.lastDay(), placed.id());
        }
    }

    /** The days served, from the day of the decision to the day before the change, without those of escape. */
    private static long days(TimeServed served) {
        return ChronoUnit.DAYS.between(served.decidedOn(), served.changedOn()) - served.escapeDays();
    }
}
