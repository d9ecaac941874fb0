package org.guitu.policy;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.guitu.rule.Used;

/**
 * What findings can lead to, for one measure (POL-11, LIF-18).
 *
 * @param id the row's code, never null
 * @param measure the measure's code, never null
 * @param findings the kinds of findings it rests on, never null, never empty
 * @param all whether all of them are needed, or any one is enough
 * @param decision the code of what can be decided, never null
 * @param force whether it may or shall be decided, never null
 * @param used the row as used, never null
 */
public record ConsequenceRow(
        String id, String measure, Set<String> findings, boolean all, String decision, Force force, Used used) {
    /** How the law puts it. */
    public enum Force {
        /** 可以. */
        MAY,
        /** 应当. */
        SHALL
    }

    /** Copies the kinds. */
    public ConsequenceRow {
        findings = Collections.unmodifiableSet(new LinkedHashSet<>(findings));
    }
}
