package org.guitu.agreement.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.guitu.agreement.Measure;
import org.guitu.agreement.Order;
import org.guitu.division.Division;
import org.guitu.journal.Envelope;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.policy.Pack;
import org.guitu.policy.ParameterName;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;

/** LIF-01: what an order names. Its authority is a county's or districted city's; for rehabilitation, isolation's. */
public final class OrderOnFile {
    /** What can be on file without an order: custody may have begun, and ended, before the order was decided. */
    private static final Set<FactType> OWN_GROUND = EnumSet.of(
            FactType.ORDER, FactType.REPORT, FactType.SERVICE, FactType.CUSTODY_BEGUN, FactType.CUSTODY_ENDED);

    private OrderOnFile() {}

    /** Nothing but an order, an advance report and a correction can be recorded without an order. */
    public static List<Reason> gate(Course now, FactType type, Envelope envelope) {
        boolean needed = type != FactType.ORDER && type != FactType.REPORT && type != FactType.CORRECTION;
        return needed && now.order == null ? missing(now, envelope.recorder().district()) : List.of();
    }

    /** What needs an order and has none fits nowhere. */
    static List<Reason> misfits(Course before, Placed<Fact> placed) {
        return !OWN_GROUND.contains(placed.fact().type()) && before.order == null
                ? missing(before, placed.source().recorder().district())
                : List.of();
    }

    /** The reason, with an order of the recorder's own township as the example of what would help. */
    private static List<Reason> missing(Course course, Division township) {
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
