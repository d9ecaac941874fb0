package org.guitu.conformance.suite;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * One command of a vector.
 *
 * @param name what later places call its entry, if they do
 * @param caseName the case within the vector, "a" unless it says otherwise
 * @param at the instant at which it is recorded
 * @param by who records it
 * @param command its type
 * @param body its body, references not yet resolved
 * @param expect what it has to be answered with
 */
public record Step(
        Optional<String> name,
        String caseName,
        OffsetDateTime at,
        Actor by,
        String command,
        ObjectNode body,
        Expectation expect) {}
