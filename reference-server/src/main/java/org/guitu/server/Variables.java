package org.guitu.server;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.guitu.server.wording.Unfit;
import org.guitu.server.wording.Wording;

/**
 * Reads variables from the environment, or from the file that it names where it does not set them itself, and gathers
 * every one that cannot be used.
 */
final class Variables {
    private static final String FILE = "GUITU_CONFIG";

    private final Map<String, String> environment;
    private final String path;
    private final Map<String, String> file = new TreeMap<>();
    private final Set<String> known = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();

    Variables(Map<String, String> environment) {
        this.environment = environment;
        this.path = environment.getOrDefault(FILE, "");
        if (environment.containsKey(FILE)) {
            readFile();
        }
    }

    private void readFile() {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of(path))) {
            properties.load(in);
            properties.stringPropertyNames().forEach(name -> file.put(name, properties.getProperty(name)));
        } catch (IOException | IllegalArgumentException e) {
            wrong.add(Wording.line("not-a-configuration", Map.of("name", FILE, "value", path)));
        }
    }

    /** A variable's value, or the standard one where it is not set. */
    <T> T read(String name, T standard, Function<String, Optional<T>> form, String code) {
        return readIfSet(name, form, code).orElse(standard);
    }

    <T> Optional<T> readIfSet(String name, Function<String, Optional<T>> form, String code) {
        known.add(name);
        Optional<String> text = Optional.ofNullable(environment.getOrDefault(name, file.get(name)));
        Optional<T> value = text.flatMap(form);
        if (text.isPresent() && value.isEmpty()) {
            wrong.add(Wording.line(code, Map.of("name", name, "value", withoutSecrets(text.get()))));
        }
        return value;
    }

    /** Where a variable's value is from, in both languages. */
    String origin(String name) {
        if (environment.containsKey(name)) {
            return Wording.line("set-by-environment", Map.of());
        }
        return file.containsKey(name)
                ? Wording.line("set-by-file", Map.of()) + " " + path
                : Wording.line("not-set", Map.of());
    }

    /** Refuses, naming all of them, where any variable cannot be used, or the file has one that nobody reads. */
    void refuseWrongOnes() {
        file.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> wrong.add(Wording.line("unknown-variable", Map.of("name", name, "path", path))));
        if (!wrong.isEmpty()) {
            throw new Unfit(wrong);
        }
    }

    // A JDBC URL may carry a password anywhere behind its slashes, and one without slashes was typed wrong elsewhere
    // too.
    private static String withoutSecrets(String value) {
        return value.replaceAll("(?s)//.*", "//…")
                .replaceAll("(?s).*@", "…@")
                .replaceAll("(?is)(password|pwd|key)=.*", "$1=…");
    }
}
