package org.guitu.prompt;

import java.time.LocalDate;
import org.guitu.policy.Basis;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * A progress prompt (工作进度报警提示), derived and never typed in.
 *
 * @param id the deadline's id, or {@code proposal-…} or {@code anomaly-…}; never null
 * @param level how urgent it is on the day asked, never null
 * @param role who must act, never null
 * @param district where, never null
 * @param due by when, or null where there is no day
 * @param basis on what that day rests (POL-02, POL-09), or null where there is none
 * @param command the command type that would clear it, never null
 * @param why rule and source, never null
 */
public record Prompt(
        String id,
        Level level,
        String role,
        String district,
        @Nullable LocalDate due,
        @Nullable Basis basis,
        String command,
        Why why) {
    /** The ladder of levels. */
    public enum Level {
        /** It is open. */
        NOTICE,
        /** It is nearly due, or waits for a person to decide. */
        WARNING,
        /** Its last day has passed. */
        OVERDUE,
        /** It goes to the next level of responsibility. */
        ESCALATED
    }
}
