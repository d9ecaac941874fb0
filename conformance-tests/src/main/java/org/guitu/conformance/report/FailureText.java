package org.guitu.conformance.report;

import java.util.StringJoiner;
import org.guitu.conformance.engine.Result;
import org.guitu.conformance.suite.Requirement;

/** The plain text of one result that is no pass. */
public final class FailureText {
    private FailureText() {}

    /**
     * Names the vector, the rule, its source and every difference.
     *
     * @param result what came of the vector
     * @param requirement the rule that it tests
     * @return several lines
     */
    public static String of(Result result, Requirement requirement) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(result.status() + " " + result.vector().id() + " "
                + result.vector().title().english());
        lines.add("  " + requirement.id() + " " + requirement.level() + ": "
                + requirement.sentence().english());
        lines.add("  " + requirement.sentence().chinese());
        lines.add("  source: " + requirement.source());
        if (result.differences().isEmpty()) {
            lines.add("  " + result.message());
        }
        result.differences().forEach(difference -> lines.add("  " + difference));
        return lines.toString();
    }
}
