package org.guitu.agreement.internal;

import java.time.Period;
import java.util.List;
import org.guitu.agreement.Measure;
import org.guitu.agreement.Order;
import org.guitu.policy.Pack;
import org.guitu.policy.Parameter;
import org.guitu.policy.ParameterName;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;

/** LIF-02: community treatment's term is exactly that of the law, and community rehabilitation's is at most that. */
public final class OrderedTerm {
    private OrderedTerm() {}

    static List<Reason> reasons(Pack pack, Placed<Order> placed) {
        Order order = placed.fact();
        return reasons(pack, order.measure(), order.term(), List.of(placed.id()));
    }

    /** What stands against a term that an order names, whatever the order. */
    public static List<Reason> reasons(Pack pack, Measure measure, Period length) {
        return reasons(pack, measure, length, List.of());
    }

    private static List<Reason> reasons(Pack pack, Measure measure, Period length, List<String> order) {
        boolean treatment = measure == Measure.COMMUNITY_TREATMENT;
        Parameter<Period> term =
                pack.period(treatment ? ParameterName.TREATMENT_TERM : ParameterName.REHABILITATION_TERM_MAX);
        long months = length.toTotalMonths();
        long known = term.value().toTotalMonths();
        boolean lawful = treatment ? months == known : months <= known;
        return lawful
                ? List.of()
                : List.of(Reason.of(Why.of(treatment ? "LIF-24.term" : "LIF-24.term-too-long")
                        .with("term", length)
                        .with("known", term.value())
                        .using(term.used())
                        .fromAll(order)
                        .because(Why.of(treatment ? "LIF-02.exactly" : "LIF-02.at-most")
                                .with("known", term.value())
                                .using(term.used()))));
    }
}
