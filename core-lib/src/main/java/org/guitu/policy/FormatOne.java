package org.guitu.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.guitu.internal.json.Json;
import org.guitu.rule.Fault;
import org.jspecify.annotations.Nullable;

/**
 * POL-04: a document of format 1 as one of format 2. What an agreement contains and who is in the work group were lists of
 * codes there, and are rows now; a number of practice stood in its row as one of law does, and stands beside it now. A document that extends another one and says nothing of its format is of either: what it
 * says in the words of format 1 is read as such.
 */
final class FormatOne {
    private static final List<Moved> MOVED = List.of(
            new Moved("agreementContents", "agreementContents", Map.of("need", "REQUIRED", "missing", "REFUSAL")),
            new Moved("workGroupRoles", "workGroup", Map.of()));
    /** What format 1 did not know. */
    private static final List<String> SECTIONS = List.of("agreementContents", "workGroup", "supportSchemes", "places");
    /** The deadlines that format 1 had no row for, with what clears each. */
    private static final Map<String, String> NEW = Map.of("agreement-content", "paper", FactRow.ASKED, "declared-fact");
    /** The notices of a release, with whom each is for. */
    private static final Map<String, String> NOTICES =
            Map.of("notice-person", "PERSON", "notice-family", "FAMILY", "notice-township", "TOWNSHIP");
    /** The one whose terms they take. */
    private static final String PAPER = "paper";

    private static final String PRACTICE = "practice";
    private static final List<String> NUMBER = List.of("period", "unit", "roll");
    private static final Set<String> OF_SOURCES = Set.of("source", "status", "assumedFor");
    private static final Set<String> OF_LOCKS = Set.of("protects", "mayMove");

    private final Map<String, Object> tree;
    private final Map<String, Object> parameters;
    private final @Nullable Map<String, Object> extended;
    private final Map<String, String> places = new LinkedHashMap<>();
    private Map<String, String> rows = Map.of();
    private final List<Fault> faults = new ArrayList<>();

    private FormatOne(Map<String, Object> own, @Nullable Map<String, Object> extended) {
        this.tree = new LinkedHashMap<>(own);
        this.parameters = new LinkedHashMap<>(object(own.get("parameters")));
        this.extended = extended;
    }

    /** A document in format 2, with where its author wrote what was moved. */
    static Written read(Map<String, Object> own, @Nullable Map<String, Object> extended) {
        boolean said = Long.valueOf(1).equals(own.get("formatVersion"));
        if (!said && (extended == null || own.containsKey("formatVersion"))) {
            return new Written(own, Map.of(), Map.of(), List.of(), false);
        }
        FormatOne document = new FormatOne(own, extended);
        document.upcast(said);
        return new Written(document.tree, document.places, document.rows, document.faults, said);
    }

    private void upcast(boolean said) {
        if (said) {
            tree.put("formatVersion", 2L);
            SECTIONS.stream()
                    .filter(section -> tree.remove(section) != null)
                    .forEach(section -> fault("/" + section, "unknown-field"));
        }
        for (Moved moved : MOVED) {
            if (parameters.containsKey(moved.parameter())) {
                tree.put(moved.section(), rows(moved, parameters.remove(moved.parameter())));
                tree.put("parameters", parameters);
                places.put(moved.section(), moved.parameter());
            } else if (said) {
                places.put(moved.section(), moved.parameter());
            }
        }
        rows = FormatOneRows.upcast(tree, parameters, extended);
        if (extended == null) {
            tree.putIfAbsent("supportSchemes", Map.of());
            tree.putIfAbsent("places", Map.of());
        }
        if (tree.get("deadlines") instanceof Map<?, ?> stated) {
            Map<String, Object> deadlines = new LinkedHashMap<>(Json.asObject(stated));
            Map<String, Object> before = object(extended == null ? null : extended.get("deadlines"));
            deadlines.replaceAll((id, row) ->
                    row instanceof Map<?, ?> own && object(before.get(id)).get(PRACTICE) instanceof Map<?, ?> practice
                            ? withNumber(Json.asObject(own), Json.asObject(practice))
                            : row);
            deadlines.replaceAll((id, row) ->
                    row instanceof Map<?, ?> own && !before.containsKey(id) ? withName(id, Json.asObject(own)) : row);
            if (extended == null) {
                withNewDeadlines(deadlines);
                NOTICES.forEach((id, addressee) -> deadlines.computeIfPresent(
                        id, (same, row) -> row instanceof Map<?, ?> own ? asRow(Json.asObject(own), addressee) : row));
            }
            tree.put("deadlines", deadlines);
        }
    }

