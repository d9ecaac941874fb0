package org.guitu.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema (2020-12) of the format (POL-06), for editors that complete and check while a pack is written. */
public final class PackSchema {
    private PackSchema() {}

    /**
     * The schema of format 2. What loads and is of that format fits it; what fits it may still be refused, since it knows nothing of other packs.
     *
     * @return the document, never null
     */
    public static String text() {
        try (InputStream in = PackSchema.class.getResourceAsStream("pack.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("the schema of packs is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
