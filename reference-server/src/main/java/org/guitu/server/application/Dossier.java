package org.guitu.server.application;

import org.guitu.agreement.Background;
import org.guitu.journal.CaseFile;
import org.guitu.server.store.CaseTable;

/**
 * A case as it was loaded, ready for the core.
 *
 * @param row the case's head
 * @param key its key, opened
 * @param file its entries
 * @param person all cases of the same person
 */
record Dossier(CaseTable.Row row, CaseKey key, CaseFile file, PersonFiles person) {
    String personId() {
        return person.personId();
    }

    /** The same case of the same person with more entries, as yet unwritten. */
    Dossier with(CaseFile more) {
        PersonFiles after = person.with(new PersonFiles.Held(row, key, more));
        return new Dossier(row, key, more, after);
    }

    Background background() {
        return person.beside(row.id());
    }
}