    /** A row of a pack's own had no name but its code, which the catalogue says where it has a word for it. */
    private static Map<String, Object> withName(String id, Map<String, Object> row) {
        Map<String, Object> named = new LinkedHashMap<>(row);
        if (row.containsKey("from") && !row.containsKey("rule")) {
            named.putIfAbsent("names", Map.of("zh-CN", id, "en", id));
        }
        return named;
    }

    /** The notices of a release were read by name, from the term's last day on. */
    private static Map<String, Object> asRow(Map<String, Object> notice, String addressee) {
        Map<String, Object> row = new LinkedHashMap<>(notice);
        row.putIfAbsent("rule", "LIF-17");
        row.putIfAbsent("from", "term.last-day");
        row.putIfAbsent("for", addressee);
        row.putIfAbsent("outlives", true);
        return row;
    }

    /** A missing content was always refused, and no fact was declared, so that nobody was asked for one. */
    private void withNewDeadlines(Map<String, Object> deadlines) {
        if (deadlines.get(PAPER) instanceof Map<?, ?> paper) {
            NEW.forEach((id, clearedBy) -> {
                Map<String, Object> row = new LinkedHashMap<>(Json.asObject(paper));
                row.put("clearedBy", clearedBy);
                deadlines.putIfAbsent(id, row);
            });
        }
    }

    /** A number that a document gives to a row whose number is one of practice: a local rule stands for it in the row. */
    private Object withNumber(Map<String, Object> row, Map<String, Object> practice) {
        Map<String, Object> moved = new LinkedHashMap<>(row);
        if (row.containsKey(PRACTICE) || NUMBER.stream().noneMatch(row::containsKey)) {
            return row;
        }
        if (NUMBER.stream().allMatch(field -> row.containsKey(field) && row.get(field) == null)) {
            NUMBER.forEach(moved::remove);
            moved.put(PRACTICE, null); // it took the number away
            return moved;
        }
        Map<String, Object> number = new LinkedHashMap<>();
        copy(row, Set.copyOf(NUMBER), number);
        if ("LOCAL_RULE".equals(row.get("status")) || "LAW".equals(row.get("status"))) {
            NUMBER.forEach(field -> moved.putIfAbsent(field, practice.get(field)));
            moved.put(PRACTICE, null);
            return moved;
        }
        NUMBER.forEach(moved::remove);
        Stream.concat(OF_SOURCES.stream(), Stream.of(Sources.SENTENCE))
                .filter(moved::containsKey)
                .forEach(field -> number.put(field, moved.remove(field)));
        moved.put(PRACTICE, number);
        return moved;
    }

    private @Nullable Object rows(Moved moved, @Nullable Object stated) {
        String at = "/parameters/" + moved.parameter();
        if (stated == null) {
            return null;
        }
        if (!(stated instanceof Map<?, ?>)) {
            fault(at, "not-an-object");
            return Map.of();
        }
        Map<String, Object> parameter = Json.asObject(stated);
        parameter.keySet().stream()
                .filter(field -> !Set.of("value", "locked", Locks.LAW).contains(field)
                        && !OF_SOURCES.contains(field)
                        && !OF_LOCKS.contains(field))
                .forEach(field -> fault(at + "/" + field, "unknown-field"));
        Map<String, Object> before = object(extended == null ? null : extended.get(moved.section()));
        Set<String> codes = codes(parameter, before, at);
        Set<String> locked = locked(parameter, codes, at);
        Map<String, Object> rows = new LinkedHashMap<>();
        before.keySet().stream().filter(code -> !codes.contains(code)).forEach(code -> rows.put(code, null));
        for (String code : codes) {
            Map<String, Object> old = object(before.get(code));
            Map<String, Object> row = new LinkedHashMap<>();
            if (old.isEmpty()) {
                // a code that is its own name is said by its word in each language
                row.put("names", Map.of("zh-CN", code, "en", code));
                row.putAll(moved.owed());
                row.putAll(inherited(before, OF_SOURCES));
            }
            copy(parameter, OF_SOURCES, row);
            if (locked != null && (locked.contains(code) || Lock.locksWhole(old))) {
                row.put("locked", locked.contains(code));
                if (old.isEmpty()) {
                    row.putAll(inherited(before, OF_LOCKS));
                }
            }
            if (row.containsKey("locked") || Lock.locksWhole(old)) {
                copy(parameter, OF_LOCKS, row);
            }
            if (!row.isEmpty()) {
                rows.put(code, row);
            }
        }
        return rows;
    }

