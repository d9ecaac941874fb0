package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.guitu.agreement.DeadlineReading;
import org.guitu.agreement.DeclaredFact;
import org.guitu.day.Moment;
import org.guitu.journal.Envelope;
import org.guitu.journal.FactType;
import org.guitu.policy.BuiltInFact;
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
    private static final String FIELD = FactRow.ASKED + "-" + BuiltInFact.FILE.key();

    private DeclaredFacts() {}

    static List<Reason> gate(Course now, Envelope envelope) {
        LocalDate ordered = now.theOrder().day();
        if (ordered.isAfter(now.asked)) {
            return List.of(noFacts());
        }
        Collection<FactRow> rows = declared(now, now.asked).values();
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
        Map<String, FactRow> declared = declared(before, placed.day());
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

    /**
     * The facts that can be recorded on a day, each by the newest pack since the order that declares it: what is asked for
     * is recorded also where a newer pack has dropped it since.
     */
    private static Map<String, FactRow> declared(Course course, LocalDate day) {
        LocalDate ordered = course.theOrder().day();
        Map<String, FactRow> declared = new LinkedHashMap<>();
        course.packs(ordered.isAfter(day) ? day : ordered, day).forEach(pack -> declared.putAll(pack.facts()));
        return declared;
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
                : List.of(Reason.of(Why.of(row.codes().isEmpty() ? "POL-07.value" : "POL-07.value-of-codes")
                        .with("fact", row.id())
                        .with("type", row.type())
                        .with("codes", String.join(",", row.codes()))
                        .using(row.used())));
    }

    /** When what a record of a declared fact says is: the day or instant that it names, or else the day of the record. */
    public static Moment when(FactRow row, Placed<DeclaredFact> record) {
        String value = record.fact().value();
        // one that was recorded under a pack in which it had another type names no day
        if (value == null || !row.takes(value)) {
            return Moment.of(record.day());
        }
        return switch (row.type()) {
            case DAY -> Moment.of(LocalDate.parse(value));
            case INSTANT -> Moment.at(OffsetDateTime.parse(value).toInstant());
            case TRUTH, CODE, COUNT, EVENT -> Moment.of(record.day());
        };
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
            if (isAskedFor(fact)) {
                Why why = fact.in(said).with("day", day).fromAll(entries);
                asked.add(OpenDuty.of(FactRow.ASKED, FactRow.ASKED + "-" + fact.name(), day, why));
            }
        }
        return asked;
    }

    /** Whether somebody who keeps the case can record what a fact is: not a day of birth, nor that nothing happened. */
    private static boolean isAskedFor(NamedFact fact) {
        return fact instanceof NamedFact.BuiltIn builtIn ? builtIn.field() != null : fact.type() != ValueType.EVENT;
    }

    /** What is recorded to clear a deadline: by its row, or in the file where a field of it is asked for. */
    public static FactType clears(DeadlineRow row, DeadlineReading deadline) {
        boolean field = row.id().equals(FactRow.ASKED) && deadline.id().startsWith(FIELD);
        return field ? FactType.FILE_RECORD : row.clearedBy().type();
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
