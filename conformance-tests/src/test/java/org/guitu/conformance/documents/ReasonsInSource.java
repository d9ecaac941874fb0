package org.guitu.conformance.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guitu.agreement.Ending;
import org.guitu.agreement.internal.Endings;

/** The topics of all reasons that the core's sources make, whether or not anything shows them. */
final class ReasonsInSource {
    private static final Pattern TOPIC = Pattern.compile("\"([A-Z]{3}-[0-9]{2}\\.[a-z-]+)\"");
    private static final Pattern MADE_ELSEWHERE = Pattern.compile("Reason\\.of\\((?!Why\\b)(\\w+)\\(");
    /** What a reason rests on is no reason itself. */
    private static final Pattern RESTING = Pattern.compile("(?s)\\.because\\(.*");

    private ReasonsInSource() {}

    static Set<String> topics() throws IOException {
        Set<String> topics = new TreeSet<>();
        for (String source : sources()) {
            for (String statement : source.split(";", -1)) {
                int made = statement.indexOf("Reason.of(");
                if (made >= 0) {
                    topics.addAll(topicsOf(statement.substring(made), source));
                }
            }
        }
        return topics;
    }

    private static Set<String> topicsOf(String statement, String source) {
        Set<String> topics = found(TOPIC, RESTING.matcher(statement).replaceFirst(""));
        if (statement.contains("+ \".over\"")) {
            Arrays.stream(Ending.Code.values()).forEach(code -> topics.add(Endings.rule(code) + ".over"));
        }
        for (String method : found(MADE_ELSEWHERE, statement)) {
            String body = source.substring(source.indexOf("Why " + method + "("));
            topics.addAll(found(TOPIC, body.substring(0, body.indexOf("\n    }"))));
        }
        if (topics.isEmpty()) {
            throw new AssertionError("a reason whose topic cannot be told from its source: " + statement);
        }
        return topics;
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        pattern.matcher(text).results().map((MatchResult hit) -> hit.group(1)).forEach(found::add);
        return found;
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Repository.file("core-lib/src/main/java"))) {
            List<Path> paths = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith(Path.of("rule", "Reason.java")))
                    .sorted()
                    .toList();
            return paths.stream().map(ReasonsInSource::text).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
