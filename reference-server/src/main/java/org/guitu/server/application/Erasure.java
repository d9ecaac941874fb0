package org.guitu.server.application;

import java.time.Instant;
import java.util.Map;
import org.guitu.server.store.Database;
import org.guitu.server.store.Draft;
import org.guitu.server.store.PersonTable;
import org.guitu.server.wording.Unfit;

/**
 * Erases a person by destroying keys (RGT-07): what they sealed stays shut for good, and entries, counts and chains stay
 * to be verified.
 */
public final class Erasure {
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
     * Destroys the keys of a person and all the person's cases, with record, number, texts, spans and kept answers.
     *
     * @param personId the person
     * @param errand by which errand, as the access log tells it
     * @param now when
     * @return false where nothing was left to erase
     * @throws Unfit where there is no such person
     */
    public boolean of(String personId, Errand errand, Instant now) {
        boolean erased = false;
        for (PersonTable.Row row = find(personId); row.held() != null && !erased; row = find(personId)) {
            Draft draft = new Draft();
            draft.on(personId, row.turn());
            draft.erase(personId);
            AccessLog.keepErasure(draft, personId, errand, now);
            erased = database.commit(draft);
        }
        // Also after one that was cut off before it came to this.
        database.settle();
        return erased;
    }

    private PersonTable.Row find(String personId) {
        return database.read(tables -> tables.people().find(personId))
                .orElseThrow(() -> new Unfit("no-such-person", Map.of()));
    }
}
