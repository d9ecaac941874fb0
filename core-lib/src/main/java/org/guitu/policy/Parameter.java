package org.guitu.policy;

import org.guitu.rule.Used;

/**
 * A value from a pack with the place it comes from, so that every answer can show it (POL-02).
 *
 * @param <T> the value's type
 * @param value the value, never null
 * @param used name, pointer, pack, source and status; never null
 */
public record Parameter<T>(T value, Used used) {}
