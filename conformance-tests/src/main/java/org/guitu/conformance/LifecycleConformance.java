package org.guitu.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.stream.Stream;
import org.guitu.conformance.engine.Platform;
import org.guitu.conformance.engine.Result;
import org.guitu.conformance.engine.Scenario;
import org.guitu.conformance.engine.Status;
import org.guitu.conformance.report.FailureText;
import org.guitu.conformance.run.Plan;
import org.guitu.conformance.run.Selection;
import org.guitu.conformance.suite.Requirement;
import org.guitu.conformance.suite.Suite;
import org.guitu.conformance.suite.Vector;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds an implementation in this JVM to the profile "lifecycle". A subclass gives the platform and
 * nothing else; to have the subclass is to claim the profile.
 */
public abstract class LifecycleConformance {
    private static final String PROFILE = "lifecycle";

    /** For subclasses. */
    protected LifecycleConformance() {}

    /**
     * The platform under test, fresh for each vector.
     *
     * @return a platform that holds nobody yet
     */
    protected abstract Platform platform();

    /**
     * One test for each vector of the profile.
     *
     * @return the tests
     */
    @TestFactory
    final Stream<DynamicTest> vectors() {
        Suite suite = Suite.builtIn();
        List<DynamicTest> tests = plan(suite).vectors().stream()
                .map(vector -> DynamicTest.dynamicTest(
                        vector.id() + " " + vector.title().english(), () -> play(suite, vector)))
                .toList();
        assertEquals(planned(suite), tests.size(), "tests planned for " + PROFILE);
        return tests.stream();
    }

    /** A rule that nothing tests must not look like one that is kept. */
    @Test
    final void everyRuleHasVectors() {
        assertEquals(List.of(), plan(Suite.builtIn()).rulesWithoutVectors(), "rules without vectors");
    }

    private static Plan plan(Suite suite) {
        return Plan.of(suite, new Selection(List.of(PROFILE), List.of()));
    }

    private static long planned(Suite suite) {
        return suite.vectors().stream()
                .filter(vector -> vector.profile().equals(PROFILE))
                .count();
    }

    private void play(Suite suite, Vector vector) {
        Requirement requirement = suite.requirement(vector);
        Result result = new Scenario(suite, vector, platform()).play();
        if (result.status() == Status.WARN) {
            System.err.println(getClass().getName() + "\n" + FailureText.of(result, requirement));
        } else if (result.status() != Status.PASS) {
            fail(getClass().getName() + "\n" + FailureText.of(result, requirement));
        }
    }
}
