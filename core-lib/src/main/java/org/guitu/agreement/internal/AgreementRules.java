package org.guitu.agreement.internal;

import org.guitu.agreement.AbsenceBegun;
import org.guitu.agreement.AbsenceEnded;
import org.guitu.agreement.Agreement;
import org.guitu.agreement.CircumstanceBegun;
import org.guitu.agreement.CircumstanceEnded;
import org.guitu.agreement.CustodyEnded;
import org.guitu.agreement.CustodyNotice;
import org.guitu.agreement.DeclaredFact;
import org.guitu.agreement.FamilyService;
import org.guitu.agreement.FileRecord;
import org.guitu.agreement.IsolationAnnulment;
import org.guitu.agreement.LeaveReport;
import org.guitu.agreement.Order;
import org.guitu.agreement.OrderNotice;
import org.guitu.agreement.Paper;
import org.guitu.agreement.ReleaseNotice;
import org.guitu.agreement.Replacement;
import org.guitu.agreement.Report;
import org.guitu.agreement.Service;
import org.guitu.agreement.ServiceAttempt;
import org.guitu.agreement.SigningRefusal;
import org.guitu.agreement.TakeOver;
import org.guitu.agreement.VoluntaryStay;
import org.guitu.agreement.WorkGroup;
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
            .check(FactType.SERVICE, Service.class, Serving::reasons)
            .check(FactType.SERVICE_ATTEMPT, ServiceAttempt.class, Serving::attemptReasons)
            .gate(FactType.FAMILY_SERVICE, Serving::familyGate)
            .check(FactType.FAMILY_SERVICE, FamilyService.class, Serving::familyReasons)
            .gate(FactType.ORDER_NOTICE, Serving::noticeGate)
            .check(FactType.ORDER_NOTICE, OrderNotice.class, Serving::noticeReasons)
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
            .gate(FactType.REPLACEMENT, OneRunningCase::replacementGate)
            .check(FactType.REPLACEMENT, Replacement.class, OneRunningCase::replacementReasons)
            .gate(FactType.RELEASE_NOTICE, Expiry::noticeGate)
            .check(FactType.RELEASE_NOTICE, ReleaseNotice.class, Expiry::noticeReasons)
            .gate(FactType.CUSTODY_NOTICE, Custody::noticeGate)
            .check(FactType.CUSTODY_NOTICE, CustodyNotice.class, Custody::noticeReasons)
            .gate(FactType.ISOLATION_ANNULMENT, Isolations::annulmentGate)
            .check(FactType.ISOLATION_ANNULMENT, IsolationAnnulment.class, Isolations::annulmentReasons)
            .check(FactType.CIRCUMSTANCE_BEGUN, CircumstanceBegun.class, Isolations::circumstanceReasons)
            .gate(FactType.CIRCUMSTANCE_ENDED, Isolations::circumstanceEndGate)
            .check(FactType.CIRCUMSTANCE_ENDED, CircumstanceEnded.class, Isolations::circumstanceEndReasons)
            .gate(FactType.WORK_GROUP, WorkGroups::gate)
            .check(FactType.WORK_GROUP, WorkGroup.class, WorkGroups::reasons)
            .gate(FactType.TAKE_OVER, TakeOverDay::gate)
            .check(FactType.TAKE_OVER, TakeOver.class, TakeOverDay::reasons)
            .gate(FactType.FILE_RECORD, PersonFile::gate)
            .check(FactType.FILE_RECORD, FileRecord.class, PersonFile::reasons)
            .gate(FactType.PAPER, Papers::gate)
            .check(FactType.PAPER, Paper.class, Papers::reasons)
            .gate(FactType.DECLARED_FACT, DeclaredFacts::gate)
            .check(FactType.DECLARED_FACT, DeclaredFact.class, DeclaredFacts::reasons)
            .gate(FactType.VOLUNTARY_STAY, PlaceOfExecution::stayGate)
            .check(FactType.VOLUNTARY_STAY, VoluntaryStay.class, PlaceOfExecution::stayReasons);

    private AgreementRules() {}
}
