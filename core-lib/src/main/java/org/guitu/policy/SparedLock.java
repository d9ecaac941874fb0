package org.guitu.policy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guitu.internal.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * POL-03, POL-11: a row of those who are spared that law fixes. A pack below may reach more people, bar what needed a
 * reason, and let fewer findings set the sparing aside; never the other way.
 */
final class SparedLock {
    private static final Set<String> LIMITS = Set.of(Operator.LESS.sign(), Operator.AT_MOST.sign());

    private SparedLock() {}

    /** Whether a field of a locked row gives at least what it gave. */
    static boolean keeps(Map<String, Object> row, Map<String, Object> below, String field) {
        Object was = row.get(field);
        Object is = below.get(field);
        return Objects.equals(was, is)
                || switch (field) {
                    case "effect" -> SparedRow.Effect.BARRED.name().equals(is);
                    case "if" -> widens(was, is, Way.allowed(row));
                    case "setAside" -> list(was).containsAll(list(is));
                    default -> false;
                };
    }

    /** Whether whoever is spared by one condition is spared by another: as one of its alternatives, or by a higher limit. */
    private static boolean widens(@Nullable Object was, @Nullable Object is, Way way) {
        if (Objects.equals(was, is)) {
            return true;
        }
        Map<String, Object> one = object(was);
        Map<String, Object> other = object(is);
        if (one.containsKey("any")) {
            return list(one.get("any")).stream().allMatch(part -> widens(part, is, way));
        }
        if (other.containsKey("any")) {
            return list(other.get("any")).stream().anyMatch(part -> widens(was, part, way));
        }
        return one.get("fact") != null
                && Objects.equals(one.get("fact"), other.get("fact"))
                && LIMITS.contains(String.valueOf(one.get("op")))
                && Objects.equals(one.get("op"), other.get("op"))
                && way.allows(Way.of(one.get("value"), other.get("value")));
    }

    private static List<?> list(@Nullable Object tree) {
        return tree instanceof List<?> list ? list : List.of();
    }

    private static Map<String, Object> object(@Nullable Object tree) {
        return tree instanceof Map<?, ?> map ? Json.asObject(map) : Map.of();
    }
}
