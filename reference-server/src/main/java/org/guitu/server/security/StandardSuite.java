package org.guitu.server.security;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a nonce drawn each time, and HMAC-SHA-256. */
final class StandardSuite implements Suite {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String name() {
        return "AES-256-GCM+HMAC-SHA-256";
    }

    @Override
    public byte[] seal(SecretKey key, byte[] plain, byte[] place) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] hidden = cipher(Cipher.ENCRYPT_MODE, key, nonce, place).doFinal(plain);
        return ByteBuffer.allocate(NONCE_BYTES + hidden.length)
                .put(nonce)
                .put(hidden)
                .array();
    }

    @Override
    public byte[] open(SecretKey key, byte[] sealed, byte[] place) throws GeneralSecurityException {
        if (sealed.length < NONCE_BYTES) {
            throw new AEADBadTagException();
        }
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(sealed, 0, nonce, 0, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, key, nonce, place).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    }

    @Override
    public byte[] digest(SecretKey key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(key);
        return mac.doFinal(text);
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key.getEncoded(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place);
        return cipher;
    }
}
