package org.guitu.internal.json;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a fact's fields in the wire form, absent ones left out. */
public final class Body {
    private final Map<String, Object> tree = new LinkedHashMap<>();

    /** One more field. */
    public Body put(String name, @Nullable Object value) {
        if (value != null) {
            tree.put(name, plain(value));
        }
        return this;
    }

    /** The fields so far. */
    public Map<String, Object> tree() {
        return tree;
    }

    private static Object plain(Object value) {
        if (value instanceof Period period) {
            return period.normalized().toString();
        }
        if (value instanceof Collection<?> items) {
            return items.stream()
                    .map(Body::plain)
                    .sorted(Comparator.comparing(Object::toString))
                    .toList();
        }
        if (value instanceof Boolean || value instanceof Long || value instanceof Map<?, ?>) {
            return value;
        }
        return value instanceof LocalDate day ? day.toString() : value.toString();
    }
}
