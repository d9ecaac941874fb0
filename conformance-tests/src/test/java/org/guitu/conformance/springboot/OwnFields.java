package org.guitu.conformance.springboot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guitu.rule.Fault;

/** Finds every fault of a body that is no command of the core's. */
final class OwnFields {
    private OwnFields() {}

    static List<Fault> faults(Map<String, Object> body, Map<String, Class<?>> known, Set<String> required) {
        List<Fault> faults = new ArrayList<>();
        required.stream()
                .filter(name ->
                        body.get(name) == null || body.get(name).toString().isBlank())
                .forEach(name -> faults.add(fault(name, "missing")));
        body.forEach((name, value) -> {
            if (!known.containsKey(name)) {
                faults.add(fault(name, "unknown-field"));
            } else if (value != null && !known.get(name).isInstance(value)) {
                faults.add(fault(name, known.get(name) == Map.class ? "not-an-object" : "not-a-string"));
            }
        });
        return faults;
    }

    private static Fault fault(String name, String code) {
        return new Fault("/" + name, code, Map.of());
    }
}
