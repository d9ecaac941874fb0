package org.guitu.server.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jdbi.v3.core.Jdbi;

/** Connections as a plain server has them: one writer and some readers on SQLite, eight for both on PostgreSQL. */
record Pools(boolean sqlite, HikariDataSource writing, HikariDataSource reading) {
    private static final int READERS = 8;

    static Pools of(String url) {
        if (url.startsWith("jdbc:postgresql:")) {
            HikariDataSource both = pool(url, READERS, "set synchronous_commit to on");
            return new Pools(false, both, both);
        }
        String sqlite = url + "?journal_mode=WAL&synchronous=FULL&busy_timeout=10000&transaction_mode=IMMEDIATE"
                + "&foreign_keys=true";
        return new Pools(true, pool(sqlite, 1, null), pool(sqlite.replace("IMMEDIATE", "DEFERRED"), READERS, null));
    }

    Jdbi writer() {
        return Jdbi.create(writing);
    }

    Jdbi reader() {
        return Jdbi.create(reading);
    }

    private static HikariDataSource pool(String url, int most, String first) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(most);
        config.setConnectionInitSql(first);
        return new HikariDataSource(config);
    }
}
