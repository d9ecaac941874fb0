package org.guitu.agreement;

import org.guitu.policy.SupportScheme;
import org.guitu.policy.Truth;
import org.guitu.rule.Why;

/**
 * Help that there is at the place on the day asked, and whether the person qualifies (POL-13). It is offered: nothing
 * becomes of who does not take it (SUP-03).
 *
 * @param id the scheme's code, never null
 * @param chinese its name in Chinese, never null
 * @param english its name in English, never null
 * @param kind what kind of help it is, never null
 * @param eligibility whether the person qualifies, as far as anybody knows; never null
 * @param why what it gives, and on which facts that rests; never null
 */
public record SchemeReading(
        String id, String chinese, String english, SupportScheme.Kind kind, Eligibility eligibility, Why why) {
    /** Whether somebody qualifies for help. */
    public enum Eligibility {
        /** The pack's condition holds, or it has none. */
        QUALIFIES,
        /** Nobody knows what the condition asks, so that it is to be found out. */
        NOT_KNOWN,
        /** The condition does not hold. */
        DOES_NOT_QUALIFY;

        /**
         * What a condition that came to this says.
         *
         * @param truth what came of it, never null
         * @return the eligibility, never null
         */
        public static Eligibility of(Truth truth) {
            return switch (truth) {
                case TRUE -> QUALIFIES;
                case UNKNOWN -> NOT_KNOWN;
                case FALSE -> DOES_NOT_QUALIFY;
            };
        }
    }
}
