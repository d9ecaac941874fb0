package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guitu.agreement.Measure;
import org.guitu.agreement.Order;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Fact;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/** LIF-21: community rehabilitation follows an episode of compulsory isolation, which the order names. */
public final class IsolationEpisode {
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

    /**
     * A release from isolation, or a change out of it, that is on record.
     *
     * @param day the day
     * @param entries the order that names it, none where it is that of another case
     */
    public record Released(LocalDate day, List<String> entries) {}

    /** Releases from the episode that the order names, and from later ones that orders of the person's other cases name. */
    public static List<Released> releases(Course course) {
        List<Released> releases = new ArrayList<>();
        Placed<Order> own = course.theOrder();
        LocalDate day = releasedOn(own.fact());
        if (day != null) {
            releases.add(new Released(day, List.of(own.id())));
        }
        for (CaseFile other : course.background.otherCases()) {
            for (Placed<Fact> fact :
                    Corrections.standing(other, AgreementFacts.FORMS).facts()) {
                Order.Isolation isolation = fact.fact() instanceof Order order ? order.isolation() : null;
                LocalDate later = fact.fact() instanceof Order order ? releasedOn(order) : null;
                if (isolation != null
                        && later != null
                        && !isolation.decidedOn().isBefore(own.day())
                        && !fact.day().isAfter(course.asked)) {
                    releases.add(new Released(later, List.of()));
                }
            }
        }
        return releases;
    }

    private static @Nullable LocalDate releasedOn(Order order) {
        Order.Isolation isolation = order.isolation();
        if (isolation == null) {
            return null;
        }
        LocalDate day = isolation.changedOn() == null ? isolation.releasedOn() : isolation.changedOn();
        return day == null || day.isBefore(isolation.decidedOn()) ? null : day;
    }
}
