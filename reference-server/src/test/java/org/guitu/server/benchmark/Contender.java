package org.guitu.server.benchmark;

import java.util.function.IntFunction;

/** A server that takes commands and answers questions about cases that are there already. */
record Contender(String name, ServerJvm jvm, Load.Kind write, Load.Kind keyed, Load.Kind read)
        implements AutoCloseable {
    /** How many cases each has. */
    static final int CASES = 2_000;

    /** One without a way to repeat a command by a key. */
    static Contender of(String name, ServerJvm jvm, IntFunction<byte[]> write, IntFunction<byte[]> read) {
        Load.Kind writing = new Load.Kind(write, 201);
        return new Contender(name, jvm, writing, writing, new Load.Kind(read, 200));
    }

    @Override
    public void close() {
        jvm.close();
    }
}
