package org.guitu.conformance.run;

import java.util.List;
import org.guitu.conformance.suite.Requirement;
import org.guitu.conformance.suite.Suite;
import org.guitu.conformance.suite.Vector;

/**
 * What a run has to play, drawn from the suite's own files before anything is played.
 *
 * @param vectors the vectors, in the suite's order
 * @param rulesWithoutVectors rules in the selection that no vector tests
 */
public record Plan(List<Vector> vectors, List<String> rulesWithoutVectors) {
    /** Keeps its own copies of the lists. */
    public Plan {
        vectors = List.copyOf(vectors);
        rulesWithoutVectors = List.copyOf(rulesWithoutVectors);
    }

    /**
     * Draws the plan.
     *
     * @param suite the suite
     * @param selection what is asked for
     * @return the plan
     */
    public static Plan of(Suite suite, Selection selection) {
        return new Plan(
                suite.vectors().stream().filter(selection::takes).toList(),
                suite.registry().all().stream()
                        .filter(selection::takes)
                        .map(Requirement::id)
                        .filter(suite.rulesWithoutVectors()::contains)
                        .toList());
    }
}
