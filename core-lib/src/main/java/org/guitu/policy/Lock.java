package org.guitu.policy;

import java.util.Map;
import java.util.Objects;
import org.guitu.internal.json.Fields;
import org.jspecify.annotations.Nullable;

/** POL-03: how a pack marks what law fixes: that it is locked, whom it protects, and which way packs below may move it. */
final class Lock {
    private Lock() {}

    private enum Protects {
        PERSON,
        PUBLIC,
        NONE
    }

    /** Reads whom a value protects and which way it may move, which whatever is locked says. */
    static void read(Fields one) {
        boolean locked = one.has("locked");
        if (locked || one.has("protects")) {
            one.oneOf("protects", Protects.class);
        }
        if (locked || one.has("mayMove")) {
            one.oneOf("mayMove", Way.class);
        }
    }

    /** Reads the mark of a row, which is locked whole or not at all. */
    static void readWhole(Fields one) {
        one.truthOrFalse("locked");
        read(one);
    }

    /** Whether a row, or a parameter's value, is locked whole. */
    static boolean locksWhole(Map<String, Object> row) {
        return Boolean.TRUE.equals(row.get("locked"));
    }

    /** The mark that a row below changes, or null. */
    static @Nullable String changed(Map<String, Object> row, Map<String, Object> below) {
        if (locksWhole(row) && !locksWhole(below)) {
            return "locked";
        }
        for (String mark : new String[] {"protects", "mayMove"}) {
            if (row.containsKey("locked") && !Objects.equals(row.get(mark), below.get(mark))) {
                return mark;
            }
        }
        return null;
    }
}
