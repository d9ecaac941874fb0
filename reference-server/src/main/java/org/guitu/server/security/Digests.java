package org.guitu.server.security;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/** Digests without a key, by SHA-256: links of chains and marks of editions. */
public final class Digests {
    private static final byte SEPARATOR = 0;

    private Digests() {}

    /**
     * Digests the parts.
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
