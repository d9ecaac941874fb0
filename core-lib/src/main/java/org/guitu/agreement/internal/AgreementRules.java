package org.guitu.agreement.internal;

import org.guitu.agreement.AbsenceBegun;
import org.guitu.agreement.AbsenceEnded;
import org.guitu.agreement.Agreement;
import org.guitu.agreement.CustodyEnded;
import org.guitu.agreement.LeaveReport;
import org.guitu.agreement.Order;
import org.guitu.agreement.ReleaseNotice;
import org.guitu.agreement.Replacement;
import org.guitu.agreement.Report;
import org.guitu.agreement.Service;
import org.guitu.agreement.SigningRefusal;
import org.guitu.agreement.VoluntaryStay;
import org.guitu.journal.FactType;

/** Which of the agreement's rules asks what of which fact. */
public final class AgreementRules {
    /** All of them. Everything but an order and a report needs an order on file first. */
    public static final RuleBook<Course> BOOK = new RuleBook<Course>()
            .gate(FactType.ORDER, OneRunningCase::orderGate)
            .check(FactType.ORDER, Order.class, OneRunningCase::secondOrder)
            .check(FactType.ORDER, Order.class, OrderOnFile::reasons)
            .check(FactType.ORDER, Order.class, PlaceOfExecution::orderReasons)
            .check(FactType.ORDER, Order.class, OneRunningCase::reasons)
            .gate(FactType.SERVICE, ReportWindow::servedGate)
            .check(FactType.SERVICE, Service.class, ReportWindow::serviceReasons)
            .check(FactType.REPORT, Report.class, ReportWindow::reportReasons)
            .gate(FactType.AGREEMENT, Signing::gate)
            .check(FactType.AGREEMENT, Agreement.class, Signing::reasons)
            .gate(FactType.SIGNING_REFUSAL, Signing::gate)
            .check(FactType.SIGNING_REFUSAL, SigningRefusal.class, Signing::refusalReasons)
            .gate(FactType.CUSTODY_ENDED, Custody::openGate)
            .check(FactType.CUSTODY_ENDED, CustodyEnded.class, Custody::endReasons)
            .gate(FactType.LEAVE_REPORT, Absences::reportedGate)
            .check(FactType.LEAVE_REPORT, LeaveReport.class, Absences::leaveReasons)
            .gate(FactType.ABSENCE_BEGUN, Absences::beginGate)
            .check(FactType.ABSENCE_BEGUN, AbsenceBegun.class, Absences::beginReasons)
            .gate(FactType.ABSENCE_ENDED, Absences::endGate)
            .check(FactType.ABSENCE_ENDED, AbsenceEnded.class, Absences::endReasons)
            .gate(FactType.DEATH, DeathAndRevocation::deathGate)
            .gate(FactType.REVOCATION, DeathAndRevocation::revocationGate)
            .check(FactType.REPLACEMENT, Replacement.class, OneRunningCase::replacementReasons)
            .gate(FactType.RELEASE_NOTICE, Expiry::noticeGate)
            .check(FactType.RELEASE_NOTICE, ReleaseNotice.class, Expiry::noticeReasons)
            .check(FactType.VOLUNTARY_STAY, VoluntaryStay.class, (c, p) -> Endings.reasons(c, p.day()));

    private AgreementRules() {}
}
