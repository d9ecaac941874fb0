package org.guitu.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.guitu.internal.json.Json;
import org.guitu.rule.Fault;
import org.jspecify.annotations.Nullable;

/**
 * POL-03: what a pack that extends another one does to its locks. A locked value moves in its direction alone. The other
 * way is refused, unless it is a LOCAL_RULE with a source of its own on something that can be counted: then the locked
 * value stays beside it as {@code law}, so that both are computed. Who is spared stays spared.
 */
final class Locks {
    static final String LAW = "law";

    private static final List<String> NUMBER = List.of("period", "unit", "roll", "direction", "opens");
    private static final List<String> VALUE = List.of("value");
    /** Parameters of which both values are counted in each case. */
    private static final Set<String> COUNTED = Set.of(
            ParameterName.LEAVE_REPORT_FROM.key(),
            ParameterName.BREACH_ABSENCES.key(),
            ParameterName.BREACH_DAYS_AWAY.key());

    private final Map<String, Object> extended;
    private final Map<String, Object> own;
    private final Map<String, Object> merged;
    private final String hash;
    private final List<Fault> faults = new ArrayList<>();

    private Locks(Map<String, Object> extended, Map<String, Object> own, Map<String, Object> merged, String hash) {
        this.extended = extended;
        this.own = own;
        this.merged = merged;
        this.hash = hash;
    }

    /** Puts what is locked beside what differs, and answers a fault for each lock that is loosened. */
    static List<Fault> apply(
            Map<String, Object> extended, Map<String, Object> own, Map<String, Object> merged, String hash) {
        Locks locks = new Locks(extended, own, merged, hash);
        locks.parameters();
        locks.deadlines();
        locks.spared();
        locks.facts();
        locks.faults.addAll(RowLocks.faults(extended, merged));
        if (isNewerNational(extended, merged)) {
            locks.faults.removeIf(fault -> restatesTheLaw(own, fault.pointer()));
        }
        return locks.faults;
    }

    /** A pack cannot say by itself what stands beside its values. */
    static List<Fault> stated(Map<String, Object> own) {
        return Stream.of("parameters", "deadlines")
                .flatMap(table -> object(own.get(table)).entrySet().stream()
                        .filter(row -> object(row.getValue()).containsKey(LAW))
                        .map(row -> new Fault("/" + table + "/" + row.getKey() + "/" + LAW, "unknown-field", Map.of())))
                .toList();
    }

    /** Whether a pack is for the whole country, which alone stands under no other one. */
    static boolean isForTheWholeCountry(Map<String, Object> pack) {
        return pack.get("divisions") instanceof List<?> divisions && divisions.contains("");
    }

    /** Whether a pack is a newer version of the one for the whole country, which can say anew what law fixes. */
    static boolean isNewerNational(Map<String, Object> extended, Map<String, Object> merged) {
        return Objects.equals(extended.get("id"), merged.get("id")) && isForTheWholeCountry(merged);
    }

    /** Law is national: a newer version of the pack for the whole country says anew what a law fixes, by its article. */
    private static boolean restatesTheLaw(Map<String, Object> own, String pointer) {
        String[] names = pointer.split("/", -1);
        Map<String, Object> row =
                names.length < 3 ? Map.of() : object(object(own.get(names[1])).get(names[2]));
        return "LAW".equals(row.get("status")) && row.get("source") instanceof String;
    }

    private void parameters() {
        rows("parameters", (name, row, below) -> {
            if (!codes(below).containsAll(codes(row))) {
                String expected = String.join(
                        ", ", codes(row).stream().map(String::valueOf).toList());
                fault("/parameters/" + name + "/locked", "locked", "expected", expected);
            }
            if (Lock.locksWhole(row)) {
                Map<String, Object> law = law(row);
                Way move = Way.of(law.get("value"), below.get("value"));
                moved("parameters", name, VALUE, COUNTED.contains(name), move);
            }
        });
    }

    private void deadlines() {
        stay("deadlines");
        rows("deadlines", (id, row, below) -> {
            if (Lock.locksWhole(row)) {
                // who takes the number away, for a day of practice or for none, gives no other one to count
                boolean counted = below.containsKey("period") && law(row).containsKey("period");
                moved("deadlines", id, NUMBER, counted, Way.ofNumber(law(row), below));
                new DeadlineLock(row, below, extended)
                        .weakened()
                        .forEach(field -> fault("/deadlines/" + id + "/" + field, "locked-row", LAW, id));
            }
        });
    }

