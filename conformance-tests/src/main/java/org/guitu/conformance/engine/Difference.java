package org.guitu.conformance.engine;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One place in which an answer is not what it has to be.
 *
 * @param place the step or ask of the vector, as a JSON Pointer into it
 * @param pointer the place in the answer, as a JSON Pointer
 * @param expected what has to be there
 * @param actual what is there, a missing node when nothing is
 */
public record Difference(String place, String pointer, JsonNode expected, JsonNode actual) {
    @Override
    public String toString() {
        String found = actual.isMissingNode() ? "nothing" : actual.toString();
        return place + " " + (pointer.isEmpty() ? "/" : pointer) + ": expected " + expected + ", found " + found;
    }
}
