package org.guitu.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guitu.internal.json.Json;
import org.guitu.rule.Fault;
import org.jspecify.annotations.Nullable;

/** POL-03: a pack that extends another one takes nothing out of what that one locks. */
final class Locks {
    private Locks() {}

    /** A fault for each list of locked codes that is shorter than it was, between two packs that can be read. */
    static List<Fault> faults(Map<String, Object> extended, Map<String, Object> merged) {
        List<Fault> faults = new ArrayList<>();
        Map<String, Object> after = Json.asObject((Map<?, ?>) merged.getOrDefault("parameters", Map.of()));
        Json.asObject((Map<?, ?>) extended.getOrDefault("parameters", Map.of())).forEach((name, parameter) -> {
            if (!locked(after.get(name)).containsAll(locked(parameter))) {
                faults.add(new Fault(
                        "/parameters/" + name + "/locked",
                        "locked",
                        Map.of(
                                "expected",
                                String.join(
                                        ", ",
                                        locked(parameter).stream()
                                                .map(String::valueOf)
                                                .toList()))));
            }
        });
        return faults;
    }

    private static List<?> locked(@Nullable Object parameter) {
        return parameter instanceof Map<?, ?> fields && fields.get("locked") instanceof List<?> codes
                ? codes
                : List.of();
    }
}
