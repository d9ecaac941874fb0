package org.guitu.server.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the database is: a file of this machine, or a PostgreSQL server. */
public sealed interface DatabaseUrl {
    /**
     * Reads a JDBC URL.
     *
     * @param url the text
     * @return what it means, or nothing where this server cannot stand on it
     */
    static Optional<DatabaseUrl> parse(String url) {
        return url.startsWith(SqliteFile.PREFIX)
                ? SqliteFile.parse(url.substring(SqliteFile.PREFIX.length()))
                : PostgresServer.parse(url);
    }

    /**
     * The URL as it may be shown.
     *
     * @return the URL without its parameters, where a password may stand
     */
    String shown();

    /**
     * A SQLite file.
     *
     * @param file the file
     */
    record SqliteFile(Path file) implements DatabaseUrl {
        static final String PREFIX = "jdbc:sqlite:";

        // A parameter could turn off what keeps an acknowledged command, and other forms of address are no file.
        private static Optional<DatabaseUrl> parse(String file) {
            if (file.isBlank() || file.contains("?") || file.startsWith(":") || file.startsWith("file:")) {
                return Optional.empty();
            }
            try {
                return Optional.of(new SqliteFile(Path.of(file)));
            } catch (InvalidPathException e) {
                return Optional.empty();
            }
        }

        @Override
        public String shown() {
            return PREFIX + file;
        }
    }

    /**
     * A database of a PostgreSQL server.
     *
     * @param url the JDBC URL with the driver's own parameters, among them user and password
     */
    record PostgresServer(String url) implements DatabaseUrl {
        // Read here and not by the driver, which logs what it does not understand, and with it a password in the wrong
        // place.
        private static final Pattern FORM =
                Pattern.compile("(?<where>jdbc:postgresql://[\\w.:,\\[\\]-]+/[\\w.-]+)([?].*)?");

        private static Optional<DatabaseUrl> parse(String url) {
            return Optional.of(url).filter(text -> FORM.matcher(text).matches()).map(PostgresServer::new);
        }

        @Override
        public String shown() {
            return FORM.matcher(url).replaceAll("${where}");
        }

        /** Shows no password. */
        @Override
        public String toString() {
            return shown();
        }
    }
}
