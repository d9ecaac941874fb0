package org.guitu.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.guitu.rule.Why;

/** Says of an aspect of a row what it was and what it is, in both languages. */
final class AspectWords {
    private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");
    private static final String OUTCOME = "outcome";
    /** That a whole row is locked is said by whom it protects. */
    private static final String LOCKED = "locked";
    /** What the row is called stands before it, and which rule reads it is nobody's change. */
    private static final Set<String> UNSAID = Set.of("names", "rule");

    /** Those of which each part says what it is. */
    private static final Set<String> OF_THEIR_OWN_WORDS = Set.of("then", "levels", "lock");
    /** What is told first of a new row, in this order. */
    private static final List<String> FIRST = List.of(
            "from",
            "each",
            "measure",
            "findings",
            "match",
            "if",
            "decision",
            "force",
            "then",
            "effect",
            "period",
            "practice-period",
            "sameDayAs",
            "until",
            "role",
            "for",
            "clearedBy",
            "droppedBy",
            "levels");

    private final RowNames namesBefore;
    private final RowNames namesAfter;

    AspectWords(RowNames before, RowNames after) {
        this.namesBefore = before;
        this.namesAfter = after;
    }

    Why rowAdded(Aspect any, Map<Aspect, List<PackValue>> row) {
        Why why = named(Why.of("POL-01.row-added"), any).with("kind", "table-" + any.table());
        return in(
                why,
                "what",
                namesAfter,
                words -> words.clauses(row.entrySet().stream()
                        .filter(entry -> !UNSAID.contains(entry.getKey().field()))
                        .sorted(Comparator.comparing(entry -> place(entry.getKey())))
                        .map(entry -> whole(entry.getKey(), entry.getValue(), words))
                        .toList()));
    }

    private static int place(Aspect aspect) {
        int place = FIRST.indexOf(aspect.field());
        return place < 0 ? FIRST.size() : place;
    }

    private static String whole(Aspect aspect, List<PackValue> values, ValueWords words) {
        String said = said(aspect, values, words);
        return OF_THEIR_OWN_WORDS.contains(aspect.field()) ? said : words.part(aspect.field(), said);
    }

    Why rowRemoved(Aspect any) {
        return named(Why.of("POL-01.row-removed"), any).with("kind", "table-" + any.table());
    }

    Why restsOn(Aspect aspect) {
        return named(Why.of("POL-01.rests-on"), aspect);
    }

    Why why(Aspect aspect, List<PackValue> old, List<PackValue> now) {
        if (aspect.kind() == Aspect.Kind.LAW) {
            return law(aspect, old, now);
        }
        Why why = named(Why.of(topic(aspect, old, now)), aspect).with("field", "field-" + aspect.field());
        boolean[] differs = {
            !old.isEmpty() && !now.isEmpty() && differs(old, now, "/unit"),
            differs(old, now, "/roll") || differs(old, now, "/roll/value")
        };
        boolean parts = aspect.kind() == Aspect.Kind.PARTS && !aspect.field().equals("until");
        List<PackValue> was = parts ? differing(old, now) : old;
        List<PackValue> is = parts ? differing(now, old) : now;
        why = old.isEmpty() ? why : in(why, "old", namesBefore, words -> said(aspect, was, words, differs));
        return now.isEmpty() ? why : in(why, "new", namesAfter, words -> said(aspect, is, words, differs));
    }

    private static String topic(Aspect aspect, List<PackValue> old, List<PackValue> now) {
        boolean ofTheRow = aspect.kind() == Aspect.Kind.NUMBER && aspect.field().equals("period");
        if (old.isEmpty()) {
            return ofTheRow ? "POL-01.due-set" : "POL-01.added";
        }
        if (now.isEmpty()) {
            return ofTheRow ? "POL-01.due-unset" : "POL-01.removed";
        }
        if (aspect.field().equals("value")) {
            return "POL-01.value";
        }
        if (aspect.kind() != Aspect.Kind.NUMBER || !isCountedOn(old) || !isCountedOn(now)) {
            return "POL-01.changed";
        }
        return ofTheRow ? "POL-01.due" : "POL-01.due-practice";
    }

