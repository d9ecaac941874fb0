package org.guitu.server.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** The connections of one SQLite file. Those of readers are kept open between uses, since opening one costs a read of the schema. */
final class Connections implements ConnectionFactory, AutoCloseable {
    private static final int BUSY_MILLIS = 10_000;

    private final String url;
    private final ConcurrentLinkedQueue<Connection> idle = new ConcurrentLinkedQueue<>();

    Connections(String url) {
        this.url = url;
    }

    DataSource migrations() {
        return source(new SQLiteConfig());
    }

    Connection writer() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        return source(config).getConnection();
    }

    @Override
    public Connection openConnection() throws SQLException {
        Connection kept = idle.poll();
        if (kept != null) {
            return kept;
        }
        Connection fresh = source(new SQLiteConfig()).getConnection();
        try (Statement statement = fresh.createStatement()) {
            statement.execute("pragma query_only = true");
        }
        return fresh;
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
                throw new IllegalStateException("a reader's connection does not close", e);
            }
        }
    }

    private DataSource source(SQLiteConfig config) {
        config.setJournalMode(JournalMode.WAL);
        // The default NORMAL may lose the last commits with the power; an acknowledged command must not be lost.
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url);
        return source;
    }
}
