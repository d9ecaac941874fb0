package org.guitu.server.security;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of one installation, which live outside its database.
 *
 * @param current the id of the newest wrapping key
 * @param wrapping the keys by id under which the keys of people and cases are sealed; older ones still open what they
 *     sealed
 * @param digest the key of the identity digests
 * @param token the key that signs bearer tokens
 * @param journal the key of the marks over each case's chain heads
 */
public record Keys(
        String current, Map<String, SecretKey> wrapping, SecretKey digest, SecretKey token, SecretKey journal) {

    private static final int KEY_BYTES = 32;

    /** Copies the map, so that a set of keys never changes. */
    public Keys {
        wrapping = Map.copyOf(wrapping);
        if (!wrapping.containsKey(current)) {
            throw new IllegalArgumentException("the current wrapping key is not among the wrapping keys");
        }
    }

    /**
     * Draws a fresh set of keys.
     *
     * @param random the source
     * @return keys that nobody has seen
     */
    public static Keys draw(SecureRandom random) {
        String id = drawId(random);
        return new Keys(id, Map.of(id, drawKey(random)), drawKey(random), drawKey(random), drawKey(random));
    }

    /** The same with one wrapping key more, which is the newest. */
    Keys turned(SecureRandom random) {
        String id = drawId(random);
        Map<String, SecretKey> more = new HashMap<>(wrapping);
        more.put(id, drawKey(random));
        return new Keys(id, more, digest, token, journal);
    }

    private static String drawId(SecureRandom random) {
        byte[] name = new byte[4];
        random.nextBytes(name);
        return "k-" + HexFormat.of().formatHex(name);
    }

    static SecretKey of(byte[] bytes) {
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has 32 bytes");
        }
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    static byte[] drawBytes(SecureRandom random) {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    private static SecretKey drawKey(SecureRandom random) {
        return of(drawBytes(random));
    }

    /** Never shows a key. */
    @Override
    public String toString() {
        return "Keys[" + current + "]";
    }
}
