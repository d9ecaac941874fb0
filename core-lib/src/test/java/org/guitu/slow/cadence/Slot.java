package org.guitu.slow.cadence;

/** One slot of a window, from 1. */
record Slot(Window window, int number) {
    SlotKey key() {
        return new SlotKey(window.obligation(), window.from(), number);
    }
}
