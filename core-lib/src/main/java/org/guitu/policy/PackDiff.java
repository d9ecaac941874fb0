package org.guitu.policy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/** What is otherwise in one pack than in another, in words (POL-01). */
public final class PackDiff {
    private static final String PRACTICE = "practice";
    private static final String THEN = "then";

    private static final String LEVELS = "levels";

    private final RowNames before;
    private final RowNames after;

    private PackDiff(RowNames before, RowNames after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Compares the values of two packs.
     *
     * @param before the values of the first, as {@link Packs#values} gives them; never null
     * @param after the values of the second, never null
     * @return the changes in the order of their pointers, never null
     */
    public static List<PackChange> between(List<PackValue> before, List<PackValue> after) {
        Map<String, PackValue> old = byPointer(before);
        Map<String, PackValue> now = byPointer(after);
        // a row that is gone is called what it was called
        PackDiff words = new PackDiff(RowNames.of(before), RowNames.of(after));
        TreeSet<String> pointers = new TreeSet<>(old.keySet());
        pointers.addAll(now.keySet());
        Map<String, PackChange> changes = new LinkedHashMap<>();
        for (String pointer : pointers) {
            PackValue one = old.get(pointer);
            PackValue other = now.get(pointer);
            Why why = words.why(pointer, one, other);
            if (why != null) {
                changes.put(pointer, new PackChange(pointer, one, other, why));
            } else if (one != null && other != null && !restsOnTheSame(one, other)) {
                // once for all the values that one source is given for
                String source = row(pointer) + "/source";
                changes.putIfAbsent(source, new PackChange(source, one, other, words.restsOn(pointer, other)));
            }
        }
        return List.copyOf(changes.values());
    }

    private static Map<String, PackValue> byPointer(List<PackValue> values) {
        Map<String, PackValue> byPointer = new HashMap<>();
        values.forEach(value -> byPointer.put(value.pointer(), value));
        return byPointer;
    }

    private @Nullable Why why(String pointer, @Nullable PackValue one, @Nullable PackValue other) {
        if (one == null) {
            return named(Why.of("POL-01.added"), pointer).with("new", said(Objects.requireNonNull(other)));
        }
        if (other == null) {
            return named(Why.of("POL-01.removed"), pointer).with("old", said(one));
        }
        if (!one.value().equals(other.value())) {
            return named(Why.of("POL-01.changed"), pointer)
                    .with("old", said(one))
                    .with("new", said(other));
        }
        return null;
    }

    private static boolean restsOnTheSame(PackValue before, PackValue after) {
        return Objects.equals(before.source(), after.source()) && Objects.equals(before.status(), after.status());
    }

    private Why restsOn(String pointer, PackValue value) {
        return named(Why.of("POL-01.rests-on"), pointer)
                .with("source", String.valueOf(value.source()))
                .with("status", String.valueOf(value.status()));
    }

    /** The pointer of the row or the parameter that a value belongs to. */
    private static String row(String pointer) {
        return String.join("/", Arrays.asList(pointer.split("/", -1)).subList(0, 3));
    }

    /** The row or the parameter, and the field of it, both by their words. */
    private Why named(Why why, String pointer) {
        String[] names = pointer.split("/", -1);
        boolean ofTheHead = names.length < 4;
        String field = ofTheHead ? names[1] : names[3];
        // both are made up of fields that mean something else in the row itself
        String nested = List.of(PRACTICE, THEN).contains(field) && names.length > 4 ? field + "-" + names[4] : field;
        // how a row's prompts rise is said by the fields that say it
        String said = field.equals(LEVELS) && names.length > 4 ? names[4] : nested;
        String row = ofTheHead ? "PACK" : names[2];
        Why of = after.of(pointer)
                .or(() -> before.of(pointer))
                .map(words -> words.in(why, "row", row))
                .orElseGet(() -> why.with("row", row));
        return of.with("field", "field-" + said);
    }

    private static String said(PackValue value) {
        if (value.value() instanceof Boolean truth) {
            return truth ? "YES" : "NO";
        }
        return value.text().isEmpty() ? "NOTHING" : value.text();
    }
}
