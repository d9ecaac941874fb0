package org.guitu.conformance.engine;

import java.util.List;
import org.guitu.conformance.suite.Vector;

/**
 * What came of one vector.
 *
 * @param vector the vector
 * @param status the outcome
 * @param message why it is no pass, empty when it is one
 * @param differences where the answers differ
 * @param exchanges the calls that were made
 */
public record Result(
        Vector vector, Status status, String message, List<Difference> differences, List<Exchange> exchanges) {
    /** Keeps its own copies of the lists. */
    public Result {
        differences = List.copyOf(differences);
        exchanges = List.copyOf(exchanges);
    }

    /**
     * A vector that was not played.
     *
     * @param vector the vector
     * @param status why, as a word
     * @param message why, as a sentence
     * @return its result
     */
    public static Result unplayed(Vector vector, Status status, String message) {
        return new Result(vector, status, message, List.of(), List.of());
    }
}
