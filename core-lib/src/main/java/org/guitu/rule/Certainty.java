package org.guitu.rule;

/** How sure an answer is. Never a rank: a missing answer does not sort among the others. */
public enum Certainty {
    /** Nothing that is yet to be published could change it. */
    CERTAIN,
    /** It rests on something yet to be published, such as a year's list of holidays (CNT-03). */
    PROVISIONAL,
    /** Nobody has it on record; it stays out of every count (LIF-29). */
    UNKNOWN
}
