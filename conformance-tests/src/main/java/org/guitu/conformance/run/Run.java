package org.guitu.conformance.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guitu.conformance.engine.Claims;
import org.guitu.conformance.engine.Result;
import org.guitu.conformance.engine.Status;
import org.guitu.conformance.suite.Suite;
import org.guitu.conformance.suite.Vector;

/**
 * A run that is over.
 *
 * @param suite the suite that was played
 * @param url where the platform was
 * @param withToken whether it was asked with a token
 * @param selection what was asked for
 * @param plan what had to be played
 * @param seed the seed of the order
 * @param startedAt when it began
 * @param finishedAt when it ended
 * @param claims what the platform said of itself, if it said anything
 * @param results what came of each vector, in the order of playing
 */
public record Run(
        Suite suite,
        String url,
        boolean withToken,
        Selection selection,
        Plan plan,
        long seed,
        Instant startedAt,
        Instant finishedAt,
        Optional<Claims> claims,
        List<Result> results) {
    /** Keeps its own copy of the results. */
    public Run {
        results = List.copyOf(results);
    }

    /**
     * How many vectors came out so.
     *
     * @param status the outcome
     * @return their number
     */
    public long count(Status status) {
        return results.stream().filter(result -> result.status() == status).count();
    }

    /**
     * Vectors that were planned and have no result.
     *
     * @return their ids
     */
    public List<String> missing() {
        Set<String> played =
                results.stream().map(result -> result.vector().id()).collect(Collectors.toSet());
        return plan.vectors().stream()
                .map(Vector::id)
                .filter(id -> !played.contains(id))
                .toList();
    }

    /**
     * What the run says.
     *
     * @return the verdict
     */
    public Verdict verdict() {
        if (!gaps().isEmpty()) {
            return Verdict.INCOMPLETE;
        }
        return count(Status.FAIL) > 0 ? Verdict.FAIL : Verdict.PASS;
    }

    /**
     * Why the run is incomplete.
     *
     * @return one sentence for each reason, empty when it is complete
     */
    public List<String> gaps() {
        return new Gaps(this).sentences();
    }

    /**
     * The line that plays one vector again.
     *
     * @param vectorId the vector
     * @return the command, with a variable in the place of the token
     */
    public String again(String vectorId) {
        return "java -jar guitu-conformance.jar run --url " + url + (withToken ? " --token \"$TOKEN\"" : "")
                + " --only " + vectorId + " --seed " + seed;
    }
}
