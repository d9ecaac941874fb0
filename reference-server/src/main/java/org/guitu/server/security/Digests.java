package org.guitu.server.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Keyed digests by HMAC-SHA-256, and plain ones by SHA-256. */
public final class Digests {
    private static final byte SEPARATOR = 0;

    private Digests() {}

    /**
     * Digests the parts under a key; the parts are kept apart, so that moving a letter from one to the next shows.
     *
     * @param key the key
     * @param parts the text's parts
     * @return 32 bytes
     */
    public static byte[] keyed(SecretKey key, String... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            for (String part : parts) {
                mac.update(part.getBytes(StandardCharsets.UTF_8));
                mac.update(SEPARATOR);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is missing from this Java", e);
        }
    }

    /**
     * Digests the parts without a key.
     *
     * @param parts the parts, kept apart
     * @return 32 bytes
     */
    public static byte[] plain(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
                digest.update(SEPARATOR);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }
}
