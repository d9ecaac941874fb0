package org.guitu.policy;

import org.guitu.rule.Used;
import org.jspecify.annotations.Nullable;

/**
 * A value from a pack with the place it comes from, so that every answer can show it (POL-02).
 *
 * @param <T> the value's type
 * @param value the value, never null
 * @param used name, pointer, pack, source and status; never null
 * @param law the value that law fixes, where this one is a local rule that goes the other way (POL-03), or null
 */
public record Parameter<T>(T value, Used used, @Nullable Parameter<T> law) {
    /**
     * A value with no other beside it.
     *
     * @param value the value, never null
     * @param used name, pointer, pack, source and status; never null
     */
    public Parameter(T value, Used used) {
        this(value, used, null);
    }

    /** The same with what law fixes beside it, a value of the same kind. */
    @SuppressWarnings("unchecked")
    Parameter<T> beside(Parameter<?> fixed) {
        return new Parameter<>(value, used, (Parameter<T>) fixed);
    }
}
