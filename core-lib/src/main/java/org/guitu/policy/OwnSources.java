package org.guitu.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guitu.internal.json.Fields;
import org.guitu.internal.json.Json;
import org.guitu.rule.Fault;
import org.jspecify.annotations.Nullable;

/**
 * POL-02: another value needs a source and a status of its own, since it does not stand where the one that it replaces
 * does; and what is locked keeps its own where it stays as it is. Names, who acts, what clears and how prompts rise are a
 * township's own words and work, and say nothing of what law fixes.
 */
final class OwnSources {
    private static final String SOURCE = "source";
    private static final String STATUS = "status";
    private static final String PERIOD = "period";
    private static final String DEADLINES = "deadlines";
    private static final List<String> BASIS = List.of(SOURCE, STATUS, "assumedFor");
    private static final Set<String> NO_VALUE = Set.of(
            SOURCE,
            STATUS,
            "assumedFor",
            Sources.SENTENCE,
            "names",
            "wording",
            "purpose",
            "rule",
            "role",
            "clearedBy",
            "levels",
            "locked",
            "protects",
            "mayMove");
    private static final Set<String> NUMBER = Set.of(PERIOD, "unit", "roll", "direction", "opens");

    private final List<Fault> faults = new ArrayList<>();
    private final boolean national;

    private OwnSources(boolean national) {
        this.national = national;
    }

    /**
     * A fault for each row that states another value and not where it comes from.
     *
     * @param extended what the document extends
     * @param own what it states
     * @param national whether it may state anew what law fixes
     */
    static List<Fault> faults(Map<String, Object> extended, Map<String, Object> own, boolean national) {
        OwnSources sources = new OwnSources(national);
        own.forEach((table, rows) -> object(rows).forEach((id, row) -> {
            if (object(extended.get(table)).get(id) instanceof Map<?, ?> before && row instanceof Map<?, ?> said) {
                sources.row(table, "/" + table + "/" + Fields.escape(id), Json.asObject(before), Json.asObject(said));
            }
        }));
        return sources.faults;
    }

    private void row(String table, String at, Map<String, Object> before, Map<String, Object> said) {
        if (!before.containsKey(SOURCE)) {
            return;
        }
        boolean locked = Lock.locksWhole(before);
        boolean numbered = locked && table.equals(DEADLINES) && before.containsKey(PERIOD);
        look(at, before, said, locked, numbered);
        if (table.equals(DEADLINES)
                && !before.containsKey(PERIOD)
                && said.containsKey(PERIOD)
                && "LAW".equals(before.get(STATUS))
                && ("PRACTICE".equals(said.get(STATUS)) || "ASSUMED".equals(said.get(STATUS)))) {
            faults.add(new Fault(at + "/" + STATUS, "practice-beside-law", Map.of()));
        }
    }

    /** Looks at the values that have one source. Of a locked number that stays, the rest of its row says nothing. */
    private void look(
            String at, Map<String, Object> before, Map<String, Object> said, boolean locked, boolean numbered) {
        List<String> changed = new ArrayList<>();
        said.forEach((field, value) -> {
            Object was = before.get(field);
            if (was instanceof Map<?, ?> inside && isSourced(was) && value instanceof Map<?, ?> own) {
                boolean fixed = locked && NUMBER.contains(field);
                look(at + "/" + field, Json.asObject(inside), Json.asObject(own), fixed, false);
            } else if (!NO_VALUE.contains(field) && (!numbered || NUMBER.contains(field)) && differs(was, value)) {
                changed.add(field);
            }
        });
        if (!changed.isEmpty() && !(said.get(SOURCE) instanceof String && said.get(STATUS) instanceof String)) {
            faults.add(new Fault(at + "/" + changed.get(0), "own-source", Map.of()));
        } else if (changed.isEmpty() && locked && !(national && "LAW".equals(said.get(STATUS)))) {
            BASIS.stream()
                    .filter(field -> said.containsKey(field) && differs(before.get(field), said.get(field)))
                    .findFirst()
                    .ifPresent(field -> faults.add(new Fault(at + "/" + field, "relabelled", Map.of())));
        }
    }

    /** Whether a value is another one; one that is written with its own source answers for itself. */
    private static boolean differs(@Nullable Object was, @Nullable Object is) {
        if (isSourced(is)) {
            return false;
        }
        if (is == null) {
            return was != null && !isSourced(was);
        }
        if (was instanceof Map<?, ?> one && is instanceof Map<?, ?> other && !other.containsKey("fact")) {
            Map<String, Object> before = Json.asObject(one);
            return Json.asObject(other).entrySet().stream()
                    .anyMatch(field -> differs(before.get(field.getKey()), field.getValue()));
        }
        return !(Boolean.FALSE.equals(is) && was == null) && Way.of(was, is) != Way.NONE;
    }

    private static boolean isSourced(@Nullable Object value) {
        return object(value).containsKey(SOURCE);
    }

    private static Map<String, Object> object(@Nullable Object tree) {
        return tree instanceof Map<?, ?> map ? Json.asObject(map) : Map.of();
    }
}
