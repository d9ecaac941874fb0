package org.guitu.server.application;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.guitu.journal.Entry;
import org.guitu.server.security.SuiteKey;
import org.guitu.server.store.EntryTable;

/** One case's key: it hides the entries and texts, and gives the salts of the commitments in the chains. */
final class CaseKey {
    private final String caseId;
    private final SuiteKey key;

    CaseKey(String caseId, SuiteKey key) {
        this.caseId = caseId;
        this.key = key;
    }

    /** Where the case's key belongs. */
    static String place(String caseId) {
        return "case_file/" + caseId;
    }

    /**
     * The salt of what a district records at an instant. Derived and kept nowhere: without the case's key nobody can tell
     * what an entry's commitment hides.
     */
    String salt(String chain, Instant recordedAt) {
        return HexFormat.of().formatHex(key.digest("salt", chain, recordedAt.toString()));
    }

    byte[] seal(Entry entry) {
        return key.seal(entry.text().getBytes(StandardCharsets.UTF_8), entryPlace(entry.id()));
    }

    Entry entry(EntryTable.Row row) {
        return Entry.stored(
                new String(key.open(row.bytes(), entryPlace(row.id())), StandardCharsets.UTF_8),
                salt(row.chain(), Instant.parse(row.recordedAt())),
                row.hash(),
                null);
    }

    byte[] sealNote(String note, String id) {
        return key.seal(note.getBytes(StandardCharsets.UTF_8), "text/" + id);
    }

    String note(byte[] sealed, String id) {
        return new String(key.open(sealed, "text/" + id), StandardCharsets.UTF_8);
    }

    private String entryPlace(String entryId) {
        return "entry/" + caseId + "/" + entryId;
    }
}
