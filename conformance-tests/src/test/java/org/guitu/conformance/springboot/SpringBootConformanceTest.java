package org.guitu.conformance.springboot;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.guitu.conformance.core.SuitePacks;
import org.guitu.conformance.engine.Claims;
import org.guitu.conformance.engine.Result;
import org.guitu.conformance.engine.Status;
import org.guitu.conformance.run.HttpTarget;
import org.guitu.conformance.run.Run;
import org.guitu.conformance.run.Runner;
import org.guitu.conformance.run.Selection;
import org.guitu.conformance.run.Verdict;
import org.guitu.conformance.suite.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A second embedding, made from the core's public doors and the contract alone, keeps the profile as ours does. */
class SpringBootConformanceTest {
    private static final long SEED = 7;

    private final Suite suite = Suite.builtIn();

    @Test
    void every_vector_is_planned_and_passes(@TempDir Path folder) throws Exception {
        Path packs = SuitePacks.writtenTo(folder.resolve("packs"));
        Run run;
        try (ConfigurableApplicationContext platform = SpringApplication.run(
                CommunityPlatform.class,
                "--spring.datasource.url=jdbc:sqlite:" + folder.resolve("platform.db"),
                "--platform.packs=" + packs.toUri() + "*.json",
                "--platform.test-clock=true")) {
            String url = "http://127.0.0.1:" + platform.getEnvironment().getProperty("local.server.port");
            run = new Runner(suite, Clock.systemUTC())
                    .run(new HttpTarget(URI.create(url), Optional.empty()), url, Selection.ALL, SEED);
        }
        assertEquals(
                List.of(),
                run.results().stream()
                        .filter(result -> result.status() != Status.PASS)
                        .map(SpringBootConformanceTest::line)
                        .toList());
        assertEquals(Verdict.PASS, run.verdict(), () -> run.gaps().toString());
        assertEquals(suite.vectors().size(), run.count(Status.PASS));
        Claims claims = run.claims().orElseThrow();
        assertEquals(List.copyOf(suite.registry().profiles()), claims.profiles());
    }

    @Test
    void it_knows_public_doors_alone() {
        DescribedPredicate<com.tngtech.archunit.core.domain.JavaClass> ours =
                resideInAPackage("org.guitu.conformance.springboot");
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Test")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.guitu.server..", "org.guitu.conformance..", "org.guitu..internal..")
                                .and(DescribedPredicate.not(ours)))
                .check(new ClassFileImporter().importPackages("org.guitu.conformance.springboot"));
    }

    private static String line(Result result) {
        return result.vector().id() + ": " + result.status() + " " + result.message();
    }
}
