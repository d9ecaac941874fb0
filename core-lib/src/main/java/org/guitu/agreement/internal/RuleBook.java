package org.guitu.agreement.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guitu.agreement.AbsenceBegun;
import org.guitu.agreement.AbsenceEnded;
import org.guitu.agreement.Agreement;
import org.guitu.agreement.CustodyEnded;
import org.guitu.agreement.Fact;
import org.guitu.agreement.FactType;
import org.guitu.agreement.Finding;
import org.guitu.agreement.GoodReason;
import org.guitu.agreement.LeaveReport;
import org.guitu.agreement.Order;
import org.guitu.agreement.ReleaseNotice;
import org.guitu.agreement.Replacement;
import org.guitu.agreement.Report;
import org.guitu.agreement.Review;
import org.guitu.agreement.Service;
import org.guitu.agreement.SigningRefusal;
import org.guitu.agreement.VoluntaryStay;
import org.guitu.journal.Envelope;
import org.guitu.rule.Reason;

/** Which rule asks what of which fact: the list of every small check that can refuse. */
final class RuleBook {
    private static final Map<FactType, List<Gate>> GATES = new EnumMap<>(FactType.class);
    /** What says by itself whether it needs an order, or can be without one. */
    private static final Set<FactType> OWN_GROUND = EnumSet.of(
            FactType.ORDER, FactType.REPORT, FactType.SERVICE, FactType.CUSTODY_BEGUN, FactType.CUSTODY_ENDED);

    private static final Map<FactType, List<Check<Fact>>> CHECKS = new EnumMap<>(FactType.class);

    static {
        gates(FactType.ORDER, OneRunningCase::orderGate);
        gates(FactType.SERVICE, OrderOnFile::neededGate, ReportWindow::servedGate);
        gates(FactType.GOOD_REASON, OrderOnFile::neededGate, LateReport::goodReasonGate);
        gates(FactType.AGREEMENT, OrderOnFile::neededGate, Signing::gate);
        gates(FactType.SIGNING_REFUSAL, OrderOnFile::neededGate, Signing::gate);
        gates(FactType.CUSTODY_BEGUN, OrderOnFile::neededGate);
        gates(FactType.CUSTODY_ENDED, OrderOnFile::neededGate, Custody::openGate);
        gates(FactType.LEAVE_REPORT, OrderOnFile::neededGate, Absences::reportedGate);
        gates(FactType.ABSENCE_BEGUN, OrderOnFile::neededGate, Absences::beginGate);
        gates(FactType.ABSENCE_ENDED, OrderOnFile::neededGate, Absences::endGate);
        gates(FactType.SENTENCE, OrderOnFile::neededGate);
        gates(FactType.DEATH, OrderOnFile::neededGate, DeathAndRevocation::deathGate);
        gates(FactType.REVOCATION, OrderOnFile::neededGate, DeathAndRevocation::revocationGate);
        gates(FactType.REPLACEMENT, OrderOnFile::neededGate);
        gates(FactType.RELEASE_NOTICE, OrderOnFile::neededGate, Expiry::noticeGate);
        gates(FactType.FINDING, OrderOnFile::neededGate, LateReport::findingGate);
        gates(FactType.REVIEW, OrderOnFile::neededGate, LateReport::reviewGate);
        gates(FactType.VOLUNTARY_STAY, OrderOnFile::neededGate, PlaceOfExecution::stayGate);

        check(FactType.ORDER, Order.class, OneRunningCase::secondOrder);
        check(FactType.ORDER, Order.class, OrderOnFile::reasons);
        check(FactType.ORDER, Order.class, PlaceOfExecution::orderReasons);
        check(FactType.ORDER, Order.class, OneRunningCase::reasons);
        check(FactType.SERVICE, Service.class, ReportWindow::serviceReasons);
        check(FactType.REPORT, Report.class, ReportWindow::reportReasons);
        check(FactType.GOOD_REASON, GoodReason.class, LateReport::goodReasonReasons);
        check(FactType.AGREEMENT, Agreement.class, Signing::reasons);
        check(FactType.SIGNING_REFUSAL, SigningRefusal.class, Signing::refusalReasons);
        check(FactType.CUSTODY_ENDED, CustodyEnded.class, Custody::endReasons);
        check(FactType.LEAVE_REPORT, LeaveReport.class, Absences::leaveReasons);
        check(FactType.ABSENCE_BEGUN, AbsenceBegun.class, Absences::beginReasons);
        check(FactType.ABSENCE_ENDED, AbsenceEnded.class, Absences::endReasons);
        check(FactType.REPLACEMENT, Replacement.class, OneRunningCase::replacementReasons);
        check(FactType.RELEASE_NOTICE, ReleaseNotice.class, Expiry::noticeReasons);
        check(FactType.FINDING, Finding.class, LateReport::findingReasons);
        check(FactType.REVIEW, Review.class, LateReport::reviewReasons);
        check(FactType.VOLUNTARY_STAY, VoluntaryStay.class, PlaceOfExecution::stayReasons);
    }

    private RuleBook() {}

    /** The first gates of a type that have reasons answer with all of them. */
    static List<Reason> gated(FactType type, Course now, Envelope envelope) {
        for (Gate gate : GATES.getOrDefault(type, List.of())) {
            List<Reason> reasons = gate.reasons(now, envelope);
            if (!reasons.isEmpty()) {
                return reasons;
            }
        }
        return List.of();
    }

    /**
     * Every reason why a fact does not fit into the course before it. What needs an order and has none fits nowhere;
     * custody may have begun, and ended, before the order was decided.
     */
    static List<Reason> misfits(Course before, Placed<Fact> placed) {
        FactType type = placed.fact().type();
        if (!OWN_GROUND.contains(type) && before.order == null) {
            return OrderOnFile.missing(before, placed.source().recorder().district());
        }
        List<Reason> reasons = new ArrayList<>();
        CHECKS.getOrDefault(type, List.of()).forEach(check -> reasons.addAll(check.reasons(before, placed)));
        return reasons;
    }

    private static void gates(FactType type, Gate... gates) {
        GATES.put(type, List.of(gates));
    }

    private static <F extends Fact> void check(FactType type, Class<F> fact, Check<F> check) {
        CHECKS.computeIfAbsent(type, t -> new ArrayList<>())
                .add((before, placed) -> check.reasons(before, placed.as(fact)));
    }
}
