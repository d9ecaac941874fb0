package org.guitu.server.security;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.SecretKey;

/** A key together with the algorithms that it is used by. What seals and what digests is derived from it apart. */
public final class SuiteKey {
    private static final byte SEPARATOR = 0;

    private final Suite suite;
    private final SecretKey sealing;
    private final SecretKey digesting;

    /**
     * Takes a key into use.
     *
     * @param suite by which algorithms
     * @param key the key that both uses are derived from
     */
    public SuiteKey(Suite suite, SecretKey key) {
        this.suite = suite;
        this.sealing = Keys.of(digest(suite, key, "seal"));
        this.digesting = Keys.of(digest(suite, key, "digest"));
    }

    /**
     * Seals.
     *
     * @param plain what to hide
     * @param place the table and row that it belongs to: a sealed value cannot be moved to another unseen
     * @return the sealed bytes
     */
    public byte[] seal(byte[] plain, String place) {
        try {
            return suite.seal(sealing, plain, bytes(place));
        } catch (GeneralSecurityException e) {
            throw missing(suite, e);
        }
    }

    /**
     * Opens what was sealed for the same place.
     *
     * @param sealed what {@link #seal} gave
     * @param place the table and row
     * @return the plain bytes
     * @throws BrokenSeal when the value was changed, moved, or sealed under another key
     */
    public byte[] open(byte[] sealed, String place) {
        try {
            return suite.open(sealing, sealed, bytes(place));
        } catch (GeneralSecurityException e) {
            throw new BrokenSeal(place);
        }
    }

    /**
     * Digests the parts; they are kept apart, so that moving a letter from one to the next shows.
     *
     * @param parts the text's parts
     * @return 32 bytes
     */
    public byte[] digest(String... parts) {
        return digest(suite, digesting, parts);
    }

    private static byte[] digest(Suite suite, SecretKey key, String... parts) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (String part : parts) {
            text.writeBytes(bytes(part));
            text.write(SEPARATOR);
        }
        try {
            return suite.digest(key, text.toByteArray());
        } catch (GeneralSecurityException e) {
            throw missing(suite, e);
        }
    }

    private static IllegalStateException missing(Suite suite, GeneralSecurityException e) {
        return new IllegalStateException(suite.name() + " is not at hand in this Java", e);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
