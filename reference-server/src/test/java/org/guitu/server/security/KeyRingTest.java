package org.guitu.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sealed value opens where it belongs, under its own key, unchanged, and nowhere else. */
class KeyRingTest {
    private static final byte[] PLAIN = "示例".getBytes(StandardCharsets.UTF_8);
    private static final String PLACE = "person/p-1";

    @TempDir
    Path folder;

    private Keys keys;
    private KeyRing ring;
    private Wrapped wrapped;
    private SuiteKey key;

    @BeforeEach
    void draw() {
        KeyFile file = new KeyFile(folder.resolve("test.keys"));
        keys = file.open();
        ring = new KeyRing(file, keys, new StandardSuite());
        wrapped = ring.draw(keys.current(), PLACE);
        key = ring.open(wrapped, PLACE);
    }

    @Test
    void opensWhatItSealed() {
        assertThat(key.open(key.seal(PLAIN, PLACE), PLACE)).isEqualTo(PLAIN);
    }

    @Test
    void theSameTextIsSealedDifferentlyEachTime() {
        assertThat(key.seal(PLAIN, PLACE)).isNotEqualTo(key.seal(PLAIN, PLACE));
    }

    @Test
    void opensNothingThatWasMoved() {
        assertThatThrownBy(() -> key.open(key.seal(PLAIN, PLACE), "person/p-2")).isInstanceOf(BrokenSeal.class);
        assertThatThrownBy(() -> ring.open(wrapped, "person/p-2")).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void opensNothingOfWhichAByteWasFlipped() {
        byte[] sealed = key.seal(PLAIN, PLACE);
        for (int i = 0; i < sealed.length; i++) {
            byte[] flipped = sealed.clone();
            flipped[i] ^= 1;
            assertThatThrownBy(() -> key.open(flipped, PLACE)).as("byte %s", i).isInstanceOf(BrokenSeal.class);
        }
        assertThatThrownBy(() -> key.open(new byte[0], PLACE)).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void eachPersonHasAKeyOfTheirOwn() {
        SuiteKey other = ring.open(ring.draw(keys.current(), PLACE), PLACE);
        assertThatThrownBy(() -> other.open(key.seal(PLAIN, PLACE), PLACE)).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void aKeyUnderOneThatIsNotInTheFileStaysShut() {
        assertThatThrownBy(() -> ring.open(new Wrapped("k-none", wrapped.sealed()), PLACE))
                .isInstanceOf(BrokenSeal.class);
    }

    @Test
    void digestsKeepTheirPartsApart() {
        assertThat(key.digest("ab", "c")).isNotEqualTo(key.digest("a", "bc"));
    }
}
