package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guitu.agreement.DeadlineReading;
import org.guitu.agreement.DeadlineReading.Status;
import org.guitu.agreement.Finding;
import org.guitu.agreement.GoodReason;
import org.guitu.agreement.Proposal;
import org.guitu.agreement.Review;
import org.guitu.agreement.Service;
import org.guitu.day.Deadline.Due;
import org.guitu.journal.Envelope;
import org.guitu.policy.DeadlineRow;
import org.guitu.policy.Pack;
import org.guitu.policy.Parameter;
import org.guitu.policy.ParameterName;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * LIF-06: reporting late without good reason is proposed as a REFUSAL, and a named officer alone makes it a finding.
 * A case never reported is reviewed every year, since it has no end by itself.
 */
final class LateReport {
    private LateReport() {}

    /** The first day after the report window, if it passed without a report; else null. */
    static @Nullable LocalDate lateSince(Course course) {
        DeadlineReading report = course.runs() ? ReportWindow.read(course) : null;
        if (report == null || report.due() == null) {
            return null;
        }
        LocalDate since = report.due().plusDays(1);
        boolean inTime = course.report != null && course.report.day().isBefore(since);
        return inTime ? null : since;
    }

    /** With a good reason on record the report counts as in time. */
    static DeadlineReading excused(Course course, DeadlineReading report) {
        Placed<GoodReason> reason = course.goodReason;
        if (reason == null || !report.late()) {
            return report;
        }
        return new DeadlineReading(
                report.id(),
                report.status(),
                report.opened(),
                report.due(),
                report.metOn(),
                false,
                report.certainty(),
                Why.of("LIF-06.excused")
                        .with("accepted", reason.day())
                        .from(reason.id())
                        .because(report.why()));
    }

    /** What is proposed, from which day on, if nothing more is recorded. */
    static List<Proposal> proposals(Course course) {
        if (course.ending != null || !course.findings.isEmpty()) {
            return List.of();
        }
        List<Proposal> proposals = new ArrayList<>();
        LocalDate since = lateSince(course);
        if (since != null && course.goodReason == null) {
            Why why = Why.of("LIF-06.proposal").with("since", since);
            proposals.add(new Proposal(
                    Finding.Kind.REFUSAL, since, course.service == null ? why : why.from(course.service.id())));
        }
        if (proposals.isEmpty() && course.signingRefusal != null) {
            LocalDate refused = course.signingRefusal.day();
            Parameter<Boolean> counts = course.pack(refused).truth(ParameterName.SIGNING_REFUSAL_IS_REFUSAL);
            if (counts.value()) {
                proposals.add(new Proposal(
                        Finding.Kind.REFUSAL,
                        refused,
                        Why.of("LIF-08.refusal-to-sign")
                                .with("since", refused)
                                .from(course.signingRefusal.id())
                                .using(counts.used())));
            }
        }
        return proposals;
    }

    static List<Reason> goodReasonGate(Course now, Envelope envelope) {
        return notNeeded(now);
    }

    private static List<Reason> notNeeded(Course now) {
        if (now.service == null) {
            return List.of(Reason.of(Why.of("LIF-06.not-served"))
                    .next("service", new Service(now.asked, Service.Mode.IN_PERSON).body()));
        }
        if (now.goodReason != null) {
            return List.of(Reason.of(Why.of("LIF-06.excused-already")
                    .with("accepted", now.goodReason.day())
                    .from(now.goodReason.id())));
        }
        return now.report != null && lateSince(now) == null
                ? List.of(Reason.of(Why.of("LIF-06.in-time")
                        .with("reported", now.report.day())
                        .from(now.report.id())))
                : List.of();
    }

    static List<Reason> goodReasonReasons(Course before, Placed<GoodReason> reason) {
        List<Reason> reasons = new ArrayList<>(Endings.reasons(before, reason.day()));
        reasons.addAll(notNeeded(before));
        reasons.addAll(noteReasons(reason));
        return reasons;
    }

    static List<Reason> findingGate(Course now, Envelope envelope) {
        List<Reason> reasons = new ArrayList<>(officerGate(now, envelope));
        if (!now.findings.isEmpty()) {
            reasons.add(Reason.of(Why.of("LIF-06.found-already")
                    .with("found", now.findings.get(0).day())
                    .from(now.findings.get(0).id())));
        } else if (!proposedBefore(now)) {
            reasons.add(Reason.of(Why.of("LIF-06.no-proposal").with("day", now.asked)));
        }
        return reasons;
    }

