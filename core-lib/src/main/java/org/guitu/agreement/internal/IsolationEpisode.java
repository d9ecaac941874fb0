package org.guitu.agreement.internal;

import java.util.List;
import org.guitu.agreement.Measure;
import org.guitu.agreement.Order;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;

/** LIF-21: community rehabilitation follows an episode of compulsory isolation, which the order names. */
final class IsolationEpisode {
    private IsolationEpisode() {}

    static List<Reason> reasons(Placed<Order> placed) {
        Order order = placed.fact();
        Order.Isolation isolation = order.isolation();
        boolean followed = isolation != null && !isolation.decidedOn().isAfter(order.day());
        return order.measure() == Measure.COMMUNITY_TREATMENT || followed
                ? List.of()
                : List.of(Reason.of(Why.of(isolation == null ? "LIF-24.ground" : "LIF-24.ground-later")
                        .from(placed.id())
                        .because(Why.of("LIF-21.no-episode").from(placed.id()))));
    }
}
