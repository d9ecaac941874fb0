package org.guitu.server.application;

import java.util.Optional;
import org.guitu.server.store.Database;
import org.guitu.server.store.Draft;

/** Sees to it that a database meets no other keys than those it was filled with. */
public final class Custodian {
    private static final String FINGERPRINT = "keys-fingerprint";

    private final Database database;
    private final Vault vault;

    /**
     * Watches over a database.
     *
     * @param database which
     * @param vault what holds the keys
     */
    public Custodian(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /**
     * Whether the keys at hand are the database's own; a fresh database takes them for its own.
     *
     * @return false where they belong to another database
     */
    public boolean holdsTheKeys() {
        Optional<String> known = known(database);
        if (known.isEmpty()) {
            // Of two that start on the same fresh database one adopts it, and the other finds that it did.
            Draft draft = new Draft();
            draft.adopt(FINGERPRINT, vault.fingerprint());
            database.commit(draft);
            known = known(database);
        }
        return known.filter(vault.fingerprint()::equals).isPresent();
    }

    /**
     * Whether a database was filled with some keys already.
     *
     * @param database which
     * @return false where it is fresh
     */
    public static boolean isFilled(Database database) {
        return known(database).isPresent();
    }

    private static Optional<String> known(Database database) {
        return database.read(tables -> tables.settings().find(FINGERPRINT));
    }
}
