package org.guitu.conformance.springboot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guitu.rule.Fault;

/** The fields of a body that is no command of the core's, with every fault in it. */
class OwnFields {
    private final Map<String, Object> body;
    private final Set<String> known = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    OwnFields(Map<String, Object> body) {
        this.body = body;
    }

    String text(String name) {
        if (body.get(name) == null) {
            fault(name, "missing");
        }
        return optionalText(name).orElse("");
    }

    Optional<String> optionalText(String name) {
        return field(name, String.class, "not-a-string");
    }

    @SuppressWarnings("unchecked") // a JSON object has text keys alone
    Optional<Map<String, Object>> optionalObject(String name) {
        return field(name, Map.class, "not-an-object").map(object -> (Map<String, Object>) object);
    }

    void fault(String name, String code) {
        faults.add(new Fault("/" + name, code, Map.of()));
    }

    List<Fault> faults() {
        body.keySet().stream().filter(name -> !known.contains(name)).forEach(name -> fault(name, "unknown-field"));
        return faults;
    }

    private <T> Optional<T> field(String name, Class<T> type, String otherwise) {
        known.add(name);
        Object value = body.get(name);
        if (value != null && !type.isInstance(value)) {
            fault(name, otherwise);
            return Optional.empty();
        }
        return Optional.ofNullable(value).map(type::cast);
    }
}
