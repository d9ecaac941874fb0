package org.guitu.finding.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guitu.agreement.DeadlineReading;
import org.guitu.agreement.internal.Course;
import org.guitu.agreement.internal.Endings;
import org.guitu.agreement.internal.OpenDuty;
import org.guitu.agreement.internal.Placed;
import org.guitu.agreement.internal.RuleBook;
import org.guitu.agreement.internal.Strand;
import org.guitu.finding.Breach;
import org.guitu.finding.ConsequenceReading;
import org.guitu.finding.Education;
import org.guitu.finding.Finding;
import org.guitu.finding.FindingReading;
import org.guitu.finding.FindingRevocation;
import org.guitu.finding.GoodReason;
import org.guitu.finding.Proposal;
import org.guitu.finding.ProposalRejection;
import org.guitu.finding.Review;
import org.guitu.finding.SecurityAnswer;
import org.guitu.finding.SecurityReport;
import org.guitu.finding.UnauthorisedCount;
import org.guitu.finding.Warning;
import org.guitu.journal.Envelope;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.journal.internal.FactForms;
import org.guitu.rule.Reason;
import org.jspecify.annotations.Nullable;

/** What named officers accept, find and review, beside the course of the agreement. */
public final class FindingStrand implements Strand {
    /** The forms of the facts of this room. */
    public static final FactForms FORMS = new FactForms()
            .with(FactType.GOOD_REASON, f -> new GoodReason(f.day()))
            .with(FactType.FINDING, f -> new Finding(f.day(), f.plain().oneOf("kind", Finding.Kind.class)))
            .with(FactType.REVIEW, f -> new Review(f.day()))
            .with(FactType.BREACH, f -> new Breach(f.day()))
            .with(FactType.EDUCATION, f -> new Education(f.day(), f.id("breach")))
            .with(FactType.WARNING, f -> new Warning(f.day(), f.number("number")))
            .with(FactType.FINDING_REVOCATION, f -> new FindingRevocation(f.day(), f.id("finding")))
            .with(
                    FactType.PROPOSAL_REJECTION,
                    f -> new ProposalRejection(f.day(), f.plain().oneOf("kind", Finding.Kind.class)))
            .with(FactType.SECURITY_REPORT, f -> new SecurityReport(f.day(), f.number("number"), f.ids("findings")))
            .with(
                    FactType.SECURITY_ANSWER,
                    f -> new SecurityAnswer(
                            f.day(), f.id("report"), f.plain().oneOf("answer", SecurityAnswer.Answer.class)));

    private static final RuleBook<FindingStrand> BOOK = new RuleBook<FindingStrand>()
            .gate(FactType.GOOD_REASON, LateReport::goodReasonGate)
            .check(FactType.GOOD_REASON, GoodReason.class, LateReport::goodReasonReasons)
            .gate(FactType.FINDING, Deciding::gate)
            .gate(FactType.FINDING, WarningFirst::gate)
            .check(FactType.FINDING, Finding.class, Deciding::reasons)
            .gate(FactType.REVIEW, YearlyReview::gate)
            .check(FactType.REVIEW, Review.class, YearlyReview::reasons)
            .gate(FactType.FINDING_REVOCATION, Deciding::revocationGate)
            .check(FactType.FINDING_REVOCATION, FindingRevocation.class, Deciding::revocationReasons)
            .gate(FactType.PROPOSAL_REJECTION, Deciding::gate)
            .check(FactType.PROPOSAL_REJECTION, ProposalRejection.class, Deciding::rejectionReasons)
            .gate(FactType.SECURITY_REPORT, Reporting::gate)
            .check(FactType.SECURITY_REPORT, SecurityReport.class, Reporting::reasons)
            .gate(FactType.SECURITY_REPORT, Answering::reportGate)
            .check(FactType.SECURITY_REPORT, SecurityReport.class, Answering::reportReasons)
            .gate(FactType.SECURITY_ANSWER, Answering::gate)
            .check(FactType.SECURITY_ANSWER, SecurityAnswer.class, Answering::reasons)
            .gate(FactType.WARNING, (now, envelope) -> Endings.sinceOrder(now.course))
            .check(FactType.WARNING, Warning.class, (s, p) -> Endings.reasons(s.course, p.day()))
            .gate(FactType.BREACH, OrdinaryBreach::gate)
            .check(FactType.BREACH, Breach.class, OrdinaryBreach::reasons)
            .gate(FactType.EDUCATION, OrdinaryBreach::educationGate)
            .check(FactType.EDUCATION, Education.class, OrdinaryBreach::educationReasons);

