package org.guitu.finding.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guitu.agreement.Order;
import org.guitu.agreement.internal.Course;
import org.guitu.agreement.internal.Isolations;
import org.guitu.agreement.internal.Isolations.Spared;
import org.guitu.agreement.internal.Placed;
import org.guitu.finding.ConsequenceReading;
import org.guitu.finding.Finding;
import org.guitu.policy.ConsequenceRow;
import org.guitu.policy.SparedRow.Effect;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * LIF-18: each measure has a consequence table of its own, and what it does not hold is not proposed. What bars a
 * consequence is shown with it.
 */
final class Consequences {
    private Consequences() {}

    static List<ConsequenceReading> read(FindingStrand strand) {
        Course course = strand.course;
        Placed<Order> order = course.order();
        if (order == null || !course.runs() || course.ending() != null) {
            return List.of();
        }
        String measure = order.fact().measure().name();
        Set<String> kinds =
                strand.findings.stream().map(f -> f.fact().kind().name()).collect(Collectors.toSet());
        List<ConsequenceReading> readings = new ArrayList<>();
        for (ConsequenceRow row : course.pack(course.asked()).consequences()) {
            boolean met = row.all()
                    ? kinds.containsAll(row.findings())
                    : row.findings().stream().anyMatch(kinds::contains);
            if (met && row.measure().equals(measure)) {
                readings.add(reading(strand, row));
            }
        }
        return readings;
    }

    private static ConsequenceReading reading(FindingStrand strand, ConsequenceRow row) {
        Why why = Why.of("LIF-18.consequence")
                .with("decision", row.decision())
                .with("force", row.force())
                .using(row.used());
        for (Placed<Finding> finding : strand.findings) {
            if (row.findings().contains(finding.fact().kind().name())) {
                why = why.from(finding.id());
                why = strand.withdrawn.containsKey(finding.id()) ? why.because(Deciding.lookAgain(finding)) : why;
            }
        }
        Effect effect = null;
        for (Spared spared : Isolations.spared(strand.course, row.decision(), strand.course.asked())) {
            why = why.because(spared.why());
            effect = stricter(effect, spared.row().effect());
        }
        return new ConsequenceReading(row.id(), row.decision(), row.force(), effect, why);
    }

    private static Effect stricter(@Nullable Effect one, Effect other) {
        return one == Effect.BARRED ? one : other;
    }
}
