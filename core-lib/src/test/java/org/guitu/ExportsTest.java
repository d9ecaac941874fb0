package org.guitu;

import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the module exports is documented and whole: whoever compiles against it needs nothing that is hidden. */
class ExportsTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final Set<String> EXPORTED = exported();
    private static final List<JavaClass> ALL = new ClassFileImporter()
            .importPath(CLASSES).stream()
                    .filter(type -> type.getPackageName().startsWith("org.guitu"))
                    .toList();

    @Test
    void everyExportedPackageSaysWhatItIsFor() throws IOException {
        assertThat(EXPORTED).contains("org.guitu", "org.guitu.agreement", "org.guitu.day");
        for (String name : EXPORTED) {
            Path info = Path.of("src/main/java", name.replace('.', '/'), "package-info.java");
            assertThat(info).exists();
            assertThat(Files.readString(info)).as(name).matches("(?s)/\\*\\* \\p{Lu}[^*]{20,}\\*/\\s.*");
        }
    }

    @Test
    void whatIsExportedMentionsNothingThatIsNot() {
        List<String> hidden = new ArrayList<>();
        ALL.stream()
                .filter(ExportsTest::visible)
                .forEach(type -> mentioned(type)
                        .filter(other -> other.getPackageName().startsWith("org.guitu"))
                        .filter(other -> !EXPORTED.contains(other.getPackageName()) || !visible(other))
                        .forEach(other -> hidden.add(type.getName() + " mentions " + other.getName())));
        assertThat(hidden).isEmpty();
    }

    /** A list that forgets a package lets the build fail on a JDK whose doclint looks at every member. */
    @Test
    void whatMayGoUndocumentedIsWhatIsNotExported() throws IOException {
        Set<String> internal =
                ALL.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        internal.removeAll(EXPORTED);
        String pom = Files.readString(Path.of("pom.xml"));
        String listed = pom.substring(pom.indexOf("<guitu.undocumented>"), pom.indexOf("</guitu.undocumented>"));
        assertThat(Pattern.compile("-(org\\.guitu[.a-z]*)")
                        .matcher(listed)
                        .results()
                        .map((MatchResult hit) -> hit.group(1)))
                .containsExactlyElementsOf(internal);
    }

    /** Every type that the members of a type which others can see are written with. */
    private static Stream<JavaClass> mentioned(JavaClass type) {
        Stream<JavaType> above = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
        Stream<JavaType> fields = type.getFields().stream()
                .filter(field -> open(field.getModifiers()))
                .map(field -> field.getType());
        Stream<JavaType> units = type.getCodeUnits().stream()
                .filter(unit -> open(unit.getModifiers()))
                .flatMap(ExportsTest::written);
        return Stream.of(above, fields, units)
                .flatMap(types -> types)
                .flatMap(written -> written.getAllInvolvedRawTypes().stream());
    }

    private static Stream<JavaType> written(JavaCodeUnit unit) {
        return Stream.of(
                        Stream.of(unit.getReturnType()),
                        unit.getParameterTypes().stream(),
                        unit.getThrowsClause().getTypes().stream())
                .flatMap(types -> types);
    }

    private static boolean visible(JavaClass type) {
        return EXPORTED.contains(type.getPackageName())
                && open(type.getModifiers())
                && type.getEnclosingClass().map(ExportsTest::visible).orElse(true);
    }

    private static boolean open(Set<JavaModifier> modifiers) {
        return modifiers.contains(PUBLIC) || modifiers.contains(PROTECTED);
    }

    private static Set<String> exported() {
        try (InputStream module = Files.newInputStream(CLASSES.resolve("module-info.class"))) {
            return ModuleDescriptor.read(module).exports().stream()
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
