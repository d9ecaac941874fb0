package org.guitu.policy;

import java.util.ArrayList;
import java.util.EnumSet;
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
    /** The one that rises as its own rule says. */
    private static final String DECIDE = "decide-proposal";

    /** Rows that a rule reads by name, and that have a number. */
    private static final List<String> NUMBERED = List.of("serve", "report", "sign", "review", DECIDE);
    /** Rows that law asks for and that run from an event as any other does; they have a number too. */
    private static final List<String> NOTICES = List.of("notice-person", "notice-family", "notice-township");
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
            List.of("from", "each", "when", "if", "for", "droppedBy", "decision", "rule", "direction", "opens");

    /** The types of fact that name an addressee. */
    private static final Set<FactType> ADDRESSED = EnumSet.of(FactType.RELEASE_NOTICE, FactType.DECLARED_FACT);

    private static final Pattern RULE = Pattern.compile("[A-Z]{3}-[0-9]{2}");
    private static final Pattern ID = Pattern.compile("[a-z][a-z-]{0,39}");

    private final Sources sources;
    private final Vocabulary vocabulary;
    private final LevelsReader levels;
    private final Map<String, DeadlineRow> rows = new HashMap<>();

    private DeadlineReader(Sources sources, Vocabulary vocabulary, LevelsReader levels) {
        this.sources = sources;
        this.vocabulary = vocabulary;
        this.levels = levels;
    }

    static Map<String, DeadlineRow> read(Fields all, Sources sources, Vocabulary vocabulary, LevelsReader levels) {
        DeadlineReader reader = new DeadlineReader(sources, vocabulary, levels);
        Set<String> named = new TreeSet<>(all.names());
        named.addAll(NUMBERED);
        named.addAll(NOTICES);
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
            all.fault(Fields.escape(id), "not-a-deadline-id");
        }
        Sources.Source source = sources.of(row);
        String at = "/deadlines/" + id + "/";
        List<Used> counted = new ArrayList<>();
        boolean needed = NUMBERED.contains(id) || NOTICES.contains(id);
        NumberReader.Read number = NumberReader.of(row, id, sources, source, needed);
        if (number != null) {
            counted.addAll(number.used());
        }
        boolean named = NUMBERED.contains(id) || OPEN.contains(id);
        TriggerReader triggers = new TriggerReader(row, vocabulary);
        Trigger from = triggers.read("from");
        if (!row.has("from") && !named) {
            row.fault("from", "missing");
        }
        Trigger.Recorded clearedBy = triggers.recorded("clearedBy");
        if (!row.has("clearedBy")) {
            row.fault("clearedBy", "missing");
        }
        Trigger.Recorded droppedBy = triggers.recorded("droppedBy");
        List<Addressee> addressees = addressees(row, clearedBy);
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
                "for",
                "if")) {
            if (row.has(field)) {
                counted.add(source.used(id + "." + field, at + field, PackValue.text(row.tree(field))));
            }
        }
        // a duty that has no number is said as one, whatever practice has beside it (POL-09)
        String rule =
                row.has("rule") ? rule(row, number == null || number.basis().practice()) : DeadlineRow.OWN;
        SpokenEvents.check(row, rule, from, when);
        Words names = row.has("names") ? Words.read(row, "names") : null;
        if (names == null && !named && rule.equals(DeadlineRow.OWN)) {
            row.fault("names", "missing");
        }
        if (named) {
            OF_ROWS_FROM_FACTS.stream().filter(row::has).forEach(field -> row.fault(field, "named-row"));
        } else {
            canHappen(row, from, clearedBy, droppedBy, each);
            fits(row, from, number, when);
        }
        String role = row.text("role", Sources.CODE, "not-a-code");
        Map<String, Parameter<String>> same = SharedDays.read(row, id, source, named);
        Levels rising = levels.read(row, id, source, number != null || !same.isEmpty());
        if (id.equals(DECIDE) && row.has("levels")) {
            row.fault("levels", "named-row");
        }
        Lock.readWhole(row);
        DeadlineRow read = new DeadlineRow(
                id,
                rule,
                number == null ? null : number.limit(),
                number == null ? null : number.basis(),
                names,
                from,
                each,
                when,
                condition,
                decision,
                addressees,
                clearedBy == null ? new Trigger.OfFact(FactType.CORRECTION, null) : clearedBy,
                droppedBy,
                outlives,
                escalated,
                rising,
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
        if (from != null && (back || !(from instanceof Trigger.Recorded)) && when == DeadlineRow.When.SPARED) {
            row.fault("when", "spared-from-a-fact");
        }
    }

    /** A deadline is started, cleared and dropped by what happens, and one that its own start clears is never owed. */
    private static void canHappen(
            Fields row,
            @Nullable Trigger from,
            Trigger.@Nullable Recorded clearedBy,
            Trigger.@Nullable Recorded droppedBy,
            boolean each) {
        happens(row, "from", from);
        for (String field : List.of("clearedBy", "droppedBy")) {
            Trigger.Recorded ends = field.equals("clearedBy") ? clearedBy : droppedBy;
            happens(row, field, ends);
            if (!each && ends != null && from instanceof Trigger.Recorded start && canBeOne(start, ends)) {
                row.fault(field, "clears-itself");
            }
        }
    }

    private static void happens(Fields row, String field, @Nullable Trigger trigger) {
        if (trigger instanceof Trigger.Recorded recorded && recorded.type() == FactType.CORRECTION) {
            row.fault(field, "not-an-event");
        }
    }

    /** Whether one record can be both. */
    private static boolean canBeOne(Trigger.Recorded start, Trigger.Recorded ends) {
        if (!(start instanceof Trigger.OfDeclared one) || !(ends instanceof Trigger.OfDeclared other)) {
            return start.type() == ends.type();
        }
        boolean sameValue =
                one.value() == null || other.value() == null || one.value().equals(other.value());
        return one.fact().equals(other.fact()) && sameValue;
    }

    /** For whom it is: one code for the row itself, or a list of codes with a deadline for each. */
    private static List<Addressee> addressees(Fields row, Trigger.@Nullable Recorded clearedBy) {
        if (!row.has("for")) {
            return Addressee.NOBODY;
        }
        if (clearedBy != null && !ADDRESSED.contains(clearedBy.type())) {
            row.fault("for", "names-no-addressee", Map.of("clears", clearedBy.word()));
        }
        if (row.tree("for") instanceof String) {
            return List.of(new Addressee(row.text("for", Sources.CODE, "not-a-code"), false));
        }
        List<Addressee> several = Sources.codes(row, "for").stream()
                .map(code -> new Addressee(code, true))
                .toList();
        return several.isEmpty() ? Addressee.NOBODY : several;
    }

    /** A rule that has sentences for a deadline with a number, or without one. */
    private static String rule(Fields row, boolean open) {
        String rule = row.text("rule", RULE, "not-a-rule");
        String ending = row.has("for") ? "-for" : "";
        Set<String> said = Sentences.in(Locale.ENGLISH).keys();
        if (!rule.isEmpty() && RuleCatalogue.bundled().find(rule).isEmpty()) {
            row.fault("rule", "not-a-rule");
        } else if (!rule.isEmpty()
                && !said.containsAll(
                        open
                                ? List.of(rule + ".open" + ending, rule + ".prompt-open" + ending)
                                : List.of(rule + ".due" + ending, rule + ".prompt" + ending))) {
            row.fault("rule", "rule-without-deadline", Map.of("rule", rule));
        }
        return rule;
    }
}
