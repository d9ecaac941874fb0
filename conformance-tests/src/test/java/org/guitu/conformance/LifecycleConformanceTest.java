package org.guitu.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.guitu.conformance.engine.Platform;
import org.guitu.conformance.suite.Requirement;
import org.guitu.conformance.suite.Suite;
import org.guitu.conformance.suite.Vector;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

class LifecycleConformanceTest {
    private final Suite suite = Suite.builtIn();

    @Test
    void every_test_fails_a_hollow_platform_and_says_why() {
        List<DynamicTest> tests = new Hollow().vectors().toList();
        assertEquals(suite.vectors().size(), tests.size());
        for (int i = 0; i < tests.size(); i++) {
            Vector vector = suite.vectors().get(i);
            Requirement requirement = suite.requirement(vector);
            DynamicTest test = tests.get(i);
            AssertionError failure = assertThrows(
                    AssertionError.class, () -> test.getExecutable().execute());
            for (String named : List.of(
                    Hollow.class.getName(),
                    vector.id(),
                    requirement.id(),
                    requirement.sentence().english(),
                    requirement.source().citation())) {
                assertTrue(failure.toString().contains(named), failure::toString);
            }
        }
    }

    private static final class Hollow extends LifecycleConformance {
        @Override
        protected Platform platform() {
            return new HollowPlatform();
        }
    }
}
