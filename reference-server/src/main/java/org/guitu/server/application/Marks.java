package org.guitu.server.application;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.guitu.server.security.Keys;
import org.guitu.server.security.Suite;
import org.guitu.server.security.SuiteKey;

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

    /** The mark over owner, version and chain heads, by which a cut tail shows. */
    byte[] heads(String caseId, String personId, int version, SortedMap<String, String> heads) {
        return journal.digest(
                Stream.concat(Stream.of(caseId, personId, Integer.toString(version)), heads.values().stream())
                        .toArray(String[]::new));
    }

    byte[] cursor(String list, String place) {
        return Arrays.copyOf(digest.digest("cursor", list, place), CURSOR_BYTES);
    }

    /** Tells these keys from others without showing anything of them. */
    String fingerprint() {
        return HexFormat.of().formatHex(digest.digest("fingerprint"));
    }
}
