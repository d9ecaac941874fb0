package org.guitu.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.guitu.conformance.suite.Level;
import org.guitu.conformance.suite.Requirement;
import org.guitu.conformance.suite.Suite;
import org.guitu.conformance.suite.Testability;
import org.junit.jupiter.api.Test;

/** Each MUST has a vector, and each vector has its rule. */
class CoverageTest {
    private final Suite suite = Suite.builtIn();

    @Test
    void every_must_has_at_least_one_vector() {
        List<String> untested = suite.registry().all().stream()
                .filter(requirement -> requirement.level() == Level.MUST)
                .filter(requirement -> requirement.testability() == Testability.VECTOR)
                .map(Requirement::id)
                .filter(rule -> suite.vectors().stream()
                        .noneMatch(vector -> vector.rule().equals(rule)))
                .toList();
        assertEquals(List.of(), untested, "rules without vectors");
    }

    @Test
    void every_vector_has_its_rule() {
        suite.vectors()
                .forEach(vector ->
                        assertTrue(suite.registry().find(vector.rule()).isPresent(), vector.id()));
    }
}
