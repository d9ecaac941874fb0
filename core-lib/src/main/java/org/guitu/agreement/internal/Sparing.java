package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guitu.agreement.CircumstanceBegun;
import org.guitu.day.Stretch;
import org.guitu.journal.FactType;
import org.guitu.policy.BuiltInFact;
import org.guitu.policy.Condition.Compare;
import org.guitu.policy.Judgement;
import org.guitu.policy.NamedFact;
import org.guitu.policy.NamedFact.BuiltIn;
import org.guitu.policy.Pack;
import org.guitu.policy.ParameterName;
import org.guitu.policy.SparedRow;
import org.guitu.policy.SparedRow.Effect;
import org.guitu.policy.Truth;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * POL-11: whom the pack spares a decision. A row is judged on the day of the decision; what nobody knows spares, since a
 * decision against the person waits for what is known. A finding that the row names sets the sparing aside while it stands.
 */
public final class Sparing {
    private static final Set<FactType> TURNING = Set.of(
            FactType.CIRCUMSTANCE_BEGUN,
            FactType.CIRCUMSTANCE_ENDED,
            FactType.DECLARED_FACT,
            FactType.FILE_RECORD,
            FactType.FINDING,
            FactType.FINDING_REVOCATION);

    private Sparing() {}

    /** Why a decision of a day is barred, or needs a reason: every row that spares the person. */
    public static List<Spared> on(Course course, String decision, LocalDate day) {
        return rows(course.pack(day), decision)
                .map(row -> spared(course, row, day))
                .filter(spared -> spared != null && spared.setAside().isEmpty())
                .toList();
    }

    /** The rows that would spare the person on a day, were they not set aside. */
    public static List<Why> setAside(Course course, String decision, LocalDate day) {
        return rows(course.pack(day), decision)
                .map(row -> spared(course, row, day))
                .filter(spared -> spared != null && !spared.setAside().isEmpty())
                .map(spared -> Why.of("POL-11.set-aside")
                        .with("day", day)
                        .with("findings", String.join(",", spared.row().setAside()))
                        .using(spared.row().used())
                        .fromAll(spared.setAside())
                        .because(spared.why()))
                .toList();
    }

    /** What decides on a day whether the person is spared, and is not known. */
    public static List<Judgement> unknown(Course course, String decision, LocalDate day) {
        CaseFacts facts = CaseFacts.on(course, day);
        return rows(course.pack(day), decision)
                .map(row -> row.condition().judge(facts))
                .filter(judged -> judged.truth() == Truth.UNKNOWN)
                .toList();
    }

    private static Stream<SparedRow> rows(Pack pack, String decision) {
        return pack.spared().stream().filter(row -> row.decision().equals(decision));
    }

    private static @Nullable Spared spared(Course course, SparedRow row, LocalDate day) {
        CaseFacts facts = CaseFacts.on(course, day);
        Judgement judged = row.condition().judge(facts);
        if (!spares(row, judged)) {
            return null;
        }
        Why why = Why.of("LIF-15.spared")
                .with("decision", row.decision())
                .with("effect", row.effect())
                .with("day", day)
                .using(row.used())
                .because(judged.why());
        for (Compare compare : row.condition().comparisons()) {
            if (isNursing(compare.fact())) {
                why = why.using(
                        course.pack(day).count(ParameterName.NURSED_UNDER).used());
            } else if (isAge(compare.fact())) {
                why = why.because(Why.of("CNT-08.under")
                        .with("age", String.join(",", compare.values()))
                        .with("day", day));
            }
        }
        List<String> setAside = row.setAside().stream()
                .flatMap(kind -> facts.findings(kind).stream())
                .toList();
        return new Spared(row, why, setAside);
    }

    /** A day of birth stands outside of the case: where it is not given, that alone asks nobody for a reason. */
    private static boolean spares(SparedRow row, Judgement judged) {
        boolean byAgeAlone =
                !judged.unknown().isEmpty() && judged.unknown().stream().allMatch(Sparing::isAge);
        return judged.prompts() && !(row.effect() == Effect.NEEDS_REASON && byAgeAlone);
    }

    private static boolean isAge(NamedFact fact) {
        return fact instanceof BuiltIn builtIn && builtIn.fact() == BuiltInFact.AGE;
    }

    private static boolean isNursing(NamedFact fact) {
        return fact instanceof BuiltIn builtIn
                && builtIn.fact() == BuiltInFact.CIRCUMSTANCE
                && builtIn.member().equals(CircumstanceBegun.Kind.NURSING.name());
    }

    /**
     * When a decision is barred, from a day on, as far as it began by the day asked: the law spares the person, and asks
     * for help instead. Between two days on which a row can turn it stays as it is.
     */
    public static List<Stretch> barred(Course course, String decision, LocalDate from) {
        List<SparedRow> rows = rows(course.pack(from), decision)
                .filter(row -> row.effect() == Effect.BARRED)
                .toList();
        List<Stretch> stretches = new ArrayList<>();
        LocalDate since = null;
        String first = "";
        for (LocalDate day : rows.isEmpty() ? List.<LocalDate>of() : turns(course, rows, from)) {
            SparedRow barring = rows.stream()
                    .filter(row -> bars(course, row, day))
                    .findFirst()
                    .orElse(null);
            if (barring != null && since == null) {
                since = day;
                first = barring.id();
            } else if (barring == null && since != null) {
                stretches.add(new Stretch(first, since, day));
                since = null;
            }
        }
        if (since != null) {
            stretches.add(new Stretch(first, since, null));
        }
        return stretches;
    }

    private static boolean bars(Course course, SparedRow row, LocalDate day) {
        Spared spared = spared(course, row, day);
        return spared != null && spared.setAside().isEmpty();
    }

    /** The days from one on, itself included, on which rows can turn. */
    private static Iterable<LocalDate> turns(Course course, List<SparedRow> rows, LocalDate from) {
        Set<LocalDate> turns = new TreeSet<>();
        course.taken.stream()
                .filter(placed -> TURNING.contains(placed.fact().type()))
                .forEach(placed -> turns.add(placed.day()));
        turns.addAll(TurningDays.of(course, rows.stream().map(SparedRow::condition)));
        turns.removeIf(day -> day.isBefore(from));
        turns.add(from);
        return turns;
    }

    /**
     * That the law spares the person.
     *
     * @param row the row that does
     * @param why the facts
     * @param setAside the entries of findings that set it aside
     */
    public record Spared(SparedRow row, Why why, List<String> setAside) {}
}
