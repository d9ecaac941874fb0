package org.guitu.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.guitu.division.Division;
import org.guitu.person.Actor;
import org.guitu.server.http.WebServer;

/** A server on a fresh database, at a port of its own. */
final class RunningServer implements AutoCloseable {
    static final Actor WORKER = new Actor("w1", "CASE_WORKER", new Division("421202001"));

    final Path folder;
    final List<String> log = new CopyOnWriteArrayList<>();
    private final Server server;
    private final WebServer web;
    private final String address;
    private final boolean throwingAway;

    private RunningServer(Path folder, Map<String, String> more, boolean throwingAway) {
        this.folder = folder;
        this.throwingAway = throwingAway;
        Map<String, String> environment = environment(folder);
        environment.putAll(more);
        environment.values().removeIf(String::isEmpty);
        this.server = Server.open(Configuration.from(environment));
        this.web = server.listen(log::add);
        this.address = web.address();
    }

    static RunningServer start() {
        return start(Map.of());
    }

    static RunningServer start(Map<String, String> more) {
        try {
            return new RunningServer(Files.createTempDirectory("guitu-test"), more, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another server on the same database. */
    static RunningServer beside(RunningServer first) {
        return new RunningServer(first.folder, Map.of(), false);
    }

    /** A server in a folder that somebody else throws away. */
    static RunningServer in(Path folder, Map<String, String> more) {
        return new RunningServer(folder, more, false);
    }

    static Map<String, String> environment(Path folder) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("GUITU_PORT", "0");
        environment.put("GUITU_DATABASE_URL", TestDatabase.in(folder).url());
        environment.put("GUITU_KEYS", folder.resolve("test.keys").toString());
        environment.put("GUITU_ANCHORS", folder.resolve("test.anchors").toString());
        environment.put("GUITU_TEST_CLOCK", "2026-06-20");
        return environment;
    }

    Client client() {
        return new Client(address, server.token(WORKER));
    }

    String address() {
        return address;
    }

    List<String> routes() {
        return web.routes();
    }

    TestDatabase database() {
        return TestDatabase.in(folder);
    }

    Path keys() {
        return folder.resolve("test.keys");
    }

    /** How many rows each table has. */
    Map<String, Integer> rows() {
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (String table : List.of("person", "case_file", "entry", "text", "span", "idempotency")) {
            rows.put(table, database().count(table));
        }
        return rows;
    }

    Server server() {
        return server;
    }

    /** Stops taking requests, as a stop of the whole server does first. */
    void stopListening() {
        web.close();
    }

    boolean listens() {
        try (RawConnection connection = new RawConnection(address())) {
            return true;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        web.close();
        server.close();
        if (!throwingAway || Files.notExists(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
