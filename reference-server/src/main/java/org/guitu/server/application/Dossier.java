package org.guitu.server.application;

import org.guitu.agreement.Background;
import org.guitu.journal.CaseFile;
import org.guitu.server.store.CaseTable;

/**
 * A case as it was loaded, ready for the core.
 *
 * @param row the case's head
 * @param file its entries
 * @param background what rules may need of the person: day of birth, other cases
 */
record Dossier(CaseTable.Row row, CaseFile file, Background background) {
    String personId() {
        return row.personId();
    }
}
