package org.guitu.policy;

import java.time.Period;
import org.guitu.rule.Used;
import org.jspecify.annotations.Nullable;

/**
 * What a law or a local rule keeps a person from for a time (POL-15). It is shown to the person and is never a duty.
 *
 * @param id its code, never null
 * @param chinese its name in Chinese, never null
 * @param english its name in English, never null
 * @param kind what it is about, never null
 * @param condition what has to hold on its first day, or null where it is for everybody
 * @param from what it begins with, never null
 * @param until what it lasts until, or null where nothing but sealing ends it
 * @param after how long after that event it goes on, or null where it ends on that very day
 * @param used the row as used, never null
 */
public record RestrictionRow(
        String id,
        String chinese,
        String english,
        Kind kind,
        @Nullable Condition condition,
        Trigger from,
        @Nullable Trigger until,
        @Nullable Period after,
        Used used) {
    /** What a restriction is about. */
    public enum Kind {
        /** 就业、从业. */
        WORK,
        /** 出行、出境. */
        TRAVEL,
        /** 驾驶. */
        DRIVING
    }
}
