package org.guitu.server.store;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * One SQLite file: a single writer, whose transactions wait for the disk, and readers beside it that each see one
 * moment.
 */
public final class Database implements AutoCloseable {
    private final Connections connections;
    private final Jdbi readers;
    private final Handle writer;
    private final ReentrantLock writing = new ReentrantLock(true);

    private Database(Connections connections) {
        this.connections = connections;
        this.readers = Jdbi.create(connections);
        this.writer = Jdbi.open(connections.writer());
    }

    /**
     * Opens the database, making or renewing its tables first.
     *
     * @param url a JDBC URL of a SQLite file
     * @return the open database
     */
    public static Database open(String url) {
        Connections connections = new Connections(url);
        Flyway.configure()
                .dataSource(connections.migrations())
                .locations("classpath:org/guitu/server/store/migrations")
                .load()
                .migrate();
        return new Database(connections);
    }

    /**
     * Reads at one moment.
     *
     * @param <T> the answer's type
     * @param work what to read
     * @return the answer
     */
    public <T> T read(Function<Tables, T> work) {
        return readers.inTransaction(handle -> work.apply(new Tables(handle)));
    }

    /**
     * Writes in one transaction, which is on disk when this returns; a thrown exception leaves nothing behind.
     *
     * @param <T> the answer's type
     * @param work what to load, decide and append
     * @return the answer
     */
    public <T> T write(Function<Tables, T> work) {
        writing.lock();
        try {
            return writer.inTransaction(handle -> work.apply(new Tables(handle)));
        } finally {
            writing.unlock();
        }
    }

    /** Waits for the transaction under way, then closes every connection. */
    @Override
    public void close() {
        writing.lock();
        try {
            writer.close();
            connections.close();
        } finally {
            writing.unlock();
        }
    }
}
