package org.guitu.conformance.documents;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged server as a process of its own, as a user starts it. */
final class ServerProcess implements AutoCloseable {
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

    static ServerProcess demo(Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        System.getProperty("guitu.server.jar"),
                        "demo")
                .directory(folder.toFile())
                .redirectError(folder.resolve("server.log").toFile());
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
        throw new IOException("the server stopped before it served");
    }

    String address() {
        return address;
    }

    String token() {
        return token;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
