package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guitu.agreement.CountedDeadline;
import org.guitu.agreement.DeadlineReading;
import org.guitu.agreement.DeadlineReading.Status;
import org.guitu.agreement.Ending;
import org.guitu.agreement.Order;
import org.guitu.agreement.Report;
import org.guitu.agreement.Service;
import org.guitu.day.Moment;
import org.guitu.day.Stretch;
import org.guitu.day.Stretches;
import org.guitu.division.Division;
import org.guitu.journal.Envelope;
import org.guitu.policy.DeadlineRow;
import org.guitu.rule.Certainty;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * LIF-05: the report window runs from service on the person. Days in custody, up to the rolled end, stop it: its end
 * moves by the days held and rolls to the next working day on which the person is not held.
 */
public final class ReportWindow {
    private ReportWindow() {}

    static List<Reason> servedGate(Course now, Envelope envelope) {
        return now.service == null ? List.of() : servedAlready(now.service);
    }

    static List<Reason> serviceReasons(Course before, Placed<Service> service) {
        List<Reason> reasons = new ArrayList<>();
        if (!isStillToServe(before)) {
            reasons.addAll(Endings.reasons(before, service.day()));
        }
        if (before.order == null) {
            reasons.add(Reason.of(Why.of("LIF-05.served-before-decided")
                    .with("served", service.day())
                    .from(service.id())));
        } else if (before.service != null) {
            reasons.addAll(servedAlready(before.service));
        }
        return reasons;
    }

    static List<Reason> reportReasons(Course before, Placed<Report> report) {
        if (isAdvance(before, report)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>(Endings.reasons(before, report.day()));
        reasons.addAll(PlaceOfExecution.placeReasons(before, report.fact().place()));
        reasons.addAll(Custody.heldReasons(before, report.day()));
        if (before.report != null) {
            reasons.add(Reason.of(Why.of("LIF-05.reported-already")
                    .with("reported", before.report.day())
                    .from(before.report.id())));
        }
        return reasons;
    }

    /**
     * A report at a place that holds no order for the person is an advance report (LIF-06). One at the place that the
     * order named when it was recorded is none: what was typed in wrong there is not the person's fault (LIF-19).
     */
    static boolean isAdvance(Course before, Placed<Report> report) {
        Division place = report.fact().place();
        return before.order == null
                || (!before.order.fact().place().equals(place)
                        && before.formerPlaces.stream()
                                .noneMatch(former -> former.place().equals(place)
                                        && report.order().recordedAt().isBefore(former.until())));
    }

    /**
     * Whether a report counts all the same: the person came, and what was recorded later of a place or of custody must
     * not make it that they never did. It stays an anomaly with a prompt.
     */
    static boolean stands(Course before, Placed<?> placed, List<Reason> misfits) {
        return placed.fact() instanceof Report
                && before.report == null
                && misfits.stream()
                        .allMatch(r ->
                                Set.of("LIF-04", "LIF-13").contains(r.rule().value()));
    }

    /** Whether the person reported first, and the order is to be served even after the term ran out. */
    static boolean isStillToServe(Course course) {
        return course.report != null
                && course.service == null
                && course.ending != null
                && course.ending.code() == Ending.Code.TERM_EXPIRED;
    }

    /** The deadline for serving the order, which stays open where the person reported first. */
    static DeadlineReading serve(Course course) {
        Placed<Order> order = course.theOrder();
        DeadlineRow row = course.pack(order.day()).deadline("serve");
        return LawBeside.read(row, one -> {
            CountedDeadline counted = course.counted(one, order.day());
            Why why = Why.of("LIF-05.serve").with("ordered", order.day()).from(order.id());
            return Deadlines.reading(
                    "serve", one, order.day(), counted.due(), course.service, why.because(counted.why()));
        });
    }

    /** The report deadline as it stands on the day asked, or null where there is nothing to report to any more. */
    public static @Nullable DeadlineReading read(Course course) {
        DeadlineReading window = window(course);
        return window == null ? null : TakeOverDay.seen(course, window);
    }

    private static @Nullable DeadlineReading window(Course course) {
        Placed<Service> service = course.service;
        if (service == null) {
            return course.report != null
                    ? null
                    : new DeadlineReading(
                            "report",
                            "report",
                            Status.WAITING,
                            null,
                            null,
                            Certainty.CERTAIN,
                            Why.of("LIF-05.waits-for-service")
                                    .from(course.theOrder().id()));
        }
        DeadlineRow row = course.pack(service.day()).deadline("report");
        return LawBeside.read(row, one -> counted(course, service, one));
    }

    private static DeadlineReading counted(Course course, Placed<Service> service, DeadlineRow row) {
        Stretches custody = countable(course);
        CountedDeadline counted = DeadlineCount.of(
                row,
                Moment.of(service.day()),
                course.setting.calendar(),
                course.dutyFree.and(Custody.reasons(course, custody)));
        LocalDate due = counted.due().day();
        Stretch open = course.report != null
                ? null
                : course.custody.parts().stream()
                        .filter(p -> p.until() == null && !p.from().isAfter(due))
                        .findFirst()
                        .orElse(null);
        if (open != null) {
            Why stopped = Why.of("LIF-05.window-stopped")
                    .with("served", service.day())
                    .with("since", open.from())
                    .from(service.id())
                    .from(open.id());
            return new DeadlineReading(
                    "report", "report", Status.STOPPED, service.day(), null, Certainty.CERTAIN, stopped);
        }
        Why why = Why.of("LIF-05.window")
                .with("served", service.day())
                .with("held", custody.daysWithin(service.day().plusDays(1), due))
                .with("due", due)
                .from(service.id());
        return Deadlines.reading(
                "report", row, service.day(), counted.due(), course.report, why.because(counted.why()));
    }

    static List<Reason> servedAlready(Placed<Service> service) {
        return List.of(Reason.of(
                Why.of("LIF-05.served-already").with("served", service.day()).from(service.id())));
    }

    /**
     * Custody that begins after the report stops nothing. One that still lasts has no days to count yet; where the person
     * came all the same, it cannot have lasted longer than to that day.
     */
    private static Stretches countable(Course course) {
        Placed<Report> report = course.report;
        if (report == null) {
            return new Stretches(course.custody.parts().stream()
                    .filter(part -> part.until() != null)
                    .toList());
        }
        return new Stretches(course.custody.parts().stream()
                .filter(part -> part.from().isBefore(report.day()))
                .map(part -> part.until() == null ? new Stretch(part.id(), part.from(), report.day()) : part)
                .toList());
    }
}
