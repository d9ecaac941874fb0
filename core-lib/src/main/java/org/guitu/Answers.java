package org.guitu;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.guitu.agreement.AbsenceReading;
import org.guitu.agreement.Anomaly;
import org.guitu.agreement.DeadlineReading;
import org.guitu.agreement.SchemeReading;
import org.guitu.agreement.TermReading;
import org.guitu.control.ControlReading;
import org.guitu.control.RestrictionReading;
import org.guitu.journal.Entry;
import org.guitu.journal.FactType;
import org.guitu.policy.Basis;
import org.guitu.policy.ConsequenceRow;
import org.guitu.prompt.Prompt;
import org.guitu.reading.Outcome;
import org.guitu.reading.Permitted;
import org.guitu.reading.Reading;
import org.guitu.rule.Fault;
import org.guitu.rule.Reason;
import org.guitu.rule.RuleCatalogue;
import org.guitu.rule.RuleId;
import org.guitu.rule.Sentences;
import org.guitu.rule.Used;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * Answers in the wire form: plain maps, lists, strings, whole numbers, booleans and nulls, which any JSON library writes.
 * Every host that answers by this form passes the same conformance vectors.
 */
public final class Answers {
    private Answers() {}

    /**
     * A reading.
     *
     * @param reading what was read, never null
     * @param language the language of the labels, never null
     * @return the tree, never null
     */
    public static Map<String, @Nullable Object> reading(Reading reading, Locale language) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("asOf", reading.day().toString());
        tree.put("measure", text(reading.measure()));
        tree.put("state", text(reading.state()));
        tree.put(
                "stateLabel",
                reading.state() == null
                        ? null
                        : Sentences.in(language).word(reading.state().name()));
        tree.put(
                "ending",
                reading.ending() == null
                        ? null
                        : object(
                                "code", reading.ending().code().name(),
                                "day", reading.ending().day().toString(),
                                "entry", reading.ending().entry()));
        tree.put("revoked", reading.revoked());
        tree.put("responsible", reading.responsible());
        tree.put("term", reading.term() == null ? null : term(reading.term()));
        tree.put("deadlines", map(reading.deadlines(), Answers::deadline));
        tree.put(
                "findings",
                list(
                        reading.findings(),
                        f -> object("kind", f.kind().name(), "day", f.day().toString(), "entry", f.entry())));
        tree.put(
                "proposals",
                list(
                        reading.proposals(),
                        p -> object("kind", p.kind().name(), "since", p.since().toString())));
        tree.put(
                "consequences",
                list(
                        reading.consequences(),
                        c -> object(
                                "row", c.row(),
                                "decision", c.decision(),
                                "force", c.force().name(),
                                "then", then(c.then()),
                                "spared", c.spared() == null ? null : c.spared().name())));
        tree.put("absences", list(reading.absences(), Answers::absence));
        tree.put(
                "unauthorised",
                object(
                        "absences", reading.unauthorised().absences(),
                        "days", reading.unauthorised().days()));
        tree.put("prompts", map(reading.prompts(), Answers::prompt));
        tree.put("control", control(reading.control()));
        tree.put("restrictions", map(reading.restrictions(), Answers::restriction));
        tree.put("schemes", map(reading.schemes(), s -> scheme(s, language)));
        tree.put("anomalies", list(reading.anomalies(), Answers::anomaly));
        tree.put("advanceReports", new ArrayList<Object>(reading.advanceReports()));
        tree.put(
                "late",
                list(
                        reading.late(),
                        l -> object(
                                "entry", l.entry(),
                                "day", l.day().toString(),
                                "recordedDay", l.recordedDay().toString())));
        tree.put("unread", new ArrayList<Object>(reading.unread()));
        return tree;
    }

    private static Map<String, @Nullable Object> then(ConsequenceRow.Then then) {
        return switch (then.outcome()) {
            case NOTHING -> object("outcome", then.outcome().name());
            case END -> object("outcome", then.outcome().name(), "reason", then.reason());
            case SUCCESSOR ->
                object("outcome", then.outcome().name(), "measure", then.measure(), "credit", then.credit());
        };
    }

    /**
     * A why, with what it rests on.
     *
     * @param why what to write, never null
     * @return the tree, never null
     */
    public static Map<String, @Nullable Object> why(Why why) {
        return object(
                "rule", why.rule().value(),
                "topic", why.topic().key(),
                "sentences", sentences(s -> s.say(why)),
                "values", new LinkedHashMap<String, Object>(why.values()),
                "parameters", list(why.parameters(), Answers::used),
                "entries", new ArrayList<Object>(why.entries()),
                "inner", list(why.inner(), Answers::why));
    }

    /**
     * What was recorded. The host adds {@code case}: the reading that follows, with its own ids.
     *
     * @param entries the new entries, never null
     * @param notes what the one who records should know, never null
     * @return the tree with {@code accepted}, {@code entries} and {@code notes}, never null
     */
    public static Map<String, @Nullable Object> accepted(List<Entry> entries, List<Reason> notes) {
        return object(
                "accepted", true,
                "entries", list(entries, e -> object("id", e.id(), "type", e.type())),
                "notes", reasons(notes));
    }

    /**
     * A refusal as a problem document of RFC 9457, for status 409. Its type is the page of the first reason's rule; every
     * reason names its own.
     *
     * @param refused what was refused, never null
     * @return the tree, never null
     */
    public static Map<String, @Nullable Object> refused(Outcome.Refused refused) {
        String rule = refused.reasons().get(0).rule().value();
        return object(
                "type",
                "/rules/" + rule,
                "title",
                "Refused by rule " + rule,
                "status",
                409,
                "reasons",
                reasons(refused.reasons()));
    }

    /**
     * Which commands are possible now, and for the others why not.
     *
     * @param permitted what to write, never null
     * @return the tree with {@code permitted} and {@code refused}, never null
     */
    public static Map<String, @Nullable Object> permitted(Permitted permitted) {
        return object(
                "permitted", list(List.copyOf(permitted.types()), Answers::command),
                "refused", list(permitted.refused().keySet().stream().sorted().toList(), type -> why(type, permitted)));
    }

    /**
     * Why a command is not possible now.
     *
     * @param type the command's type, never null
     * @param permitted which commands are, never null
     * @return the tree, without reasons where the command is possible; never null
     */
    public static Map<String, @Nullable Object> why(FactType type, Permitted permitted) {
        Map<String, @Nullable Object> tree = command(type);
        tree.put("reasons", reasons(permitted.refused().getOrDefault(type, List.of())));
        return tree;
    }

    /**
     * Reasons of a refusal, or notes on an accepted command.
     *
     * @param reasons what to write, never null
     * @return a list of trees, never null
     */
    public static List<Object> reasons(List<Reason> reasons) {
        return list(reasons, Answers::reason);
    }

    /**
     * Faults of a body.
     *
     * @param faults what to write, never null
     * @return a list of trees, never null
     */
    public static List<Object> faults(List<Fault> faults) {
        return list(
                faults,
                fault -> object(
                        "in", "body",
                        "pointer", fault.pointer(),
                        "code", fault.code(),
                        "sentences", sentences(s -> s.say(fault))));
    }

    private static Map<String, @Nullable Object> command(FactType type) {
        return object("command", type.code(), "route", type.route());
    }

    private static Map<String, @Nullable Object> reason(Reason reason) {
        Why why = reason.why();
        Used parameter = why.parameters().isEmpty() ? null : why.parameters().get(0);
        Reason.Next next = reason.next();
        return object(
                "rule",
                why.rule().value(),
                "topic",
                why.topic().key(),
                "parameter",
                parameter == null ? null : used(parameter),
                "compared",
                new LinkedHashMap<String, Object>(why.values()),
                "source",
                parameter == null ? source(why.rule()) : parameter.source(),
                "entries",
                new ArrayList<Object>(why.entries()),
                "sentences",
                sentences(s -> s.say(why)),
                "because",
                list(why.inner(), Answers::why),
                "next",
                next == null ? null : object("command", next.command(), "example", next.example()));
    }

    private static @Nullable String source(RuleId rule) {
        return RuleCatalogue.bundled()
                .find(rule.value())
                .map(RuleCatalogue.Rule::source)
                .orElse(null);
    }

    private static Map<String, @Nullable Object> term(TermReading term) {
        return object(
                "firstDay", term.firstDay().toString(),
                "lastDay", text(term.lastDay()),
                "daysLeft", term.daysLeft(),
                "earliestLastDay", text(term.earliestLastDay()),
                "certainty", "CERTAIN");
    }

    private static Map<String, @Nullable Object> deadline(DeadlineReading deadline) {
        return object(
                "status", deadline.status().name(),
                "opens", text(deadline.opened()),
                "due", text(deadline.due()),
                "until", text(deadline.until()),
                "metOn", text(deadline.metOn()),
                "late", deadline.late(),
                "certainty", deadline.certainty().name(),
                "law", deadline.law() == null ? null : law(deadline.law()),
                "basis", basis(deadline.basis()));
    }

    private static Map<String, @Nullable Object> control(ControlReading control) {
        return object(
                "phase", control.phase().name(),
                "started", text(control.started()),
                "from", text(control.from()),
                "ends", text(control.ends()),
                "ground", control.ground(),
                "basis", control.basis(),
                "review", text(control.review()),
                "sealed", text(control.sealed()));
    }

    private static Map<String, @Nullable Object> restriction(RestrictionReading restriction) {
        return object(
                "kind",
                restriction.row().kind().name(),
                "names",
                object(
                        "zh-CN", restriction.row().chinese(),
                        "en", restriction.row().english()),
                "from",
                restriction.from().toString(),
                "until",
                text(restriction.until()),
                "source",
                restriction.row().used().source(),
                "basis",
                restriction.row().used().status());
    }

    private static @Nullable String basis(@Nullable Basis basis) {
        return basis == null ? null : basis.status();
    }

    private static Map<String, @Nullable Object> law(DeadlineReading.Law law) {
        return object("due", text(law.due()), "late", law.late());
    }

    private static Map<String, @Nullable Object> absence(AbsenceReading absence) {
        return object(
                "entry", absence.entry(),
                "from", absence.from().toString(),
                "until", text(absence.until()),
                "days", absence.days(),
                "judgement", absence.judgement().name());
    }

    private static Map<String, @Nullable Object> prompt(Prompt prompt) {
        return object(
                "level", prompt.level().name(),
                "role", prompt.role(),
                "district", prompt.district(),
                "due", text(prompt.due()),
                "basis", basis(prompt.basis()),
                "command", prompt.command());
    }

    private static Map<String, @Nullable Object> scheme(SchemeReading scheme, Locale language) {
        return object(
                "label",
                        Locale.CHINESE.getLanguage().equals(language.getLanguage())
                                ? scheme.chinese()
                                : scheme.english(),
                "kind", scheme.kind().name(),
                "eligibility", scheme.eligibility().name());
    }

    private static Map<String, @Nullable Object> anomaly(Anomaly anomaly) {
        return object(
                "entry", anomaly.entry(),
                "day", anomaly.day().toString(),
                "stands", anomaly.stands(),
                "rules",
                        anomaly.reasons().stream()
                                .map(r -> (Object) r.rule().value())
                                .distinct()
                                .sorted()
                                .toList(),
                "reasons", reasons(anomaly.reasons()));
    }

    private static Map<String, @Nullable Object> used(Used used) {
        return object(
                "name", used.name(),
                "pointer", used.pointer(),
                "value", used.value(),
                "pack", used.pack(),
                "hash", used.hash(),
                "source", used.source(),
                "status", used.status());
    }

    private static Map<String, @Nullable Object> sentences(Function<Sentences, String> say) {
        return object("zh-CN", say.apply(Sentences.in(Locale.CHINESE)), "en", say.apply(Sentences.in(Locale.ENGLISH)));
    }

    private static <T> Map<String, @Nullable Object> map(
            Map<String, T> values, Function<T, Map<String, @Nullable Object>> form) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        values.forEach((id, value) -> tree.put(id, form.apply(value)));
        return tree;
    }

    private static <T> List<Object> list(List<T> values, Function<T, Map<String, @Nullable Object>> form) {
        List<Object> trees = new ArrayList<>();
        values.forEach(value -> trees.add(form.apply(value)));
        return trees;
    }

    private static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            tree.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return tree;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
