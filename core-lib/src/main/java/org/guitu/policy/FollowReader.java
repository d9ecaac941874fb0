package org.guitu.policy;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guitu.internal.json.Fields;
import org.guitu.internal.json.Json;
import org.guitu.policy.ConsequenceRow.Outcome;
import org.guitu.policy.ConsequenceRow.Then;
import org.guitu.rule.Used;
import org.jspecify.annotations.Nullable;

/** Reads what findings lead to, and whom the law spares it (POL-11). */
final class FollowReader {
    /** Who somebody is: what a case has come to spares nobody, and findings set a sparing aside by a field of their own. */
    private static final Set<BuiltInFact> OF_THE_PERSON =
            EnumSet.of(BuiltInFact.AGE, BuiltInFact.CIRCUMSTANCE, BuiltInFact.FILE, BuiltInFact.MEASURE);
    /** What a condition that is refused stands for, in a pack that is refused with it. */
    private static final Condition NONE = new Condition.All(List.of());

    private final Sources sources;
    private final Vocabulary vocabulary;

    FollowReader(Sources sources, Vocabulary vocabulary) {
        this.sources = sources;
        this.vocabulary = vocabulary;
    }

    private enum Match {
        ANY,
        ALL
    }

    Map<String, ConsequenceRow> consequences(Fields all) {
        Map<String, ConsequenceRow> rows = new LinkedHashMap<>();
        for (String id : RowReader.ids(all)) {
            Fields row = all.inside(id);
            Fields names = row.inside("names");
            ConsequenceRow.Force force = row.oneOf("force", ConsequenceRow.Force.class);
            // each measure has a table of its own for what is proposed (LIF-18)
            boolean proposed = row.has("findings") || row.has("match");
            Set<String> findings = proposed ? Sources.codes(row, "findings") : Set.of();
            boolean match = proposed && row.oneOf("match", Match.class) == Match.ALL;
            String measure = proposed || row.has("measure") ? code(row, "measure") : null;
            String decision = code(row, "decision");
            Condition condition = row.has("if") ? ConditionReader.read(row, "if", vocabulary) : null;
            Then then = then(row.inside("then"));
            Lock.readWhole(row);
            String value = findings.isEmpty() ? force + "," + decision : force + " " + decision + " " + findings;
            Used used = sources.of(row).used(id, "/consequences/" + id, value);
            rows.put(
                    id,
                    new ConsequenceRow(
                            id,
                            names.text("zh-CN", Sources.TEXT, "not-a-text"),
                            names.text("en", Sources.TEXT, "not-a-text"),
                            measure,
                            findings,
                            match,
                            decision,
                            force,
                            condition,
                            then,
                            used));
            names.close();
            row.close();
        }
        all.close();
        return rows;
    }

    private static Then then(Fields then) {
        Outcome outcome = then.oneOf("outcome", Outcome.class);
        if (!outcome.name().equals(then.tree("outcome"))) {
            // of an outcome that nobody knows, nobody knows what belongs to it
            List.of("reason", "measure", "credit").forEach(then::has);
            return new Then(Outcome.NOTHING, null, null, false);
        }
        String reason = outcome == Outcome.END ? code(then, "reason") : null;
        String measure = outcome == Outcome.SUCCESSOR ? code(then, "measure") : null;
        boolean credit = outcome == Outcome.SUCCESSOR && then.truth("credit");
        then.close();
        return new Then(outcome, reason, measure, credit);
    }

    Map<String, SparedRow> spared(Fields all) {
        Map<String, SparedRow> rows = new LinkedHashMap<>();
        for (String id : RowReader.ids(all)) {
            Fields row = all.inside(id);
            Condition condition = row.tree("if") == null ? null : ConditionReader.read(row, "if", vocabulary);
            String facts = facts(row, condition);
            SparedRow.Effect effect = row.oneOf("effect", SparedRow.Effect.class);
            Set<String> setAside = row.has("setAside") ? Sources.codes(row, "setAside") : Set.of();
            Used used = sources.of(row).used(id, "/spared/" + id, effect + " " + facts);
            Lock.readWhole(row);
            rows.put(
                    id,
                    new SparedRow(
                            id, code(row, "decision"), condition == null ? NONE : condition, effect, setAside, used));
            row.close();
        }
        all.close();
        return rows;
    }

    /** The condition in one line, once it is about the person alone. */
    private static String facts(Fields row, @Nullable Condition condition) {
        if (condition == null) {
            return "";
        }
        for (Condition.Compare compare : condition.comparisons()) {
            if (compare.fact() instanceof NamedFact.BuiltIn fact && !OF_THE_PERSON.contains(fact.fact())) {
                row.fault(
                        "if",
                        "not-of-the-person",
                        Map.of(
                                "fact",
                                fact.name(),
                                "expected",
                                OF_THE_PERSON.stream().map(BuiltInFact::key).collect(Collectors.joining(", "))));
            }
        }
        return Json.canonicalText(Json.asObject(row.tree("if")));
    }

    private static String code(Fields row, String name) {
        return row.text(name, Sources.CODE, "not-a-code");
    }
}
