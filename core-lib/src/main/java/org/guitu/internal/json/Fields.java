package org.guitu.internal.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one JSON object and gathers every fault at its pointer: missing, unknown, of the wrong type or
 * form. A faulty field gives a stand-in, so that reading goes on; {@link #faults} then says that nothing may be used.
 */
public final class Fields {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    private final Map<String, Object> object;
    private final String at;
    private final List<Fault> faults;
    private final Set<String> known = new HashSet<>();

    private Fields(Map<String, Object> object, String at, List<Fault> faults) {
        this.object = object;
        this.at = at;
        this.faults = faults;
    }

    /** The fields of a whole document. */
    public static Fields of(Map<String, Object> object) {
        return new Fields(object, "", new ArrayList<>());
    }

    /** Reads with a function and answers its value, or every fault, unknown fields included. */
    public static <T> Parsed<T> read(Map<String, Object> object, Function<Fields, T> form) {
        Fields fields = of(object);
        T value = form.apply(fields);
        fields.close();
        return fields.faults.isEmpty() ? new Parsed.Good<>(value) : new Parsed.Bad<>(fields.faults);
    }

    /** Whether the field is there. */
    public boolean has(String name) {
        known.add(name);
        return object.get(name) != null;
    }

    /** A day that exists, written as 2026-11-22. */
    public LocalDate day(String name) {
        String text = string(name);
        if (text == null) {
            return NO_DAY;
        }
        if (!DAY.matcher(text).matches()) {
            fault(name, "not-a-day");
            return NO_DAY;
        }
        try {
            // Its form is known, and every reading reads many.
            return LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
        } catch (DateTimeException e) {
            fault(name, "impossible-date");
            return NO_DAY;
        }
    }

    private static int digits(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /** An instant with its offset, written as 2026-11-22T10:00:00+08:00. */
    public Instant instant(String name) {
        String text = string(name);
        if (text != null) {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeParseException e) {
                fault(name, "not-an-instant");
            }
        }
        return Instant.EPOCH;
    }

    /** One of an enumeration's names. */
    public <E extends Enum<E>> E oneOf(String name, Class<E> codes) {
        E[] all = codes.getEnumConstants();
        String text = string(name);
        if (text != null) {
            for (E code : all) {
                if (code.name().equals(text)) {
                    return code;
                }
            }
            fault(name, "unknown-code", Map.of("expected", listed(all)));
        }
        return all[0];
    }

    /** A list of an enumeration's names, each at most once. */
    public <E extends Enum<E>> Set<E> someOf(String name, Class<E> codes) {
        Set<E> found = new LinkedHashSet<>();
        Object value = required(name);
        if (value == null) {
            return found;
        }
        if (!(value instanceof List<?> list)) {
            fault(name, "not-a-list");
            return found;
        }
        for (int i = 0; i < list.size(); i++) {
            Object item = list.get(i);
            E code = Arrays.stream(codes.getEnumConstants())
                    .filter(c -> c.name().equals(item))
                    .findFirst()
                    .orElse(null);
            if (code == null) {
                fault(name + "/" + i, "unknown-code", Map.of("expected", listed(codes.getEnumConstants())));
            } else if (!found.add(code)) {
                fault(name + "/" + i, "twice");
            }
        }
        return found;
    }

    /** True or false. */
    public boolean truth(String name) {
        Object value = required(name);
        if (value instanceof Boolean truth) {
            return truth;
        }
        if (value != null) {
            fault(name, "not-a-boolean");
        }
        return false;
    }

    /** True or false, false where the field is absent. */
    public boolean truthOrFalse(String name) {
        return has(name) && truth(name);
    }

    /** A whole number of at least one. */
    public int count(String name) {
        Object value = required(name);
        long number = whole(value);
        if (number >= 1 && number <= Integer.MAX_VALUE) {
            return (int) number;
        }
        if (value != null) {
            fault(name, "not-a-count");
        }
        return 1;
    }

    /** A whole number of at least nothing, nothing where the field is absent. */
    public int countOrNone(String name) {
        if (!has(name)) {
            return 0;
        }
        long number = whole(required(name));
        if (number >= 0 && number <= Integer.MAX_VALUE) {
            return (int) number;
        }
        fault(name, "not-a-count");
        return 0;
    }

    /** A list of texts of a form, each at most once, at least one. */
    public Set<String> texts(String name, Pattern form, String code) {
        return once(name, textsWithRepeats(name, form, code));
    }

    /** A list of texts of a form, each at most once. */
    public Set<String> textsOrNone(String name, Pattern form, String code) {
        Object value = required(name);
        boolean none = value == null || (value instanceof List<?> list && list.isEmpty());
        return none ? Set.of() : texts(name, form, code);
    }

    /** A list of texts of a form, some maybe more than once, at least one. */
    public List<String> textsWithRepeats(String name, Pattern form, String code) {
        List<String> found = new ArrayList<>();
        Object value = required(name);
        if (!(value instanceof List<?> list) || list.isEmpty()) {
            if (value != null) {
                fault(name, "not-a-list");
            }
            return found;
        }
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof String text && form.matcher(text).matches()) {
                found.add(text);
            } else {
                fault(name + "/" + i, code);
                found.add("");
            }
        }
        return found;
    }

    private Set<String> once(String name, List<String> texts) {
        Set<String> once = new LinkedHashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (!text.isEmpty() && !once.add(text)) {
                fault(name + "/" + i, "twice");
            }
        }
        return once;
    }

    /** An object of texts of a form by names of a form, at least one. */
    public Map<String, String> textsByName(String name, Pattern names, Pattern form, String code) {
        Map<String, String> found = new LinkedHashMap<>();
        Fields inside = inside(name);
        for (String key : inside.names()) {
            if (names.matcher(key).matches()) {
                found.put(key, inside.text(key, form, code));
            }
        }
        inside.close();
        if (found.isEmpty() && has(name)) {
            fault(name, "empty");
        }
        return found;
    }

    /** An ISO 8601 period longer than nothing. */
    public Period period(String name) {
        String text = string(name);
        if (text != null) {
            try {
                Period period = Period.parse(text);
                if (!period.isZero() && !period.isNegative()) {
                    return period;
                }
            } catch (DateTimeException e) {
                // said below, together with periods that are nothing
            }
            fault(name, "not-a-period");
        }
        return Period.ofDays(1);
    }

    /** A text of a form. */
    public String text(String name, Pattern form, String code) {
        String text = string(name);
        if (text != null && form.matcher(text).matches()) {
            return text;
        }
        if (text != null) {
            fault(name, code);
        }
        return "";
    }

    /** A value type read by its own parse, whose faults are taken over at the field's place. */
    public <T> @Nullable T value(String name, Function<String, Parsed<T>> parse) {
        String text = string(name);
        if (text == null) {
            return null;
        }
        Parsed<T> parsed = parse.apply(text);
        if (parsed instanceof Parsed.Good<T> good) {
            return good.value();
        }
        ((Parsed.Bad<T>) parsed).faults().forEach(f -> faults.add(new Fault(at + "/" + name, f.code(), f.values())));
        return null;
    }

    /** An object's fields, closed by the caller; an empty one where there is no object. */
    public Fields inside(String name) {
        Object value = required(name);
        if (value instanceof Map<?, ?>) {
            return new Fields(Json.asObject(value), at + "/" + escape(name), faults);
        }
        if (value != null) {
            fault(name, "not-an-object");
        }
        return new Fields(Map.of(), at + "/" + escape(name), new ArrayList<>());
    }

    /** The names of this object's fields. */
    public Set<String> names() {
        return object.keySet();
    }

    /** A field's raw tree, checked by the caller. */
    public @Nullable Object tree(String name) {
        return required(name);
    }

    /** Takes over faults of another reading, below a field. */
    public void adopt(String name, List<Fault> others) {
        others.forEach(f -> faults.add(new Fault(at + "/" + name + f.pointer(), f.code(), f.values())));
    }

    /** Names a fault at a field. */
    public void fault(String name, String code) {
        fault(name, code, Map.of());
    }

    /** Faults every field that nobody asked for. */
    public void close() {
        object.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> fault(escape(name), "unknown-field"));
    }

    /** Every fault so far. */
    public List<Fault> faults() {
        return faults;
    }

    /** A whole number in whichever type a JSON reader gives it; less than nothing where it is none. */
    private static long whole(@Nullable Object value) {
        return value instanceof Long || value instanceof Integer ? ((Number) value).longValue() : -1;
    }

    private static String listed(Enum<?>[] codes) {
        return Arrays.stream(codes).map(Enum::name).collect(Collectors.joining(", "));
    }

    /** A name as a part of a JSON Pointer. */
    public static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** Names a fault at a field, with what its sentence says. */
    public void fault(String name, String code, Map<String, String> values) {
        faults.add(new Fault(at + "/" + name, code, values));
    }

    private @Nullable Object required(String name) {
        known.add(name);
        Object value = object.get(name);
        if (value == null) {
            fault(name, object.containsKey(name) ? "null" : "missing");
        }
        return value;
    }

    private @Nullable String string(String name) {
        Object value = required(name);
        if (value instanceof String text) {
            return text;
        }
        if (value != null) {
            fault(name, "not-a-string");
        }
        return null;
    }
}
