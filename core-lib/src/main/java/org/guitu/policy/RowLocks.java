package org.guitu.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guitu.internal.json.Json;
import org.guitu.rule.Fault;
import org.jspecify.annotations.Nullable;

/**
 * POL-03: what law fixes in the rows of the consequences, the agreement's contents, the work group, the support schemes,
 * the places, the grounds for the end of control and the restrictions. A local row takes nothing away that a locked one
 * gives: it stays, is owed by as many, wants no fewer and nobody else, hangs on nothing more, control ends no later by it,
 * and of what a decision comes to only the credit of the days served can be added.
 */
final class RowLocks {
    private static final String CREDIT = "credit";
    private static final Map<String, List<String>> TABLES = tables();

    private final Map<String, Object> row;
    private final Map<String, Object> below;
    private final String id;

    private RowLocks(String id, Map<String, Object> row, Map<String, Object> below) {
        this.id = id;
        this.row = row;
        this.below = below;
    }

    /** A fault for each locked row that a pack below takes away or weakens. */
    static List<Fault> faults(Map<String, Object> extended, Map<String, Object> merged) {
        List<Fault> faults = new ArrayList<>();
        TABLES.forEach((table, fields) -> object(extended.get(table)).forEach((id, value) -> {
            Map<String, Object> row = object(value);
            if (!Lock.locksWhole(row)) {
                return;
            }
            String at = "/" + table + "/" + id;
            Map<String, String> said = Map.of("law", id);
            if (!(object(merged.get(table)).get(id) instanceof Map<?, ?> after)) {
                faults.add(new Fault(at, "locked-row", said));
                return;
            }
            Map<String, Object> below = Json.asObject(after);
            String mark = Lock.changed(row, below);
            if (mark != null) {
                faults.add(new Fault(at + "/" + mark, "locked-mark", said));
            }
            RowLocks locks = new RowLocks(id, row, below);
            fields.stream()
                    .filter(field -> !locks.keeps(field))
                    .forEach(field -> faults.add(new Fault(at + "/" + field, "locked-row", said)));
        }));
        return faults;
    }

    private boolean keeps(String field) {
        Object was = row.get(field);
        Object is = below.get(field);
        return switch (field) {
            case "missing" -> Objects.equals(was, is) || "REFUSAL".equals(is);
            case "measures" -> is == null || (was != null && codes(is).containsAll(codes(was)));
            case "anyOf" -> accepted(is).equals(accepted(was));
            case "least" -> Way.allowed(row).allows(Way.of(was == null ? 1L : was, is == null ? 1L : is));
            case "optional" -> !Boolean.TRUE.equals(is) || Boolean.TRUE.equals(was);
            case "period" -> Way.allowed(row).allows(Way.of(was, is));
            case "then" -> comesTo(was).equals(comesTo(is)) && (credits(is) || !credits(was));
            case "restartedBy", "exceptions" -> is == null || Objects.equals(was, is);
            default -> Objects.equals(was, is);
        };
    }

    /** What becomes of the case but for the days that are credited. */
    private static Map<String, Object> comesTo(@Nullable Object then) {
        Map<String, Object> rest = new LinkedHashMap<>(object(then));
        rest.remove(CREDIT);
        return rest;
    }

    private static boolean credits(@Nullable Object then) {
        return Boolean.TRUE.equals(object(then).get(CREDIT));
    }

    private Set<Object> accepted(@Nullable Object anyOf) {
        return anyOf == null ? Set.of(id) : codes(anyOf);
    }

    private static Set<Object> codes(Object list) {
        return new HashSet<>(list instanceof List<?> codes ? codes : List.of());
    }

    private static Map<String, List<String>> tables() {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        tables.put("consequences", List.of("measure", "findings", "match", "decision", "force", "if", "then"));
        tables.put("agreementContents", List.of("need", "measures", "missing"));
        tables.put("workGroup", List.of("anyOf", "least", "optional", "if"));
        tables.put("supportSchemes", List.of("kind", "gives", "if"));
        tables.put("places", List.of("kind", "township", "body"));
        tables.put("controlGrounds", List.of("if", "from", "period", "restartedBy", "exceptions"));
        tables.put("restrictions", List.of("kind", "if", "from", "until"));
        return tables;
    }

    private static Map<String, Object> object(@Nullable Object tree) {
        return tree instanceof Map<?, ?> map ? Json.asObject(map) : Map.of();
    }
}
