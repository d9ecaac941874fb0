package org.guitu.server.application;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.guitu.server.security.Keys;
import org.guitu.server.security.LockFile;
import org.guitu.server.security.Wrapped;
import org.guitu.server.store.CaseTable;
import org.guitu.server.store.Database;
import org.guitu.server.store.Draft;
import org.guitu.server.store.KeyTable;
import org.guitu.server.store.PersonTable;
import org.guitu.server.store.Tables;
import org.guitu.server.wording.Unfit;

/**
 * Turns the installation's wrapping key: draws a new one and wraps the keys of all people and cases under it, while
 * others read and write. What the keys seal is not touched. Cut off anywhere, it goes on where it is run again.
 */
public final class Rotation {
    private static final int BATCH = 100;

    private final Database database;
    private final Vault vault;

    /**
     * Turns the keys of a database.
     *
     * @param database which
     * @param vault what holds the keys
     */
    public Rotation(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /**
     * What came of it.
     *
     * @param people how many people's keys were wrapped anew
     * @param current the id of the key that they are under now
     * @param unneeded the ids of the older keys in the file that nothing in the database needs any more
     */
    public record Findings(int people, String current, Set<String> unneeded) {
        /** Copies the ids. */
        public Findings {
            unneeded = Set.copyOf(unneeded);
        }
    }

    /**
     * Goes on with a rotation that was cut off, or begins one, and comes to its end.
     *
     * @return what was done
     * @throws Unfit when somebody else is at it
     */
    public Findings run() {
        try (LockFile alone = vault.ring().rotating()) {
            return runAlone();
        }
    }

    /**
     * Whether one was cut off, or is running.
     *
     * @return false where the database names the current wrapping key alone
     */
    public boolean isUnfinished() {
        return database.read(tables -> tables.keys().all()).size() > 1;
    }

    private Findings runAlone() {
        begin();
        int people = 0;
        while (isUnfinished()) {
            people += rewrapAll();
            // Somebody who decided before the new key was there may still have come in under the old one; then it
            // stays.
            Draft done = new Draft();
            done.retireKeys();
            database.commit(done);
        }
        String current = database.read(tables -> tables.keys().current());
        Keys keys = vault.ring().refreshed();
        Set<String> unneeded = new TreeSet<>(keys.wrapping().keySet());
        unneeded.remove(current);
        // One that the database does not name yet is what the next rotation goes on with.
        unneeded.remove(keys.current());
        return new Findings(people, current, unneeded);
    }

    // The key is in the file before the database names it: no process meets a name that it cannot look up.
    private void begin() {
        Keys keys = vault.ring().refreshed();
        List<KeyTable.Row> known = database.read(tables -> tables.keys().all());
        KeyTable.Row last = known.get(known.size() - 1);
        boolean atRest = known.size() == 1 && last.id().equals(keys.current());
        String newest = atRest ? vault.ring().turned().current() : keys.current();
        Draft draft = new Draft();
        draft.add(new KeyTable.Row(last.number() + 1, newest));
        database.commit(draft);
    }

    private record Batch(Draft draft, List<PersonTable.Row> people) {}

    // Where somebody writes about one of them meanwhile fewer are taken at once, at last one alone.
    private int rewrapAll() {
        int count = 0;
        int size = BATCH;
        String after = "";
        Batch batch = batch(after, size);
        while (!batch.people().isEmpty()) {
            if (database.commit(batch.draft())) {
                count += batch.people().size();
                after = batch.people().get(batch.people().size() - 1).id();
                size = BATCH;
            } else {
                size = Math.max(1, size / 2);
            }
            batch = batch(after, size);
        }
        return count;
    }

    private Batch batch(String after, int size) {
        return database.read(tables -> {
            String current = tables.keys().current();
            List<PersonTable.Row> people = tables.people().underOlderKeys(current, after, size);
            Draft draft = new Draft();
            people.forEach(person -> rewrap(tables, draft, person, current));
            return new Batch(draft, people);
        });
    }

    private void rewrap(Tables tables, Draft draft, PersonTable.Row person, String current) {
        draft.on(person.id(), person.turn());
        Wrapped own = Objects.requireNonNull(person.held()).key();
        draft.add(new PersonTable.Rewrap(person.id(), vault.ring().rewrap(own, current, PersonKey.place(person.id()))));
        for (CaseTable.Row row : tables.cases().ofPerson(person.id())) {
            Wrapped key = Objects.requireNonNull(row.key());
            draft.add(new CaseTable.Rewrap(row.id(), vault.ring().rewrap(key, current, CaseKey.place(row.id()))));
        }
    }
}
