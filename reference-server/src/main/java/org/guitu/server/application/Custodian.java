package org.guitu.server.application;

import java.util.Optional;
import org.guitu.server.store.Database;
import org.guitu.server.store.SettingTable;

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
        Optional<String> known = database.read(tables -> tables.settings().find(FINGERPRINT));
        return known.orElseGet(() -> database.write(tables -> adopt(tables.settings())))
                .equals(vault.fingerprint());
    }

    private String adopt(SettingTable settings) {
        settings.put(FINGERPRINT, vault.fingerprint());
        return vault.fingerprint();
    }
}
