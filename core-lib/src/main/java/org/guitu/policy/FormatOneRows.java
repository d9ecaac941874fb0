package org.guitu.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guitu.internal.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * POL-04, POL-11: consequences and who is spared as format 1 wrote them. A row said nothing of what becomes of the case,
 * and what replaced a measure was a list of codes; a sparing named one circumstance or one age.
 */
final class FormatOneRows {
    /** The list of codes by which another case took the place of one. */
    static final String LIST = "replacementRows";

    private static final String CONSEQUENCES = "consequences";
    private static final String SPARED = "spared";
    private static final String IF = "if";
    private static final String ISOLATION = "ISOLATION";
    /** What such a code stood for, whatever its name (DTR 26). */
    private static final String SUCCESSOR = "COMMUNITY_TREATMENT";

    private final Map<String, Object> tree;
    private final Map<String, Object> extended;
    /** The beginnings of pointers, each with where its author wrote it. */
    private final Map<String, String> written = new LinkedHashMap<>();

    private FormatOneRows(Map<String, Object> tree, @Nullable Map<String, Object> extended) {
        this.tree = tree;
        this.extended = extended == null ? Map.of() : extended;
    }

    /** Writes the rows of a document as those of format 2, and answers where they were written. */
    static Map<String, String> upcast(
            Map<String, Object> tree, Map<String, Object> parameters, @Nullable Map<String, Object> extended) {
        FormatOneRows rows = new FormatOneRows(tree, extended);
        rows.consequences(parameters);
        rows.spared();
        return rows.written;
    }

    private void consequences(Map<String, Object> parameters) {
        Map<String, Object> before = object(extended.get(CONSEQUENCES));
        Map<String, Object> rows = new LinkedHashMap<>(object(tree.get(CONSEQUENCES)));
        rows.replaceAll((id, row) -> row instanceof Map<?, ?> own ? consequence(id, Json.asObject(own), before) : row);
        if (parameters.get(LIST) instanceof Map<?, ?> list) {
            parameters.remove(LIST);
            tree.put("parameters", parameters);
            replacements(Json.asObject(list), before, rows);
        }
        if (tree.get(CONSEQUENCES) instanceof Map<?, ?> || !rows.isEmpty()) {
            tree.put(CONSEQUENCES, rows);
        }
    }

    /** What a decision came to stood in the rules: isolation ended the case (LIF-15), and nothing else did. */
    private static Object consequence(String id, Map<String, Object> row, Map<String, Object> before) {
        if (row.containsKey("then") || before.containsKey(id)) {
            return row;
        }
        Map<String, Object> moved = new LinkedHashMap<>();
        moved.put("names", Map.of("zh-CN", id, "en", id));
        moved.putAll(row);
        moved.put(
                "then",
                ISOLATION.equals(row.get("decision"))
                        ? Map.of("outcome", "END", "reason", ISOLATION)
                        : Map.of("outcome", "NOTHING"));
        return moved;
    }

    private void replacements(Map<String, Object> list, Map<String, Object> before, Map<String, Object> rows) {
        if (!(list.get("value") instanceof List<?> stated)) {
            return;
        }
        List<String> codes = new ArrayList<>();
        stated.forEach(code -> codes.add(String.valueOf(code)));
        before.forEach((id, row) -> {
            boolean replaces =
                    "SUCCESSOR".equals(object(object(row).get("then")).get("outcome"));
            if (replaces && !codes.contains(id)) {
                rows.put(id, null);
                written.put("/" + CONSEQUENCES + "/" + id, "/parameters/" + LIST + "/value");
            }
        });
        for (String code : codes) {
            written.put("/" + CONSEQUENCES + "/" + code, "/parameters/" + LIST + "/value");
            if (!before.containsKey(code)) {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("names", Map.of("zh-CN", code, "en", code));
                row.put("decision", SUCCESSOR);
                row.put("force", "SHALL");
                row.put("then", Map.of("outcome", "SUCCESSOR", "measure", SUCCESSOR, "credit", false));
                Map<String, Object> replacing = before.values().stream()
                        .map(FormatOneRows::object)
                        .filter(old -> !old.containsKey("findings"))
                        .findFirst()
                        .orElse(Map.of());
                for (String field : List.of("source", "status", "assumedFor")) {
                    Object said = list.getOrDefault(field, replacing.get(field));
                    if (said != null) {
                        row.put(field, said);
                    }
                }
                rows.put(code, row);
            }
        }
    }

    private void spared() {
        if (!(tree.get(SPARED) instanceof Map<?, ?> stated)) {
            return;
        }
        Map<String, Object> rows = new LinkedHashMap<>(Json.asObject(stated));
        rows.replaceAll((id, row) -> row instanceof Map<?, ?> own ? sparing(id, Json.asObject(own)) : row);
        tree.put(SPARED, rows);
    }

    private Object sparing(String id, Map<String, Object> row) {
        boolean byAge = row.containsKey("under");
        String field = byAge ? "under" : "circumstance";
        if (!row.containsKey(field) || (byAge && row.containsKey("circumstance"))) {
            // one that names both was never meant, and stays what it is: fields that nobody knows
            return row;
        }
        Map<String, Object> moved = new LinkedHashMap<>(row);
        Object value = moved.remove(field);
        moved.put(IF, value == null ? null : condition(byAge, value));
        String at = "/" + SPARED + "/" + id + "/";
        written.put(at + IF, at + field);
        return moved;
    }

    private static Map<String, Object> condition(boolean byAge, Object value) {
        return byAge
                ? Map.of("fact", "age", "op", "<", "value", value)
                : Map.of("fact", "circumstance." + value, "op", "=", "value", true);
    }

    private static Map<String, Object> object(@Nullable Object tree) {
        return tree instanceof Map<?, ?> map ? Json.asObject(map) : Map.of();
    }
}
