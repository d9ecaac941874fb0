package org.guitu.server.application;

import java.util.List;
import org.guitu.server.store.CaseTable;
import org.guitu.server.store.Database;
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
        this.shelf = new Shelf(vault);
        this.agenda = new Agenda(rulebook, shelf);
        this.editions = rulebook.editions();
    }

    /**
     * Rebuilds all of it.
     *
     * @return how many cases
     */
    public int all() {
        return database.write(this::all);
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

    private int all(Tables tables) {
        int count = 0;
        String after = "";
        List<CaseTable.Row> rows = tables.cases().page(null, after, BATCH);
        while (!rows.isEmpty()) {
            for (CaseTable.Row row : rows) {
                after = row.id();
                tables.spans()
                        .replace(after, agenda.of(shelf.load(tables, after).orElseThrow()));
                count++;
            }
            rows = tables.cases().page(null, after, BATCH);
        }
        tables.settings().put(EDITIONS, editions);
        return count;
    }
}
