package org.guitu.server.application;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a list.
 *
 * @param cursor where it starts, as the page before said, or null for the first
 * @param limit how many rows at most
 */
public record Page(@Nullable String cursor, int limit) {
    /** The most that one page may hold. */
    public static final int LARGEST = 500;

    /** How many rows to load: one more than shown, to know whether there is a next page. */
    int toLoad() {
        return limit + 1;
    }
}
