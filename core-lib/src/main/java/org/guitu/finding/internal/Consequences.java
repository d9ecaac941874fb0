package org.guitu.finding.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guitu.agreement.DeadlineReading;
import org.guitu.agreement.Order;
import org.guitu.agreement.internal.CaseFacts;
import org.guitu.agreement.internal.Course;
import org.guitu.agreement.internal.DeclaredFacts;
import org.guitu.agreement.internal.Placed;
import org.guitu.agreement.internal.Sparing;
import org.guitu.agreement.internal.Sparing.Spared;
import org.guitu.finding.ConsequenceReading;
import org.guitu.finding.Finding;
import org.guitu.policy.Condition;
import org.guitu.policy.ConsequenceRow;
import org.guitu.policy.Judgement;
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
        List<ConsequenceReading> readings = new ArrayList<>();
        for (Borne borne : borne(strand)) {
            Judgement judged = borne.judged();
            if (judged == null || judged.isAdverse()) {
                readings.add(reading(strand, borne));
            }
        }
        return readings;
    }

    /** The facts that are asked for, since nobody knows whether a consequence is one for this person. */
    static List<DeadlineReading> asked(FindingStrand strand) {
        List<DeadlineReading> asked = new ArrayList<>();
        for (Borne borne : borne(strand)) {
            Judgement judged = borne.judged();
            if (judged == null || judged.prompts()) {
                List<Judgement> judgements = new ArrayList<>(
                        Sparing.unknown(strand.course, borne.row().decision(), borne.since()));
                if (judged != null) {
                    judgements.add(judged);
                }
                judgements.forEach(one -> asked.addAll(DeclaredFacts.asked(
                        Why.of("POL-11.asked").with("row", borne.row().id()), borne.since(), List.of(), one)));
            }
        }
        return asked;
    }

    /** The rows of the case's measure that rest on findings which stand, in the order of the pack. */
    private static List<Borne> borne(FindingStrand strand) {
        Course course = strand.course;
        Placed<Order> order = course.order();
        if (order == null || !course.runs() || course.ending() != null) {
            return List.of();
        }
        Map<String, LocalDate> since = new HashMap<>();
        strand.findings.forEach(finding -> since.merge(
                finding.fact().kind().name(), finding.day(), (one, other) -> one.isBefore(other) ? one : other));
        String measure = order.fact().measure().name();
        List<Borne> borne = new ArrayList<>();
        for (ConsequenceRow row : course.pack(course.asked()).consequences()) {
            List<LocalDate> days = row.findings().stream()
                    .filter(since::containsKey)
                    .map(since::get)
                    .sorted()
                    .toList();
            boolean met = row.all() ? days.size() == row.findings().size() : !days.isEmpty();
            if (met && row.isFor(measure)) {
                LocalDate first = days.get(row.all() ? days.size() - 1 : 0);
                Condition condition = row.condition();
                borne.add(
                        new Borne(row, first, condition == null ? null : condition.judge(CaseFacts.on(course, first))));
            }
        }
        return borne;
    }

    private static ConsequenceReading reading(FindingStrand strand, Borne borne) {
        ConsequenceRow row = borne.row();
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
        why = why.because(then(row));
        if (borne.judged() != null) {
            why = why.because(borne.judged().why());
        }
        Effect effect = null;
        LocalDate asked = strand.course.asked();
        for (Spared spared : Sparing.on(strand.course, row.decision(), asked)) {
            why = why.because(spared.why());
            effect = stricter(effect, spared.row().effect());
        }
        for (Why setAside : Sparing.setAside(strand.course, row.decision(), asked)) {
            why = why.because(setAside);
        }
        return new ConsequenceReading(row.id(), row.decision(), row.force(), row.then(), effect, why);
    }

    private static Why then(ConsequenceRow row) {
        ConsequenceRow.Then then = row.then();
        Why why = switch (then.outcome()) {
            case NOTHING -> Why.of("POL-11.goes-on");
            case END -> Why.of("POL-11.ends").with("reason", String.valueOf(then.reason()));
            case SUCCESSOR ->
                Why.of(then.credit() ? "POL-11.succeeded-credited" : "POL-11.succeeded")
                        .with("measure", String.valueOf(then.measure()));
        };
        return why.with("row", row.id())
                .with("row.zh-CN", row.chinese())
                .with("row.en", row.english())
                .using(row.used());
    }

    private static Effect stricter(@Nullable Effect one, Effect other) {
        return one == Effect.BARRED ? one : other;
    }

    /**
     * A row that rests on findings which stand.
     *
     * @param row the row
     * @param since the first day on which they all stood
     * @param judged what its condition came to on that day, or null where it has none
     */
    private record Borne(
            ConsequenceRow row, LocalDate since, @Nullable Judgement judged) {}
}
