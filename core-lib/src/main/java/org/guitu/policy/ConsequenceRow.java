package org.guitu.policy;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.guitu.rule.Used;
import org.jspecify.annotations.Nullable;

/**
 * What findings can lead to, for one measure, and what then becomes of the case (POL-11, LIF-18). A row that rests on no
 * finding is never proposed: it is there for what others decide by themselves (LIF-24).
 *
 * @param id the row's code, never null
 * @param chinese its name in Chinese, never null
 * @param english its name in English, never null
 * @param measure the measure's code, or null for either, where it rests on no finding
 * @param findings the kinds of findings it rests on, never null
 * @param all whether all of them are needed, or any one is enough
 * @param decision the code of what can be decided, never null
 * @param force whether it may or shall be decided, never null
 * @param condition what else has to hold (POL-07), or null
 * @param then what becomes of the case when it was decided, never null
 * @param used the row as used, never null
 */
public record ConsequenceRow(
        String id,
        String chinese,
        String english,
        @Nullable String measure,
        Set<String> findings,
        boolean all,
        String decision,
        Force force,
        @Nullable Condition condition,
        Then then,
        Used used) {
    /** How the law puts it. */
    public enum Force {
        /** 可以. */
        MAY,
        /** 应当. */
        SHALL
    }

    /** What becomes of a case. */
    public enum Outcome {
        /** It goes on. */
        NOTHING,
        /** It ends. */
        END,
        /** It ends, and another case takes its place (LIF-24). */
        SUCCESSOR
    }

    /**
     * What becomes of the case.
     *
     * @param outcome whether it goes on, never null
     * @param reason the code of the reason for which it ends, or null where it does not end without a successor
     * @param measure the code of the successor's measure, or null where there is none
     * @param credit whether the days that the case ran are taken off the successor's term
     */
    public record Then(
            Outcome outcome,
            @Nullable String reason,
            @Nullable String measure,
            boolean credit) {}

    /** Copies the kinds. */
    public ConsequenceRow {
        findings = Collections.unmodifiableSet(new LinkedHashSet<>(findings));
    }

    /**
     * Whether it is a row for a measure.
     *
     * @param of the measure's code, never null
     * @return true for one that says nothing of a measure too
     */
    public boolean isFor(String of) {
        return measure == null || measure.equals(of);
    }
}
