package org.guitu.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Four rooms in a row: http, application, store, and nobody looks back. */
@AnalyzeClasses(packages = "org.guitu.server", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String HTTP = "org.guitu.server.http..";
    private static final String APPLICATION = "org.guitu.server.application..";
    private static final String STORE = "org.guitu.server.store..";

    @ArchTest
    static final ArchRule httpDoesNotReachTheStore = noClasses()
            .that()
            .resideInAPackage(HTTP)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(STORE)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule applicationDoesNotLookBack = noClasses()
            .that()
            .resideInAPackage(APPLICATION)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(HTTP, "io.javalin..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule storeDoesNotLookBack = noClasses()
            .that()
            .resideInAPackage(STORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(HTTP, APPLICATION, "io.javalin..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule sqlStaysInTheStore = noClasses()
            .that()
            .resideInAnyPackage(HTTP, APPLICATION)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.flywaydb..", "org.sqlite..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theCoreIsUsedByItsFront = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.guitu.internal..", "org.guitu.core.internal..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule securityStandsBeside = noClasses()
            .that()
            .resideInAnyPackage("org.guitu.server.security..", "org.guitu.server.wording..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(HTTP, APPLICATION, STORE);

    @ArchTest
    static final ArchRule theDemonstrationUsesTheApplicationLikeAnyOther = noClasses()
            .that()
            .resideInAPackage("org.guitu.server.demonstration..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(HTTP, STORE, "org.guitu.server.security..");

    @ArchTest
    static final ArchRule nobodyLooksBackToTheEntrance = noClasses()
            .that()
            .resideInAnyPackage(
                    HTTP, APPLICATION, STORE, "org.guitu.server.security..", "org.guitu.server.demonstration..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.guitu.server");
}
