package org.guitu.server.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.UnaryOperator;

/** A kind of database that gives each contender one of its own, whose commits wait for the disk. */
record Databases(String name, UnaryOperator<String> made, AutoCloseable keeper) implements AutoCloseable {
    static Databases sqlite(Path folder) {
        return new Databases("SQLite", name -> "jdbc:sqlite:" + folder.resolve(name + ".db"), () -> {});
    }

    static Databases postgresql() throws IOException, SQLException {
        // Made for tests, it would not wait for the disk if it were not told to.
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
        String root = server.getJdbcUrl("postgres", "postgres");
        String version = one(root, "show server_version");
        if (!one(root, "show fsync").equals("on")) {
            throw new IllegalStateException("the server does not wait for its disk");
        }
        return new Databases(
                "PostgreSQL " + version,
                name -> {
                    run(root, "create database " + name);
                    return server.getJdbcUrl("postgres", name);
                },
                server);
    }

    String make(String name) {
        return made.apply(name);
    }

    private static String one(String url, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void run(String url, String command) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws Exception {
        keeper.close();
    }
}
