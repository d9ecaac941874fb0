package org.guitu.conformance.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.guitu.conformance.suite.Question;

/** Compares the answer to a question with what its ask expects. */
final class AskCheck {
    private AskCheck() {}

    /**
     * The id and the day are compared as well: an answer that expects only absences would otherwise
     * be met by an empty one.
     */
    static List<Difference> answer(String place, String caseId, LocalDate day, ObjectNode expect, JsonNode body) {
        Findings findings = new Findings(place, body);
        findings.text("/id", caseId);
        findings.text("/asOf", day.toString());
        findings.present("/version", "a whole number", body.path("version").isIntegralNumber());
        findings.subset(expect);
        return findings.differences();
    }

    static List<Difference> why(String place, Question.Why question, JsonNode body) {
        Findings findings = new Findings(place, body);
        findings.someText("/rule");
        findings.bothLanguages("");
        Set<String> found = new TreeSet<>();
        rules(body, found);
        List<String> missing = new ArrayList<>(question.rules());
        missing.removeAll(found);
        if (!missing.isEmpty()) {
            findings.differ("", Findings.named("rules", question.rules()), Findings.named("rules", found));
        }
        question.used().forEach((pointer, status) -> {
            Set<String> statuses = new TreeSet<>();
            statuses(body, pointer, statuses);
            if (!statuses.equals(Set.of(status))) {
                findings.differ("", Findings.named(pointer, Set.of(status)), Findings.named(pointer, statuses));
            }
        });
        return findings.differences();
    }

    private static void statuses(JsonNode why, String pointer, Set<String> into) {
        for (JsonNode parameter : why.path("parameters")) {
            if (parameter.path("pointer").asText().equals(pointer)) {
                into.add(parameter.path("status").asText());
            }
        }
        why.path("inner").forEach(inner -> statuses(inner, pointer, into));
    }

    private static void rules(JsonNode why, Set<String> into) {
        if (why.path("rule").isTextual()) {
            into.add(why.path("rule").textValue());
        }
        why.path("inner").forEach(inner -> rules(inner, into));
    }

    static List<Difference> permitted(String place, Question.Permitted question, JsonNode body) {
        Findings findings = new Findings(place, body);
        JsonNode listed = body.path("permitted");
        findings.present("/permitted", "an array", listed.isArray());
        Set<String> possible = new TreeSet<>();
        listed.forEach(command -> possible.add(command.path("command").asText()));
        if (!possible.containsAll(question.has())) {
            findings.differ("/permitted", Findings.named("has", question.has()), listed);
        }
        if (question.lacks().stream().anyMatch(possible::contains)) {
            findings.differ("/permitted", Findings.named("lacks", question.lacks()), listed);
        }
        return findings.differences();
    }
}
