package org.guitu.server.store;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.guitu.server.wording.Unavailable;
import org.jdbi.v3.core.ConnectionException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells a database that cannot be reached, or has no room or time, from a fault of this server. */
final class Outage {
    /** Connection lost, out of resources, shut down by its keeper or cut off after too long a time. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");

    /** Somebody holds a row for longer than it is waited for. */
    private static final String HELD = "55P03";

    /** The same, and that we stood still for too long within a transaction. */
    private static final Set<String> STATES = Set.of(HELD, "25P03");

    private static final Set<SQLiteErrorCode> CODES = Set.of(
            SQLiteErrorCode.SQLITE_BUSY,
            SQLiteErrorCode.SQLITE_FULL,
            SQLiteErrorCode.SQLITE_IOERR,
            SQLiteErrorCode.SQLITE_CANTOPEN,
            SQLiteErrorCode.SQLITE_READONLY);

    private Outage() {}

    /** Whether it is somebody who holds a row: whoever does not need it gets on. */
    static boolean isHeld(Throwable thrown) {
        return causes(thrown).anyMatch(cause -> cause instanceof SQLException sql && HELD.equals(sql.getSQLState()));
    }

    static boolean isOne(Throwable thrown) {
        return causes(thrown)
                .anyMatch(cause ->
                        cause instanceof ConnectionException || (cause instanceof SQLException sql && isOutage(sql)));
    }

    static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
    }

    /** The exception as the rooms above are to see it. */
    static RuntimeException told(RuntimeException thrown) {
        return isOne(thrown) ? new Unavailable(thrown) : thrown;
    }

    private static boolean isOutage(SQLException thrown) {
        if (thrown instanceof SQLiteException sqlite) {
            // The finer codes hold the coarse one in their last byte.
            return CODES.stream().anyMatch(code -> code.code == (sqlite.getResultCode().code & 0xff));
        }
        String state = thrown.getSQLState();
        return state != null
                && (STATES.contains(state) || (state.length() > 2 && CLASSES.contains(state.substring(0, 2))));
    }
}
