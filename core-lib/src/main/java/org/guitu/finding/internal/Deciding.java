package org.guitu.finding.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.guitu.agreement.internal.Endings;
import org.guitu.agreement.internal.Placed;
import org.guitu.agreement.internal.TakeOverDay;
import org.guitu.finding.Finding;
import org.guitu.finding.FindingRevocation;
import org.guitu.finding.GoodReason;
import org.guitu.finding.Proposal;
import org.guitu.finding.ProposalRejection;
import org.guitu.journal.Envelope;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.policy.Parameter;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;

/**
 * LIF-23: a proposal is always computed from the facts as they stand. A named officer makes it a finding, or rejects it
 * with a reason; a finding that rests on a withdrawn fact stays until a named officer revokes it.
 */
final class Deciding {
    /** What a named officer decides; a correction of it, its voiding too, is a decision of the same kind. */
    private static final Set<FactType> OFFICERS =
            EnumSet.of(FactType.FINDING, FactType.FINDING_REVOCATION, FactType.PROPOSAL_REJECTION, FactType.REVIEW);

    private Deciding() {}

    static List<Reason> correctionReasons(FindingStrand now, String type, Envelope envelope) {
        return FactType.of(type).filter(OFFICERS::contains).isPresent() ? NamedOfficer.gate(now, envelope) : List.of();
    }

    /** A decision of another day or kind rests on nothing that spoke for the former one. */
    static boolean isAnother(Fact former, Fact corrected) {
        boolean decision = OFFICERS.contains(former.type()) || former instanceof GoodReason;
        return decision && !former.body().equals(corrected.body());
    }

    static List<Reason> gate(FindingStrand now, Envelope envelope) {
        List<Reason> reasons = new ArrayList<>(NamedOfficer.gate(now, envelope));
        if (!proposedBefore(now)) {
            reasons.add(Reason.of(noProposal(now, now.course.asked())));
        }
        return reasons;
    }

    static List<Reason> reasons(FindingStrand before, Placed<Finding> finding) {
        List<Reason> reasons = new ArrayList<>(Endings.reasons(before.course, finding.day()));
        boolean earlier = TakeOverDay.isOfBefore(before.course, finding);
        if (!earlier && !isProposed(before, finding.fact().kind(), finding.day())) {
            reasons.add(Reason.of(noProposal(before, finding.day())));
        }
        reasons.addAll(WarningFirst.reasons(before, finding));
        reasons.addAll(NamedOfficer.noteReasons(finding));
        return reasons;
    }

    static List<Reason> rejectionReasons(FindingStrand before, Placed<ProposalRejection> rejection) {
        List<Reason> reasons = new ArrayList<>(Endings.reasons(before.course, rejection.day()));
        if (!isProposed(before, rejection.fact().kind(), rejection.day())) {
            reasons.add(Reason.of(noProposal(before, rejection.day())));
        }
        reasons.addAll(NamedOfficer.noteReasons(rejection));
        return reasons;
    }

    static List<Reason> revocationGate(FindingStrand now, Envelope envelope) {
        List<Reason> reasons = new ArrayList<>(NamedOfficer.gate(now, envelope));
        if (now.findings.isEmpty()) {
            reasons.add(Reason.of(Why.of("LIF-23.no-finding")));
        }
        return reasons;
    }

    static List<Reason> revocationReasons(FindingStrand before, Placed<FindingRevocation> revocation) {
        List<Reason> reasons = new ArrayList<>();
        String named = revocation.fact().finding();
        if (!before.isFound(named, revocation.day())) {
            reasons.add(Reason.of(Why.of("LIF-23.no-such-finding").with("entry", named)));
        }
        reasons.addAll(NamedOfficer.noteReasons(revocation));
        return reasons;
    }

    /** Whether nothing but the withdrawal of what it rests on speaks against a finding: it stands until it is revoked. */
    static boolean stands(List<Reason> misfits) {
        return misfits.stream()
                .map(reason -> reason.why().topic().key())
                .allMatch(Set.of("LIF-23.no-proposal", "LIF-27.no-warning")::contains);
    }

    /** A refusal that was found before its good reason was accepted rests on nothing from then on. */
    static void withdrawExcused(FindingStrand strand, Placed<GoodReason> accepted) {
        List<Proposal> left = LateReport.proposals(strand);
        for (Placed<Finding> finding : strand.findings) {
            if (finding.fact().kind() == Finding.Kind.REFUSAL
                    && left.stream().allMatch(proposal -> proposal.since().isAfter(finding.day()))) {
                strand.withdrawn.putIfAbsent(finding.id(), accepted.day());
                strand.course.lookAgainAt(
                        finding,
                        List.of(Reason.of(noProposal(strand, accepted.day()).from(accepted.id()))));
                strand.excused.add(finding.id());
            }
        }
    }

    /** Why a finding whose facts were withdrawn is to be looked at again. */
    static Why lookAgain(Placed<Finding> finding) {
        return Why.of("LIF-23.look-again")
                .with("kind", finding.fact().kind())
                .with("found", finding.day())
                .from(finding.id());
    }

    /** What is proposed, from which day on, if nothing more is recorded. */
    static List<Proposal> proposals(FindingStrand strand) {
        if (!strand.course.runs() || strand.course.ending() != null) {
            return List.of();
        }
        List<Proposal> proposals = new ArrayList<>();
        for (Finding.Kind kind : Finding.Kind.values()) {
            Proposal proposal = strand.proposal(kind);
            if (proposal != null) {
                proposals.add(proposal);
            }
        }
        return proposals;
    }

    private static boolean isProposed(FindingStrand before, Finding.Kind kind, LocalDate day) {
        Proposal proposal = before.proposal(kind);
        return proposal != null && !proposal.since().isAfter(day);
    }

    /** Whether something stood proposed on some day up to the one asked, so that a decision of that day can be recorded. */
    private static boolean proposedBefore(FindingStrand now) {
        LocalDate since = BreachCount.of(now).since();
        return (!now.found(Finding.Kind.REFUSAL) && LateReport.proposedBefore(now))
                || (since != null && !since.isAfter(now.course.asked()) && !now.course.endedBy(since))
                || Relapse.proposedDays(now).findAny().isPresent();
    }

    /** The days up to the one asked on which something of a kind stood proposed, so that it could be found on them. */
    static Stream<LocalDate> proposedDays(FindingStrand now, Finding.Kind kind) {
        return switch (kind) {
            case REFUSAL -> now.found(kind) ? Stream.empty() : LateReport.proposedDays(now);
            case SERIOUS_BREACH -> BreachCount.proposedDays(now);
            case RELAPSE -> Relapse.proposedDays(now);
        };
    }

    private static Why noProposal(FindingStrand strand, LocalDate day) {
        Why why = Why.of("LIF-23.no-proposal").with("day", day);
        Parameter<Boolean> uncounted = LateReport.uncounted(strand.course);
        return uncounted == null ? why : why.using(uncounted.used());
    }
}
