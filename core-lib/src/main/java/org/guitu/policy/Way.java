package org.guitu.policy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** POL-03: which way a value moves from one pack to one below it, and which way it may. */
enum Way {
    /** Longer, more. */
    UP,
    /** Shorter, fewer. */
    DOWN,
    /** Not at all. */
    NONE;

    /** The way that a row allows. */
    static Way allowed(Map<String, Object> row) {
        for (Way way : values()) {
            if (way.name().equals(row.get("mayMove"))) {
                return way;
            }
        }
        return NONE;
    }

    /** Whether a move is one that this way allows; what cannot be compared is none. */
    boolean allows(@Nullable Way move) {
        return move == NONE || (this != NONE && move == this);
    }

    /** How a value moved, or null where nobody can say which of the two is more. */
    static @Nullable Way of(@Nullable Object from, @Nullable Object to) {
        if (Objects.equals(from, to)) {
            return NONE;
        }
        if (from instanceof Long a && to instanceof Long b) {
            return sign(b.compareTo(a));
        }
        if (from instanceof Boolean a && to instanceof Boolean b) {
            return sign(b.compareTo(a));
        }
        if (from instanceof List<?> a && to instanceof List<?> b) {
            boolean more = b.containsAll(a);
            boolean fewer = a.containsAll(b);
            return more && fewer ? NONE : more ? UP : fewer ? DOWN : null;
        }
        return from instanceof String a && to instanceof String b ? periods(a, b) : null;
    }

    /** How a deadline moved by its period, unit, roll and direction; a day where there was none is an earlier one. */
    static @Nullable Way ofNumber(Map<String, Object> from, Map<String, Object> to) {
        if (!from.containsKey("period") && to.containsKey("period")) {
            return DOWN;
        }
        if (!Objects.equals(from.get("unit"), to.get("unit"))
                || !Objects.equals(from.get("direction"), to.get("direction"))) {
            return null;
        }
        Way moved = NONE;
        for (String part : List.of("period", "opens", "roll")) {
            Way way = of(said(from.get(part)), said(to.get(part)));
            if (way == null || (way != NONE && moved != NONE && way != moved)) {
                return null;
            }
            moved = way == NONE ? moved : way;
        }
        return moved;
    }

    /** A value, also where it is written with a source of its own. */
    static @Nullable Object said(@Nullable Object value) {
        return value instanceof Map<?, ?> own && own.containsKey("value") ? own.get("value") : value;
    }

    @SuppressWarnings("JavaPeriodGetDays") // years and months are compared beside the days
    private static @Nullable Way periods(String from, String to) {
        try {
            if (from.startsWith("PT")) {
                return sign(Duration.parse(to).compareTo(Duration.parse(from)));
            }
            Period a = Period.parse(from);
            Period b = Period.parse(to);
            int months = Long.compare(b.toTotalMonths(), a.toTotalMonths());
            int days = Integer.compare(b.getDays(), a.getDays());
            return months * days < 0 ? null : sign(months + days);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Way sign(int compared) {
        return compared == 0 ? NONE : compared > 0 ? UP : DOWN;
    }
}
