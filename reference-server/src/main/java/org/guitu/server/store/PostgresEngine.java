package org.guitu.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Jdbi;

/** A database of a PostgreSQL server, which other processes of this server may be using too. */
final class PostgresEngine implements Engine {
    private static final int READERS = 8;
    private static final long WAIT_MILLIS = 5_000;

    private final String url;
    private final HikariDataSource readers;
    private final HikariDataSource writer;

    PostgresEngine(String url) {
        this.url = url;
        HikariConfig reading = config(url, "readers", READERS);
        reading.setReadOnly(true);
        reading.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        this.readers = new HikariDataSource(reading);
        HikariConfig writing = config(url, "writer", 1);
        // Whatever the database or the URL has set: an acknowledged command must not be lost.
        writing.setConnectionInitSql("set synchronous_commit to on");
        this.writer = new HikariDataSource(writing);
    }

    private static HikariConfig config(String url, String name, int most) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(most);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_MILLIS);
        return config;
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
        // One connection holds the lock that keeps other processes waiting, one works.
        try (HikariDataSource two = new HikariDataSource(config(url, "migrations", 2))) {
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
