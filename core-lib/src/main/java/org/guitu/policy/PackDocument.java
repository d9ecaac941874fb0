package org.guitu.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.guitu.internal.json.Fields;
import org.guitu.internal.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * POL-01: a pack extends another one and states only what differs. Objects merge key by key, lists and conditions are
 * replaced whole, null removes; each value is given by the last pack down the line that states it.
 *
 * @param own what the pack itself states, never null
 * @param parent the pack that it extends, or null
 * @param whole what it states with what it extends merged in, never null
 * @param written what it states as its author wrote it, never null
 */
record PackDocument(
        Map<String, Object> own, @Nullable PackDocument parent, Map<String, Object> whole, FormatOne.Written written) {
    /** A condition is one value: half of one and half of another would be neither. */
    private static final String CONDITION = "if";

    /** What is said of the document itself, and of which each says what is missing. */
    private static final Set<String> HEAD = Set.of(
            "extends",
            "formatVersion",
            "id",
            "version",
            "names",
            "publishedAt",
            "effectiveFrom",
            "effectiveUntil",
            "divisions");

    private static final String SOURCE = "source";
    /** What says where the values beside it come from, and is none of them. */
    private static final Set<String> BASIS = Set.of(SOURCE, "status", Sources.SENTENCE);

    /** A document that stands for itself, of whichever format. */
    static PackDocument alone(Map<String, Object> said) {
        FormatOne.Written written = FormatOne.read(said, null);
        return new PackDocument(written.tree(), null, written.tree(), written);
    }

    /** A document that extends another. */
    static PackDocument below(PackDocument extended, Map<String, Object> said) {
        FormatOne.Written written = FormatOne.read(said, extended.whole);
        Map<String, Object> inherited = new LinkedHashMap<>(extended.whole);
        inherited.keySet().removeAll(Versions.OWN);
        if (Long.valueOf(2).equals(said.get("formatVersion"))) {
            inherited.keySet().removeAll(Versions.OWN_IN_FORMAT_2);
        }
        Map<String, Object> merged = merge(inherited, written.tree());
        merged.remove("extends");
        return new PackDocument(written.tree(), extended, merged, written);
    }

    /** Where null stands for something that was not there to be taken away. Format 1 never looked. */
    List<String> nothing() {
        List<String> nothing = new ArrayList<>();
        if (!written.ofFormatOne()) {
            Map<String, Object> head = new LinkedHashMap<>(own);
            head.keySet().removeAll(HEAD);
            nothing(parent == null ? Map.of() : parent.whole, head, List.of(), nothing);
        }
        return nothing;
    }

    private static void nothing(
            Map<String, Object> below, Map<String, Object> above, List<String> at, List<String> nothing) {
        above.forEach((name, value) -> {
            List<String> path = new ArrayList<>(at);
            path.add(name);
            Object underneath = below.get(name);
            if (value == null && underneath == null) {
                nothing.add(pointer(path));
            } else if (value instanceof Map<?, ?> inside && !name.equals(CONDITION)) {
                Map<String, Object> was = underneath instanceof Map<?, ?> there ? Json.asObject(there) : Map.of();
                nothing(was, Json.asObject(inside), path, nothing);
            }
        });
    }

    /** Every value, in the order of the pointers. */
    List<PackValue> values() {
        List<PackValue> values = new ArrayList<>();
        collect(whole, List.of(), whole, values);
        return values;
    }

    private void collect(Map<String, Object> object, List<String> at, Map<String, Object> row, List<PackValue> values) {
        Map<String, Object> sourced = object.get(SOURCE) instanceof String ? object : row;
        new TreeMap<>(object).forEach((name, value) -> {
            List<String> path = new ArrayList<>(at);
            path.add(name);
            boolean told = sourced == object && BASIS.contains(name);
            if (value instanceof Map<?, ?> inside && !name.equals(CONDITION)) {
                collect(Json.asObject(inside), path, sourced, values);
            } else if (!told) {
                values.add(new PackValue(
                        pointer(path),
                        value,
                        giver(path),
                        text(sourced, SOURCE),
                        text(sourced, "status"),
                        text(sourced, Sources.SENTENCE)));
            }
        });
    }

    /** Id and version of the pack that states the value at a path. */
    private String giver(List<String> path) {
        PackDocument document = this;
        while (document.parent != null && !states(document.own, path)) {
            document = document.parent;
        }
        return document.whole.get("id") + "/" + document.whole.get("version");
    }

    private static boolean states(Map<String, Object> own, List<String> path) {
        Object at = own;
        for (String name : path) {
            if (!(at instanceof Map<?, ?> object) || !object.containsKey(name)) {
                return false;
            }
            at = object.get(name);
        }
        return true;
    }

    private static @Nullable String text(Map<String, Object> row, String name) {
        return row.get(name) instanceof String text ? text : null;
    }

    private static String pointer(List<String> path) {
        StringBuilder pointer = new StringBuilder();
        path.forEach(name -> pointer.append('/').append(Fields.escape(name)));
        return pointer.toString();
    }

    private static Map<String, Object> merge(Map<String, Object> below, Map<String, Object> above) {
        Map<String, Object> merged = new LinkedHashMap<>(below);
        if (above.get(SOURCE) instanceof String && below.get(SOURCE) instanceof String) {
            merged.remove(Sources.SENTENCE); // it stands in the source that was given before
        }
        above.forEach((name, value) -> {
            if (value == null) {
                merged.remove(name);
            } else if (!name.equals(CONDITION)
                    && value instanceof Map<?, ?> own
                    && merged.get(name) instanceof Map<?, ?> underneath) {
                merged.put(name, merge(Json.asObject(underneath), Json.asObject(own)));
            } else {
                merged.put(name, value);
            }
        });
        return merged;
    }
}
