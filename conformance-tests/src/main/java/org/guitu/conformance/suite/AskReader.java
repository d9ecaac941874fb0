package org.guitu.conformance.suite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one question of a vector. */
final class AskReader {
    private AskReader() {}

    static Ask ask(StrictObject row) {
        Ask ask = new Ask(
                row.optionalText("case").orElse("a"),
                row.optionalDay("asOf"),
                row.optionalInstant("knownAt"),
                row.optionalInstant("at"),
                question(row));
        row.done();
        if (ask.asOf().isEmpty() && ask.at().isEmpty()) {
            throw row.fault("", "asOf or at is needed, an answer must not depend on today");
        }
        return ask;
    }

    private static Question question(StrictObject row) {
        if (row.has("why")) {
            List<String> rules = row.texts("rules");
            if (rules.isEmpty()) {
                throw row.fault("rules", "at least one rule is needed here");
            }
            return new Question.Why(row.text("why"), rules, used(row));
        }
        if (row.has("permitted")) {
            return permitted(row.object("permitted"));
        }
        return new Question.Answer(row.tree("expect"));
    }

    private static Map<String, String> used(StrictObject row) {
        Map<String, String> used = new LinkedHashMap<>();
        row.optional("used")
                .ifPresent(statuses -> statuses.properties()
                        .forEach(status ->
                                used.put(status.getKey(), status.getValue().asText())));
        return used;
    }

    private static Question permitted(StrictObject row) {
        Question.Permitted permitted = new Question.Permitted(
                row.optionalTexts("has").orElse(List.of()),
                row.optionalTexts("lacks").orElse(List.of()));
        row.done();
        if (permitted.has().isEmpty() && permitted.lacks().isEmpty()) {
            throw row.fault("", "has or lacks is needed here");
        }
        return permitted;
    }
}
