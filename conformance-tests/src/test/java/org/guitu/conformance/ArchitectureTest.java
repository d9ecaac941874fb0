package org.guitu.conformance;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What judges every implementation is built on none of them. */
@AnalyzeClasses(packages = "org.guitu.conformance", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule independent = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("org.guitu..").and(not(resideInAPackage("org.guitu.conformance.."))))
            .allowEmptyShould(true);
}
