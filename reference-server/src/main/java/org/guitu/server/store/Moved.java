package org.guitu.server.store;

import java.sql.SQLException;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells that what a draft stands on has moved, where the database finds it out, from a fault of this server. */
final class Moved {
    /** Something is referred to that has gone meanwhile; two transactions could not be ordered, or waited for each other. */
    private static final Set<String> STATES = Set.of("23503", "40001", "40P01");

    private Moved() {}

    static boolean isIt(Throwable thrown) {
        return Outage.causes(thrown).anyMatch(cause -> cause instanceof SQLException sql && isIt(sql));
    }

    private static boolean isIt(SQLException thrown) {
        return thrown instanceof SQLiteException sqlite
                ? sqlite.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_FOREIGNKEY
                : thrown.getSQLState() != null && STATES.contains(thrown.getSQLState());
    }
}
