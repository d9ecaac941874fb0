package org.guitu.finding.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.guitu.agreement.DeadlineReading;
import org.guitu.agreement.Report;
import org.guitu.agreement.Service;
import org.guitu.agreement.SigningRefusal;
import org.guitu.agreement.internal.Course;
import org.guitu.agreement.internal.Endings;
import org.guitu.agreement.internal.LawBeside;
import org.guitu.agreement.internal.Placed;
import org.guitu.agreement.internal.ReportWindow;
import org.guitu.finding.Finding;
import org.guitu.finding.GoodReason;
import org.guitu.finding.Proposal;
import org.guitu.journal.Envelope;
import org.guitu.policy.Parameter;
import org.guitu.policy.ParameterName;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * LIF-06: reporting late without good reason is proposed as a REFUSAL, and a named officer alone makes it a finding.
 * With a recorded good reason the report is accepted as in time.
 */
public final class LateReport {
    private LateReport() {}

    /** The first day after the report window, if it passed without a report; else null. */
    static @Nullable LocalDate since(Course course) {
        return since(course, window(course));
    }

    private static @Nullable DeadlineReading window(Course course) {
        return course.runs() ? ReportWindow.read(course) : null;
    }

    private static @Nullable LocalDate since(Course course, @Nullable DeadlineReading window) {
        LocalDate last = window == null ? null : LawBeside.adverseAfter(window);
        if (last == null) {
            return null;
        }
        LocalDate since = last.plusDays(1);
        Placed<Report> report = course.report();
        return report != null && report.day().isBefore(since) ? null : since;
    }

    /** With a good reason on record the report counts as in time. */
    public static DeadlineReading excused(FindingStrand strand, DeadlineReading report) {
        Placed<GoodReason> reason = strand.goodReason;
        if (reason == null || !report.late()) {
            return report;
        }
        return new DeadlineReading(
                report.id(),
                report.row(),
                report.status(),
                report.opened(),
                report.due(),
                report.metOn(),
                false,
                report.certainty(),
                Why.of("LIF-06.excused")
                        .with("accepted", reason.day())
                        .from(reason.id())
                        .because(report.why()),
                report.law() == null
                        ? null
                        : new DeadlineReading.Law(report.law().due(), false),
                report.basis(),
                report.until());
    }

    /** What would be proposed as a refusal, whether or not it was decided; the earliest first. */
    static List<Proposal> proposals(FindingStrand strand) {
        List<Proposal> proposals = new ArrayList<>();
        Proposal late = strand.goodReason == null ? late(strand.course) : null;
        if (late != null) {
            proposals.add(late);
        }
        Proposal unsigned = unsigned(strand.course);
        if (unsigned != null) {
            proposals.add(unsigned);
        }
        return proposals;
    }

    /** Where the pack counts it, the report window that passed without a report is proposed as a refusal. */
    private static @Nullable Proposal late(Course course) {
        DeadlineReading window = window(course);
        LocalDate since = since(course, window);
        if (window == null || since == null) {
            return null;
        }
        Parameter<Boolean> counts = counts(course, since);
        Placed<Report> report = course.report();
        Why why = (report == null
                        ? Why.of("LIF-06.proposal")
                        : Why.of("LIF-06.proposal-late")
                                .with("reported", report.day())
                                .from(report.id()))
                .with("since", since)
                .using(counts.used())
                .because(window.why());
        Placed<Service> service = course.service();
        why = service == null ? why : why.from(service.id());
        return counts.value() ? new Proposal(Finding.Kind.REFUSAL, since, why) : null;
    }

    private static Parameter<Boolean> counts(Course course, LocalDate since) {
        return course.pack(since).truth(ParameterName.LATE_REPORT_IS_REFUSAL);
    }

    /** What says that a report window which passed proposes nothing; null where it does, or none passed. */
    static @Nullable Parameter<Boolean> uncounted(Course course) {
        LocalDate since = since(course);
        return since == null || counts(course, since).value() ? null : counts(course, since);
    }

    /** Where the pack counts it, not signing is proposed as a refusal too (LIF-08). */
    private static @Nullable Proposal unsigned(Course course) {
        Placed<SigningRefusal> refusal = course.signingRefusal();
        if (refusal == null) {
            return null;
        }
        Parameter<Boolean> counts = course.pack(refusal.day()).truth(ParameterName.SIGNING_REFUSAL_IS_REFUSAL);
        return counts.value()
                ? new Proposal(
                        Finding.Kind.REFUSAL,
                        refusal.day(),
                        Why.of("LIF-08.refusal-to-sign")
                                .with("since", refusal.day())
                                .from(refusal.id())
                                .using(counts.used()))
                : null;
    }

    /** Whether a refusal stood proposed on some day up to the one asked, so that a finding of that day can be recorded. */
    static boolean proposedBefore(FindingStrand now) {
        Proposal late = late(now.course);
        if (late != null
                && (now.goodReason == null || now.goodReason.day().isAfter(late.since()))
                && stood(now, late)) {
            return true;
        }
        Proposal unsigned = unsigned(now.course);
        return unsigned != null && stood(now, unsigned);
    }

    private static boolean stood(FindingStrand now, Proposal proposal) {
        LocalDate since = proposal.since();
        return !since.isAfter(now.course.asked())
                && !now.rejectedOn(Finding.Kind.REFUSAL, since)
                && !now.course.endedBy(since);
    }

    /** The days up to the one asked on which a refusal stood proposed. */
    static Stream<LocalDate> proposedDays(FindingStrand now) {
        LocalDate late = since(now.course);
        Proposal unsigned = unsigned(now.course);
        LocalDate first = late != null || unsigned == null ? late : unsigned.since();
        return first == null
                ? Stream.empty()
                : Endings.days(now.course, first).filter(day -> {
                    boolean excused =
                            now.goodReason != null && !now.goodReason.day().isAfter(day);
                    LocalDate unsignedSince = unsigned == null ? null : unsigned.since();
                    LocalDate since = late == null || excused ? unsignedSince : late;
                    return since != null
                            && !since.isAfter(day)
                            && now.rejected(Finding.Kind.REFUSAL, since, day) == null;
                });
    }

    static List<Reason> goodReasonGate(FindingStrand now, Envelope envelope) {
        List<Reason> reasons = notNeeded(now);
        Placed<Service> service = now.course.service();
        return reasons.isEmpty() && service != null ? Endings.reasons(now.course, service.day()) : reasons;
    }

    static List<Reason> goodReasonReasons(FindingStrand before, Placed<GoodReason> reason) {
        List<Reason> reasons = new ArrayList<>(Endings.reasons(before.course, reason.day()));
        reasons.addAll(notNeeded(before));
        reasons.addAll(NamedOfficer.noteReasons(reason));
        return reasons;
    }

    private static List<Reason> notNeeded(FindingStrand now) {
        if (now.course.service() == null) {
            return List.of(Reason.of(Why.of("LIF-06.not-served"))
                    .next("service", new Service(now.course.asked(), Service.Mode.IN_PERSON).body()));
        }
        if (now.goodReason != null) {
            return List.of(Reason.of(Why.of("LIF-06.excused-already")
                    .with("accepted", now.goodReason.day())
                    .from(now.goodReason.id())));
        }
        Placed<Report> report = now.course.report();
        return report != null && since(now.course) == null
                ? List.of(Reason.of(
                        Why.of("LIF-06.in-time").with("reported", report.day()).from(report.id())))
                : List.of();
    }
}
