package org.guitu.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guitu.internal.json.Fields;
import org.guitu.internal.json.Json;
import org.jspecify.annotations.Nullable;

/** Reads a condition of a row, and names each mistake where it is. A faulty one gives none, and its pack is refused. */
final class ConditionReader {
    private static final int DEEPEST = 8;
    private static final Set<String> GROUPS = Set.of("all", "any", "not");
    private static final Set<String> COMPARISON = Set.of("fact", "op", "value");
    /** Signs that people write elsewhere for the same. */
    private static final Map<String, Operator> OTHERWISE_WRITTEN =
            Map.of("==", Operator.EQUAL, "!=", Operator.NOT_EQUAL, "<>", Operator.NOT_EQUAL, "<=", Operator.AT_MOST);
    /** Signs for what holds where another comparison does not. */
    private static final Map<String, String> BY_NOT =
            Map.of(">", Operator.AT_MOST.sign(), ">=", Operator.LESS.sign(), "≥", Operator.LESS.sign());

    private final Fields row;
    private final Vocabulary vocabulary;

    private ConditionReader(Fields row, Vocabulary vocabulary) {
        this.row = row;
        this.vocabulary = vocabulary;
    }

    /** The condition of a field that is there. */
    static @Nullable Condition read(Fields row, String name, Vocabulary vocabulary) {
        return new ConditionReader(row, vocabulary).condition(row.tree(name), name, 1);
    }

    private @Nullable Condition condition(@Nullable Object tree, String at, int depth) {
        if (!(tree instanceof Map<?, ?>)) {
            row.fault(at, "not-an-object");
            return null;
        }
        Map<String, Object> object = Json.asObject(tree);
        List<String> groups = object.keySet().stream().filter(GROUPS::contains).toList();
        boolean compares = object.keySet().stream().anyMatch(COMPARISON::contains);
        if (groups.size() + (compares ? 1 : 0) != 1) {
            row.fault(at, "condition-kind");
            return null;
        }
        if (depth > DEEPEST) {
            row.fault(at, "condition-too-deep", Map.of("deepest", String.valueOf(DEEPEST)));
            return null;
        }
        object.keySet().stream()
                .filter(name -> !groups.contains(name) && !(compares && COMPARISON.contains(name)))
                .forEach(name -> row.fault(at + "/" + Fields.escape(name), "unknown-field"));
        if (compares) {
            return comparison(object, at);
        }
        String group = groups.get(0);
        if (group.equals("not")) {
            Condition part = condition(object.get(group), at + "/not", depth + 1);
            return part == null ? null : new Condition.Not(part);
        }
        List<Condition> parts = parts(object.get(group), at + "/" + group, depth + 1);
        return parts.isEmpty() ? null : group.equals("all") ? new Condition.All(parts) : new Condition.Any(parts);
    }

    private List<Condition> parts(@Nullable Object tree, String at, int depth) {
        List<Condition> parts = new ArrayList<>();
        if (!(tree instanceof List<?> list)) {
            row.fault(at, "not-a-list");
        } else if (list.isEmpty()) {
            row.fault(at, "empty");
        } else {
            for (int i = 0; i < list.size(); i++) {
                Condition part = condition(list.get(i), at + "/" + i, depth);
                if (part != null) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }

    private @Nullable Condition comparison(Map<String, Object> object, String at) {
        NamedFact fact = fact(object, at);
        Operator operator = operator(object, at);
        Object value = object.get("value");
        if (value == null) {
            row.fault(at + "/value", object.containsKey("value") ? "null" : "missing");
        }
        if (fact == null || operator == null || value == null) {
            return null;
        }
        ValueType type = fact.type();
        if (!type.operators().contains(operator)) {
            row.fault(
                    at + "/op",
                    "operator-unfit",
                    Map.of(
                            "op",
                            quoted(operator.sign()),
                            "type",
                            type.name(),
                            "expected",
                            type.operators().stream().map(Operator::sign).collect(Collectors.joining(", "))));
            return null;
        }
        Set<String> values = operator == Operator.IN ? values(value, type, at + "/value") : one(value, type, at);
        return values.isEmpty() ? null : new Condition.Compare(fact, operator, values);
    }

    private @Nullable NamedFact fact(Map<String, Object> object, String at) {
        String name = text(object, "fact", at);
        NamedFact fact = name == null ? null : vocabulary.find(name);
        if (name != null && fact == null) {
            row.fault(at + "/fact", "unknown-fact", Map.of("expected", vocabulary.expected()));
        }
        return fact;
    }

    private @Nullable Operator operator(Map<String, Object> object, String at) {
        String sign = text(object, "op", at);
        for (Operator operator : Operator.values()) {
            if (operator.sign().equals(sign)) {
                return operator;
            }
        }
        if (sign != null) {
            String inside = BY_NOT.get(sign);
            Operator meant = OTHERWISE_WRITTEN.get(sign);
            row.fault(
                    at + "/op",
                    inside != null ? "sign-by-not" : meant != null ? "other-sign" : "unknown-code",
                    Map.of(
                            "op",
                            quoted(sign),
                            "expected",
                            inside != null ? quoted(inside) : meant != null ? quoted(meant.sign()) : signs()));
        }
        return null;
    }

    private static String signs() {
        return Arrays.stream(Operator.values()).map(Operator::sign).collect(Collectors.joining(", "));
    }

    /** As it is written in a document, so that no sentence says it in words. */
    private static String quoted(String sign) {
        return "\"" + sign + "\"";
    }

    private Set<String> one(Object value, ValueType type, String at) {
        String text = value(value, type, at + "/value");
        return text == null ? Set.of() : Set.of(text);
    }

    private Set<String> values(Object value, ValueType type, String at) {
        Set<String> values = new LinkedHashSet<>();
        if (!(value instanceof List<?> list)) {
            row.fault(at, "not-a-list");
        } else if (list.isEmpty()) {
            row.fault(at, "empty");
        } else {
            for (int i = 0; i < list.size(); i++) {
                String text = value(list.get(i), type, at + "/" + i);
                if (text != null && !values.add(text)) {
                    row.fault(at + "/" + i, "twice");
                }
            }
        }
        return values;
    }

    /** A value as a text that the type takes. */
    private @Nullable String value(@Nullable Object value, ValueType type, String at) {
        ValueType compared = type.compared();
        boolean form = switch (compared) {
            case TRUTH -> value instanceof Boolean;
            case COUNT -> value instanceof Long || value instanceof Integer;
            case CODE, DAY, INSTANT, EVENT -> value instanceof String;
        };
        if (form && compared.takes(String.valueOf(value))) {
            return String.valueOf(value);
        }
        row.fault(at, "not-of-the-type", Map.of("type", compared.name()));
        return null;
    }

    private @Nullable String text(Map<String, Object> object, String name, String at) {
        Object value = object.get(name);
        if (value instanceof String text) {
            return text;
        }
        row.fault(at + "/" + name, value != null ? "not-a-string" : object.containsKey(name) ? "null" : "missing");
        return null;
    }
}
