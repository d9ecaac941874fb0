package org.guitu.reading.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guitu.agreement.Background;
import org.guitu.agreement.Setting;
import org.guitu.agreement.internal.AgreementFacts;
import org.guitu.agreement.internal.Corrections;
import org.guitu.agreement.internal.Course;
import org.guitu.agreement.internal.Fold;
import org.guitu.agreement.internal.OrderOnFile;
import org.guitu.agreement.internal.Placed;
import org.guitu.agreement.internal.Strand;
import org.guitu.finding.internal.FindingStrand;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Envelope;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.journal.internal.FactForms;
import org.guitu.rule.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A case as all rooms have read it in one fold.
 *
 * @param agreement the agreement's own course
 * @param findings the findings beside it
 * @param standing the facts that stand after all corrections
 */
record CaseCourse(Course agreement, FindingStrand findings, Corrections.Standing standing) {
    /** The forms of every room's facts. */
    static final FactForms FORMS = new FactForms().with(AgreementFacts.FORMS).with(FindingStrand.FORMS);

    static CaseCourse fold(CaseFile file, Setting setting, Background background, LocalDate asked) {
        Corrections.Standing standing = Corrections.standing(file, FORMS);
        Course course = Course.before(file, standing, setting, background, asked);
        FindingStrand findings = new FindingStrand(course);
        Fold.run(course, standing, List.of(findings));
        return new CaseCourse(course, findings, standing);
    }

    /** What a record says after all corrections, or null where it is void or was never made. */
    @Nullable
    Fact standing(String entry) {
        return standing.facts().stream()
                .filter(placed -> placed.id().equals(entry))
                .findFirst()
                .map(Placed::fact)
                .orElse(null);
    }

    /** What speaks against an entry that is new: why it does not fit, or names what it may not name. */
    List<Reason> reasonsAgainst(String entry) {
        List<Reason> reasons = new ArrayList<>(findings.newReasons(entry));
        agreement.anomalies().stream()
                .filter(anomaly -> anomaly.entry().equals(entry) && !findings.fitted(entry))
                .forEach(anomaly -> reasons.addAll(anomaly.reasons()));
        return reasons;
    }

    /** The reasons for which every command of a type is refused now; the first gate that has any answers with all. */
    List<Reason> gated(FactType type, Envelope envelope) {
        List<Reason> noOrder = OrderOnFile.gate(agreement, type, envelope);
        Strand strand = findings.holds(type) ? findings : agreement;
        return noOrder.isEmpty() ? strand.gated(type, envelope) : noOrder;
    }
}
