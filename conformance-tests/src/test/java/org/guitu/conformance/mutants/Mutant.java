package org.guitu.conformance.mutants;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.guitu.conformance.documents.Repository;
import org.guitu.conformance.suite.Json;
import org.guitu.rule.RuleCatalogue.Rule;

/**
 * One way in which a rule could be broken in its home.
 *
 * @param rule the rule with its home
 * @param breaks what the home does then
 * @param find a piece of the home's source, which stands there once
 * @param replace what stands there instead
 */
record Mutant(Rule rule, String breaks, String find, String replace) {
    static final String FOLDER = "conformance-tests/src/test/resources/org/guitu/conformance/mutants";

    /** The mutants of a rule, from its file. */
    static List<Mutant> of(Rule rule) {
        String file = FOLDER + "/" + rule.id().value() + ".json";
        try {
            List<Mutant> mutants = new ArrayList<>();
            for (JsonNode mutant : Json.read(Repository.text(file))) {
                mutants.add(new Mutant(
                        rule,
                        mutant.path("breaks").textValue(),
                        mutant.path("find").textValue(),
                        mutant.path("replace").textValue()));
            }
            return mutants;
        } catch (IOException missing) {
            throw new AssertionError("No mutant of the rule " + rule.id().value() + " can be read", missing);
        }
    }

    /** The source of the rule's home with this change in it. */
    String source() throws IOException {
        String source = Repository.text("core-lib/src/main/java/" + rule.home().replace('.', '/') + ".java");
        int place = source.indexOf(find);
        if (place < 0 || place != source.lastIndexOf(find)) {
            throw new AssertionError((place < 0 ? "not once" : "more than once") + " in " + rule.home() + ": " + find);
        }
        return source.replace(find, replace);
    }

    @Override
    public String toString() {
        return rule.id().value() + " " + breaks;
    }
}
