package org.guitu.server.application;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.guitu.server.store.Database;
import org.guitu.server.store.Draft;
import org.guitu.server.store.PersonTable;
import org.guitu.server.wording.Unfit;

/**
 * Erases a person by destroying keys (RGT-07): what they sealed stays shut for good, and entries, counts and chains stay
 * to be verified.
 */
public final class Erasure {
    /** Whether bytes of somebody who was erased may still stand in the database's log. */
    private static final String UNSETTLED = "erasure-unsettled";

    private final Database database;

    /**
     * Erases in a database.
     *
     * @param database which
     */
    public Erasure(Database database) {
        this.database = database;
    }

    /**
     * What came of it.
     *
     * @param erased false where nothing was left to erase
     * @param settled false where older bytes are still in the database's log, since somebody reads them
     */
    public record Outcome(boolean erased, boolean settled) {}

    /**
     * Destroys the keys of a person and all the person's cases, with record, number, texts, spans and kept answers.
     *
     * @param personId the person
     * @param errand by which errand, as the access log tells it
     * @param now when
     * @return what came of it
     * @throws Unfit where there is no such person
     */
    public Outcome of(String personId, Errand errand, Instant now) {
        boolean erased = false;
        Tries tries = new Tries();
        for (PersonTable.Row row = find(personId); row.held() != null && !erased; row = find(personId)) {
            tries.next();
            Draft draft = new Draft();
            draft.on(personId, row.turn());
            draft.erase(personId);
            draft.put(UNSETTLED, "yes");
            AccessLog.keepErasure(draft, personId, errand, now);
            erased = database.commit(draft);
        }
        // Also after one that was cut off before it came to this, or did not come to its end.
        return new Outcome(erased, settled());
    }

    /**
     * Takes what an erasure left in the database's log out of it, where that is still owed.
     *
     * @return false where somebody still reads what stands there
     */
    public boolean settled() {
        if (database.read(tables -> tables.settings().find(UNSETTLED)).equals(Optional.of("yes"))) {
            if (!database.settle()) {
                return false;
            }
            Draft draft = new Draft();
            draft.put(UNSETTLED, "no");
            database.commit(draft);
        }
        return true;
    }

    private PersonTable.Row find(String personId) {
        return database.read(tables -> tables.people().find(personId))
                .orElseThrow(() -> new Unfit("no-such-person", Map.of()));
    }
}