    /** A fault for each locked row of a table that is taken away. */
    private void stay(String table) {
        table(extended, table).forEach((id, row) -> {
            if (Lock.locksWhole(object(row)) && !(table(merged, table).get(id) instanceof Map<?, ?>)) {
                fault("/" + table + "/" + id, "locked-row", LAW, id);
            }
        });
    }

    private void spared() {
        stay("spared");
        rows("spared", (id, row, below) -> {
            if (!Lock.locksWhole(row)) {
                return;
            }
            for (String field : List.of("decision", "if", "effect", "setAside")) {
                if (!SparedLock.keeps(row, below, field)) {
                    fault("/spared/" + id + "/" + field, "locked-row", LAW, id);
                }
            }
        });
    }

    /** What law asks of people to record is not asked otherwise below; a code may come beside those of law. */
    private void facts() {
        stay("facts");
        rows("facts", (id, row, below) -> {
            for (String field : List.of("type", "codes", "recordedBy", "paper", "proposes")) {
                boolean allowed = field.equals("codes")
                        ? Way.allowed(row).allows(Way.of(row.get(field), below.get(field)))
                        : Objects.equals(row.get(field), below.get(field));
                if (Lock.locksWhole(row) && !allowed) {
                    fault("/facts/" + id + "/" + field, "locked-row", LAW, id);
                }
            }
        });
    }

    /** A locked value of which a pack below has another one, or the same. */
    private void moved(String table, String id, List<String> fields, boolean counted, @Nullable Way move) {
        Map<String, Object> row = object(table(extended, table).get(id));
        Map<String, Object> below = object(table(merged, table).get(id));
        Way allowed = Way.allowed(row);
        if (allowed.allows(move)) {
            if (below.containsKey(LAW)) {
                below.remove(LAW);
            }
            return;
        }
        String field = fields.stream()
                .filter(one -> !Objects.equals(Way.said(row.get(one)), Way.said(below.get(one))))
                .findFirst()
                .orElse(null);
        if (field == null) {
            return; // the conflict of the pack between, which it has answered for
        }
        Map<String, Object> said = object(table(own, table).get(id));
        boolean localRule = "LOCAL_RULE".equals(said.get("status")) && said.get("source") != null;
        if (counted && localRule && allowed != Way.NONE) {
            below.put(LAW, lawOf(row, fields));
            return;
        }
        String at = "/" + table + "/" + id + "/" + field;
        if (!law(row).containsKey(field)) {
            fault(at, "locked-row", LAW, id);
            return;
        }
        String code = switch (allowed) {
            case UP -> "locked-up";
            case DOWN -> "locked-down";
            case NONE -> "locked-none";
        };
        fault(at, code, LAW, String.valueOf(Way.said(law(row).get(field))));
    }

    /** What the lock stands at: beside a local rule above it is what stands beside that one. */
    private static Map<String, Object> law(Map<String, Object> row) {
        return row.get(LAW) instanceof Map<?, ?> law ? Json.asObject(law) : row;
    }

    private Map<String, Object> lawOf(Map<String, Object> row, List<String> fields) {
        if (row.containsKey(LAW)) {
            return law(row);
        }
        Map<String, Object> law = new LinkedHashMap<>();
        Stream.concat(fields.stream(), Stream.of("source", "status", Sources.SENTENCE, "assumedFor"))
                .filter(row::containsKey)
                .forEach(field -> law.put(field, row.get(field)));
        law.put("pack", extended.get("id") + "/" + extended.get("version"));
        law.put("hash", hash);
        return law;
    }

    private interface Row {
        void look(String id, Map<String, Object> row, Map<String, Object> below);
    }

    /** Each row that is still there, once its marks are looked at. */
    private void rows(String table, Row look) {
        table(extended, table).forEach((id, value) -> {
            if (value instanceof Map<?, ?> && table(merged, table).get(id) instanceof Map<?, ?> after) {
                Map<String, Object> row = Json.asObject(value);
                Map<String, Object> below = Json.asObject(after);
                String mark = Lock.changed(row, below);
                if (mark != null) {
                    fault("/" + table + "/" + id + "/" + mark, "locked-mark", LAW, id);
                }
                look.look(id, row, below);
            }
        });
    }

    private void fault(String pointer, String code, String name, String value) {
        faults.add(new Fault(pointer, code, Map.of(name, value)));
    }

    private static List<?> codes(Map<String, Object> parameter) {
        return parameter.get("locked") instanceof List<?> codes ? codes : List.of();
    }

    private static Map<String, Object> table(Map<String, Object> pack, String name) {
        return object(pack.get(name));
    }

    private static Map<String, Object> object(@Nullable Object tree) {
        return tree instanceof Map<?, ?> map ? Json.asObject(map) : Map.of();
    }
}
