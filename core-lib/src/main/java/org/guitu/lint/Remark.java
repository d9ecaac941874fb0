package org.guitu.lint;

import org.guitu.rule.Fault;

/**
 * What is to be said about a pack (POL-06).
 *
 * @param weight whether the pack cannot work like this, or only looks as if it were not meant; never null
 * @param fault where and what, never null
 */
public record Remark(Weight weight, Fault fault) {
    /** How much a remark weighs. */
    public enum Weight {
        /** The pack is refused, or a part of it can never do what it says. */
        ERROR,
        /** It works, and may not be what was meant. */
        WARNING
    }
}
