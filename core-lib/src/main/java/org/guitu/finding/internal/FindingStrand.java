package org.guitu.finding.internal;

import java.util.ArrayList;
import java.util.List;
import org.guitu.agreement.DeadlineReading;
import org.guitu.agreement.internal.Course;
import org.guitu.agreement.internal.Placed;
import org.guitu.agreement.internal.RuleBook;
import org.guitu.agreement.internal.Strand;
import org.guitu.finding.Finding;
import org.guitu.finding.FindingReading;
import org.guitu.finding.GoodReason;
import org.guitu.finding.Proposal;
import org.guitu.finding.Review;
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
            .with(FactType.REVIEW, f -> new Review(f.day()));

    private static final RuleBook<FindingStrand> BOOK = new RuleBook<FindingStrand>()
            .gate(FactType.GOOD_REASON, LateReport::goodReasonGate)
            .check(FactType.GOOD_REASON, GoodReason.class, LateReport::goodReasonReasons)
            .gate(FactType.FINDING, Deciding::gate)
            .check(FactType.FINDING, Finding.class, Deciding::reasons)
            .gate(FactType.REVIEW, YearlyReview::gate)
            .check(FactType.REVIEW, Review.class, YearlyReview::reasons);

    final Course course;
    final List<Placed<Finding>> findings = new ArrayList<>();
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
    public void take(Placed<Fact> placed) {
        Fact fact = placed.fact();
        if (fact instanceof GoodReason) {
            goodReason = placed.as(GoodReason.class);
        } else if (fact instanceof Finding) {
            findings.add(placed.as(Finding.class));
        } else if (fact instanceof Review) {
            reviews.add(placed.as(Review.class));
        }
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

    /** The deadlines of this room that run or wait. */
    public List<DeadlineReading> deadlines() {
        DeadlineReading review = YearlyReview.deadline(this);
        return review == null ? List.of() : List.of(review);
    }
}
