package org.guitu.policy;

import org.guitu.rule.Used;
import org.jspecify.annotations.Nullable;

/**
 * Whom the law spares a decision (POL-11, NCL 39).
 *
 * @param id the row's code, never null
 * @param decision the code of the decision, never null
 * @param circumstance the circumstance that spares, or null where age does
 * @param under the age in completed years under which one is spared, at least 1, or null
 * @param effect whether the decision is barred, or needs a reason; never null
 * @param used the row as used, never null
 */
public record SparedRow(
        String id,
        String decision,
        @Nullable String circumstance,
        @Nullable Integer under,
        Effect effect,
        Used used) {
    /** What being spared means. */
    public enum Effect {
        /** 不适用. */
        BARRED,
        /** 可以不适用. */
        NEEDS_REASON
    }
}
