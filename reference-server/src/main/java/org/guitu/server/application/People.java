package org.guitu.server.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.guitu.person.ResidentIdentity;
import org.guitu.server.security.Wrapped;
import org.guitu.server.store.Database;
import org.guitu.server.store.Draft;
import org.guitu.server.store.PersonTable;
import org.guitu.server.store.Tables;

/** The people: registered once, found by id or by the whole identity number, shown masked. */
public final class People {
    private final Looking looking;
    private final Vault vault;
    private final Writing writing;

    /**
     * Keeps people in a database.
     *
     * @param database where
     * @param vault what hides them
     */
    public People(Database database, Vault vault) {
        this.looking = new Looking(database);
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
        return writing.write(
                person.identityNumber(), caller, intent, (tables, draft, now) -> add(tables, draft, person));
    }

    /**
     * Shows a person.
     *
     * @param id the person's id
     * @param caller who asks
     * @return the person masked
     */
    public Reply show(String id, Caller caller) {
        return looking.look(
                caller,
                tables -> on(
                        tables,
                        id,
                        held -> Reply.of(
                                Reply.Kind.SHOWN, vault.record(id, held).masked(id))));
    }

    /**
     * Who looked at the person's record and who wrote to it, or tried (RGT-04).
     *
     * @param id the person's id
     * @param page which piece
     * @param caller who asks
     * @return the lines of the access log
     */
    public Reply accesses(String id, Page page, Caller caller) {
        Cursors cursors = new Cursors(vault, "accesses to " + id);
        return cursors.from(
                page,
                after -> looking.look(
                        caller,
                        tables -> on(
                                tables,
                                id,
                                held -> Reply.of(
                                        Reply.Kind.SHOWN,
                                        cursors.cut(
                                                page,
                                                tables.accesses().about(id, after.id(), after.number(), page.toLoad()),
                                                AccessLog::tree,
                                                line -> new Place("", line.chain(), line.seq()))))));
    }

    /**
     * Finds a person by the whole identity number.
     *
     * @param identity the number
     * @param caller who asks
     * @return a list of at most one
     */
    public Reply search(ResidentIdentity identity, Caller caller) {
        byte[] digest = vault.marks().identity(identity.number());
        return looking.look(caller, tables -> {
            Optional<PersonTable.Row> found = tables.people().findByIdentity(digest);
            Reply reply = Reply.of(
                    Reply.Kind.SHOWN,
                    Map.of("items", found.map(this::masked).map(List::of).orElseGet(List::of)));
            return found.map(row -> reply.with(Reply.PERSON, row.id())).orElse(reply);
        });
    }

    private Reply add(Tables tables, Draft draft, PersonRecord person) {
        byte[] digest = vault.marks().identity(person.identityNumber());
        Optional<PersonTable.Row> there = tables.people().findByIdentity(digest);
        if (there.isPresent()) {
            return Reply.of(Reply.Kind.TAKEN, Map.of("personId", there.get().id()))
                    .with(Reply.PERSON, there.get().id());
        }
        String id = vault.drawId("p");
        Wrapped key = vault.drawPersonKey(tables, id);
        draft.add(new PersonTable.Row(
                id, 0, new PersonTable.Held(key, vault.personKey(id, key).seal(person), digest)));
        return Reply.of(Reply.Kind.WRITTEN, new LinkedHashMap<>(person.masked(id)))
                .with(Reply.ADDRESS, "/v1/people/" + id)
                .with(Reply.PERSON, id);
    }

    // Who is found by the number was not erased: the number's digest goes first.
    private Map<String, Object> masked(PersonTable.Row row) {
        return vault.record(row.id(), Objects.requireNonNull(row.held())).masked(row.id());
    }

    /** Answers about a person, or that there is none, or nothing left of them. */
    private static Reply on(Tables tables, String id, Function<PersonTable.Held, Reply> work) {
        Optional<PersonTable.Row> row = tables.people().find(id);
        if (row.isEmpty()) {
            return Reply.unknown("no-such-person");
        }
        PersonTable.Held held = row.get().held();
        return held == null ? Reply.erased(id) : work.apply(held).with(Reply.PERSON, id);
    }
}
