package org.guitu.policy;

/** What a condition comes to, where not every fact is known (POL-07). */
public enum Truth {
    /** It does not hold. */
    FALSE,
    /** A fact that nobody has recorded decides it. */
    UNKNOWN,
    /** It holds. */
    TRUE;

    /**
     * The truth of what is known.
     *
     * @param holds whether it holds
     * @return TRUE or FALSE, never null
     */
    static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    /**
     * The truth of the opposite: of what is not known, nothing is known either.
     *
     * @return the opposite, never null
     */
    Truth opposite() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
