package org.guitu.server.security;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of one installation, which live outside its database.
 *
 * @param current the id of the data key that seals from now on
 * @param data the data keys by id; older ones still open what they sealed
 * @param digest the key of the identity digests
 * @param token the key that signs bearer tokens
 * @param journal the key of the marks over each case's chain heads
 */
public record Keys(String current, Map<String, SecretKey> data, SecretKey digest, SecretKey token, SecretKey journal) {

    private static final int KEY_BYTES = 32;

    /** Copies the map, so that a set of keys never changes. */
    public Keys {
        data = Map.copyOf(data);
        if (!data.containsKey(current)) {
            throw new IllegalArgumentException("the current data key is not among the data keys");
        }
    }

    /**
     * Draws a fresh set of keys.
     *
     * @param random the source
     * @return keys that nobody has seen
     */
    public static Keys draw(SecureRandom random) {
        byte[] name = new byte[4];
        random.nextBytes(name);
        String id = "k-" + HexFormat.of().formatHex(name);
        return new Keys(id, Map.of(id, drawKey(random)), drawKey(random), drawKey(random), drawKey(random));
    }

    static SecretKey of(byte[] bytes) {
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has 32 bytes");
        }
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    private static SecretKey drawKey(SecureRandom random) {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return of(bytes);
    }

    /** Never shows a key. */
    @Override
    public String toString() {
        return "Keys[" + current + "]";
    }
}
