package org.guitu.conformance.suite;

/** How a requirement can be tested. */
public enum Testability {
    /** By vectors of this suite. */
    VECTOR,
    /** Only by a person who looks. */
    MANUAL
}
