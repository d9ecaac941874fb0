package org.guitu.server.application;

/**
 * How often something is decided anew. Whoever loses to somebody faster gets on sooner or later; what never stands is a
 * fault of this server, and is not tried for ever.
 */
final class Tries {
    private static final int MOST = 200;

    private int left = MOST;

    void next() {
        left--;
        if (left < 0) {
            throw new IllegalStateException("what is decided never stands");
        }
    }
}
