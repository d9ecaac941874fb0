package org.guitu.server.application;

import java.util.Arrays;
import java.util.HexFormat;
import org.guitu.server.security.Digests;
import org.guitu.server.security.Keys;
import org.guitu.server.security.Suite;
import org.guitu.server.security.SuiteKey;
import org.guitu.server.store.EntryTable;

/** What the installation's own keys digest: by these values things are found, told apart and checked, and never read. */
final class Marks {
    /** How long the mark in a cursor is. */
    static final int CURSOR_BYTES = 16;

    private final SuiteKey digest;
    private final SuiteKey journal;

    Marks(Keys keys, Suite suite) {
        this.digest = new SuiteKey(suite, keys.digest());
        this.journal = new SuiteKey(suite, keys.journal());
    }

    byte[] identity(String identityNumber) {
        return digest.digest("identity", identityNumber);
    }

    byte[] requestKey(String actor, String key) {
        return digest.digest("idempotency", actor, key);
    }

    /** Keyed, since a body may hold a name and a number that could otherwise be guessed from the digest (RGT-03). */
    byte[] request(String request) {
        return digest.digest("request", request);
    }

    /** The mark of a case that has no entry yet: over the case and whose it is. */
    byte[] opened(String caseId, String personId) {
        return journal.digest("case", caseId, personId);
    }

    /**
     * The mark of a case with one entry more, over the mark before and all of the entry's row: what was cut off, changed
     * or put elsewhere shows, and goes on to show whatever is added afterwards.
     */
    byte[] added(byte[] before, EntryTable.Row row) {
        HexFormat hex = HexFormat.of();
        return journal.digest(
                "entry",
                hex.formatHex(before),
                row.caseId(),
                Integer.toString(row.position()),
                row.id(),
                row.chain(),
                Integer.toString(row.seq()),
                row.recordedAt(),
                row.type(),
                hex.formatHex(Digests.plain(row.bytes())),
                row.commitment(),
                row.hash());
    }

    byte[] cursor(String list, String place) {
        return Arrays.copyOf(digest.digest("cursor", list, place), CURSOR_BYTES);
    }

    /** Tells these keys from others without showing anything of them. */
    String fingerprint() {
        return HexFormat.of().formatHex(digest.digest("fingerprint"));
    }
}
