package org.guitu.policy;

import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.guitu.internal.json.Fields;
import org.guitu.journal.FactType;
import org.guitu.rule.Used;
import org.jspecify.annotations.Nullable;

/** Reads the grounds for the end of control and the restrictions (POL-14, POL-15). */
final class ControlReader {
    /** The weaker a status, the later it stands here. */
    private static final List<String> STATUSES = List.of("LAW", "LOCAL_RULE", "PRACTICE", "ASSUMED");

    private static final Pattern RESTRICTING = Pattern.compile("LAW|LOCAL_RULE");
    private static final Pattern ARTICLE = Pattern.compile("(?s).*([0-9]|第.+条).*");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z-]{0,39}(\\.[A-Za-z][A-Za-z0-9_-]{0,39})?");

    private final Sources sources;
    private final Vocabulary vocabulary;

    ControlReader(Sources sources, Vocabulary vocabulary) {
        this.sources = sources;
        this.vocabulary = vocabulary;
    }

    Map<String, ControlGround> grounds(Fields all) {
        Map<String, ControlGround> rows = new LinkedHashMap<>();
        for (String id : RowReader.ids(all)) {
            Fields row = all.inside(id);
            ControlGround ground = ground(row, id);
            if (ground != null) {
                rows.put(id, ground);
            }
            row.close();
        }
        all.close();
        return rows;
    }

    Map<String, RestrictionRow> restrictions(Fields all) {
        Map<String, RestrictionRow> rows = new LinkedHashMap<>();
        for (String id : RowReader.ids(all)) {
            Fields row = all.inside(id);
            RestrictionRow restriction = restriction(row, id);
            if (restriction != null) {
                rows.put(id, restriction);
            }
            row.close();
        }
        all.close();
        return rows;
    }

    private @Nullable ControlGround ground(Fields row, String id) {
        String at = "/controlGrounds/" + id;
        Words names = Words.read(row, "names");
        Sources.Source source = sources.of(row);
        Lock.readWhole(row);
        Condition condition = condition(row);
        Parameter<ControlEvent> from = start(row, id, at, source);
        Period period = Bounds.period(row, "period");
        List<ControlEvent> restarts = restarts(row);
        List<ControlGround.Exemption> exceptions =
                row.has("exceptions") ? exceptions(row.inside("exceptions"), at, source) : List.of();
        if (from == null) {
            return null;
        }
        return new ControlGround(
                id,
                names.chinese(),
                names.english(),
                condition,
                from,
                new Parameter<>(period, source.used(id + ".period", at + "/period", period)),
                restarts,
                exceptions,
                weaker(source.status(), from.used().status()),
                source.used(id, at, names.english()));
    }

    private static String weaker(String one, String other) {
        return STATUSES.indexOf(one) < STATUSES.indexOf(other) ? other : one;
    }

    /** What the period runs from: a word, or one with a source of its own. */
    private @Nullable Parameter<ControlEvent> start(Fields row, String id, String at, Sources.Source source) {
        if (!row.has("from") || !(row.tree("from") instanceof Map<?, ?>)) {
            ControlEvent event = startOf(row, "from");
            return event == null ? null : new Parameter<>(event, source.used(id + ".from", at + "/from", event.word()));
        }
        Fields own = row.inside("from");
        ControlEvent event = startOf(own, "value");
        Sources.Source other = sources.of(own);
        own.close();
        return event == null
                ? null
                : new Parameter<>(event, other.used(id + ".from", at + "/from/value", event.word()));
    }

    private @Nullable ControlEvent startOf(Fields fields, String name) {
        ControlEvent event = event(fields, name);
        boolean starts = event == ControlEvent.Read.ISOLATION_RELEASE
                || event == ControlEvent.Read.TERM_FIRST_DAY
                || event instanceof ControlEvent.Declared;
        if (event != null && !starts) {
            fields.fault(name, "starts-no-control");
        }
        return event;
    }

    private List<ControlEvent> restarts(Fields row) {
        List<ControlEvent> restarts = new ArrayList<>();
        if (!row.has("restartedBy")) {
            return restarts;
        }
        if (!(row.tree("restartedBy") instanceof List<?> list) || list.isEmpty()) {
            row.fault("restartedBy", "not-a-list");
            return restarts;
        }
        for (int i = 0; i < list.size(); i++) {
            String at = "restartedBy/" + i;
            ControlEvent event = list.get(i) instanceof String word ? event(row, at, word) : null;
            if (!(list.get(i) instanceof String)) {
                row.fault(at, "not-a-string");
            } else if (event instanceof ControlEvent.Read) {
                row.fault(at, "restarts-no-control");
            } else if (event != null && restarts.contains(event)) {
                row.fault(at, "twice");
            } else if (event != null) {
                restarts.add(event);
            }
        }
        return restarts;
    }

    private List<ControlGround.Exemption> exceptions(Fields all, String at, Sources.Source source) {
        List<ControlGround.Exemption> exceptions = new ArrayList<>();
        for (String id : RowReader.ids(all)) {
            Fields row = all.inside(id);
            Words names = Words.read(row, "names");
            if (!row.has("if")) {
                row.fault("if", "missing");
            }
            Condition condition = condition(row);
            Period review = row.has("review") ? Bounds.period(row, "review") : null;
            String pointer = at + "/exceptions/" + id;
            Used used = source.used(id, pointer, review == null ? names.english() : names.english() + ", " + review);
            if (condition != null) {
                exceptions.add(
                        new ControlGround.Exemption(id, names.chinese(), names.english(), condition, review, used));
            }
            row.close();
        }
        all.close();
        return exceptions;
    }

    private @Nullable RestrictionRow restriction(Fields row, String id) {
        Words names = Words.read(row, "names");
        RestrictionRow.Kind kind = row.oneOf("kind", RestrictionRow.Kind.class);
        Sources.Source source = sources.of(row);
        isOfLaw(row);
        Lock.readWhole(row);
        Condition condition = condition(row);
        ControlEvent from = event(row, "from");
        ControlEvent until = null;
        Period after = null;
        if (row.has("until")) {
            Fields end = row.inside("until");
            until = event(end, "event");
            after = end.has("period") ? Bounds.period(end, "period") : null;
            end.close();
        }
        Used used = source.used(
                id,
                "/restrictions/" + id,
                kind + " " + (from == null ? "" : from.word())
                        + (until == null ? "" : " - " + until.word())
                        + (after == null ? "" : " " + after));
        return from == null
                ? null
                : new RestrictionRow(id, names.chinese(), names.english(), kind, condition, from, until, after, used);
    }

    /** What a person is kept from rests on an article of a law or of a local rule, for either measure. */
    private static void isOfLaw(Fields row) {
        if (row.has("status")) {
            row.text("status", RESTRICTING, "restriction-without-rule");
        }
        if (row.has("assumedFor")) {
            row.fault("assumedFor", "restriction-without-rule");
        }
        if (row.has("source")) {
            row.text("source", ARTICLE, "restriction-without-article");
        }
    }

    private @Nullable Condition condition(Fields row) {
        return row.has("if") ? ConditionReader.read(row, "if", vocabulary) : null;
    }

    private @Nullable ControlEvent event(Fields fields, String name) {
        String word = fields.text(name, WORD, "not-a-control-event");
        return word.isEmpty() ? null : event(fields, name, word);
    }

    private @Nullable ControlEvent event(Fields fields, String at, String word) {
        ControlEvent read = ControlEvent.Read.of(word).orElse(null);
        if (read != null) {
            return read;
        }
        if (word.startsWith(ControlEvent.Declared.PREFIX)) {
            FactRow row = vocabulary.declared().get(word.substring(ControlEvent.Declared.PREFIX.length()));
            boolean dated = row != null && (row.type() == ValueType.EVENT || row.type() == ValueType.DAY);
            if (!dated) {
                fields.fault(at, row == null ? "no-such-declared-fact" : "fact-without-day");
            }
            return row != null && dated ? new ControlEvent.Declared(row) : null;
        }
        int dot = word.indexOf('.');
        FactType type = FactType.of(dot < 0 ? word : word.substring(0, dot)).orElse(null);
        if (type == null || type == FactType.CORRECTION || type == FactType.DECLARED_FACT || word.endsWith(".")) {
            fields.fault(at, "not-a-control-event");
            return null;
        }
        return new ControlEvent.Recorded(new Trigger.OfFact(type, dot < 0 ? null : word.substring(dot + 1)));
    }
}
