package org.guitu.server.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a body that is the server's own and not a fact, and gathers every fault. */
final class BodyFields {
    private final Map<String, @Nullable Object> body;
    private final Set<String> known = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    BodyFields(Map<String, @Nullable Object> body) {
        this.body = body;
    }

    @Nullable
    String textOrNone(String name) {
        known.add(name);
        Object value = body.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        fault(name, "not-a-string");
        return null;
    }

    void require(String name) {
        if (body.get(name) == null) {
            fault(name, "missing");
        }
    }

    <T> @Nullable T valueOrNone(String name, Function<String, Parsed<T>> parse) {
        String text = textOrNone(name);
        if (text == null) {
            return null;
        }
        Parsed<T> parsed = parse.apply(text);
        if (parsed instanceof Parsed.Bad<T> bad) {
            bad.faults().forEach(fault -> fault(name, fault.code()));
            return null;
        }
        return parsed.orThrow();
    }

    @SuppressWarnings("unchecked") // the body's reader makes objects with text keys alone
    @Nullable
    Map<String, @Nullable Object> objectOrNone(String name) {
        known.add(name);
        Object value = body.get(name);
        if (value == null || value instanceof Map) {
            return (Map<String, @Nullable Object>) value;
        }
        fault(name, "not-an-object");
        return null;
    }

    void fault(String name, String code) {
        faults.add(new Fault("/" + Pointers.escape(name), code, Map.of()));
    }

    /** Every fault, those of unknown fields with them; asked once, after the last field. */
    List<Fault> faults() {
        body.keySet().stream().filter(name -> !known.contains(name)).forEach(name -> fault(name, "unknown-field"));
        return faults;
    }
}
