package org.guitu.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/** What is otherwise in one pack than in another, in words (POL-01). */
public final class PackDiff {
    private final Map<String, Map<Aspect, List<PackValue>>> before;
    private final Map<String, Map<Aspect, List<PackValue>>> after;
    private final AspectWords words;
    private final List<PackChange> changes = new ArrayList<>();
    private final Set<List<@Nullable Object>> told = new HashSet<>();

    private PackDiff(List<PackValue> before, List<PackValue> after) {
        this.before = byRow(before);
        this.after = byRow(after);
        this.words = new AspectWords(RowNames.of(before), RowNames.of(after));
    }

    /**
     * Compares the values of two packs.
     *
     * @param before the values of the first, as {@link Packs#values} gives them; never null
     * @param after the values of the second, never null
     * @return the changes by whom they concern, and of each in the order of their pointers; never null
     */
    public static List<PackChange> between(List<PackValue> before, List<PackValue> after) {
        PackDiff diff = new PackDiff(before, after);
        TreeSet<String> rows = new TreeSet<>(diff.before.keySet());
        rows.addAll(diff.after.keySet());
        rows.forEach(diff::row);
        return diff.changes.stream()
                .sorted(Comparator.comparing(PackChange::concern).thenComparing(PackChange::pointer))
                .toList();
    }

    /**
     * What local rules of a pack say otherwise than the law, which is counted beside them (POL-03).
     *
     * @param values the values of the pack, never null
     * @return a why for each of them, in the order of their pointers; never null
     */
    public static List<Why> conflicts(List<PackValue> values) {
        List<PackValue> alone = values.stream()
                .filter(value -> Aspect.of(value).kind() != Aspect.Kind.LAW)
                .toList();
        return between(alone, values).stream().map(PackChange::why).toList();
    }

    private static Map<String, Map<Aspect, List<PackValue>>> byRow(List<PackValue> values) {
        Map<String, Map<Aspect, List<PackValue>>> rows = new TreeMap<>();
        for (PackValue value : values) {
            if (value.pointer().endsWith("/law/hash") || value.pointer().endsWith("/law/pack")) {
                continue; // where the law's value was read, and nothing that anybody does
            }
            Aspect aspect = Aspect.of(value);
            rows.computeIfAbsent(aspect.row(), row -> new LinkedHashMap<>())
                    .computeIfAbsent(aspect, same -> new ArrayList<>())
                    .add(value);
        }
        return rows;
    }

    private void row(String row) {
        Map<Aspect, List<PackValue>> old = before.getOrDefault(row, Map.of());
        Map<Aspect, List<PackValue>> now = after.getOrDefault(row, Map.of());
        Aspect any = (now.isEmpty() ? old : now).keySet().iterator().next();
        if (!any.table().isEmpty() && (old.isEmpty() || now.isEmpty())) {
            Why why = old.isEmpty() ? words.rowAdded(any, now) : words.rowRemoved(any);
            Concern concern = Concern.ofRow(any.table(), any.id());
            changes.add(new PackChange(concern, row, why, now.isEmpty() ? null : sourced(ofTheRow(now))));
            return;
        }
        Set<Aspect> aspects = new TreeSet<>(Comparator.comparing(Aspect::pointer));
        aspects.addAll(old.keySet());
        aspects.addAll(now.keySet());
        for (Aspect aspect : aspects) {
            aspect(aspect, old.getOrDefault(aspect, List.of()), now.getOrDefault(aspect, List.of()));
        }
        now.forEach((aspect, values) -> values.forEach(value -> old.getOrDefault(aspect, List.of()).stream()
                .filter(other -> other.pointer().equals(value.pointer()))
                .filter(other -> !restsOnTheSame(other, value) && told.add(on(aspect.row(), value)))
                .forEach(other -> restsOn(aspect, value))));
    }

    private void aspect(Aspect aspect, List<PackValue> old, List<PackValue> now) {
        if (said(old).equals(said(now))) {
            return;
        }
        Concern concern = Concern.of(aspect);
        PackValue basis = old.isEmpty() ? first(now) : now.isEmpty() ? null : changed(old, now);
        boolean tell = basis != null && told.add(on(concern + aspect.row(), basis));
        if (basis != null) {
            told.add(on(aspect.row(), basis));
        }
        changes.add(
                new PackChange(concern, aspect.pointer(), words.why(aspect, old, now), tell ? sourced(basis) : null));
    }

    /** The value after, where it rests on something else than before. */
    private static @Nullable PackValue changed(List<PackValue> old, List<PackValue> now) {
        PackValue one = first(old);
        PackValue other = first(now);
        return one == null || other == null || restsOnTheSame(one, other) ? null : other;
    }

    private void restsOn(Aspect aspect, PackValue value) {
        changes.add(new PackChange(Concern.RECORD, aspect.row() + "/source", words.restsOn(aspect), value));
    }

    /** The value that stands for several: the number itself before how it rolls. */
    private static @Nullable PackValue first(List<PackValue> values) {
        return values.stream()
                .min(Comparator.comparing(value -> !value.pointer().endsWith("/period")))
                .orElse(null);
    }

    /** A value that rests on what the row rests on. */
    private static PackValue ofTheRow(Map<Aspect, List<PackValue>> row) {
        List<PackValue> all = row.values().stream().flatMap(List::stream).toList();
        return all.stream()
                .filter(value -> Aspect.path(value).size() == 3)
                .findFirst()
                .orElse(all.get(0));
    }

    /** What is not so, is so whether or not it is said. */
    private static Map<String, Object> said(List<PackValue> values) {
        Map<String, Object> said = new TreeMap<>();
        values.stream()
                .filter(value -> !value.value().equals(false) || value.pointer().endsWith("/value"))
                .forEach(value -> said.put(value.pointer(), value.value()));
        return said;
    }

    private static boolean restsOnTheSame(PackValue before, PackValue after) {
        return Objects.equals(before.source(), after.source()) && Objects.equals(before.status(), after.status());
    }

    /** The head of a pack rests on nothing. */
    private static @Nullable PackValue sourced(@Nullable PackValue value) {
        return value == null || value.source() == null ? null : value;
    }

    private static List<@Nullable Object> on(String row, PackValue value) {
        return Arrays.asList(row, value.source(), value.status());
    }
}
