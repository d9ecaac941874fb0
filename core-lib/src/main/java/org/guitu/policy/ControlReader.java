package org.guitu.policy;

import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.guitu.internal.json.Fields;
import org.guitu.rule.Used;
import org.jspecify.annotations.Nullable;

/** Reads the grounds for the end of control and the restrictions (POL-14, POL-15). */
final class ControlReader {
    /** The weaker a status, the later it stands here. */
    private static final List<String> STATUSES = List.of("LAW", "LOCAL_RULE", "PRACTICE", "ASSUMED");

    private static final Pattern RESTRICTING = Pattern.compile("LAW|LOCAL_RULE");
    private static final Pattern ARTICLE = Pattern.compile("(?s).*([0-9]|第.+条).*");

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
        Parameter<Trigger> from = start(row, id, at, source);
        Period period = Bounds.period(row, "period");
        List<Trigger.Recorded> restarts = restarts(row);
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
    private @Nullable Parameter<Trigger> start(Fields row, String id, String at, Sources.Source source) {
        if (!row.has("from") || !(row.tree("from") instanceof Map<?, ?>)) {
            Trigger event = startOf(row, "from");
            return event == null ? null : new Parameter<>(event, source.used(id + ".from", at + "/from", event.word()));
        }
        Fields own = row.inside("from");
        Trigger event = startOf(own, "value");
        Sources.Source other = sources.of(own);
        own.close();
        return event == null
                ? null
                : new Parameter<>(event, other.used(id + ".from", at + "/from/value", event.word()));
    }

    private @Nullable Trigger startOf(Fields fields, String name) {
        Trigger event = event(fields, name);
        boolean starts = event instanceof Trigger.OfControl || event instanceof Trigger.OfDeclared;
        if (event != null && !starts) {
            fields.fault(name, "starts-no-control");
        }
        return event;
    }

    private List<Trigger.Recorded> restarts(Fields row) {
        List<Trigger.Recorded> restarts = new ArrayList<>();
        if (!row.has("restartedBy")) {
            return restarts;
        }
        if (!(row.tree("restartedBy") instanceof List<?> list) || list.isEmpty()) {
            row.fault("restartedBy", "not-a-list");
            return restarts;
        }
        TriggerReader triggers = new TriggerReader(row, vocabulary);
        for (int i = 0; i < list.size(); i++) {
            String at = "restartedBy/" + i;
            Trigger event = list.get(i) instanceof String word ? triggers.ofControl(at, word) : null;
            if (!(list.get(i) instanceof String)) {
                row.fault(at, "not-a-string");
            } else if (event != null && !(event instanceof Trigger.Recorded)) {
                row.fault(at, "restarts-no-control");
            } else if (event instanceof Trigger.Recorded recorded && !restarts.contains(recorded)) {
                restarts.add(recorded);
            } else if (event != null) {
                row.fault(at, "twice");
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
        Trigger from = event(row, "from");
        Trigger until = null;
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

    private @Nullable Trigger event(Fields fields, String name) {
        String word = fields.text(name, TriggerReader.WORD, "not-a-control-event");
        return word.isEmpty() ? null : new TriggerReader(fields, vocabulary).ofControl(name, word);
    }
}
