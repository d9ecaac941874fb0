package org.guitu.server.security;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals bytes by AES-256-GCM. A sealed value names its key and belongs to one place (table and row), so that it cannot
 * be moved to another row unseen.
 */
public final class Sealer {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Keys keys;
    private final SecureRandom random;

    /**
     * Seals under the keys given.
     *
     * @param keys the data keys
     * @param random the source of nonces
     */
    public Sealer(Keys keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    /**
     * Seals.
     *
     * @param plain what to hide
     * @param place the table and row that it belongs to
     * @return key id, nonce and ciphertext
     */
    public byte[] seal(byte[] plain, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] id = keys.current().getBytes(StandardCharsets.UTF_8);
        byte[] hidden = run(Cipher.ENCRYPT_MODE, keys.current(), nonce, place, plain);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(id.length);
        out.writeBytes(id);
        out.writeBytes(nonce);
        out.writeBytes(hidden);
        return out.toByteArray();
    }

    /**
     * Opens what was sealed for the same place.
     *
     * @param sealed what {@link #seal} gave
     * @param place the table and row
     * @return the plain bytes
     * @throws BrokenSeal when the value was changed, moved, or sealed under an unknown key
     */
    public byte[] open(byte[] sealed, String place) {
        ByteBuffer in = ByteBuffer.wrap(sealed);
        if (!in.hasRemaining() || in.remaining() < 1 + in.get(0) + NONCE_BYTES || in.get(0) < 0) {
            throw new BrokenSeal(place);
        }
        byte[] id = new byte[in.get()];
        in.get(id);
        byte[] nonce = new byte[NONCE_BYTES];
        in.get(nonce);
        byte[] hidden = new byte[in.remaining()];
        in.get(hidden);
        return run(Cipher.DECRYPT_MODE, new String(id, StandardCharsets.UTF_8), nonce, place, hidden);
    }

    private byte[] run(int mode, String keyId, byte[] nonce, String place, byte[] input) {
        SecretKey key = keys.data().get(keyId);
        if (key == null) {
            throw new BrokenSeal(place);
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key.getEncoded(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((keyId + "/" + place).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new BrokenSeal(place);
        }
    }
}
