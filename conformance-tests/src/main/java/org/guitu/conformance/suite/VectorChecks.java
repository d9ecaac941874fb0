package org.guitu.conformance.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What has to hold within one vector, beyond the form of its fields. */
final class VectorChecks {
    private VectorChecks() {}

    static void check(Vector vector, StrictObject row, Registry registry) {
        Requirement requirement = registry.find(vector.rule())
                .orElseThrow(() -> row.fault("rule", vector.rule() + " is no rule of the registry"));
        if (!vector.id().startsWith(vector.rule() + "-")) {
            throw row.fault("id", vector.id() + " does not begin with its rule " + vector.rule());
        }
        if (!vector.profile().equals(requirement.profile())) {
            throw row.fault("profile", vector.rule() + " belongs to the profile " + requirement.profile());
        }
        for (int i = 0; i < vector.also().size(); i++) {
            String rule = vector.also().get(i);
            if (registry.find(rule).isEmpty()) {
                throw row.fault("also/" + i, rule + " is no rule of the registry");
            }
        }
        if (vector.steps().isEmpty()) {
            throw row.fault("steps", "at least one step is needed here");
        }
        // A platform that says yes to everything would pass a vector that asks nothing.
        if (vector.asks().isEmpty()
                && vector.steps().stream().allMatch(step -> step.expect() instanceof Expectation.Accepted)) {
            throw row.fault("asks", "a vector without a refusal has to ask something");
        }
        references(vector, row);
    }

    private static void references(Vector vector, StrictObject row) {
        Set<String> cases = vector.steps().stream().map(Step::caseName).collect(Collectors.toSet());
        Set<String> known = new HashSet<>();
        cases.forEach(name -> known.add("$case:" + name));
        for (int i = 0; i < vector.steps().size(); i++) {
            Step step = vector.steps().get(i);
            resolvable(step.body(), known, row, "steps/" + i + "/body");
            if (step.name().isPresent() && !known.add("$" + step.name().get())) {
                throw row.fault("steps/" + i + "/name", step.name().get() + " is there twice");
            }
        }
        List<Ask> asks = vector.asks();
        for (int i = 0; i < asks.size(); i++) {
            if (!cases.contains(asks.get(i).caseName())) {
                throw row.fault("asks/" + i + "/case", asks.get(i).caseName() + " is no case of this vector");
            }
            if (asks.get(i).question() instanceof Question.Answer answer) {
                resolvable(answer.expect(), known, row, "asks/" + i + "/expect");
            }
        }
    }

    private static void resolvable(JsonNode node, Set<String> known, StrictObject row, String at) {
        if (node.isTextual() && node.textValue().startsWith("$")) {
            known(node.textValue(), known, row, at);
        }
        node.properties().forEach(field -> {
            String name = field.getKey();
            if (name.contains("$")) {
                known(name.substring(name.indexOf('$')), known, row, at + "/" + name);
            }
            resolvable(field.getValue(), known, row, at + "/" + name);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            resolvable(node.path(i), known, row, at + "/" + i);
        }
    }

    private static void known(String reference, Set<String> known, StrictObject row, String at) {
        if (!known.contains(reference)) {
            throw row.fault(at, reference + " stands for nothing earlier in this vector");
        }
    }
}
