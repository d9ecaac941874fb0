package org.guitu.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The document of the national pack, for tests that change it. */
final class NationalPack {
    private NationalPack() {}

    static byte[] bytes() {
        try (InputStream in = Packs.class.getResourceAsStream("cn.json")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }
}
