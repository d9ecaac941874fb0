package org.guitu.conformance.suite;

/** What a requirement rests on. */
public enum Basis {
    /** The wording of a law or regulation. */
    LAW,
    /** What offices do, where the law is silent. */
    PRACTICE,
    /** A reading of the law that nobody has confirmed. */
    ASSUMED,
    /** A choice of this specification. */
    SPECIFICATION
}
