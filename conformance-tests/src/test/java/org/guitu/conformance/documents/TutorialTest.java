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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tutorial's lines are compiled and run, and print what the page says. */
class TutorialTest {
    private static final String PAGE = "docs/tutorial/embed-in-ten-lines.md";

    @Test
    void theTenLinesPrintWhatThePageSays(@TempDir Path folder) throws Exception {
        Path source = folder.resolve("TenLines.java");
        Files.writeString(source, Repository.blocks(PAGE, "java").get(0));

        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-encoding", "UTF-8", "-d", folder.toString(), source.toString());

        assertThat(failed).isZero();
        assertThat(run(folder)).isEqualTo(Repository.blocks(PAGE, "text").get(0));
    }

    private static String run(Path classes) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        URL[] path = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, TutorialTest.class.getClassLoader());
                PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            loader.loadClass("TenLines").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
