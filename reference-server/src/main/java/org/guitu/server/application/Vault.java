package org.guitu.server.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.guitu.server.security.Digests;
import org.guitu.server.security.Keys;
import org.guitu.server.security.Sealer;

/** What the application hides before it is stored, and how it finds it again. */
public final class Vault {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 12;

    /** How long the mark in a cursor is. */
    static final int CURSOR_MARK_BYTES = 16;

    private final Keys keys;
    private final SecureRandom random;
    private final Sealer sealer;

    /**
     * Hides under these keys.
     *
     * @param keys the installation's keys
     * @param random the source of ids, case keys and nonces
     */
    public Vault(Keys keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
        this.sealer = new Sealer(keys, random);
    }

    /** A new id that says nothing about what it names. */
    String drawId(String prefix) {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return prefix + "-" + HexFormat.of().formatHex(bytes);
    }

    byte[] drawCaseKey(String caseId) {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return sealer.seal(bytes, "case_file/" + caseId);
    }

    SecretKey caseKey(byte[] sealed, String caseId) {
        return new SecretKeySpec(sealer.open(sealed, "case_file/" + caseId), "HmacSHA256");
    }

    byte[] sealPerson(PersonRecord person, String id) {
        return sealTree(person, "person/" + id);
    }

    PersonRecord person(byte[] sealed, String id) {
        return tree(sealed, "person/" + id, PersonRecord.class);
    }

    byte[] sealNote(String note, String id) {
        return sealer.seal(note.getBytes(StandardCharsets.UTF_8), "text/" + id);
    }

    String note(byte[] sealed, String id) {
        return new String(sealer.open(sealed, "text/" + id), StandardCharsets.UTF_8);
    }

    byte[] sealReply(Reply reply, byte[] key) {
        return sealTree(reply, "idempotency/" + HexFormat.of().formatHex(key));
    }

    Reply reply(byte[] sealed, byte[] key) {
        return tree(sealed, "idempotency/" + HexFormat.of().formatHex(key), Reply.class);
    }

    byte[] identityDigest(String identityNumber) {
        return Digests.keyed(keys.digest(), "identity", identityNumber);
    }

    byte[] requestKey(String actor, String key) {
        return Digests.keyed(keys.digest(), "idempotency", actor, key);
    }

    /** Keyed, since a body may hold a name and a number that could otherwise be guessed from the digest (RGT-03). */
    byte[] requestDigest(String request) {
        return Digests.keyed(keys.digest(), "request", request);
    }

    byte[] mark(String... parts) {
        return Digests.keyed(keys.journal(), parts);
    }

    byte[] cursorMark(String list, String place) {
        return Arrays.copyOf(Digests.keyed(keys.digest(), "cursor", list, place), CURSOR_MARK_BYTES);
    }

    /** Tells these keys from others without showing anything of them. */
    String fingerprint() {
        return HexFormat.of().formatHex(Digests.keyed(keys.digest(), "fingerprint"));
    }

    private byte[] sealTree(Object value, String place) {
        try {
            return sealer.seal(JSON.writeValueAsBytes(value), place);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record cannot be written", e);
        }
    }

    private <T> T tree(byte[] sealed, String place, Class<T> type) {
        try {
            return JSON.readValue(sealer.open(sealed, place), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
