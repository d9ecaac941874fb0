package org.guitu.conformance.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.guitu.conformance.suite.Basis;
import org.guitu.conformance.suite.Expectation;
import org.guitu.conformance.suite.Registry;
import org.guitu.conformance.suite.Step;

/** Compares the answer to a command with what its step expects. */
final class StepCheck {
    private final Registry registry;
    private final Step step;
    private final String caseId;
    private final Outcome outcome;
    private final JsonNode body;
    private final Findings findings;

    private StepCheck(String place, Registry registry, Step step, String caseId, Outcome outcome) {
        this.registry = registry;
        this.step = step;
        this.caseId = caseId;
        this.outcome = outcome;
        this.body = outcome.body();
        this.findings = new Findings(place, body);
    }

    static List<Difference> of(String place, Registry registry, Step step, String caseId, Outcome outcome) {
        StepCheck check = new StepCheck(place, registry, step, caseId, outcome);
        check.compare();
        return check.findings.differences();
    }

    private void compare() {
        if (step.expect() instanceof Expectation.Accepted accepted && outcome instanceof Outcome.Accepted) {
            accepted(accepted);
        } else if (step.expect() instanceof Expectation.Refused refused && outcome instanceof Outcome.Refused) {
            exactly("refused", refused.rules(), "/reasons", "rule");
            reasons("/reasons");
        } else if (step.expect() instanceof Expectation.Malformed malformed && outcome instanceof Outcome.Malformed) {
            exactly("malformed", malformed.pointers(), "/faults", "pointer");
            faults();
        } else {
            findings.differ("", expected(), found());
        }
    }

    private void accepted(Expectation.Accepted accepted) {
        findings.present("/accepted", "true", body.path("accepted").asBoolean(false));
        findings.someText("/entries/0/id");
        findings.text("/entries/0/type", step.command());
        findings.text("/case/id", caseId);
        findings.present(
                "/case/version", "a whole number", body.at("/case/version").isIntegralNumber());
        accepted.notes().ifPresent(rules -> exactly("notes", rules, "/notes", "rule"));
        reasons("/notes");
    }

    private void exactly(String name, Set<String> expected, String pointer, String field) {
        Set<String> actual = collected(body.at(pointer), field);
        if (!actual.equals(expected)) {
            findings.differ(pointer, Findings.named(name, expected), Findings.named(name, actual));
        }
    }

    /** LIF-20 asks this of every reason, whichever rule gives it. */
    private void reasons(String pointer) {
        for (int i = 0; i < body.at(pointer).size(); i++) {
            String reason = pointer + "/" + i;
            findings.someText(reason + "/rule");
            source(reason);
            findings.present(
                    reason + "/compared",
                    "an object",
                    body.at(reason + "/compared").isObject());
            findings.present(reason + "/parameter", "an object or null", declared(body.at(reason + "/parameter")));
            findings.bothLanguages(reason);
        }
    }

    /** A rule that this specification made itself has no source to name. */
    private void source(String reason) {
        boolean ownRule = registry.find(body.at(reason + "/rule").asText())
                .map(requirement -> requirement.source().basis() == Basis.SPECIFICATION)
                .orElse(true);
        if (!ownRule || !body.at(reason + "/source").isNull()) {
            findings.someText(reason + "/source");
        }
    }

    private static boolean declared(JsonNode parameter) {
        return parameter.isNull() || parameter.isObject();
    }

    private void faults() {
        for (int i = 0; i < body.path("faults").size(); i++) {
            findings.someText("/faults/" + i + "/code");
            findings.bothLanguages("/faults/" + i);
        }
    }

    private ObjectNode expected() {
        if (step.expect() instanceof Expectation.Refused refused) {
            return Findings.named("refused", refused.rules());
        }
        if (step.expect() instanceof Expectation.Malformed malformed) {
            return Findings.named("malformed", malformed.pointers());
        }
        return JsonNodeFactory.instance.objectNode().put("accepted", true);
    }

    private ObjectNode found() {
        if (outcome instanceof Outcome.Refused) {
            return Findings.named("refused", collected(body.path("reasons"), "rule"));
        }
        if (outcome instanceof Outcome.Malformed) {
            return Findings.named("malformed", collected(body.path("faults"), "pointer"));
        }
        return JsonNodeFactory.instance.objectNode().put("accepted", true);
    }

    private static Set<String> collected(JsonNode array, String field) {
        Set<String> values = new TreeSet<>();
        array.forEach(element -> values.add(element.path(field).asText()));
        return values;
    }
}
