package org.guitu.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of a PostgreSQL server, which other processes of this server may be using too. */
final class PostgresEngine implements Engine {
    private static final int READERS = 8;
    private static final long WAIT_MILLIS = 5_000;
    /** How long it may take to reach the server: no longer than a request waits for a connection. */
    private static final int CONNECT_SECONDS = 5;
    /**
     * What others may cost us, and we them. A turn is held for one group, some tens of milliseconds: who waits longer
     * waits for somebody that stands still. The longest statement of ours takes seconds. A process that stands still
     * within a transaction loses it, so that what it holds is free again.
     */
    private static final String LIMITS = "set lock_timeout to '2s'; set statement_timeout to '30s';"
            + " set idle_in_transaction_session_timeout to '30s'";
    /** How long nothing may come back: longer than the server itself lets a statement run. */
    private static final int SILENT_SECONDS = 40;
    /** Who was in a group with one that waited in vain waits no more than this for a row. */
    private static final String HURRY = "set local lock_timeout to '100ms'";

    private final String url;
    private final HikariDataSource readers;
    private final HikariDataSource writer;

    PostgresEngine(String url) {
        this.url = url;
        HikariConfig reading = config("readers", READERS, SILENT_SECONDS);
        reading.setReadOnly(true);
        reading.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        reading.setConnectionInitSql(LIMITS);
        this.readers = new HikariDataSource(reading);
        HikariConfig writing = config("writer", 1, SILENT_SECONDS);
        // Whatever the database or the URL has set: an acknowledged command must not be lost.
        writing.setConnectionInitSql("set synchronous_commit to on; " + LIMITS);
        this.writer = new HikariDataSource(writing);
    }

    private HikariConfig config(String name, int most, int silentSeconds) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source(silentSeconds));
        config.setMaximumPoolSize(most);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_MILLIS);
        return config;
    }

    // What is set here holds whatever the URL says.
    private PGSimpleDataSource source(int silentSeconds) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setTcpKeepAlive(true);
        source.setSocketTimeout(silentSeconds);
        // A rewritten batch does not tell how many rows each of its statements met, and the guards stand on that.
        source.setReWriteBatchedInserts(false);
        return source;
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public Map<String, String> words() {
        // Ids and divisions are compared letter by letter, in whatever language the database was made.
        return Map.of("text", "text collate \"C\"", "bytes", "bytea", "strict", "");
    }

    @Override
    public void migrate(FluentConfiguration steps) {
        // One connection holds the lock that keeps other processes waiting, one works, for as long as it takes.
        try (HikariDataSource two = new HikariDataSource(config("migrations", 2, 0))) {
            steps.dataSource(two).load().migrate();
        }
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
        handle.execute(HURRY);
    }

    @Override
    public boolean copyTo(Path file) {
        return false;
    }

    @Override
    public boolean settle() {
        // When its log goes is the database server's own matter.
        return true;
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
    }
}
