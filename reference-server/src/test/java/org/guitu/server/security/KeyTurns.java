package org.guitu.server.security;

import java.nio.file.Path;

/** A process of its own that turns a key file, again and again, and prints the id of each key that it was given. */
final class KeyTurns {
    static final int TURNS = 10;

    private KeyTurns() {}

    public static void main(String[] arguments) {
        KeyFile file = new KeyFile(Path.of(arguments[0]));
        file.open();
        for (int i = 0; i < TURNS; i++) {
            System.out.println(file.turn().current());
        }
    }
}
