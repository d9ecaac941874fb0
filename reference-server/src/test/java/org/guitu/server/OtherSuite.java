package org.guitu.server;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.guitu.server.security.Suite;

/** A host's own set of algorithms: ChaCha20-Poly1305 and HMAC-SHA3-256. */
public class OtherSuite implements Suite {
    private static final int NONCE_BYTES = 12;

    @Override
    public String name() {
        return "ChaCha20-Poly1305+HMAC-SHA3-256";
    }

    @Override
    public byte[] seal(SecretKey key, byte[] plain, byte[] place) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        byte[] hidden = run(Cipher.ENCRYPT_MODE, key, nonce, place, plain);
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
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, key, nonce, place, Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
    }

    @Override
    public byte[] digest(SecretKey key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA3-256");
        mac.init(key);
        return mac.doFinal(text);
    }

    private static byte[] run(int mode, SecretKey key, byte[] nonce, byte[] place, byte[] input)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
        cipher.init(mode, new SecretKeySpec(key.getEncoded(), "ChaCha20"), new IvParameterSpec(nonce));
        cipher.updateAAD(place);
        return cipher.doFinal(input);
    }
}
