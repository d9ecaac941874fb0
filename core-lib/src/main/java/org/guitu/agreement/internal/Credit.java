package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.guitu.agreement.Ending;
import org.guitu.agreement.Measure;
import org.guitu.agreement.Order;
import org.guitu.policy.Parameter;
import org.guitu.policy.ParameterName;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * LIF-03: when isolation is changed into community treatment, the days served are taken off the last day. A credit that
 * leaves no day completes the case on the day of service, or of an earlier report.
 */
final class Credit {
    private Credit() {}

    /** The days served, from the day of the decision to the day before the change, without those of escape. */
    static long days(Course course, LocalDate termBegins) {
        Order.Isolation isolation = credited(course, termBegins);
        if (isolation == null || isolation.changedOn() == null) {
            return 0;
        }
        return served(isolation, isolation.changedOn());
    }

    private static long served(Order.Isolation isolation, LocalDate changedOn) {
        return ChronoUnit.DAYS.between(isolation.decidedOn(), changedOn) - isolation.escapeDays();
    }

    /** Time served that cannot be: the order is recorded, and nothing runs on it until it is corrected (LIF-24). */
    static List<Reason> reasons(Placed<Order> placed) {
        Order order = placed.fact();
        Order.Isolation isolation = order.isolation();
        LocalDate changed = isolation == null ? null : isolation.changedOn();
        if (order.measure() != Measure.COMMUNITY_TREATMENT || isolation == null || changed == null) {
            return List.of();
        }
        if (!changed.isAfter(order.day()) && served(isolation, changed) >= 0) {
            return List.of();
        }
        return List.of(Reason.of(Why.of("LIF-24.credit")
                .with("decided", isolation.decidedOn())
                .with("changed", changed)
                .with("escapeDays", isolation.escapeDays())
                .with("ordered", order.day())
                .from(placed.id())
                .because(Why.of("LIF-03.served").from(placed.id()))));
    }

    static Why why(Course course, LocalDate termBegins, LocalDate last) {
        Order.Isolation isolation = credited(course, termBegins);
        Why why = Why.of("LIF-03.credited")
                .with("days", days(course, termBegins))
                .with("last", last)
                .using(parameter(course, termBegins).used())
                .from(course.theOrder().id());
        return isolation == null ? why : why.with("decided", isolation.decidedOn());
    }

    /** Whether there is time served that the pack in force does not credit. */
    static boolean withheld(Course course, LocalDate termBegins) {
        Order order = course.theOrder().fact();
        Order.Isolation isolation = order.isolation();
        return order.measure() == Measure.COMMUNITY_TREATMENT
                && isolation != null
                && isolation.changedOn() != null
                && !parameter(course, termBegins).value();
    }

    static Why whyWithheld(Course course, LocalDate termBegins) {
        return Why.of("LIF-03.not-credited")
                .using(parameter(course, termBegins).used())
                .from(course.theOrder().id());
    }

    /** Ends the case where no day is left of a term that begins on a day; that day then stands for the last one. */
    static void completeIfNothingIsLeft(Course course, Placed<?> placed) {
        RunningTerm term = RunningTerm.begun(course, placed);
        LocalDate last = term == null ? null : term.lastDay();
        if (course.ending == null && term != null && last != null && last.isBefore(term.firstDay())) {
            Why why = Why.of("LIF-03.nothing-left")
                    .with("day", placed.day())
                    .from(placed.id())
                    .because(term.why());
            course.term = new RunningTerm(placed.day(), placed.day(), null, 0, why);
            course.ending = new Ending(Ending.Code.TERM_EXPIRED, placed.day(), placed.id());
        }
    }

    private static Order.@Nullable Isolation credited(Course course, LocalDate termBegins) {
        Order order = course.theOrder().fact();
        return order.measure() == Measure.COMMUNITY_TREATMENT
                        && parameter(course, termBegins).value()
                ? order.isolation()
                : null;
    }

    private static Parameter<Boolean> parameter(Course course, LocalDate termBegins) {
        return course.pack(termBegins).truth(ParameterName.CREDIT_SERVED_ISOLATION);
    }
}
