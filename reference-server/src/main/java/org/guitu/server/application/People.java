package org.guitu.server.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guitu.person.ResidentIdentity;
import org.guitu.server.store.Database;
import org.guitu.server.store.Draft;
import org.guitu.server.store.PersonTable;
import org.guitu.server.store.Tables;

/** The people: registered once, found by id or by the whole identity number, shown masked. */
public final class People {
    private final Database database;
    private final Vault vault;
    private final Writing writing;

    /**
     * Keeps people in a database.
     *
     * @param database where
     * @param vault what hides them
     */
    public People(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
        this.writing = new Writing(database, vault);
    }

    /**
     * Registers a person.
     *
     * @param person the person, already checked
     * @param caller who asks
     * @param intent how it is meant
     * @return the person masked, or that there is one with this number already
     */
    public Reply register(PersonRecord person, Caller caller, Intent intent) {
        return writing.write(person.identityNumber(), caller, intent, (tables, draft) -> add(tables, draft, person));
    }

    /**
     * Shows a person.
     *
     * @param id the person's id
     * @return the person masked
     */
    public Reply show(String id) {
        return database.read(tables -> tables.people().find(id))
                .map(this::masked)
                .map(tree -> Reply.of(Reply.Kind.SHOWN, tree))
                .orElseGet(() -> Reply.unknown("no-such-person"));
    }

    /**
     * Finds a person by the whole identity number.
     *
     * @param identity the number
     * @return a list of at most one
     */
    public Reply search(ResidentIdentity identity) {
        Optional<PersonTable.Row> found =
                database.read(tables -> tables.people().findByIdentity(vault.identityDigest(identity.number())));
        return Reply.of(
                Reply.Kind.SHOWN,
                Map.of("items", found.map(this::masked).map(List::of).orElseGet(List::of)));
    }

    private Reply add(Tables tables, Draft draft, PersonRecord person) {
        byte[] digest = vault.identityDigest(person.identityNumber());
        Optional<PersonTable.Row> there = tables.people().findByIdentity(digest);
        if (there.isPresent()) {
            return Reply.of(Reply.Kind.TAKEN, Map.of("personId", there.get().id()));
        }
        String id = vault.drawId("p");
        draft.add(new PersonTable.Row(id, 0, vault.sealPerson(person, id), digest));
        return Reply.of(Reply.Kind.WRITTEN, new LinkedHashMap<>(person.masked(id)))
                .with(Reply.ADDRESS, "/v1/people/" + id);
    }

    private Map<String, Object> masked(PersonTable.Row row) {
        return vault.person(row.sealed(), row.id()).masked(row.id());
    }
}
