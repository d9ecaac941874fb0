package org.guitu.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The database of a test: a file in its folder, or a database of its own on a PostgreSQL server. */
record TestDatabase(String url) {
    /** The tag of what only a database file can show. */
    static final String ON_SQLITE = "sqlite";

    /** The tag of what only a database server can show. */
    static final String ON_POSTGRESQL = "postgresql";

    private static final boolean POSTGRESQL =
            System.getProperty("guitu.test.database", "sqlite").equals("postgresql");
    private static final Set<Path> MADE = new HashSet<>();

    /** The database that goes with a folder. */
    static TestDatabase in(Path folder) {
        return POSTGRESQL ? onServer(folder) : new TestDatabase("jdbc:sqlite:" + folder.resolve("test.db"));
    }

    static boolean isPostgresql() {
        return POSTGRESQL;
    }

    private static synchronized TestDatabase onServer(Path folder) {
        String name = "guitu_" + Integer.toHexString(folder.toString().hashCode());
        if (MADE.add(folder)) {
            new TestDatabase(Server.URL.formatted("postgres")).run("create database " + name);
        }
        return new TestDatabase(Server.URL.formatted(name));
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    /** Runs SQL beside the server, as someone with the database in hand could. */
    void run(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts bytes into a column of every row. */
    void put(String table, String column, byte[] bytes) {
        put(table, column, bytes, "true");
    }

    /** Puts bytes into a column of some rows. */
    void put(String table, String column, byte[] bytes, String where) {
        try (Connection connection = connect();
                PreparedStatement update =
                        connection.prepareStatement("update " + table + " set " + column + " = ? where " + where)) {
            update.setBytes(1, bytes);
            update.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets no further row into a table, without saying so. */
    void refuse(String table) {
        if (POSTGRESQL) {
            run(
                    "create function refused() returns trigger language plpgsql as 'begin return null; end'",
                    "create trigger refused before insert on " + table + " for each row execute function refused()");
        } else {
            run("create trigger refused before insert on " + table + " begin select raise(ignore); end");
        }
    }

    /** Takes away what keeps entries from being changed. */
    void openEntries() {
        if (POSTGRESQL) {
            run("drop trigger entry_is_never_changed on entry");
        } else {
            run("drop trigger entry_is_never_changed", "drop trigger entry_is_never_removed");
        }
    }

    /** The same of the access log and its anchors. */
    void openAccessLog() {
        for (String table : List.of("access_line", "anchor")) {
            if (POSTGRESQL) {
                run("drop trigger " + table + "_is_never_changed on " + table);
            } else {
                run("drop trigger " + table + "_is_never_changed", "drop trigger " + table + "_is_never_removed");
            }
        }
    }

    /** The bytes of one value, in hexadecimal. */
    String one(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return HexFormat.of().formatHex(result.getBytes(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int count(String table) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from " + table)) {
            result.next();
            return result.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps everybody else from writing until it is closed. */
    Connection holdWriting() throws SQLException {
        Connection connection = connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute(POSTGRESQL ? "begin; lock table person in exclusive mode" : "begin immediate");
        }
        return connection;
    }

    /** Ends everybody's connections to a database that is a server's, and takes no others until it is closed. */
    AutoCloseable cutOff() {
        String name = text("select current_database()");
        TestDatabase server = new TestDatabase(Server.URL.formatted("postgres"));
        server.run(
                "alter database " + name + " allow_connections false",
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
        return () -> server.run("alter database " + name + " allow_connections true");
    }

    /** The files of a database that is a server's: its own, and what the server writes ahead. */
    List<Path> files() throws IOException {
        if (!POSTGRESQL) {
            return List.of();
        }
        Path data = Path.of(text("show data_directory"));
        String own = text("select oid::text from pg_database where datname = current_database()");
        List<Path> files = new ArrayList<>();
        for (Path folder : List.of(data.resolve("base").resolve(own), data.resolve("pg_wal"))) {
            try (Stream<Path> inside = Files.walk(folder)) {
                inside.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        return files;
    }

    /** One value, as text. */
    String text(String query) {
        return new String(HexFormat.of().parseHex(one(query)), StandardCharsets.UTF_8);
    }

    /** Everything that the database has in it, as text. */
    List<String> rows(String table) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select * from " + table)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    Object value = result.getObject(i);
                    row.append(value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value)
                            .append(' ');
                }
                rows.add(row.toString());
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The PostgreSQL server of all tests: one that is named, else one that is started for them. */
    private static final class Server {
        static final String URL = url();

        private static String url() {
            String named = System.getenv("GUITU_TEST_PG_URL");
            if (named != null) {
                return named;
            }
            try {
                return EmbeddedPostgres.builder().start().getJdbcUrl("postgres", "%s");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
