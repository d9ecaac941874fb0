package org.guitu.agreement.internal;

import java.util.ArrayList;
import java.util.List;
import org.guitu.agreement.Measure;
import org.guitu.agreement.Order;
import org.guitu.division.Division;
import org.guitu.journal.Envelope;
import org.guitu.policy.Pack;
import org.guitu.policy.ParameterName;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;

/** LIF-01: what an order names. Its authority is a county's or districted city's; for rehabilitation, isolation's. */
final class OrderOnFile {
    private OrderOnFile() {}

    /** Nothing but an order and an advance report can be recorded without an order. */
    static List<Reason> neededGate(Course now, Envelope envelope) {
        return now.order == null ? missing(now, envelope.recorder().district()) : List.of();
    }

    /** The reason, with an order of the recorder's own township as the example of what would help. */
    static List<Reason> missing(Course course, Division township) {
        Pack pack = course.setting.packs().inForce(township, course.asked);
        Order example = new Order(
                course.asked,
                Measure.COMMUNITY_TREATMENT,
                new Division(township.county()),
                "（文号）",
                township,
                Order.PlaceBasis.REGISTERED,
                pack.period(ParameterName.TREATMENT_TERM).value(),
                Order.Venue.TOWNSHIP,
                null,
                null,
                null);
        return List.of(Reason.of(Why.of("LIF-01.no-order")).next("order", example.body()));
    }

    static List<Reason> reasons(Course before, Placed<Order> placed) {
        Order order = placed.fact();
        List<Reason> reasons = new ArrayList<>();
        if (order.authority().isProvince()) {
            reasons.add(Reason.of(Why.of("LIF-01.authority")
                    .with("authority", order.authority())
                    .from(placed.id())));
        }
        Order.Isolation isolation = order.isolation();
        if (order.measure() == Measure.COMMUNITY_REHABILITATION
                && isolation != null
                && !isolation.authority().equals(order.authority())) {
            reasons.add(Reason.of(Why.of("LIF-01.not-the-isolating-authority")
                    .with("authority", order.authority())
                    .with("isolationAuthority", isolation.authority())
                    .from(placed.id())));
        }
        return reasons;
    }
}