    private Why law(Aspect aspect, List<PackValue> old, List<PackValue> now) {
        Why why = named(Why.of(now.isEmpty() ? "POL-01.law-alone" : "POL-01.law-beside"), aspect);
        RowNames names = now.isEmpty() ? namesBefore : namesAfter;
        return in(why, "law", names, words -> said(aspect, now.isEmpty() ? old : now, words));
    }

    private static boolean isCountedOn(List<PackValue> number) {
        return number.stream().noneMatch(value -> "BEFORE".equals(value.value()));
    }

    private static boolean differs(List<PackValue> old, List<PackValue> now, String field) {
        return !value(old, field).equals(value(now, field));
    }

    private static Optional<Object> value(List<PackValue> values, String field) {
        return values.stream()
                .filter(value -> value.pointer().endsWith(field))
                .map(PackValue::value)
                .findFirst();
    }

    private static String said(Aspect aspect, List<PackValue> values, ValueWords words) {
        return said(aspect, values, words, new boolean[] {false, true});
    }

    private static String said(Aspect aspect, List<PackValue> values, ValueWords words, boolean[] differs) {
        return switch (aspect.kind()) {
            case VALUE -> words.say(aspect.field(), values.get(0).value());
            case WORDS -> words.words(byField(values));
            case NUMBER -> words.number(byField(values), differs[0], differs[1]);
            case LAW -> law(byField(values), words);
            case PARTS ->
                aspect.field().equals("until") ? words.until(byField(values)) : words.clauses(parts(values, words));
        };
    }

    private static String law(Map<String, Object> law, ValueWords words) {
        return law.containsKey("period")
                ? words.number(law, false, false)
                : words.say(Objects.requireNonNullElse(law.get("value"), ""));
    }

    private static List<String> parts(List<PackValue> values, ValueWords words) {
        List<String> parts = new ArrayList<>();
        for (PackValue value : values) {
            List<String> path = Aspect.path(value);
            String last = path.get(path.size() - 1);
            if (last.equals(OUTCOME)) {
                parts.add(0, words.say(OUTCOME, value.value()));
            } else if (!LANGUAGES.contains(last)) {
                boolean marked = last.equals(LOCKED) && Boolean.TRUE.equals(value.value());
                String field = path.get(2).equals("then") ? "then-" + last : last;
                parts.addAll(marked ? List.of() : List.of(words.part(field, words.say(value.value()))));
            } else if (words.speaks(last)) {
                parts.add(0, value.text());
            }
        }
        return parts;
    }

    /** What is on one side alone, or other than on the other one, with the names of what it belongs to. */
    private static List<PackValue> differing(List<PackValue> values, List<PackValue> others) {
        List<PackValue> differing = values.stream()
                .filter(value -> value.pointer().contains("/names/")
                        || others.stream()
                                .noneMatch(other -> other.pointer().equals(value.pointer())
                                        && other.value().equals(value.value())))
                .toList();
        return differing.isEmpty() ? values : differing;
    }

    /** The values by the names of their fields; one that is written with its own source by the name of its own. */
    private static Map<String, Object> byField(List<PackValue> values) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (PackValue value : values) {
            List<String> path = Aspect.path(value);
            String last = path.get(path.size() - 1);
            boolean sourced = last.equals("value")
                    && path.size() > 3
                    && !path.get(path.size() - 2).equals(Locks.LAW);
            fields.put(sourced ? path.get(path.size() - 2) : last, value.value());
        }
        return fields;
    }

    private Why named(Why why, Aspect aspect) {
        if (aspect.table().isEmpty()) {
            return why.with("row", "PACK");
        }
        String at = aspect.row() + "/";
        return namesAfter
                .of(at)
                .or(() -> namesBefore.of(at))
                .map(words -> words.in(why, "row", aspect.id()))
                .orElseGet(() -> why.with("row", aspect.id()));
    }

    private static Why in(Why why, String name, RowNames names, Function<ValueWords, String> say) {
        String chinese = say.apply(new ValueWords(Locale.CHINESE, names));
        String english = say.apply(new ValueWords(Locale.ENGLISH, names));
        return why.named(name, english, chinese, english);
    }
}
