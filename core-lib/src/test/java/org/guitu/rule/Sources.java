package org.guitu.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The core's own source text, for what must be the same there and in its catalogues. */
final class Sources {
    static final Path JAVA = Path.of("src/main/java");

    private Sources() {}

    /** The source of a type by its full name. */
    static String of(String type) throws IOException {
        return Files.readString(JAVA.resolve(type.replace('.', '/') + ".java"));
    }

    /** All sources, one after another. */
    static String all() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(JAVA)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            for (Path source : sources) {
                text.append(Files.readString(source));
            }
        }
        return text.toString();
    }

    /** What a pattern's first group finds, each once. */
    static Set<String> found(String pattern, String text) {
        TreeSet<String> found = new TreeSet<>();
        Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult hit) -> hit.group(1))
                .forEach(found::add);
        return found;
    }
}
