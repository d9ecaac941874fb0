package org.guitu.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;

/** A sealed value opens where it belongs, under its own key, unchanged, and nowhere else. */
class SealerTest {
    private static final byte[] PLAIN = "示例".getBytes(StandardCharsets.UTF_8);

    private final Keys keys = Keys.draw(new SecureRandom());
    private final Sealer sealer = new Sealer(keys, new SecureRandom());

    @Test
    void opensWhatItSealed() {
        assertThat(sealer.open(sealer.seal(PLAIN, "person/p-1"), "person/p-1")).isEqualTo(PLAIN);
    }

    @Test
    void theSameTextIsSealedDifferentlyEachTime() {
        assertThat(sealer.seal(PLAIN, "person/p-1")).isNotEqualTo(sealer.seal(PLAIN, "person/p-1"));
    }

    @Test
    void opensNothingThatWasMoved() {
        byte[] sealed = sealer.seal(PLAIN, "person/p-1");
        assertThatThrownBy(() -> sealer.open(sealed, "person/p-2")).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void opensNothingOfWhichAByteWasFlipped() {
        byte[] sealed = sealer.seal(PLAIN, "person/p-1");
        for (int i = 0; i < sealed.length; i++) {
            byte[] flipped = sealed.clone();
            flipped[i] ^= 1;
            assertThatThrownBy(() -> sealer.open(flipped, "person/p-1"))
                    .as("byte %s", i)
                    .isInstanceOf(BrokenSeal.class);
        }
        assertThatThrownBy(() -> sealer.open(new byte[0], "person/p-1")).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void anOlderKeyStillOpensWhatItSealed() {
        byte[] sealed = sealer.seal(PLAIN, "person/p-1");
        Keys next = Keys.draw(new SecureRandom());
        Map<String, SecretKey> both = new HashMap<>(next.data());
        both.putAll(keys.data());
        Keys turned = new Keys(next.current(), both, next.digest(), next.token(), next.journal());
        assertThat(new Sealer(turned, new SecureRandom()).open(sealed, "person/p-1"))
                .isEqualTo(PLAIN);
        assertThatThrownBy(() -> new Sealer(next, new SecureRandom()).open(sealed, "person/p-1"))
                .isInstanceOf(BrokenSeal.class);
    }

    @Test
    void digestsKeepTheirPartsApart() {
        assertThat(Digests.keyed(keys.digest(), "ab", "c")).isNotEqualTo(Digests.keyed(keys.digest(), "a", "bc"));
    }
}
