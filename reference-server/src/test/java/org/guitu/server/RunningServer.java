package org.guitu.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
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

    private RunningServer(Path folder, Map<String, String> more) {
        this.folder = folder;
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
            return new RunningServer(Files.createTempDirectory("guitu-test"), more);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> environment(Path folder) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("GUITU_PORT", "0");
        environment.put("GUITU_DATABASE_URL", "jdbc:sqlite:" + folder.resolve("test.db"));
        environment.put("GUITU_KEYS", folder.resolve("test.keys").toString());
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

    Path database() {
        return folder.resolve("test.db");
    }

    /** How many rows each table has. */
    Map<String, Integer> rows() {
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (String table : List.of("person", "case_file", "entry", "text", "span", "idempotency")) {
            rows.put(table, count(table));
        }
        return rows;
    }

    /** Runs SQL beside the server, as someone with the file in hand could. */
    void tamper(String... statements) {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps everybody else from writing until it is closed. */
    AutoCloseable holdWriting() throws SQLException {
        Connection connection = connect();
        connection.createStatement().execute("begin immediate");
        return connection;
    }

    private int count(String table) {
        try (Connection connection = connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from " + table)) {
            return result.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + database());
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
