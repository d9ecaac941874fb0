package org.guitu.server.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.guitu.server.security.OwnerOnly;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** One SQLite file: one writer, and readers beside it. */
final class SqliteEngine implements Engine {
    private static final int BUSY_MILLIS = 5_000;

    private final String url;
    private final int busyMillis;
    private final Kept readers = new Kept(this::reader);
    private final Kept writer = new Kept(this::writing);

    SqliteEngine(Path file) throws IOException {
        this(file, BUSY_MILLIS);
    }

    SqliteEngine(Path file, int busyMillis) throws IOException {
        OwnerOnly.createIfMissing(file);
        this.busyMillis = busyMillis;
        this.url = "jdbc:sqlite:" + file;
    }

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public Map<String, String> words() {
        return Map.of("text", "text", "bytes", "blob", "strict", "strict");
    }

    @Override
    public void migrate(FluentConfiguration steps) {
        steps.dataSource(source(new SQLiteConfig())).load().migrate();
    }

    @Override
    public Jdbi readers() {
        return Jdbi.create(readers);
    }

    @Override
    public Jdbi writer() {
        return Jdbi.create(writer);
    }

    @Override
    public void hurry(Handle handle) {
        // Whoever has begun to write holds everything already.
    }

    @Override
    public boolean copyTo(Path file) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        // Whatever was cut off keeps a name that no copy has.
        Path aside = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(aside);
        try {
            copyInto(aside);
            // Over no file that came meanwhile.
            Files.move(aside, file);
            OwnerOnly.settle(OwnerOnly.folder(file));
        } finally {
            Files.deleteIfExists(aside);
        }
        return true;
    }

    private void copyInto(Path aside) throws IOException, SQLException {
        OwnerOnly.createIfMissing(aside);
        try (Connection connection = source(new SQLiteConfig()).getConnection();
                PreparedStatement copy = connection.prepareStatement("vacuum into ?")) {
            copy.setString(1, aside.toString());
            copy.execute();
        }
        try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    @Override
    public boolean settle() {
        // SQLite itself waits and tries again, for as long as a busy database is waited for. Its first column says
        // whether that was in vain.
        return writer().withHandle(handle -> handle.createQuery("pragma wal_checkpoint(truncate)")
                .map((rs, ctx) -> rs.getInt(1) == 0)
                .one());
    }

    @Override
    public void close() {
        writer.close();
        readers.close();
    }

    private Connection reader() throws SQLException {
        Connection fresh = source(new SQLiteConfig()).getConnection();
        try (Statement statement = fresh.createStatement()) {
            statement.execute("pragma query_only = true");
        }
        return fresh;
    }

    private Connection writing() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        Connection fresh = source(config).getConnection();
        try (Statement statement = fresh.createStatement()) {
            // What is removed is overwritten: an erased person's wrapped key must not stay in a free page.
            statement.execute("pragma secure_delete = on");
        }
        return fresh;
    }

    private DataSource source(SQLiteConfig config) {
        config.setJournalMode(JournalMode.WAL);
        // The default NORMAL may lose the last commits with the power; an acknowledged command must not be lost.
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(busyMillis);
        config.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url);
        return source;
    }

    /** Connections that are kept open between uses, since opening one costs a read of the schema. */
    private record Kept(ConnectionFactory opening, ConcurrentLinkedQueue<Connection> idle)
            implements ConnectionFactory, AutoCloseable {
        Kept(ConnectionFactory opening) {
            this(opening, new ConcurrentLinkedQueue<>());
        }

        @Override
        public Connection openConnection() throws SQLException {
            Connection kept = idle.poll();
            return kept == null ? opening.openConnection() : kept;
        }

        @Override
        public void closeConnection(Connection connection) {
            idle.add(connection);
        }

        @Override
        public void close() {
            for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
                try {
                    connection.close();
                } catch (SQLException e) {
                    throw new IllegalStateException("a connection does not close", e);
                }
            }
        }
    }
}
