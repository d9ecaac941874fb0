package org.guitu.conformance.suite;

/** How binding a requirement is. */
public enum Level {
    /** Breaking it fails the run. */
    MUST,
    /** Breaking it is a warning. */
    SHOULD,
    /** Left to the platform. */
    MAY
}
