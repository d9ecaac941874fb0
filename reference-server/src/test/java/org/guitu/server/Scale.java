package org.guitu.server;

/** How much the long-running tests do: little unless {@code -Dguitu.scale=full} or {@code large}. */
final class Scale {
    private Scale() {}

    static int of(int small, int full) {
        String scale = System.getProperty("guitu.scale", "small");
        return scale.equals("full") || scale.equals("large") ? full : small;
    }
}
