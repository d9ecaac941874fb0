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
final class OrderedTerm {
    private OrderedTerm() {}

    static List<Reason> reasons(Pack pack, Placed<Order> placed) {
        Order order = placed.fact();
        boolean treatment = order.measure() == Measure.COMMUNITY_TREATMENT;
        Parameter<Period> term =
                pack.period(treatment ? ParameterName.TREATMENT_TERM : ParameterName.REHABILITATION_TERM_MAX);
        long months = order.term().toTotalMonths();
        long known = term.value().toTotalMonths();
        boolean lawful = treatment ? months == known : months <= known;
        return lawful
                ? List.of()
                : List.of(Reason.of(Why.of(treatment ? "LIF-24.term" : "LIF-24.term-too-long")
                        .with("term", order.term())
                        .with("known", term.value())
                        .using(term.used())
                        .from(placed.id())
                        .because(Why.of(treatment ? "LIF-02.exactly" : "LIF-02.at-most")
                                .with("known", term.value())
                                .using(term.used()))));
    }
}
