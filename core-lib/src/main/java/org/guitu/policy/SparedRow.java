package org.guitu.policy;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.guitu.rule.Used;

/**
 * Whom the law spares a decision (POL-11, NCL 39).
 *
 * @param id the row's code, never null
 * @param decision the code of the decision, never null
 * @param condition who is spared, by facts about the person; never null
 * @param effect whether the decision is barred, or needs a reason; never null
 * @param setAside the kinds of findings that set the sparing aside while one stands, never null
 * @param used the row as used, never null
 */
public record SparedRow(
        String id, String decision, Condition condition, Effect effect, Set<String> setAside, Used used) {
    /** What being spared means. */
    public enum Effect {
        /** 不适用. */
        BARRED,
        /** 可以不适用. */
        NEEDS_REASON
    }

    /** Copies the kinds. */
    public SparedRow {
        setAside = Collections.unmodifiableSet(new LinkedHashSet<>(setAside));
    }
}
