package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guitu.agreement.CountedDeadline;
import org.guitu.agreement.DeadlineReading;
import org.guitu.agreement.DeadlineReading.Status;
import org.guitu.agreement.Order;
import org.guitu.agreement.Report;
import org.guitu.agreement.Service;
import org.guitu.day.Deadline;
import org.guitu.day.Deadline.Due;
import org.guitu.day.Stretch;
import org.guitu.day.Stretches;
import org.guitu.day.WorkingCalendar;
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
        List<Reason> reasons = new ArrayList<>(Endings.reasons(before, service.day()));
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

    /** The deadline for serving the order, which stays open where the person reported first. */
    static DeadlineReading serve(Course course) {
        Placed<Order> order = course.theOrder();
        DeadlineRow row = course.pack(order.day()).deadline("serve");
        CountedDeadline counted = DeadlineCount.of(row, order.day(), course.setting.calendar());
        Why why = Why.of("LIF-05.serve")
                .with("ordered", order.day())
                .from(order.id())
                .because(counted.why());
        return Deadlines.reading("serve", "serve", order.day(), counted.due(), course.service, why);
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
                            null,
                            false,
                            Certainty.CERTAIN,
                            Why.of("LIF-05.waits-for-service")
                                    .from(course.theOrder().id()));
        }
        DeadlineRow row = course.pack(service.day()).deadline("report");
        Stretches custody = countable(course);
        Due first = row.number().from(service.day(), course.setting.calendar());
        // on the days between an isolation and its annulment nobody could have reported (LIF-15)
        Due due =
                rolled(row.number(), first.counted(), new Stretches(List.of()), course.gaps, course.setting.calendar());
        long held = 0;
        for (long now = held(custody, service, due); now != held; now = held(custody, service, due)) {
            held = now;
            due = rolled(row.number(), first.counted().plusDays(held), custody, course.gaps, course.setting.calendar());
        }
        Why why = Why.of("LIF-05.window")
                .with("served", service.day())
                .with("held", held)
                .with("due", due.day())
                .from(service.id())
                .because(DeadlineCount.why(row, service.day(), due));
        for (Stretch part : custody.parts()) {
            why = why.because(Why.of("CNT-06.stretch")
                    .with("from", part.from())
                    .with("until", String.valueOf(part.until()))
                    .from(part.id()));
        }
        LocalDate last = due.day();
        if (course.report == null
                && course.custody.parts().stream()
                        .anyMatch(p -> p.until() == null && !p.from().isAfter(last))) {
            return new DeadlineReading(
                    "report", "report", Status.STOPPED, service.day(), null, null, false, Certainty.CERTAIN, why);
        }
        return Deadlines.reading("report", "report", service.day(), due, course.report, why);
    }

    static List<Reason> servedAlready(Placed<Service> service) {
        return List.of(Reason.of(
                Why.of("LIF-05.served-already").with("served", service.day()).from(service.id())));
    }

    /** The next working day on which the person is not held. */
    private static Due rolled(
            Deadline deadline, LocalDate counted, Stretches custody, Stretches gaps, WorkingCalendar calendar) {
        Due due = deadline.roll(counted, calendar);
        while (custody.cover(due.day()) || gaps.cover(due.day())) {
            LocalDate possible = Isolations.possible(gaps, due.day());
            due = deadline.roll(possible.equals(due.day()) ? possible.plusDays(1) : possible, calendar);
        }
        return new Due(due.day(), counted, due.certainty());
    }

    private static long held(Stretches custody, Placed<Service> service, Due due) {
        return custody.daysWithin(service.day().plusDays(1), due.day());
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
