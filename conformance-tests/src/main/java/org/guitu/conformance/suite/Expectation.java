package org.guitu.conformance.suite;

import java.util.Optional;
import java.util.Set;

/** What a step has to be answered with. */
public sealed interface Expectation {
    /**
     * The command is carried out.
     *
     * @param notes the exact rules of its notes, or empty when they are not looked at
     */
    record Accepted(Optional<Set<String>> notes) implements Expectation {}

    /**
     * The command is refused by rules.
     *
     * @param rules the exact rules of its reasons
     */
    record Refused(Set<String> rules) implements Expectation {}

    /**
     * The command cannot be understood.
     *
     * @param pointers the exact places of its faults
     */
    record Malformed(Set<String> pointers) implements Expectation {}
}
