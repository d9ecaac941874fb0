package org.guitu.server.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guitu.server.store.Database;
import org.guitu.server.store.Draft;
import org.guitu.server.store.PersonTable;
import org.guitu.server.store.SettingTable;
import org.guitu.server.store.Tables;
import org.guitu.server.wording.OtherEditions;
import org.guitu.server.wording.Unfit;

/** Throws the read model away and makes it anew from the entries. */
public final class Rebuilding {
    /** By which editions it was rebuilt to the end. */
    private static final String REBUILT = "spans-rebuilt";

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
     * Rebuilds all of it by the editions that it is made by, some people at a time; one that was cut off begins anew.
     *
     * @return how many cases
     * @throws Unfit where it is made by other editions than those in use: servers that have those would go on by them
     */
    public int all() {
        if (noted(SettingTable.EDITIONS).filter(made -> !made.equals(editions)).isPresent()) {
            throw new Unfit("other-editions", Map.of());
        }
        return make();
    }

    /**
     * Rebuilds if the spans were made by other editions than those in use, or were not rebuilt to the end.
     *
     * @throws Unfit where somebody with other editions was started meanwhile
     */
    public void ifOutdated() {
        if (!isCurrent() || !noted(REBUILT).equals(Optional.of(editions))) {
            make();
        }
    }

    /**
     * Whether the spans are made by the editions in use.
     *
     * @return false where somebody with other editions was started
     */
    public boolean isCurrent() {
        return noted(SettingTable.EDITIONS).equals(Optional.of(editions));
    }

    // Named first, as not made to the end: from then on nobody writes spans by others. Whoever had begun to holds the
    // turns of the people in
    // question, and all people are gone through, also those of whom no case is seen yet.
    private int make() {
        put(Map.of(SettingTable.EDITIONS, editions, REBUILT, ""));
        int count = 0;
        List<PersonTable.Row> rows = page("");
        try {
            while (!rows.isEmpty()) {
                count += rows.stream().mapToInt(row -> rebuild(row.id())).sum();
                rows = page(rows.get(rows.size() - 1).id());
            }
        } catch (OtherEditions e) {
            throw new Unfit("other-editions", Map.of());
        }
        put(Map.of(REBUILT, editions));
        return count;
    }

    private Optional<String> noted(String name) {
        return database.read(tables -> tables.settings().find(name));
    }

    private void put(Map<String, String> settings) {
        Draft draft = new Draft();
        settings.forEach(draft::put);
        database.commit(draft);
    }

    private List<PersonTable.Row> page(String after) {
        return database.read(tables -> tables.people().page(after, BATCH));
    }

    private record Drafted(Draft draft, int cases) {}

    // Somebody may record something meanwhile; then what is there now is read again.
    private int rebuild(String personId) {
        Tries tries = new Tries();
        Drafted drafted;
        do {
            tries.next();
            drafted = database.read(tables -> drafted(tables, personId));
        } while (!database.commit(drafted.draft()));
        return drafted.cases();
    }

    private Drafted drafted(Tables tables, String personId) {
        Draft draft = new Draft();
        // Who was erased has nothing that turns.
        return shelf.ofPerson(tables, personId)
                .map(person -> {
                    draft.on(personId, person.turn());
                    agenda.rewrite(tables, draft, person);
                    return new Drafted(draft, person.dossiers().size());
                })
                .orElseGet(() -> new Drafted(draft, 0));
    }
}
