package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.guitu.agreement.FamilyService;
import org.guitu.agreement.OrderNotice;
import org.guitu.agreement.Service;
import org.guitu.agreement.ServiceAttempt;
import org.guitu.day.Bounds;
import org.guitu.journal.Envelope;
import org.guitu.journal.FactType;
import org.guitu.policy.Parameter;
import org.guitu.policy.ParameterName;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;

/**
 * LIF-25: service is recorded by attempt and mode, each with the day on which it counts; a public notice counts when its
 * period is over. Beside it the order is served on the family, and the township is told.
 */
final class Serving {
    private Serving() {}

    /** A public notice counts from its publication and its period on, and not before. */
    static List<Reason> reasons(Course before, Placed<Service> service) {
        if (before.order == null || service.fact().mode() != Service.Mode.PUBLIC_NOTICE) {
            return List.of();
        }
        LocalDate published = service.fact().publishedOn();
        Parameter<Period> period = before.pack(service.day()).period(ParameterName.PUBLIC_NOTICE);
        if (published == null) {
            return List.of(Reason.of(
                    Why.of("LIF-25.no-publication").using(period.used()).from(service.id())));
        }
        LocalDate counts = Bounds.atLeastSince(published, period.value());
        return service.day().isBefore(counts)
                ? List.of(Reason.of(Why.of("LIF-25.notice-runs")
                        .with("published", published)
                        .with("counts", counts)
                        .with("day", service.day())
                        .using(period.used())
                        .from(service.id())))
                : List.of();
    }

    /** An attempt of the day of service or before it may be typed in after it; there is none after that day. */
    static List<Reason> attemptReasons(Course before, Placed<ServiceAttempt> attempt) {
        List<Reason> reasons = new ArrayList<>(Endings.reasons(before, attempt.day()));
        if (before.service != null && before.service.day().isBefore(attempt.day())) {
            reasons.addAll(ReportWindow.servedAlready(before.service));
        }
        return reasons;
    }

    static List<Reason> familyReasons(Course before, Placed<FamilyService> service) {
        return once(before, FactType.FAMILY_SERVICE);
    }

    static List<Reason> noticeReasons(Course before, Placed<OrderNotice> notice) {
        return once(before, FactType.ORDER_NOTICE);
    }

    static List<Reason> familyGate(Course now, Envelope envelope) {
        return once(now, FactType.FAMILY_SERVICE);
    }

    static List<Reason> noticeGate(Course now, Envelope envelope) {
        return once(now, FactType.ORDER_NOTICE);
    }

    private static List<Reason> once(Course course, FactType type) {
        return course.taken.stream()
                .filter(p -> p.fact().type() == type)
                .findFirst()
                .map(p -> List.of(Reason.of(
                        Why.of("LIF-25.done-already").with("day", p.day()).from(p.id()))))
                .orElse(List.of());
    }
}
