package org.guitu.conformance.run;

import java.util.ArrayList;
import java.util.List;
import org.guitu.conformance.engine.Claims;
import org.guitu.conformance.engine.Status;

/** Finds what keeps a run from being complete. */
final class Gaps {
    private final Run run;

    Gaps(Run run) {
        this.run = run;
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        run.claims().filter(claims -> !claims.testClock()).ifPresent(claims -> sentences.add(Runner.NO_TEST_CLOCK));
        for (String rule : run.plan().rulesWithoutVectors()) {
            sentences.add("Rule " + rule + " has no vectors in this suite.");
        }
        List<String> missing = run.missing();
        if (!missing.isEmpty()) {
            sentences.add("Planned but not played: " + String.join(", ", missing) + ".");
        }
        counted(sentences, Status.ERROR, " got no usable answer.");
        counted(sentences, Status.BLOCKED, " could not be played.");
        for (String profile : run.selection().profiles()) {
            if (!claims(profile)) {
                sentences.add("The profile " + profile + " was asked for and is not claimed.");
            }
        }
        if (run.count(Status.PASS) + run.count(Status.FAIL) + run.count(Status.WARN) == 0) {
            sentences.add("No vector was played to its end.");
        }
        return sentences;
    }

    private void counted(List<String> sentences, Status status, String what) {
        long count = run.count(status);
        if (count > 0) {
            sentences.add(count + (count == 1 ? " vector" : " vectors") + what);
        }
    }

    private boolean claims(String profile) {
        return run.claims()
                .map(Claims::profiles)
                .filter(claimed -> claimed.contains(profile))
                .isPresent();
    }
}
