package org.guitu.conformance.engine;

/** What came of one vector. */
public enum Status {
    /** The platform answered as the rule says. */
    PASS,
    /** The platform answered otherwise, and the rule is a MUST. */
    FAIL,
    /** The platform answered otherwise, and the rule is a SHOULD or a MAY. */
    WARN,
    /** The platform does not claim the profile. */
    NOT_CLAIMED,
    /** Something that the vector needs is not there. */
    BLOCKED,
    /** There was no usable answer, or the suite itself broke. */
    ERROR
}
