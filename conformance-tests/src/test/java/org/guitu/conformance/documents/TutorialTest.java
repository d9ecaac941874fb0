package org.guitu.conformance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tutorial's programs are compiled and run, and print what the page says. */
class TutorialTest {
    private static final String PAGE = "docs/tutorial/embed-in-ten-lines.md";

    @ParameterizedTest
    @CsvSource({"0, TenLines", "1, BadInput"})
    void eachProgramPrintsWhatThePageSays(int which, String name, @TempDir Path folder) throws Exception {
        Path source = folder.resolve(name + ".java");
        Files.writeString(source, Repository.blocks(PAGE, "java").get(which));

        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-encoding", "UTF-8", "-d", folder.toString(), source.toString());

        assertThat(failed).isZero();
        assertThat(run(folder, name)).isEqualTo(Repository.blocks(PAGE, "text").get(which));
    }

    private static String run(Path classes, String name) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        URL[] path = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, TutorialTest.class.getClassLoader());
                PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            loader.loadClass(name).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
