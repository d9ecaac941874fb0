package org.guitu.policy;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.guitu.journal.FactType;

/** The types of facts as a fault lists them. */
final class FactTypes {
    private FactTypes() {}

    static Map<String, String> expected() {
        return Map.of(
                "expected", Arrays.stream(FactType.values()).map(FactType::code).collect(Collectors.joining(", ")));
    }
}
