package org.guitu.rule;

import java.util.List;

/**
 * What came of counting: the answer, or every reason for which there is none. A refusal is a value here as it is where a
 * command is refused (LIF-20).
 *
 * @param <T> what was to be counted
 */
public sealed interface Counted<T> {
    /**
     * What could be counted.
     *
     * @param <T> what was to be counted
     * @param value the answer, never null
     */
    record Good<T>(T value) implements Counted<T> {}

    /**
     * What the rules give no answer to.
     *
     * @param <T> what was to be counted
     * @param reasons every reason, at least one; never null
     */
    record Refused<T>(List<Reason> reasons) implements Counted<T> {
        /** Copies the reasons. */
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * The answer, where the caller knows that there is one.
     *
     * @return the answer, never null
     * @throws IllegalArgumentException if there is none: the caller's bug
     */
    default T orThrow() {
        if (this instanceof Good<T> good) {
            return good.value();
        }
        throw new IllegalArgumentException(((Refused<T>) this).reasons().toString());
    }
}
