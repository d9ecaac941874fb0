package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.guitu.agreement.DeadlineReading;
import org.guitu.agreement.DeclaredFact;
import org.guitu.journal.Envelope;
import org.guitu.journal.FactType;
import org.guitu.policy.DeadlineRow;
import org.guitu.policy.FactRow;
import org.guitu.policy.Judgement;
import org.guitu.policy.NamedFact;
import org.guitu.policy.Pack;
import org.guitu.policy.PaperRow;
import org.guitu.policy.Parameter;
import org.guitu.policy.ValueType;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/** Facts that a pack declares are recorded in their form and by their roles, and asked for where they decide (POL-07). */
public final class DeclaredFacts {
    private DeclaredFacts() {}

    static List<Reason> gate(Course now, Envelope envelope) {
        LocalDate ordered = now.theOrder().day();
        if (ordered.isAfter(now.asked)) {
            return List.of(noFacts());
        }
        List<FactRow> rows = ordered.datesUntil(now.asked.plusDays(1))
                .map(now::pack)
                .distinct()
                .flatMap(pack -> pack.facts().values().stream())
                .toList();
        if (rows.isEmpty()) {
            return List.of(noFacts());
        }
        String role = envelope.recorder().role();
        return rows.stream().anyMatch(row -> row.recordedBy().contains(role))
                ? List.of()
                : List.of(Reason.of(Why.of("POL-07.no-fact-for-role").with("role", role)));
    }

    static List<Reason> reasons(Course before, Placed<DeclaredFact> placed) {
        DeclaredFact fact = placed.fact();
        Map<String, FactRow> declared = before.pack(placed.day()).facts();
        if (declared.isEmpty()) {
            return List.of(noFacts());
        }
        FactRow row = declared.get(fact.fact());
        if (row == null) {
            return List.of(Reason.of(Why.of("POL-07.unknown-fact")
                    .with("fact", fact.fact())
                    .with("known", String.join(",", declared.keySet()))));
        }
        List<Reason> reasons = new ArrayList<>(value(row, fact.value()));
        String role = placed.source().recorder().role();
        if (!row.recordedBy().contains(role)) {
            reasons.add(Reason.of(Why.of("POL-07.role")
                    .with("fact", row.id())
                    .with("role", role)
                    .with("roles", String.join(",", row.recordedBy()))
                    .using(row.used())));
        }
        String about = fact.about();
        Placed<?> named = about == null ? null : before.onFile.get(about);
        if (about != null && (named == null || named.day().isAfter(placed.day()))) {
            reasons.add(Reason.of(Why.of("POL-07.no-such-record").with("entry", about)));
        }
        return reasons;
    }

    private static List<Reason> value(FactRow row, @Nullable String value) {
        if (row.type() == ValueType.EVENT) {
            return value == null
                    ? List.of()
                    : List.of(Reason.of(Why.of("POL-07.value-of-event")
                            .with("fact", row.id())
                            .using(row.used())));
        }
        if (value == null) {
            return List.of(Reason.of(Why.of("POL-07.no-value")
                    .with("fact", row.id())
                    .with("type", row.type())
                    .using(row.used())));
        }
        return row.takes(value)
                ? List.of()
                : List.of(Reason.of(Why.of("POL-07.value")
                        .with("fact", row.id())
                        .with("type", row.type())
                        .with("codes", String.join(",", row.codes()))
                        .using(row.used())));
    }

    /** The paper that a declared fact comes with, as the row of a step that needs it. */
    static Stream<PaperRow> papers(Pack pack, DeclaredFact fact) {
        FactRow row = pack.facts().get(fact.fact());
        return row == null || row.paper() == null
                ? Stream.empty()
                : Stream.of(new PaperRow(FactType.DECLARED_FACT, Set.of(), List.of(row.paper()), false, row.used()));
    }

    /** What is asked of people, since a duty hangs on it: each fact that nobody has recorded and that decides. */
    static List<DeadlineReading> asked(DeadlineRow row, RowEvents.Happened event, Judgement judged) {
        return asked(row.saidIn(Why.of("POL-07.asked")), event.day(), event.entries(), judged);
    }

    /** What is asked of people, since a row of another table hangs on it from a day on. */
    public static List<DeadlineReading> asked(Why said, LocalDate day, List<String> entries, Judgement judged) {
        List<DeadlineReading> asked = new ArrayList<>();
        for (NamedFact fact : judged.unknown()) {
            if (fact instanceof NamedFact.Declared declared) {
                FactRow asks = declared.row();
                Why why = said.named("fact", asks.id(), asks.chinese(), asks.english())
                        .with("day", day)
                        .using(asks.used())
                        .fromAll(entries);
                asked.add(OpenDuty.of(FactRow.ASKED, id(asks), day, why));
            }
        }
        return asked;
    }

    /** Who is asked: the row's role where it may record the fact, or else the first one that may. */
    public static Parameter<String> asks(Pack pack, DeadlineReading deadline) {
        Parameter<String> role = pack.deadline(deadline.row()).role();
        FactRow fact = pack.facts().values().stream()
                .filter(row -> id(row).equals(deadline.id()))
                .findFirst()
                .orElse(null);
        return fact == null || fact.recordedBy().contains(role.value())
                ? role
                : new Parameter<>(fact.recordedBy().iterator().next(), fact.used());
    }

    private static String id(FactRow fact) {
        return FactRow.ASKED + "-" + fact.id();
    }

    private static Reason noFacts() {
        return Reason.of(Why.of("POL-07.no-facts"));
    }
}
