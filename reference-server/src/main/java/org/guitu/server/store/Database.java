package org.guitu.server.store;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.guitu.server.wording.Unavailable;
import org.guitu.server.wording.Unfit;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Everything that is kept: read at one moment, written by one committer. */
public final class Database implements AutoCloseable {
    private static final String MIGRATIONS = "classpath:org/guitu/server/store/migrations/";

    /** The setting that is put only to find out whether anything can be. */
    private static final String TRIAL = "trial";

    private final Engine engine;
    private final Jdbi readers;
    private final Committer committer;

    private Database(Engine engine, InstantSource clock, CommitObserver observer) {
        this.engine = engine;
        this.readers = engine.readers();
        this.committer = new Committer(engine, new AccessChain(processId(), clock), observer);
    }

    /**
     * Opens the database, making it and making or renewing its tables first.
     *
     * @param url where it is; a SQLite file that is made here can be read by its owner alone
     * @param clock tells to which day lines of the access log belong
     * @param observer is told of each commit
     * @return the open database
     * @throws Unfit where it cannot be written or is no database of this server
     */
    public static Database open(DatabaseUrl url, InstantSource clock, CommitObserver observer) {
        try {
            Engine engine = engine(url);
            migrate(engine);
            return new Database(engine, clock, observer);
        } catch (IOException
                | FlywayException
                | JdbiException
                | PoolInitializationException
                | IllegalArgumentException e) {
            String code = isDamaged(e) ? "database-damaged" : "database-unusable";
            throw new Unfit(code, Map.of("path", url.shown(), "why", kind(e)));
        }
    }

    private static Engine engine(DatabaseUrl url) throws IOException {
        return url instanceof DatabaseUrl.SqliteFile sqlite
                ? new SqliteEngine(sqlite.file())
                : new PostgresEngine(((DatabaseUrl.PostgresServer) url).url());
    }

    private static void migrate(Engine engine) {
        try {
            engine.migrate(Flyway.configure()
                    .locations(MIGRATIONS + "common", MIGRATIONS + engine.name())
                    .placeholders(engine.words()));
        } catch (FlywayException | PoolInitializationException e) {
            engine.close();
            throw e;
        }
    }

    // Two processes on one database write two chains.
    private static String processId() {
        byte[] drawn = new byte[8];
        new SecureRandom().nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }

    // The innermost kind says most, such as that the file is none of SQLite's.
    /**
     * Whether the database is a file that is damaged.
     *
     * @param thrown what was thrown
     * @return true if it says so
     */
    public static boolean isDamaged(Throwable thrown) {
        return kind(thrown).equals(SQLiteErrorCode.SQLITE_CORRUPT.name());
    }

    /**
     * What kind of failure the database tells of, without what it quotes.
     *
     * @param thrown what was thrown
     * @return the name of the database's own code, or of the innermost kind
     */
    public static String kind(Throwable thrown) {
        Throwable last = thrown;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        if (last instanceof SQLiteException sqlite) {
            return sqlite.getResultCode().name();
        }
        return last instanceof SQLException sql && sql.getSQLState() != null
                ? sql.getSQLState()
                : last.getClass().getSimpleName();
    }

    /**
     * Reads at one moment.
     *
     * @param <T> the answer's type
     * @param work what to read
     * @return the answer
     * @throws Unavailable where the database cannot be reached
     */
    public <T> T read(Function<Tables, T> work) {
        try {
            return readers.inTransaction(handle -> work.apply(new Tables(handle)));
        } catch (JdbiException e) {
            throw Outage.told(e);
        }
    }

    /**
     * Writes a draft, which is on disk when this returns.
     *
     * @param draft the rows
     * @return false where what it was decided on has moved meanwhile, and nothing of it was written
     * @throws Unavailable where the database cannot be reached or did not take it
     */
    public boolean commit(Draft draft) {
        return committer.commit(draft);
    }

    /**
     * Whether what is written comes to disk: what was written last did, or where that failed a trial does now.
     *
     * @return false where the trial was not written, or what is being written comes to no end
     * @throws Unavailable where the database cannot be reached or did not take it
     */
    public boolean isWriting() {
        if (committer.isStuck()) {
            return false;
        }
        Draft trial = new Draft();
        trial.put(TRIAL, "");
        return committer.isWell() || commit(trial);
    }

    /**
     * Copies everything, as it stands at one moment, while others read and write.
     *
     * @param file a file that is not there yet
     * @throws Unfit where it cannot be written, or the database has tools of its own for that
     */
    public void copyTo(Path file) {
        try {
            if (!engine.copyTo(file)) {
                throw new Unfit("copy-by-its-tools", Map.of());
            }
        } catch (IOException | SQLException e) {
            throw new Unfit("copy-unwritable", Map.of("path", file.toString(), "why", kind(e)));
        }
    }

    /**
     * Takes what was removed out of the database's log too.
     *
     * @return false where somebody still reads what stands there
     */
    public boolean settle() {
        return engine.settle();
    }

    /** Writes what was begun, then closes every connection. */
    @Override
    public void close() {
        committer.close();
        engine.close();
    }
}
