package org.guitu.finding.internal;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.guitu.agreement.CountedDeadline;
import org.guitu.agreement.DeadlineReading;
import org.guitu.agreement.DeadlineReading.Status;
import org.guitu.agreement.Report;
import org.guitu.agreement.internal.Course;
import org.guitu.agreement.internal.Deadlines;
import org.guitu.agreement.internal.Endings;
import org.guitu.agreement.internal.LawBeside;
import org.guitu.agreement.internal.Placed;
import org.guitu.agreement.internal.ReportWindow;
import org.guitu.agreement.internal.TakeOverDay;
import org.guitu.day.Deadline.Due;
import org.guitu.finding.Review;
import org.guitu.journal.Envelope;
import org.guitu.policy.DeadlineRow;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/** A case never reported has no end by itself: a named officer reviews it every year (LIF-06). */
final class YearlyReview {
    private YearlyReview() {}

    static List<Reason> gate(FindingStrand now, Envelope envelope) {
        Course course = now.course;
        List<Reason> reasons = new ArrayList<>(NamedOfficer.gate(now, envelope));
        LocalDate since = since(course);
        Placed<Report> report = course.report();
        boolean unreported = since != null
                && !since.isAfter(course.asked())
                && (report == null || report.day().isAfter(since))
                && !course.endedBy(since);
        if (!unreported) {
            reasons.add(Reason.of(Why.of("LIF-06.nothing-to-review").with("day", course.asked())));
        }
        return reasons;
    }

    static List<Reason> reasons(FindingStrand before, Placed<Review> review) {
        List<Reason> reasons = new ArrayList<>(Endings.reasons(before.course, review.day()));
        LocalDate since = since(before.course);
        if (before.course.report() != null || since == null || since.isAfter(review.day())) {
            reasons.add(Reason.of(Why.of("LIF-06.nothing-to-review").with("day", review.day())));
        }
        reasons.addAll(NamedOfficer.noteReasons(review));
        return reasons;
    }

    /** The n-th review is due n periods after the report window, and cleared from n − 1 periods on. */
    static @Nullable DeadlineReading deadline(FindingStrand strand) {
        Course course = strand.course;
        LocalDate anchor = course.runs() && course.ending() == null ? anchor(course) : null;
        if (anchor == null) {
            return null;
        }
        DeadlineRow row = course.pack(anchor).deadline("review");
        return LawBeside.read(row, one -> counted(strand, one, anchor));
    }

    private static DeadlineReading counted(FindingStrand strand, DeadlineRow row, LocalDate anchor) {
        Course course = strand.course;
        Period period = row.number().period();
        int n = 1;
        for (Placed<Review> review : strand.reviews) {
            n += review.day().isAfter(reached(course, row, anchor, n - 1)) ? 1 : 0;
        }
        CountedDeadline counted = course.counted(row, anchor, n);
        Due due = counted.due();
        Why why = Why.of("LIF-06.review")
                .with("due", due.day())
                .with("number", n)
                .because(Why.of("CNT-04.series")
                        .with("anchor", anchor)
                        .with("period", period)
                        .with("number", n))
                .because(counted.why());
        return Deadlines.reading(
                "review", row, reached(course, row, anchor, n - 1).plusDays(1), due, null, why);
    }

    /** The day that the series runs from: the end of the report window or, where that is not known, go-live (LIF-29). */
    private static @Nullable LocalDate anchor(Course course) {
        DeadlineReading window = ReportWindow.read(course);
        return window != null && window.status() == Status.OPEN
                ? LawBeside.adverseAfter(window)
                : TakeOverDay.reviewedFrom(course);
    }

    private static @Nullable LocalDate since(Course course) {
        LocalDate late = LateReport.since(course);
        LocalDate takenOver = late == null ? TakeOverDay.reviewedFrom(course) : null;
        return takenOver == null ? late : takenOver.plusDays(1);
    }

    /** The day on which n periods are over, not rolled. */
    private static LocalDate reached(Course course, DeadlineRow row, LocalDate anchor, int n) {
        return course.counted(row, anchor, n).due().counted();
    }
}
