package org.guitu.conformance.mutants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guitu.conformance.documents.Repository;
import org.guitu.conformance.engine.Platform;
import org.guitu.conformance.engine.Scenario;
import org.guitu.conformance.engine.Status;
import org.guitu.conformance.suite.Requirement;
import org.guitu.conformance.suite.Suite;
import org.guitu.conformance.suite.Testability;
import org.guitu.conformance.suite.Vector;
import org.guitu.rule.RuleCatalogue;
import org.guitu.rule.RuleCatalogue.Rule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Breaking a rule in its home is noticed by a vector of that rule, which the rule unbroken passes. */
class MutantsTest {
    private static final Suite SUITE = Suite.builtIn();
    /** What vectors can show: the rules of loading a pack are tested where packs are loaded. */
    private static final List<Rule> RULES = RuleCatalogue.bundled().rules().stream()
            .filter(rule -> SUITE.registry().all().stream()
                    .anyMatch(requirement -> requirement.id().equals(rule.id().value())
                            && requirement.testability() == Testability.VECTOR))
            .toList();

    private static final CoreCompiler COMPILER = new CoreCompiler();
    private static final Supplier<Platform> UNBROKEN = CoreCopy.platforms(Map.of());

    @TestFactory
    Stream<DynamicTest> everyRuleUnbrokenPassesItsVectors() {
        return RULES.stream()
                .map(rule -> DynamicTest.dynamicTest(rule.id().value(), () -> {
                    List<String> failing = vectors(rule)
                            .filter(vector -> !passes(vector, UNBROKEN))
                            .map(Vector::id)
                            .toList();
                    assertEquals(List.of(), failing);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyMutantIsNoticedByAVectorOfItsRule() {
        return RULES.stream()
                .flatMap(rule -> Mutant.of(rule).stream())
                .map(mutant -> DynamicTest.dynamicTest(mutant.toString(), () -> isNoticed(mutant)));
    }

    @Test
    void everyRuleHasMutantsAndNothingElseHas() throws IOException {
        Set<String> rules = RULES.stream().map(rule -> rule.id().value()).collect(Collectors.toSet());
        assertEquals(
                RuleCatalogue.bundled().rules().stream()
                        .map(rule -> rule.id().value())
                        .collect(Collectors.toSet()),
                SUITE.registry().all().stream().map(Requirement::id).collect(Collectors.toSet()));
        assertEquals(rules, rulesWithMutants());
        RULES.forEach(rule -> assertFalse(Mutant.of(rule).isEmpty(), rule.id().value()));
    }

    private static Set<String> rulesWithMutants() throws IOException {
        try (Stream<Path> files = Files.list(Repository.file(Mutant.FOLDER))) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .collect(Collectors.toSet());
        }
    }

    private static void isNoticed(Mutant mutant) throws IOException {
        String home = mutant.rule().home();
        Supplier<Platform> broken = CoreCopy.platforms(COMPILER.classes(home, mutant.source()));
        // A vector that fails anyway notices nothing.
        assertTrue(
                vectors(mutant.rule()).anyMatch(vector -> !passes(vector, broken) && passes(vector, UNBROKEN)),
                "no vector of the rule notices: " + mutant);
    }

    private static Stream<Vector> vectors(Rule rule) {
        return SUITE.vectors().stream()
                .filter(vector -> vector.rule().equals(rule.id().value()));
    }

    private static boolean passes(Vector vector, Supplier<Platform> platforms) {
        return new Scenario(SUITE, vector, platforms.get()).play().status() == Status.PASS;
    }
}
