package org.guitu.server.application;

import java.util.List;
import org.guitu.server.store.CaseTable;
import org.guitu.server.store.Database;
import org.guitu.server.store.Draft;
import org.guitu.server.store.Tables;

/** Throws the read model away and makes it anew from the entries. */
public final class Rebuilding {
    private static final String EDITIONS = "spans-editions";
    private static final int BATCH = 200;

    private final Database database;
    private final Shelf shelf;
    private final Agenda agenda;
    private final String editions;

    /**
     * Rebuilds a database.
     *
     * @param database which
     * @param rulebook what reads
     * @param vault what opens
     */
    public Rebuilding(Database database, Rulebook rulebook, Vault vault) {
        this.database = database;
        this.shelf = new Shelf(vault, new Opened());
        this.agenda = new Agenda(rulebook);
        this.editions = rulebook.editions();
    }

    /**
     * Rebuilds all of it, some cases at a time; one that was cut off begins anew.
     *
     * @return how many cases
     */
    public int all() {
        int count = 0;
        List<CaseTable.Row> rows = page("");
        while (!rows.isEmpty()) {
            rows.stream().map(CaseTable.Row::personId).distinct().forEach(this::rebuild);
            count += rows.size();
            rows = page(rows.get(rows.size() - 1).id());
        }
        Draft done = new Draft();
        done.put(EDITIONS, editions);
        database.commit(done);
        return count;
    }

    /** Rebuilds if the spans were made by other packs or calendars than those in use: they hold for these alone. */
    public void ifOutdated() {
        boolean current = database.read(tables -> tables.settings().find(EDITIONS))
                .filter(editions::equals)
                .isPresent();
        if (!current) {
            all();
        }
    }

    private List<CaseTable.Row> page(String after) {
        return database.read(tables -> tables.cases().page(null, after, BATCH));
    }

    // Somebody may record something meanwhile; then what is there now is read again.
    private void rebuild(String personId) {
        Draft draft;
        do {
            draft = database.read(tables -> drafted(tables, personId));
        } while (!database.commit(draft));
    }

    private Draft drafted(Tables tables, String personId) {
        Draft draft = new Draft();
        // Who was erased meanwhile has nothing that turns.
        shelf.ofPerson(tables, personId).ifPresent(person -> {
            draft.on(personId, person.turn());
            agenda.rewrite(tables, draft, person);
        });
        return draft;
    }
}
