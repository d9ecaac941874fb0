package org.guitu.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What of a row is told as one: a number with its unit, the two languages of a name, how prompts rise.
 *
 * @param table the table, empty for the head of a pack
 * @param id the row, empty for the head of a pack
 * @param field the word of its field, without {@code field-}
 * @param pointer the JSON Pointer that stands for it
 * @param kind how it is said
 */
record Aspect(String table, String id, String field, String pointer, Kind kind) {
    private static final Set<String> NUMBER = Set.of("period", "unit", "roll", "direction", "opens");
    private static final Set<String> WORDS = Set.of("names", "wording", "purpose", "gives", "body");
    private static final Set<String> PARTS = Set.of("levels", "then", "until", "exceptions", "sameDayAs");
    private static final Set<String> LOCK = Set.of("locked", "protects", "mayMove");

    enum Kind {
        /** One value. */
        VALUE,
        /** A text in both languages. */
        WORDS,
        /** A number of days or hours, and how it is counted. */
        NUMBER,
        /** Several values, each by its own word. */
        PARTS,
        /** What law fixes, beside a local rule. */
        LAW
    }

    static Aspect of(PackValue value) {
        List<String> path = path(value);
        if (path.size() == 1 || path.get(0).equals("names")) {
            Kind kind = path.size() == 1 ? Kind.VALUE : Kind.WORDS;
            return new Aspect("", "", path.get(0), "/" + path.get(0), kind);
        }
        String table = path.get(0);
        String field = path.get(2);
        String at = "/" + table + "/" + path.get(1) + "/" + field;
        if (field.equals("practice")) {
            boolean number = NUMBER.contains(path.get(3)) && !isBasis(path);
            String part = number ? "period" : path.get(path.size() - 1);
            Kind kind = number ? Kind.NUMBER : Kind.VALUE;
            return new Aspect(table, path.get(1), number ? "practice-period" : part, at + "/" + part, kind);
        }
        if (isBasis(path)) {
            return new Aspect(table, path.get(1), path.get(path.size() - 1), value.pointer(), Kind.VALUE);
        }
        if (table.equals("deadlines") && NUMBER.contains(field)) {
            return new Aspect(table, path.get(1), "period", "/deadlines/" + path.get(1) + "/period", Kind.NUMBER);
        }
        if (LOCK.contains(field)) {
            return new Aspect(table, path.get(1), "lock", "/" + table + "/" + path.get(1) + "/locked", Kind.PARTS);
        }
        Kind kind = field.equals(Locks.LAW)
                ? Kind.LAW
                : WORDS.contains(field) ? Kind.WORDS : PARTS.contains(field) ? Kind.PARTS : Kind.VALUE;
        return new Aspect(table, path.get(1), field, at, kind);
    }

    /** The pointer of the row or the parameter. */
    String row() {
        return "/" + table + "/" + id;
    }

    /** The names on the way to a value. */
    static List<String> path(PackValue value) {
        List<String> names = Arrays.asList(value.pointer().split("/", -1));
        return names.subList(1, names.size());
    }

    /** Whether a value only tells for which measures another one is assumed. */
    private static boolean isBasis(List<String> path) {
        return path.size() > 3
                && path.get(path.size() - 1).equals("assumedFor")
                && !path.get(2).equals(Locks.LAW);
    }
}