    final Course course;
    /** Findings that stand: those revoked are taken out again. */
    final List<Placed<Finding>> findings = new ArrayList<>();
    /** Entries of findings whose facts were withdrawn, each with the day from which on it rests on nothing. */
    final Map<String, LocalDate> withdrawn = new LinkedHashMap<>();

    /** Entries of findings that fitted, and rest on nothing since a good reason was accepted. */
    final Set<String> excused = new HashSet<>();

    /** Entries of findings that a named officer revoked, each with the day. */
    final Map<String, LocalDate> revoked = new HashMap<>();

    /** From which day on what was found is proposed again, since the finding was revoked. */
    final Map<Finding.Kind, LocalDate> reopened = new EnumMap<>(Finding.Kind.class);

    /** The unauthorised days that each standing decision on a serious breach cites, by its entry. */
    final Map<String, Set<LocalDate>> cited = new HashMap<>();

    final List<Placed<ProposalRejection>> rejections = new ArrayList<>();
    final List<Placed<SecurityReport>> reports = new ArrayList<>();
    final List<Placed<Warning>> warnings = new ArrayList<>();
    final List<Placed<Breach>> breaches = new ArrayList<>();
    final List<Placed<Review>> reviews = new ArrayList<>();

    @Nullable
    Placed<GoodReason> goodReason;

    /** A strand that has not begun, beside a course that has not either. */
    public FindingStrand(Course course) {
        this.course = course;
    }

    @Override
    public boolean holds(FactType type) {
        return FORMS.holds(type);
    }

    @Override
    public List<Reason> gated(FactType type, Envelope envelope) {
        return BOOK.gated(type, this, envelope);
    }

    @Override
    public List<Reason> misfits(Placed<Fact> placed) {
        return BOOK.misfits(this, placed);
    }

    @Override
    public boolean stands(Placed<Fact> placed, List<Reason> misfits) {
        boolean stands = placed.fact() instanceof Finding && Deciding.stands(misfits);
        if (stands) {
            withdrawn.put(placed.id(), placed.day());
        }
        return stands;
    }

    @Override
    public void take(Placed<Fact> placed) {
        switch (placed.fact().type()) {
            case GOOD_REASON -> {
                goodReason = placed.as(GoodReason.class);
                Deciding.withdrawExcused(this, goodReason);
            }
            case FINDING -> {
                if (revoked.containsKey(placed.id())) {
                    course.decidedOn(placed.id());
                } else {
                    findings.add(placed.as(Finding.class));
                    cite(placed, placed.as(Finding.class).fact().kind());
                }
            }
            case REVIEW -> reviews.add(placed.as(Review.class));
            case FINDING_REVOCATION -> {
                String named = placed.as(FindingRevocation.class).fact().finding();
                findings.stream()
                        .filter(finding -> finding.id().equals(named))
                        .forEach(finding -> reopened.put(finding.fact().kind(), placed.day()));
                revoked.putIfAbsent(named, placed.day());
                findings.removeIf(finding -> finding.id().equals(named));
                cited.remove(named);
                course.decidedOn(named);
            }
            case PROPOSAL_REJECTION -> {
                rejections.add(placed.as(ProposalRejection.class));
                cite(placed, placed.as(ProposalRejection.class).fact().kind());
            }
            case SECURITY_REPORT -> reports.add(placed.as(SecurityReport.class));
            case WARNING -> warnings.add(placed.as(Warning.class));
            case BREACH -> breaches.add(placed.as(Breach.class));
            // an answer and a talk clear the deadline of what they name, and change nothing else
            default -> {}
        }
    }

    private void cite(Placed<Fact> decision, Finding.Kind kind) {
        if (kind == Finding.Kind.SERIOUS_BREACH) {
            cited.put(decision.id(), BreachCount.citedBy(course, decision));
        }
    }

    /** The unauthorised days that the decisions up to a day cite. */
    Set<LocalDate> citedUpTo(LocalDate day) {
        return Stream.concat(findings.stream(), rejections.stream())
                .filter(decision -> !decision.day().isAfter(day))
                .flatMap(decision -> cited.getOrDefault(decision.id(), Set.of()).stream())
                .collect(Collectors.toSet());
    }

