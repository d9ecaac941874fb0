package org.guitu.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.guitu.internal.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * POL-03: when a locked deadline is owed, to whom, and how it rises. A pack below may make it stricter for the one whom it
 * binds, never emptier: a condition, another event or a later prompt loosens it as a longer number would. Who acts and what
 * clears it is a township's work. Where only a longer number is allowed the one who is bound is the one who is protected,
 * and nothing becomes stricter.
 */
final class DeadlineLock {
    private static final List<String> FIELDS = List.of(
            "from",
            "each",
            "when",
            "if",
            "for",
            "droppedBy",
            "sameDayAs",
            "outlives",
            "escalated",
            "decision",
            "levels");

    private static final String AFTER = "escalateAfter";
    private static final String REMIND = "remindBefore";

    private final Map<String, Object> row;
    private final Map<String, Object> below;
    private final Map<String, Object> parameters;

    DeadlineLock(Map<String, Object> row, Map<String, Object> below, Map<String, Object> extended) {
        this.row = row;
        this.below = below;
        this.parameters = object(extended.get("parameters"));
    }

    /** The fields by which the row below owes less than the locked one. */
    Stream<String> weakened() {
        return FIELDS.stream().filter(field -> !keeps(field, row.get(field), below.get(field)));
    }

    private boolean keeps(String field, @Nullable Object was, @Nullable Object is) {
        if (Objects.equals(orNot(was), orNot(is))) {
            return true;
        }
        boolean stricter = switch (field) {
            case "each", "outlives", "escalated" -> Boolean.TRUE.equals(is);
            case "when", "if", "droppedBy" -> is == null;
            case "for" -> codes(is).containsAll(codes(was)) && !codes(was).isEmpty();
            case "sameDayAs" ->
                !row.containsKey("period")
                        && object(is).entrySet().containsAll(object(was).entrySet());
            case "levels" -> rises();
            default -> false;
        };
        return stricter && (Way.allowed(row) != Way.UP || field.equals("levels"));
    }

    private static @Nullable Object orNot(@Nullable Object value) {
        return Boolean.FALSE.equals(value) ? null : value;
    }

    /** Whether it warns as early and rises as soon as it did, to whomever. */
    private boolean rises() {
        Map<String, Object> was = object(row.get("levels"));
        Map<String, Object> is = object(below.get("levels"));
        return !later(said(is, REMIND), said(was, REMIND)) && asSoon(steps(was), steps(is));
    }

    private static boolean asSoon(List<Object> was, List<Object> is) {
        for (int i = 0; i < was.size(); i++) {
            if (is.size() <= i || later(was.get(i), is.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the second one is later than the first, or nobody can say. */
    private static boolean later(@Nullable Object first, @Nullable Object second) {
        Way way = Way.of(first, second);
        return way == null || way == Way.UP;
    }

    /** After how long it rises each time; what has no day does so only where it says it. */
    private List<Object> steps(Map<String, Object> levels) {
        if (levels.get("steps") instanceof List<?> steps) {
            List<Object> after = new ArrayList<>();
            steps.forEach(step -> after.add(String.valueOf(object(step).get("after"))));
            return after;
        }
        boolean dated = row.containsKey("period") || row.containsKey("practice");
        Object after = dated ? said(levels, AFTER) : levels.get(AFTER);
        return after == null ? List.of() : List.of(after);
    }

    private @Nullable Object said(Map<String, Object> levels, String name) {
        return levels.containsKey(name)
                ? levels.get(name)
                : object(parameters.get(name)).get("value");
    }

    private static Set<Object> codes(@Nullable Object list) {
        return new HashSet<>(list instanceof List<?> codes ? codes : list == null ? List.of() : List.of(list));
    }

    private static Map<String, Object> object(@Nullable Object tree) {
        return tree instanceof Map<?, ?> map ? Json.asObject(map) : Map.of();
    }
}
