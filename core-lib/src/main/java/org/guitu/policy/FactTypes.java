package org.guitu.policy;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guitu.journal.FactType;

/** The types of facts as a fault lists them. */
final class FactTypes {
    private FactTypes() {}

    static Map<String, String> expected() {
        return expected(Set.of());
    }

    /** With the facts that the pack declares. */
    static Map<String, String> expected(Set<String> declared) {
        return Map.of(
                "expected",
                Stream.concat(Arrays.stream(FactType.values()).map(FactType::code), declared.stream())
                        .collect(Collectors.joining(", ")));
    }
}
