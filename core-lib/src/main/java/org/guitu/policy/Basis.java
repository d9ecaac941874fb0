package org.guitu.policy;

/**
 * On what a due day rests (POL-02).
 *
 * @param status the status of its number: LAW, LOCAL_RULE, PRACTICE or ASSUMED; never null
 * @param practice whether the duty itself has no number, so that its day is one of practice alone (POL-09)
 */
public record Basis(String status, boolean practice) {}
