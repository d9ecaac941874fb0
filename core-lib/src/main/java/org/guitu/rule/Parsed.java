package org.guitu.rule;

import java.util.List;

/**
 * What came of reading input: a value, or every fault that was found.
 *
 * @param <T> the value's type
 */
public sealed interface Parsed<T> {
    /**
     * Input that could be read.
     *
     * @param <T> the value's type
     * @param value what was read, never null
     */
    record Good<T>(T value) implements Parsed<T> {}

    /**
     * Input that could not be read.
     *
     * @param <T> the type that was wanted
     * @param faults every fault, at least one; never null
     */
    record Bad<T>(List<Fault> faults) implements Parsed<T> {
        /** Copies the faults. */
        public Bad {
            faults = List.copyOf(faults);
        }
    }

    /**
     * The value, where the caller knows that the input is good.
     *
     * @return the value, never null
     * @throws IllegalArgumentException if it was bad: the caller's bug
     */
    default T orThrow() {
        if (this instanceof Good<T> good) {
            return good.value();
        }
        throw new IllegalArgumentException(
                ((Bad<T>) this).faults().stream().map(Fault::toString).toList().toString());
    }
}
