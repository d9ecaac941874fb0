package org.guitu.server.application;

import java.util.Map;
import java.util.Optional;
import org.guitu.server.store.Database;
import org.guitu.server.store.Draft;
import org.guitu.server.store.KeyTable;
import org.guitu.server.wording.Unfit;

/** Sees to it that a database meets no other keys and no other algorithms than those it was filled with. */
public final class Custodian {
    private static final String FINGERPRINT = "keys-fingerprint";
    private static final String SUITE = "suite";

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
     * Refuses keys and algorithms that are not the database's own; a fresh database takes those at hand for its own.
     *
     * @throws Unfit saying which are not its own
     */
    public void refuseStrangers() {
        if (!isFilled(database)) {
            // Of two that start on the same fresh database one adopts it, and the other finds that it did.
            Draft draft = new Draft();
            draft.add(new KeyTable.Row(1, vault.firstKey()));
            draft.adopt(FINGERPRINT, vault.marks().fingerprint());
            draft.adopt(SUITE, vault.suite());
            database.commit(draft);
        }
        String filledBy = known(database, SUITE).orElseThrow();
        if (!filledBy.equals(vault.suite())) {
            throw new Unfit("other-suite", Map.of("filled", filledBy, "installed", vault.suite()));
        }
        if (!holdsTheKeys()) {
            throw new Unfit("other-keys", Map.of());
        }
    }

    /**
     * Whether the keys at hand are the database's own.
     *
     * @return false where they belong to another database
     */
    public boolean holdsTheKeys() {
        return known(database, FINGERPRINT).equals(Optional.of(vault.marks().fingerprint()));
    }

    /**
     * Whether a database was filled with some keys already.
     *
     * @param database which
     * @return false where it is fresh
     */
    public static boolean isFilled(Database database) {
        return known(database, FINGERPRINT).isPresent();
    }

    private static Optional<String> known(Database database, String setting) {
        return database.read(tables -> tables.settings().find(setting));
    }
}
