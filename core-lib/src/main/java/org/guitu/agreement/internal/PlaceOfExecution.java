package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guitu.agreement.Measure;
import org.guitu.agreement.Order;
import org.guitu.agreement.VoluntaryStay;
import org.guitu.division.Division;
import org.guitu.journal.Envelope;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * LIF-04: the place of execution, its basis, and a rehabilitation place with the person's recorded consent. The township
 * of the place is responsible wherever the person lives.
 */
public final class PlaceOfExecution {
    private PlaceOfExecution() {}

    static List<Reason> orderReasons(Course before, Placed<Order> placed) {
        Order order = placed.fact();
        if (order.venue() != Order.Venue.REHABILITATION_PLACE) {
            return List.of();
        }
        LocalDate consented = order.consentedOn();
        if (order.measure() == Measure.COMMUNITY_REHABILITATION
                && consented != null
                && !consented.isAfter(order.day())) {
            return List.of();
        }
        return List.of(Reason.of(Why.of(
                        order.measure() == Measure.COMMUNITY_REHABILITATION
                                ? "LIF-04.no-consent"
                                : "LIF-04.not-for-treatment")
                .with("measure", order.measure())
                .from(placed.id())));
    }

    /** Nobody moves in under an order that was corrected to a day after the case's end. */
    static List<Reason> stayGate(Course now, Envelope envelope) {
        return Endings.sinceOrder(now);
    }

    static List<Reason> stayReasons(Course before, Placed<VoluntaryStay> stay) {
        List<Reason> reasons = new ArrayList<>(Endings.reasons(before, stay.day()));
        reasons.addAll(Arrangement.stayReasons(before, stay));
        return reasons;
    }

    /** An act at another place than the one in force does not fit. */
    static List<Reason> placeReasons(Course before, Division place) {
        Division inForce = before.theOrder().fact().place();
        return place.equals(inForce)
                ? List.of()
                : List.of(Reason.of(Why.of("LIF-04.another-place")
                        .with("place", place)
                        .with("inForce", inForce)
                        .from(before.theOrder().id())));
    }

    /** The place of execution in force, or null while there is none. */
    public static @Nullable String responsible(Course course) {
        return course.order == null ? null : course.order.fact().place().code();
    }

    /** Why it is that place. */
    public static Why responsibleWhy(Course course) {
        Placed<Order> order = course.order;
        if (order == null) {
            return Why.of("LIF-01.no-order");
        }
        Why why = Why.of("LIF-04.responsible")
                .with("place", order.fact().place())
                .with("basis", order.fact().placeBasis())
                .from(order.id());
        return Arrangement.stayWhy(course).map(why::because).orElse(why);
    }
}
