package org.guitu.server.application;

import org.jspecify.annotations.Nullable;

/**
 * How a write is meant.
 *
 * @param repeat by what a repetition of the request is known, or null where the client gave no key
 * @param expected what version the client has seen, or null where none is needed
 * @param rehearsal whether to answer what would happen and write nothing
 */
public record Intent(@Nullable Repeat repeat, @Nullable Expected expected, boolean rehearsal) {
    /** A write of the server's own: not to be repeated, on whatever version there is. */
    public static final Intent PLAIN = new Intent(null, null, false);

    /**
     * By what a repetition is known.
     *
     * @param key the key that the client chose
     * @param request the digest of what was asked, in hexadecimal
     */
    public record Repeat(String key, String request) {}

    /**
     * The version that the client has seen.
     *
     * @param version the number of entries, or null for any
     */
    public record Expected(@Nullable Integer version) {
        boolean holds(int actual) {
            return version == null || version == actual;
        }
    }
}
