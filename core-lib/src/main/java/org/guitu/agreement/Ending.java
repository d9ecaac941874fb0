package org.guitu.agreement;

import java.time.LocalDate;

/**
 * How a case ended.
 *
 * @param code the reason, never null
 * @param day the first day on which the case is over, never null
 * @param entry the entry that ended it, or the report's for an expiry; never null
 */
public record Ending(Code code, LocalDate day, String entry) {
    /** Why a case is over. */
    public enum Code {
        /** 期满解除 (LIF-17). */
        TERM_EXPIRED,
        /** 收监 (LIF-14). */
        IMPRISONMENT,
        /** 强制性教育措施 (LIF-14). */
        COMPULSORY_EDUCATION,
        /** 决定强制隔离戒毒 (LIF-15). */
        ISOLATION,
        /** 死亡 (LIF-16). */
        DEATH,
        /** 决定被撤销 (LIF-16). */
        REVOKED,
        /** 被另一措施替代 (LIF-24). */
        REPLACED
    }
}
