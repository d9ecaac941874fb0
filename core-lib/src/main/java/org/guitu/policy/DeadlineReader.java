package org.guitu.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.guitu.day.TimeLimit;
import org.guitu.internal.json.Fields;
import org.guitu.journal.FactType;
import org.guitu.rule.RuleCatalogue;
import org.guitu.rule.Sentences;
import org.guitu.rule.Used;
import org.jspecify.annotations.Nullable;

/** Reads the deadlines of a pack: those that rules of their own ask for, and any others that run from a fact. */
final class DeadlineReader {
    /** Rows that a rule reads by name, and that have a number. */
    private static final List<String> NUMBERED = List.of(
            "serve",
            "report",
            "sign",
            "notice-person",
            "notice-family",
            "notice-township",
            "review",
            "decide-proposal");
    /** Rows that a rule reads by name, open until they are cleared. */
    private static final List<String> OPEN = List.of(
            "work-group",
            "agreement-content",
            "paper",
            "file",
            "spared",
            "isolation-reason",
            "look-again",
            FactRow.ASKED);

    /** What only a row that runs from a fact has: the rule that reads a row by name knows these itself. */
    private static final List<String> OF_ROWS_FROM_FACTS =
            List.of("from", "each", "when", "if", "droppedBy", "decision", "rule", "direction", "opens");

    /** The rule of deadlines that a pack declares of its own. */
    private static final String OWN = "POL-10";

    private static final Pattern RULE = Pattern.compile("[A-Z]{3}-[0-9]{2}");
    private static final Pattern ID = Pattern.compile("[a-z][a-z-]{0,39}");

    private final Sources sources;
    private final Vocabulary vocabulary;
    private final Map<String, DeadlineRow> rows = new HashMap<>();

    private DeadlineReader(Sources sources, Vocabulary vocabulary) {
        this.sources = sources;
        this.vocabulary = vocabulary;
    }

    static Map<String, DeadlineRow> read(Fields all, Sources sources, Vocabulary vocabulary) {
        DeadlineReader reader = new DeadlineReader(sources, vocabulary);
        Set<String> named = new TreeSet<>(all.names());
        named.addAll(NUMBERED);
        named.addAll(OPEN);
        if (vocabulary.declared().isEmpty() && !all.has(FactRow.ASKED)) {
            named.remove(FactRow.ASKED); // where no facts are declared, nobody is asked for one
        }
        for (String id : named) {
            reader.row(all, id);
        }
        all.close();
        SharedDays.check(all, reader.rows);
        return reader.rows;
    }

    private void row(Fields all, String id) {
        Fields row = all.inside(id);
        if (!ID.matcher(id).matches()) {
            all.fault(Fields.escape(id), "not-an-id");
        }
        Sources.Source source = sources.of(row);
        String at = "/deadlines/" + id + "/";
        List<Used> counted = new ArrayList<>();
        NumberReader.Read number = NumberReader.of(row, id, sources, source, NUMBERED.contains(id));
        if (number != null) {
            counted.addAll(number.used());
        }
        boolean named = NUMBERED.contains(id) || OPEN.contains(id);
        Trigger from = TriggerReader.read(row, "from");
        if (!row.has("from") && !named) {
            row.fault("from", "missing");
        }
        FactType clearedBy = type(row, "clearedBy");
        if (clearedBy == null) {
            row.fault("clearedBy", "missing");
            clearedBy = FactType.CORRECTION;
        }
        FactType droppedBy = type(row, "droppedBy");
        boolean each = row.truthOrFalse("each");
        boolean outlives = row.truthOrFalse("outlives");
        boolean escalated = row.truthOrFalse("escalated");
        DeadlineRow.When when = row.has("when") ? row.oneOf("when", DeadlineRow.When.class) : DeadlineRow.When.ALWAYS;
        Condition condition = row.has("if") ? ConditionReader.read(row, "if", vocabulary) : null;
        String decision = row.has("decision") ? row.text("decision", Sources.CODE, "not-a-code") : null;
        if (when == DeadlineRow.When.SPARED && decision == null) {
            row.fault("decision", "missing");
        }
        for (String field : List.of(
                "from",
                "direction",
                "opens",
                "clearedBy",
                "droppedBy",
                "each",
                "outlives",
                "escalated",
                "when",
                "decision",
                "if")) {
            if (row.has(field)) {
                counted.add(source.used(id + "." + field, at + field, PackValue.text(row.tree(field))));
            }
        }
        // a duty that has no number is said as one, whatever practice has beside it (POL-09)
        String rule =
                row.has("rule") ? rule(row, number == null || number.basis().practice()) : OWN;
        if (named) {
            OF_ROWS_FROM_FACTS.stream().filter(row::has).forEach(field -> row.fault(field, "named-row"));
        } else {
            canHappen(row, from, clearedBy, droppedBy, each);
            fits(row, from, number, when);
        }
        String role = row.text("role", Sources.CODE, "not-a-code");
        Map<String, Parameter<String>> same = SharedDays.read(row, id, source, named);
        Lock.readWhole(row);
        DeadlineRow read = new DeadlineRow(
                id,
                rule,
                number == null ? null : number.limit(),
                number == null ? null : number.basis(),
                from,
                each,
                when,
                condition,
                decision,
                clearedBy,
                droppedBy,
                outlives,
                escalated,
                new Parameter<>(role, source.used(id + ".role", at + "role", role)),
                same,
                counted,
                null);
        rows.put(id, row.has(Locks.LAW) ? beside(read, row.inside(Locks.LAW)) : read);
        row.close();
    }