    /** Whether an entry is a finding of a day that nobody has revoked by then. */
    boolean isFound(String entry, LocalDate day) {
        LocalDate revocation = revoked.get(entry);
        return course.isOnFile(entry, FactType.FINDING, day) && (revocation == null || revocation.isAfter(day));
    }

    /** Whether a finding of a kind stands. */
    boolean found(Finding.Kind kind) {
        return findings.stream().anyMatch(finding -> finding.fact().kind() == kind);
    }

    /** What is proposed of a kind, from which day on; null where nothing is, or it was decided. */
    @Nullable
    Proposal proposal(Finding.Kind kind) {
        return switch (kind) {
            case REFUSAL ->
                LateReport.proposals(this).stream()
                        .filter(proposal -> !found(kind) && !rejected(proposal))
                        .findFirst()
                        .orElse(null);
            case SERIOUS_BREACH -> BreachCount.of(this).proposal();
            case RELAPSE -> Relapse.proposal(this);
        };
    }

    /** Whether a proposal was rejected on the very day on which it arose, so that it stood on none. */
    boolean rejectedOn(Finding.Kind kind, LocalDate since) {
        return rejections.stream()
                .anyMatch(r -> r.fact().kind() == kind && r.day().equals(since));
    }

    /** The last day up to one on which what was proposed of a kind from a day on was rejected, or null. */
    @Nullable
    LocalDate rejected(Finding.Kind kind, LocalDate since, LocalDate until) {
        return rejections.stream()
                .filter(r -> r.fact().kind() == kind)
                .map(Placed::day)
                .filter(day -> !day.isBefore(since) && !day.isAfter(until))
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private boolean rejected(Proposal proposal) {
        return rejections.stream()
                .anyMatch(r -> r.fact().kind() == proposal.kind() && !r.day().isBefore(proposal.since()));
    }

    /** Why one may not correct a record of a type: what a named officer decided is a named officer's to correct. */
    public List<Reason> correcting(String type, Envelope envelope) {
        return Deciding.correctionReasons(this, type, envelope);
    }

    /** Whether what a correction puts in place is another decision, which has to fit as if it were new. */
    public static boolean isAnotherDecision(Fact former, Fact corrected) {
        return Deciding.isAnother(former, corrected);
    }

    /** The findings on record. */
    public List<FindingReading> readings() {
        return findings.stream()
                .map(f -> new FindingReading(f.fact().kind(), f.day(), f.id()))
                .toList();
    }

    /** What is proposed, from which day on, if nothing more is recorded. */
    public List<Proposal> proposals() {
        return Deciding.proposals(this);
    }

    /** The day from which on a proposal waits for a decision: one that was found waits again when that is revoked. */
    public LocalDate waitsFrom(Proposal proposal) {
        LocalDate again = reopened.get(proposal.kind());
        return again == null || again.isBefore(proposal.since()) ? proposal.since() : again;
    }

    /** Whether an entry fitted when it was made, and lost its facts to a later one. */
    public boolean fitted(String entry) {
        return excused.contains(entry);
    }

    /** What speaks against an entry while it is new, and is not held against it later. */
    public List<Reason> newReasons(String entry) {
        return reports.stream()
                .filter(report -> report.id().equals(entry))
                .flatMap(report -> Reporting.unknown(this, report).stream())
                .toList();
    }

    /** What the standing findings can lead to. */
    public List<ConsequenceReading> consequences() {
        return Consequences.read(this);
    }

    /** How many unauthorised absences, and days of them, no decision cites on the day asked (LIF-11). */
    public UnauthorisedCount unauthorised() {
        if (course.order() == null || course.isRevoked()) {
            return new UnauthorisedCount(0, 0);
        }
        BreachCount count = BreachCount.of(this);
        return new UnauthorisedCount(count.absences(course.asked()), count.daysAway(course.asked()));
    }

    /** The deadlines of this room that are open or wait. */
    public List<DeadlineReading> deadlines() {
        List<DeadlineReading> deadlines = new ArrayList<>();
        if (course.isRevoked()) {
            return deadlines;
        }
        DeadlineReading review = YearlyReview.deadline(this);
        if (review != null) {
            deadlines.add(review);
        }
        deadlines.addAll(Consequences.asked(this));
        for (Placed<Finding> finding : findings) {
            LocalDate since = withdrawn.get(finding.id());
            if (since != null) {
                deadlines.add(
                        OpenDuty.of("look-again", "look-again-" + finding.id(), since, Deciding.lookAgain(finding)));
            }
        }
        return deadlines;
    }
}
