package org.guitu.server.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.guitu.server.security.OwnerOnly;
import org.guitu.server.wording.Unfit;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteException;

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
        this.writer = Jdbi.create(connections::writer).open();
    }

    /**
     * Opens the database, making it and making or renewing its tables first.
     *
     * @param file a SQLite file, which its owner alone may read if it is made here
     * @return the open database
     * @throws Unfit where it cannot be written or is no database of this server
     */
    public static Database open(Path file) {
        try {
            OwnerOnly.createIfMissing(file);
            Connections connections = new Connections("jdbc:sqlite:" + file);
            Flyway.configure()
                    .dataSource(connections.migrations())
                    .locations("classpath:org/guitu/server/store/migrations")
                    .load()
                    .migrate();
            return new Database(connections);
        } catch (IOException | FlywayException | ConnectionException e) {
            throw new Unfit("database-unusable", Map.of("path", file.toString(), "why", kind(e)));
        }
    }

    // The innermost kind says most, such as that the file is none of SQLite's.
    private static String kind(Throwable thrown) {
        Throwable last = thrown;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return last instanceof SQLiteException sqlite
                ? sqlite.getResultCode().name()
                : last.getClass().getSimpleName();
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
