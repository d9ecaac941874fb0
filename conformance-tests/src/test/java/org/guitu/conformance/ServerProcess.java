package org.guitu.conformance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guitu.conformance.documents.Repository;

/** The packaged server as a process of its own, as a user starts it, with its files in a folder of its own. */
public final class ServerProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("^http://\\S+$");
    private static final Pattern TOKEN = Pattern.compile("^eyJ\\S+$");

    private final Process process;
    private final String address;
    private final String token;

    private ServerProcess(Process process, String address, String token) {
        this.process = process;
        this.address = address;
        this.token = token;
    }

    /** With the demonstration's caseload. */
    public static ServerProcess demo(Path folder) throws IOException {
        return start(folder, "demo", Map.of());
    }

    /** On an empty database, with a clock that stands and further packs. */
    public static ServerProcess serve(Path folder, Path packs) throws IOException {
        return start(folder, "serve", Map.of("GUITU_TEST_CLOCK", "2026-03-02", "GUITU_PACKS", packs.toString()));
    }

    private static ServerProcess start(Path folder, String command, Map<String, String> environment)
            throws IOException {
        Path log = folder.resolve("server.log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar().toString(),
                        command)
                .directory(folder.toFile())
                .redirectError(log.toFile());
        // Nothing but the test says how the server is started.
        builder.environment().keySet().removeIf(name -> name.startsWith("GUITU_"));
        builder.environment().putAll(environment);
        builder.environment().put("GUITU_PORT", "0");
        Process process = builder.start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String token = "";
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher issued = TOKEN.matcher(line);
            token = issued.matches() ? line : token;
            if (ADDRESS.matcher(line).matches()) {
                return new ServerProcess(process, line, token);
            }
        }
        throw new IOException("the server stopped before it served: " + Files.readString(log));
    }

    /** The jar that the build has just made. A missing one, or one of older classes, would prove nothing. */
    private static Path jar() throws IOException {
        Path jar = Path.of(System.getProperty("guitu.server.jar"));
        assertTrue(
                Files.isRegularFile(jar),
                "The packaged server is missing: " + jar + ". Its module's package phase makes it: run mvn verify.");
        for (String module : new String[] {"core-lib", "reference-server"}) {
            try (Stream<Path> classes = Files.walk(Repository.file(module + "/target/classes"))) {
                Path newer =
                        classes.filter(file -> isNewer(file, jar)).findFirst().orElse(jar);
                assertTrue(newer.equals(jar), "The packaged server is older than " + newer + ": run mvn verify.");
            }
        }
        return jar;
    }

    private static boolean isNewer(Path file, Path jar) {
        return Files.isRegularFile(file)
                && file.toFile().lastModified() > jar.toFile().lastModified();
    }

    public String address() {
        return address;
    }

    public String token() {
        return token;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
