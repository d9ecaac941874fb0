package org.guitu.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, which can be killed. */
final class ServerProcess {
    final String address;
    final String token;
    final Path log;
    /** What was printed before the address. */
    final List<String> told;

    private final Process process;

    private ServerProcess(Process process, Path log, String address, String token, List<String> told) {
        this.process = process;
        this.told = told;
        this.log = log;
        this.address = address;
        this.token = token;
    }

    /** Starts, and reads what is printed up to the address, which comes last. */
    static ServerProcess start(Path folder) throws IOException {
        Process process = builder(folder, List.of("serve")).start();
        // A test that fails half-way must not leave a server behind.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String token = "";
        List<String> told = new ArrayList<>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("eyJ")) {
                token = line;
            }
            if (line.startsWith("http://")) {
                return new ServerProcess(process, log(folder), line, token, told);
            }
            told.add(line);
        }
        throw new IllegalStateException("the server did not start");
    }

    /** Begins a command, which can be killed before it is done. */
    static Process begin(Path folder, String command) throws IOException {
        return builder(folder, List.of(command))
                .redirectOutput(begun(folder).toFile())
                .start();
    }

    /** Whether a command that was begun came as far as to serve. */
    static boolean hasServed(Path folder) throws IOException {
        return Files.readString(begun(folder)).contains("http://");
    }

    static int run(Path folder, String command) throws IOException, InterruptedException {
        return run(folder, Map.of(), command);
    }

    /** Runs to its end, with more in its environment; one that would serve is ended. */
    static int run(Path folder, Map<String, String> more, String command) throws IOException, InterruptedException {
        ProcessBuilder builder = builder(folder, List.of(command)).redirectOutput(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(more);
        Process process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return process.waitFor();
    }

    /** Ends it as a power cut would: no shutdown hook runs. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(30, TimeUnit.SECONDS);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    private static ProcessBuilder builder(Path folder, List<String> arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        // the runnable jar allows native code in its manifest; from a class path newer JDKs must be told
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--enable-native-access"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.guitu.server.Main"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.putAll(RunningServer.environment(folder));
        return builder.redirectError(
                ProcessBuilder.Redirect.appendTo(log(folder).toFile()));
    }

    private static Path begun(Path folder) {
        return folder.resolve("begun.out");
    }

    private static Path log(Path folder) {
        return folder.resolve("server.log");
    }
}
