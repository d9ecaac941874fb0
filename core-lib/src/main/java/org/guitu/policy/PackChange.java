package org.guitu.policy;

import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is otherwise in a pack than in another (POL-01).
 *
 * @param pointer JSON Pointer of the value, never null
 * @param before the value in the first pack, or null where it has none
 * @param after the value in the second pack, or null where it has none
 * @param why what that changes for people and workers, never null
 */
public record PackChange(
        String pointer,
        @Nullable PackValue before,
        @Nullable PackValue after,
        Why why) {}