    /** A local rule with what law fixes beside it (POL-03). */
    private DeadlineRow beside(DeadlineRow row, Fields law) {
        NumberReader.Read number = NumberReader.law(law, row.id(), sources);
        law.close();
        return row.beside(number.limit(), number.basis(), number.used());
    }

    /** What runs from an event that is computed, or back from one, cannot have every word (POL-08). */
    private static void fits(
            Fields row, @Nullable Trigger from, NumberReader.@Nullable Read number, DeadlineRow.When when) {
        if (number == null && row.has("opens")) {
            row.fault("opens", "opens-nothing");
        }
        boolean back = number != null && number.limit() instanceof TimeLimit.Before;
        if (back && from != null && !from.isKnownBeforehand()) {
            row.fault("from", "not-known-beforehand");
        }
        if (from instanceof Trigger.Computed && row.truthOrFalse("each")) {
            row.fault("each", "happens-once");
        }
        if (from != null && !(from instanceof Trigger.OfFact) && when == DeadlineRow.When.SPARED) {
            row.fault("when", "spared-from-a-fact");
        }
    }

    /** A deadline is started, cleared and dropped by what happens, and one that its own start clears is never owed. */
    private static void canHappen(
            Fields row, @Nullable Trigger trigger, FactType clearedBy, @Nullable FactType droppedBy, boolean each) {
        FactType from = trigger instanceof Trigger.OfFact fact ? fact.type() : null;
        for (String field : List.of("from", "clearedBy", "droppedBy")) {
            boolean correction = field.equals("from")
                    ? from == FactType.CORRECTION
                    : FactType.CORRECTION.code().equals(row.has(field) ? row.tree(field) : null);
            if (correction) {
                row.fault(field, "not-an-event");
            }
        }
        if (!each && from != null && from == clearedBy && row.has("clearedBy")) {
            row.fault("clearedBy", "clears-itself");
        }
        if (!each && from != null && from == droppedBy) {
            row.fault("droppedBy", "clears-itself");
        }
    }

    /** A rule that has sentences for a deadline with a number, or without one. */
    private static String rule(Fields row, boolean open) {
        String rule = row.text("rule", RULE, "not-a-rule");
        Set<String> said = Sentences.in(Locale.ENGLISH).keys();
        if (!rule.isEmpty() && RuleCatalogue.bundled().find(rule).isEmpty()) {
            row.fault("rule", "not-a-rule");
        } else if (!rule.isEmpty()
                && !said.containsAll(
                        open
                                ? List.of(rule + ".open", rule + ".prompt-open")
                                : List.of(rule + ".due", rule + ".prompt"))) {
            row.fault("rule", "rule-without-deadline", Map.of("rule", rule));
        }
        return rule;
    }

    private static @Nullable FactType type(Fields row, String name) {
        if (!row.has(name)) {
            return null;
        }
        String code = row.text(name, Sources.CODE, "not-a-code");
        FactType type = FactType.of(code).orElse(null);
        if (type == null && !code.isEmpty()) {
            row.fault(name, "unknown-code", FactTypes.expected());
        }
        return type;
    }
}
