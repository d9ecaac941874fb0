package org.guitu.conformance.engine;

import com.fasterxml.jackson.databind.JsonNode;

/** How a platform answered a command; the bodies are in the wire form. */
public sealed interface Outcome {
    /**
     * The body of the answer.
     *
     * @return its tree
     */
    JsonNode body();

    /**
     * Carried out (201).
     *
     * @param body entries, notes and the case
     */
    record Accepted(JsonNode body) implements Outcome {}

    /**
     * Refused by rules (409).
     *
     * @param body the problem with its reasons
     */
    record Refused(JsonNode body) implements Outcome {}

    /**
     * Not understood (400).
     *
     * @param body the problem with its faults
     */
    record Malformed(JsonNode body) implements Outcome {}
}
