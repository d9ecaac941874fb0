package org.guitu.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.guitu.internal.json.Json;

/** The document of the national pack, for tests that change it. */
final class NationalPack {
    private static final String MARK = "the value that is put here";

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

    /** The document with another value, of any JSON, at a pointer. */
    static byte[] with(String pointer, String json) {
        Map<String, Object> document = Json.object(bytes());
        parent(document, pointer).put(pointer.substring(pointer.lastIndexOf('/') + 1), MARK);
        return Json.canonicalText(document).replace('"' + MARK + '"', json).getBytes(StandardCharsets.UTF_8);
    }

    /** The object that holds the field at a pointer. */
    static Map<String, Object> parent(Map<String, Object> document, String pointer) {
        String[] names = pointer.split("/", -1);
        Map<String, Object> object = document;
        for (int i = 1; i < names.length - 1; i++) {
            object = Json.asObject(object.get(names[i]));
        }
        return object;
    }
}