    static List<Reason> findingReasons(Course before, Placed<Finding> finding) {
        List<Reason> reasons = new ArrayList<>(Endings.reasons(before, finding.day()));
        LocalDate since = lateSince(before);
        boolean late = since != null && !since.isAfter(finding.day()) && before.goodReason == null;
        boolean unsigned = before.signingRefusal != null
                && before.pack(before.signingRefusal.day())
                        .truth(ParameterName.SIGNING_REFUSAL_IS_REFUSAL)
                        .value();
        if (!before.findings.isEmpty() || !(late || unsigned)) {
            reasons.add(Reason.of(Why.of("LIF-06.no-proposal").with("day", finding.day())));
        }
        reasons.addAll(noteReasons(finding));
        return reasons;
    }

    static List<Reason> reviewGate(Course now, Envelope envelope) {
        List<Reason> reasons = new ArrayList<>(officerGate(now, envelope));
        LocalDate since = lateSince(now);
        boolean unreported = since != null
                && !since.isAfter(now.asked)
                && (now.report == null || now.report.day().isAfter(since))
                && !now.endedBy(since);
        if (!unreported) {
            reasons.add(Reason.of(Why.of("LIF-06.nothing-to-review").with("day", now.asked)));
        }
        return reasons;
    }

    static List<Reason> reviewReasons(Course before, Placed<Review> review) {
        List<Reason> reasons = new ArrayList<>(Endings.reasons(before, review.day()));
        LocalDate since = lateSince(before);
        if (before.report != null || since == null || since.isAfter(review.day())) {
            reasons.add(Reason.of(Why.of("LIF-06.nothing-to-review").with("day", review.day())));
        }
        reasons.addAll(noteReasons(review));
        return reasons;
    }

    /** The yearly review: the n-th is due n periods after the report window, and cleared from n − 1 periods on. */
    static @Nullable DeadlineReading review(Course course, @Nullable DeadlineReading report) {
        if (report == null || report.status() != Status.OPEN || report.due() == null) {
            return null;
        }
        LocalDate anchor = report.due();
        DeadlineRow row = course.pack(anchor).deadline("review");
        Period period = row.deadline().period();
        int n = 1;
        for (Placed<Review> review : course.reviews) {
            n += review.day().isAfter(reached(course, row, anchor, n - 1)) ? 1 : 0;
        }
        Due due = row.deadline().nth(anchor, n, course.setting.calendar());
        Why why = Why.of("LIF-06.review")
                .with("due", due.day())
                .with("number", n)
                .because(Why.of("CNT-04.series")
                        .with("anchor", anchor)
                        .with("period", period)
                        .with("number", n))
                .because(DeadlineCount.why(row, anchor, due));
        return Deadlines.reading("review", reached(course, row, anchor, n - 1).plusDays(1), due, null, why);
    }

    /** The day on which n periods are over, not rolled. */
    private static LocalDate reached(Course course, DeadlineRow row, LocalDate anchor, int n) {
        return row.deadline().nth(anchor, n, course.setting.calendar()).counted();
    }

    /** Findings and reviews are a named officer's, by the roles that the pack names (RGT-06). */
    private static List<Reason> officerGate(Course now, Envelope envelope) {
        Parameter<Set<String>> roles = now.pack(now.asked).codes(ParameterName.FINDING_DECIDED_BY);
        return roles.value().contains(envelope.recorder().role())
                ? List.of()
                : List.of(Reason.of(Why.of("LIF-06.not-an-officer")
                        .with("role", envelope.recorder().role())
                        .with("roles", roles.used().value())
                        .using(roles.used())));
    }

    private static List<Reason> noteReasons(Placed<?> placed) {
        return placed.source().note() == null
                ? List.of(Reason.of(Why.of("LIF-06.note-missing")
                        .with("type", placed.fact().type().code())))
                : List.of();
    }

    /** Whether a REFUSAL stood proposed on some day up to the one asked, so that a finding of that day can be recorded. */
    private static boolean proposedBefore(Course now) {
        LocalDate since = lateSince(now);
        if (since != null
                && !since.isAfter(now.asked)
                && (now.goodReason == null || now.goodReason.day().isAfter(since))
                && !now.endedBy(since)) {
            return true;
        }
        Pack pack = now.pack(now.asked);
        return now.signingRefusal != null
                && pack.truth(ParameterName.SIGNING_REFUSAL_IS_REFUSAL).value()
                && !now.endedBy(now.signingRefusal.day());
    }
}
