package org.guitu.server.application;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import org.guitu.server.security.KeyFile;
import org.guitu.server.security.KeyRing;
import org.guitu.server.security.Keys;
import org.guitu.server.security.Suite;
import org.guitu.server.security.Wrapped;
import org.guitu.server.store.CaseTable;
import org.guitu.server.store.PersonTable;
import org.guitu.server.store.Tables;

/** The keys in use: the installation's own, and those of people and cases that are kept under them. */
public final class Vault {
    private static final int ID_BYTES = 12;

    private final SecureRandom random = new SecureRandom();
    private final Suite suite;
    private final Keys keys;
    private final KeyRing ring;
    private final Marks marks;
    private final Opened opened = new Opened();

    /**
     * Takes keys into use.
     *
     * @param file where they are
     * @param keys the keys as they were read
     * @param suite by which algorithms they are used
     */
    public Vault(KeyFile file, Keys keys, Suite suite) {
        this.suite = suite;
        this.keys = keys;
        this.ring = new KeyRing(file, keys, suite);
        this.marks = new Marks(keys, suite);
    }

    /** A new id that says nothing about what it names. */
    String drawId(String prefix) {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return prefix + "-" + HexFormat.of().formatHex(bytes);
    }

    Wrapped drawPersonKey(Tables tables, String personId) {
        return ring.draw(tables.keys().current(), PersonKey.place(personId));
    }

    Wrapped drawCaseKey(Tables tables, String caseId) {
        return ring.draw(tables.keys().current(), CaseKey.place(caseId));
    }

    PersonKey personKey(String id, Wrapped key) {
        return new PersonKey(id, ring.open(key, PersonKey.place(id)));
    }

    /** The key of a case whose person was not erased. */
    CaseKey key(CaseTable.Row row) {
        Wrapped key = Objects.requireNonNull(row.key());
        return new CaseKey(row.id(), ring.open(key, CaseKey.place(row.id())));
    }

    PersonRecord record(String personId, PersonTable.Held held) {
        return personKey(personId, held.key()).record(held.sealed());
    }

    /** What was opened lately. */
    Opened opened() {
        return opened;
    }

    KeyRing ring() {
        return ring;
    }

    Marks marks() {
        return marks;
    }

    /** The name of the algorithms. */
    String suite() {
        return suite.name();
    }

    /** The key that a fresh database begins with. */
    String firstKey() {
        return keys.current();
    }
}
