package org.guitu.server.application;

import org.guitu.agreement.Background;
import org.guitu.journal.CaseFile;
import org.guitu.server.store.CaseTable;

/**
 * A case as it was loaded, ready for the core.
 *
 * @param row the case's head
 * @param file its entries
 * @param person all cases of the same person
 */
record Dossier(CaseTable.Row row, CaseFile file, PersonFiles person) {
    String personId() {
        return person.personId();
    }

    Background background() {
        return person.beside(row.id());
    }
}
