package org.guitu.conformance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The tutorial's programs are compiled and run, and print what the page says. */
@Isolated // it reads what is printed
class TutorialTest {
    private static final String FOLDER = "docs/tutorial";
    private static final Pattern PROGRAM = Pattern.compile("public class (\\w+)");

    /** Every program of every page, with the page and which of its programs it is. */
    static Stream<Arguments> programs() throws IOException {
        List<Arguments> programs = new ArrayList<>();
        for (String page : pages()) {
            List<String> sources = Repository.blocks(page, "java");
            for (int which = 0; which < sources.size(); which++) {
                Matcher name = PROGRAM.matcher(sources.get(which));
                assertThat(name.find())
                        .as("%s: program %d has a name", page, which)
                        .isTrue();
                programs.add(Arguments.of(page, which, name.group(1)));
            }
        }
        return programs.stream();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void eachProgramPrintsWhatThePageSays(String page, int which, String name, @TempDir Path folder) throws Exception {
        Path source = folder.resolve(name + ".java");
        Files.writeString(source, Repository.blocks(page, "java").get(which));

        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-encoding", "UTF-8", "-d", folder.toString(), source.toString());

        assertThat(failed).isZero();
        assertThat(run(folder, name)).isEqualTo(Repository.blocks(page, "text").get(which));
    }

    @Test
    void everyPageShowsWhatItsProgramsPrint() throws IOException {
        assertThat(pages())
                .hasSizeGreaterThan(1)
                .allSatisfy(page -> assertThat(Repository.blocks(page, "java"))
                        .isNotEmpty()
                        .hasSameSizeAs(Repository.blocks(page, "text")));
    }

    private static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(Repository.file(FOLDER))) {
            return files.map(file -> FOLDER + "/" + file.getFileName()).sorted().toList();
        }
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