    /** The codes of a list that was replaced whole, or those that were there before. */
    private Set<String> codes(Map<String, Object> parameter, Map<String, Object> before, String at) {
        if (!parameter.containsKey("value") && extended != null) {
            return before.keySet();
        }
        if (parameter.get("value") == null) {
            fault(at + "/value", "missing");
        }
        return list(parameter.get("value"), at + "/value");
    }

    /** The codes that it locks, or null where it says nothing of that. */
    private @Nullable Set<String> locked(Map<String, Object> parameter, Set<String> codes, String at) {
        if (!parameter.containsKey("locked")) {
            return null;
        }
        if (parameter.get("locked") instanceof Boolean all) {
            return all ? codes : Set.of();
        }
        Set<String> locked = list(parameter.get("locked"), at + "/locked");
        if (parameter.get("value") != null && !codes.containsAll(locked)) {
            faults.add(new Fault(at + "/value", "locked", Map.of("expected", String.join(", ", locked))));
        }
        return locked;
    }

    private Set<String> list(@Nullable Object tree, String at) {
        Set<String> codes = new LinkedHashSet<>();
        if (tree instanceof List<?> list) {
            for (Object code : list) {
                if (!(code instanceof String text)
                        || !Sources.CODE.matcher(text).matches()
                        || !codes.add(text)) {
                    fault(at, "not-a-code");
                }
            }
        } else if (tree != null) {
            fault(at, "not-a-list");
        }
        return codes;
    }

    /** What a code that is new had of its list. */
    private static Map<String, Object> inherited(Map<String, Object> before, Set<String> fields) {
        Map<String, Object> inherited = new LinkedHashMap<>();
        before.values().stream().limit(1).forEach(row -> copy(object(row), fields, inherited));
        return inherited;
    }

    private static void copy(Map<String, Object> from, Set<String> fields, Map<String, Object> to) {
        fields.stream().filter(from::containsKey).forEach(field -> to.put(field, from.get(field)));
    }

    private void fault(String pointer, String code) {
        faults.add(new Fault(pointer, code, Map.of()));
    }

    private static Map<String, Object> object(@Nullable Object tree) {
        return tree instanceof Map<?, ?> map ? Json.asObject(map) : Map.of();
    }

    /**
     * A list of codes that became a table.
     *
     * @param parameter where it was
     * @param section where its rows are
     * @param owed what each of its codes meant
     */
    private record Moved(String parameter, String section, Map<String, Object> owed) {}

    /**
     * A document in format 2.
     *
     * @param tree the document
     * @param places the parameter in which each section was written that was moved
     * @param rows the beginnings of pointers to single rows and fields, with where each was written
     * @param faults what is wrong with it as it was written
     * @param ofFormatOne whether it says that it is of format 1
     */
    record Written(
            Map<String, Object> tree,
            Map<String, String> places,
            Map<String, String> rows,
            List<Fault> faults,
            boolean ofFormatOne) {
        /** A pointer into the document as its author wrote it. Of a list, a code is not told from the others. */
        String pointer(String pointer) {
            String[] names = pointer.split("/", -1);
            String section = names.length < 2 ? "" : names[1];
            if (places.containsKey(section)) {
                String at = "/parameters/" + places.get(section);
                String field = names.length < 4 ? "value" : names[3];
                boolean ofTheList = field.equals("locked") || OF_SOURCES.contains(field) || OF_LOCKS.contains(field);
                return names.length < 3 ? at : at + "/" + (ofTheList ? field : "value");
            }
            return rows.entrySet().stream()
                    .filter(row -> (pointer + "/").startsWith(row.getKey() + "/"))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(pointer);
        }

        /** A fault at the place where its author wrote it. */
        Fault fault(Fault fault) {
            return new Fault(pointer(fault.pointer()), fault.code(), fault.values());
        }
    }
}
