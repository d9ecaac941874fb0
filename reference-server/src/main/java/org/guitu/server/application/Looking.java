package org.guitu.server.application;

import java.util.function.Function;
import org.guitu.server.store.Database;
import org.guitu.server.store.Draft;
import org.guitu.server.store.Tables;

/** The one path on which anything is looked at: who looked is on disk before they see it (RGT-04). */
final class Looking {
    private final Database database;

    Looking(Database database) {
        this.database = database;
    }

    Reply look(Caller caller, Function<Tables, Reply> work) {
        Reply reply = database.read(work);
        Draft draft = new Draft();
        AccessLog.keep(draft, caller, reply);
        if (!database.commit(draft)) {
            throw new IllegalStateException("a line that stands on nothing has moved");
        }
        return reply;
    }
}
