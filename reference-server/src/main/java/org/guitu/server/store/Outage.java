package org.guitu.server.store;

import java.sql.SQLException;
import java.util.Set;
import org.guitu.server.wording.Unavailable;
import org.jdbi.v3.core.ConnectionException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells a database that cannot be reached, or has no room or time, from a fault of this server. */
final class Outage {
    /** Connection lost, out of resources, shut down by its keeper. */
    private static final Set<String> STATES = Set.of("08", "53", "57");

    private static final Set<SQLiteErrorCode> CODES = Set.of(
            SQLiteErrorCode.SQLITE_BUSY,
            SQLiteErrorCode.SQLITE_FULL,
            SQLiteErrorCode.SQLITE_IOERR,
            SQLiteErrorCode.SQLITE_CANTOPEN,
            SQLiteErrorCode.SQLITE_READONLY);

    private Outage() {}

    /** The exception as the rooms above are to see it. */
    static RuntimeException told(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectionException || (cause instanceof SQLException sql && isOutage(sql))) {
                return new Unavailable(thrown);
            }
        }
        return thrown;
    }

    private static boolean isOutage(SQLException thrown) {
        if (thrown instanceof SQLiteException sqlite) {
            // The finer codes hold the coarse one in their last byte.
            return CODES.stream().anyMatch(code -> code.code == (sqlite.getResultCode().code & 0xff));
        }
        String state = thrown.getSQLState();
        return state != null && state.length() > 2 && STATES.contains(state.substring(0, 2));
    }
}
