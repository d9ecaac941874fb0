package org.guitu.conformance.run;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.guitu.conformance.engine.Claims;
import org.guitu.conformance.engine.PlatformFault;
import org.guitu.conformance.engine.Result;
import org.guitu.conformance.engine.Scenario;
import org.guitu.conformance.engine.Status;
import org.guitu.conformance.suite.Suite;
import org.guitu.conformance.suite.Vector;

/** Plays a suite against a target. */
public final class Runner {
    static final String NO_TEST_CLOCK = "The platform's test clock is off: start it with GUITU_TEST_CLOCK, "
            + "so that each call may bring its own instant.";

    private final Suite suite;
    private final Clock clock;

    /**
     * A runner of one suite.
     *
     * @param suite the suite
     * @param clock the clock that the run is dated by
     */
    public Runner(Suite suite, Clock clock) {
        this.suite = suite;
        this.clock = clock;
    }

    /**
     * Plays what is selected.
     *
     * @param target the platform
     * @param url where it is, for the report
     * @param selection what to play
     * @param seed the seed of the order
     * @return the run
     */
    public Run run(Target target, String url, Selection selection, long seed) {
        Instant startedAt = clock.instant();
        Plan plan = Plan.of(suite, selection);
        List<Vector> order = new ArrayList<>(plan.vectors());
        Collections.shuffle(order, new Random(seed));
        Optional<Claims> claims = Optional.empty();
        List<Result> results = new ArrayList<>();
        try {
            Claims claimed = target.claims();
            claims = Optional.of(claimed);
            order.forEach(vector -> results.add(result(vector, claimed, target)));
        } catch (PlatformFault fault) {
            String message = "What the platform claims cannot be read. " + fault.getMessage();
            order.forEach(vector -> results.add(Result.unplayed(vector, Status.ERROR, message)));
        }
        return new Run(
                suite, url, target.withToken(), selection, plan, seed, startedAt, clock.instant(), claims, results);
    }

    private Result result(Vector vector, Claims claims, Target target) {
        if (!claims.profiles().contains(vector.profile())) {
            return Result.unplayed(vector, Status.NOT_CLAIMED, "The profile " + vector.profile() + " is not claimed.");
        }
        if (!claims.testClock()) {
            return Result.unplayed(vector, Status.BLOCKED, NO_TEST_CLOCK);
        }
        for (String pack : vector.packs()) {
            if (!claims.holds(pack)) {
                return Result.unplayed(vector, Status.BLOCKED, "The platform does not hold the pack " + pack + ".");
            }
        }
        return played(vector, target);
    }

    private Result played(Vector vector, Target target) {
        try {
            return new Scenario(suite, vector, target.platform()).play();
        } catch (RuntimeException broken) {
            // One broken vector must not keep the others from being played.
            return Result.unplayed(vector, Status.ERROR, "The suite itself broke: " + broken);
        }
    }
}
