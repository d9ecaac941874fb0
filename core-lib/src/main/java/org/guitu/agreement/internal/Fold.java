package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.List;
import org.guitu.agreement.AbsenceBegun;
import org.guitu.agreement.AbsenceEnded;
import org.guitu.agreement.Agreement;
import org.guitu.agreement.Anomaly;
import org.guitu.agreement.Background;
import org.guitu.agreement.CustodyEnded;
import org.guitu.agreement.Death;
import org.guitu.agreement.Fact;
import org.guitu.agreement.Finding;
import org.guitu.agreement.GoodReason;
import org.guitu.agreement.LeaveReport;
import org.guitu.agreement.Order;
import org.guitu.agreement.ReleaseNotice;
import org.guitu.agreement.Replacement;
import org.guitu.agreement.Report;
import org.guitu.agreement.Review;
import org.guitu.agreement.Revocation;
import org.guitu.agreement.Sentence;
import org.guitu.agreement.Service;
import org.guitu.agreement.Setting;
import org.guitu.agreement.SigningRefusal;
import org.guitu.journal.CaseFile;
import org.guitu.rule.Reason;

/**
 * The one fold: the facts that stand, those of days up to the day asked, in reading order (CNT-13), once. As-of,
 * known-at, corrections and late facts are all this path with another set of facts or another day.
 */
final class Fold {
    private Fold() {}

    static Course fold(CaseFile file, Setting setting, Background background, LocalDate asked) {
        return fold(file, Corrections.standing(file), setting, background, asked);
    }

    static Course fold(
            CaseFile file, Corrections.Standing standing, Setting setting, Background background, LocalDate asked) {
        Settlement settlement = Settlement.of(file, standing.facts(), setting, background);
        List<Placed<Fact>> facts =
                standing.facts().stream().filter(p -> !p.day().isAfter(asked)).toList();
        Course course =
                new Course(setting, background, asked, Custody.stretches(facts), standing.formerPlaces(), settlement);
        for (Placed<Fact> placed : facts) {
            Expiry.advance(course, placed.day());
            List<Reason> misfits = RuleBook.misfits(course, placed);
            boolean stops = placed.fact() instanceof Order
                    && misfits.stream().anyMatch(r -> r.rule().value().equals("LIF-24"));
            if (!misfits.isEmpty()) {
                course.anomalies.add(new Anomaly(placed.id(), placed.day(), misfits, stops));
            }
            boolean stands = (placed.fact() instanceof Order && course.order == null)
                    || ReportWindow.stands(course, placed, misfits);
            if (misfits.isEmpty() || stands) {
                take(course, placed, stops);
            }
        }
        Expiry.advance(course, asked);
        return course;
    }

    private static void take(Course course, Placed<Fact> placed, boolean stops) {
        switch (placed.fact().type()) {
            case ORDER -> {
                course.order = placed.as(Order.class);
                course.stopsEverything = stops;
            }
            case SERVICE -> course.service = placed.as(Service.class);
            case REPORT -> takeReport(course, placed.as(Report.class));
            case GOOD_REASON -> course.goodReason = placed.as(GoodReason.class);
            case AGREEMENT -> course.agreement = placed.as(Agreement.class);
            case SIGNING_REFUSAL -> course.signingRefusal = placed.as(SigningRefusal.class);
            case LEAVE_REPORT -> course.leaveReports.add(placed.as(LeaveReport.class));
            case ABSENCE_BEGUN -> course.absences.add(placed.as(AbsenceBegun.class));
            case ABSENCE_ENDED -> {
                course.returns.add(placed.as(AbsenceEnded.class));
                course.endedStretches.add(placed.as(AbsenceEnded.class).fact().absence());
            }
            case FINDING -> course.findings.add(placed.as(Finding.class));
            case REVIEW -> course.reviews.add(placed.as(Review.class));
            case RELEASE_NOTICE ->
                course.notices.put(placed.as(ReleaseNotice.class).fact().addressee(), placed.as(ReleaseNotice.class));
            case CUSTODY_ENDED ->
                course.endedStretches.add(placed.as(CustodyEnded.class).fact().custody());
            case SENTENCE ->
                OthersFacts.unlessSettled(
                        course, placed, () -> SentenceServed.apply(course, placed.as(Sentence.class)));
            case REPLACEMENT ->
                OthersFacts.unlessSettled(
                        course, placed, () -> OneRunningCase.replace(course, placed.as(Replacement.class)));
            case REVOCATION -> DeathAndRevocation.revoke(course, placed.as(Revocation.class));
            case DEATH -> DeathAndRevocation.apply(course, placed.as(Death.class));
            // custody is read whole before the fold, a stay changes nothing, corrections are applied already
            case CUSTODY_BEGUN, VOLUNTARY_STAY, CORRECTION -> {}
        }
    }

    private static void takeReport(Course course, Placed<Report> report) {
        if (ReportWindow.isAdvance(course, report)) {
            course.advanceReports.add(report);
        } else {
            course.report = report;
            course.term = RunningTerm.started(course);
        }
    }
}
