package org.guitu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The core answers from what it is given: no input or output, no clock, no chance, no framework. */
@AnalyzeClasses(packages = "org.guitu", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** What would make an answer depend on when, where or how luckily it was asked. */
    private static final Set<String> SURROUNDINGS = Set.of(
            "java.lang.Math.random",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.System.nanoTime",
            "java.time.Clock.system",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.systemUTC",
            "java.time.ZoneId.systemDefault",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "java.util.UUID.randomUUID");

    @ArchTest
    static final ArchRule fewFriends = noClasses()
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "java..",
                    "com.fasterxml.jackson.core..",
                    "jakarta.validation..",
                    "org.jspecify.annotations..",
                    "org.guitu..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noInputOrOutput = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.net.http..", "java.nio.channels..", "java.nio.file..", "java.sql..", "java.util.logging..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.(File.*|RandomAccessFile)|java\\.net\\.(.*Socket|.*Connection)")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noClockAndNoSurroundings = noClasses()
            .should()
            .accessTargetWhere(DescribedPredicate.describe("asks the surroundings", ArchitectureTest::asksSurroundings))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noChance = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.(util|security)\\..*Random|java\\.util\\.random\\..*")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noCircles =
            slices().matching("org.guitu.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    /** The rooms from the ground up: none knows one that comes after it. */
    private static final List<String> ROOMS = List.of(
            "rule",
            "day",
            "division",
            "person",
            "journal",
            "policy",
            "agreement",
            "cadence",
            "finding",
            "prompt",
            "control",
            "reading",
            "lint");

    @ArchTest
    static void arrowsGoOneWay(JavaClasses classes) {
        for (int room = 0; room < ROOMS.size(); room++) {
            List<String> later = new ArrayList<>(List.of("org.guitu"));
            ROOMS.subList(room + 1, ROOMS.size()).forEach(name -> later.add("org.guitu." + name + ".."));
            noClasses()
                    .that()
                    .resideInAPackage("org.guitu." + ROOMS.get(room) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later.toArray(String[]::new))
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule namesSayWhat = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .allowEmptyShould(true);

    private static boolean asksSurroundings(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getTarget().getName();
        return SURROUNDINGS.contains(owner.getName() + "." + name)
                || (owner.getPackageName().startsWith("java.time") && name.equals("now"));
    }
}
