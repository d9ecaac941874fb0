package org.guitu.conformance.suite;

/**
 * Who records something.
 *
 * @param id the person's sign within the vector
 * @param role the role's code
 * @param district the nine digits of the township or sub-district
 */
public record Actor(String id, String role, String district) {
    /** The one who acts where a vector names nobody. */
    public static final Actor DEFAULT = new Actor("w1", "CASE_WORKER", "421202001");
}
