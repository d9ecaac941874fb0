package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.List;
import org.guitu.agreement.AbsenceBegun;
import org.guitu.agreement.AbsenceEnded;
import org.guitu.agreement.Agreement;
import org.guitu.agreement.Anomaly;
import org.guitu.agreement.Background;
import org.guitu.agreement.CircumstanceBegun;
import org.guitu.agreement.CircumstanceEnded;
import org.guitu.agreement.CustodyEnded;
import org.guitu.agreement.Death;
import org.guitu.agreement.FileRecord;
import org.guitu.agreement.IsolationAnnulment;
import org.guitu.agreement.IsolationDecision;
import org.guitu.agreement.LeaveReport;
import org.guitu.agreement.Order;
import org.guitu.agreement.Paper;
import org.guitu.agreement.ReleaseNotice;
import org.guitu.agreement.Replacement;
import org.guitu.agreement.Report;
import org.guitu.agreement.Revocation;
import org.guitu.agreement.Sentence;
import org.guitu.agreement.Service;
import org.guitu.agreement.Setting;
import org.guitu.agreement.SigningRefusal;
import org.guitu.agreement.WorkGroup;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.rule.Reason;

/**
 * The one fold: the facts that stand, those of days up to the day asked, in reading order (CNT-13), once. As-of,
 * known-at, corrections and late facts are all this path with another set of facts or another day. Other rooms' facts
 * are read in the same pass, each by its strand; the agreement's own course never looks at them.
 */
public final class Fold {
    private final Course course;
    private final List<Strand> strands;

    private Fold(Course course, List<Strand> strands) {
        this.course = course;
        this.strands = strands;
    }

    /** The agreement's own course, where nothing else is asked. */
    static Course fold(CaseFile file, Setting setting, Background background, LocalDate asked) {
        Corrections.Standing standing = Corrections.standing(file, AgreementFacts.FORMS);
        Course course = Course.before(file, standing, setting, background, asked);
        run(course, standing, List.of());
        return course;
    }

    /** Reads the facts that stand into a course that has not begun, and into the strands beside it. */
    public static void run(Course course, Corrections.Standing standing, List<Strand> strands) {
        Fold fold = new Fold(course, strands);
        for (Placed<Fact> placed : standing.facts()) {
            if (!placed.day().isAfter(course.asked)) {
                Expiry.advance(course, placed);
                fold.read(placed);
            }
        }
        Expiry.advance(course, course.asked);
    }

    private void read(Placed<Fact> placed) {
        FactType type = placed.fact().type();
        Strand strand = strands.stream().filter(s -> s.holds(type)).findFirst().orElse(course);
        List<Reason> misfits = OrderOnFile.misfits(course, placed);
        if (misfits.isEmpty()) {
            misfits = strand.misfits(placed);
        }
        if (!misfits.isEmpty()) {
            boolean stops = placed.fact() instanceof Order
                    && misfits.stream().anyMatch(r -> r.rule().value().equals("LIF-24"));
            boolean stands = strand.stands(placed, misfits);
            course.anomalies.add(new Anomaly(placed.id(), placed.day(), misfits, stops, stands));
            if (!stands) {
                return;
            }
        }
        strand.take(placed);
        course.taken.add(placed);
    }

    static void take(Course course, Placed<Fact> placed) {
        switch (placed.fact().type()) {
            case ORDER -> {
                course.order = placed.as(Order.class);
                course.stopsEverything = course.anomalies.stream()
                        .anyMatch(anomaly -> anomaly.entry().equals(placed.id()) && anomaly.stopsEverything());
            }
            case SERVICE -> takeService(course, placed.as(Service.class));
            case REPORT -> takeReport(course, placed.as(Report.class));
            case AGREEMENT -> course.agreement = placed.as(Agreement.class);
            case SIGNING_REFUSAL -> course.signingRefusal = placed.as(SigningRefusal.class);
            case LEAVE_REPORT -> course.leaveReports.add(placed.as(LeaveReport.class));
            case ABSENCE_BEGUN -> course.absences.add(placed.as(AbsenceBegun.class));
            case ABSENCE_ENDED -> {
                course.returns.add(placed.as(AbsenceEnded.class));
                course.endedStretches.add(placed.as(AbsenceEnded.class).fact().absence());
            }
            case RELEASE_NOTICE ->
                course.notices.put(placed.as(ReleaseNotice.class).fact().addressee(), placed.as(ReleaseNotice.class));
            case CUSTODY_ENDED ->
                course.endedStretches.add(placed.as(CustodyEnded.class).fact().custody());
            case SENTENCE ->
                Settlement.unless(course, placed, () -> SentenceServed.apply(course, placed.as(Sentence.class)));
            case REPLACEMENT ->
                Settlement.unless(course, placed, () -> OneRunningCase.replace(course, placed.as(Replacement.class)));
            case REVOCATION -> DeathAndRevocation.revoke(course, placed.as(Revocation.class));
            case DEATH -> DeathAndRevocation.apply(course, placed.as(Death.class));
            case ISOLATION -> Isolations.apply(course, placed.as(IsolationDecision.class));
            case ISOLATION_ANNULMENT ->
                course.annulments.add(placed.as(IsolationAnnulment.class).fact().isolation());
            case CIRCUMSTANCE_BEGUN -> course.circumstances.add(placed.as(CircumstanceBegun.class));
            case CIRCUMSTANCE_ENDED -> course.circumstanceEnds.add(placed.as(CircumstanceEnded.class));
            case WORK_GROUP -> course.workGroup = placed.as(WorkGroup.class);
            case FILE_RECORD ->
                course.fileFields.putAll(placed.as(FileRecord.class).fact().fields());
            case PAPER -> Papers.take(course, placed.as(Paper.class));
            // custody is read whole before the fold, a stay changes nothing, conditions look for what was declared
            default -> {}
        }
    }

    private static void takeService(Course course, Placed<Service> service) {
        course.service = service;
        if (course.report == null) {
            Credit.completeIfNothingIsLeft(course, service);
        }
    }

    private static void takeReport(Course course, Placed<Report> report) {
        if (ReportWindow.isAdvance(course, report)) {
            course.advanceReports.add(report);
        } else {
            course.report = report;
            if (course.ending == null) {
                course.term = RunningTerm.begun(course, report);
            }
            Credit.completeIfNothingIsLeft(course, report);
        }
    }
}
