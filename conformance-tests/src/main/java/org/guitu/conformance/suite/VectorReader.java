package org.guitu.conformance.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one file of vectors. */
final class VectorReader {
    private VectorReader() {}

    static List<Vector> read(String file, JsonNode root, Registry registry) {
        if (!root.isArray() || root.isEmpty()) {
            throw new SuiteFault(file, "", "an array with at least one vector is needed here");
        }
        List<Vector> vectors = new ArrayList<>();
        for (int i = 0; i < root.size(); i++) {
            vectors.add(vector(new StrictObject(file, "/" + i, root.path(i)), registry));
        }
        return vectors;
    }

    private static Vector vector(StrictObject row, Registry registry) {
        StrictObject person = row.object("person");
        Vector vector = new Vector(
                row.matching("id", RegistryReader.RULE_ID + "-\\d{3}"),
                row.text("rule"),
                row.optionalTexts("also").orElse(List.of()),
                row.text("profile"),
                row.bilingual("title"),
                row.matching("zone", Vector.ZONE),
                row.matching("calendar", Vector.CALENDAR),
                row.texts("packs"),
                person.day("birthDate"),
                row.objects("steps").stream().map(VectorReader::step).toList(),
                row.objects("asks").stream().map(AskReader::ask).toList());
        person.done();
        row.done();
        VectorChecks.check(vector, row, registry);
        return vector;
    }

    private static Step step(StrictObject row) {
        Step step = new Step(
                row.optionalText("name"),
                row.optionalText("case").orElse("a"),
                row.instant("at"),
                row.optionalObject("by").map(VectorReader::actor).orElse(Actor.DEFAULT),
                row.text("command"),
                row.tree("body"),
                row.optionalObject("expect")
                        .map(VectorReader::expectation)
                        .orElse(new Expectation.Accepted(Optional.empty())));
        row.done();
        return step;
    }

    private static Actor actor(StrictObject row) {
        Actor actor = new Actor(row.text("id"), row.text("role"), row.matching("district", "\\d{9}"));
        row.done();
        return actor;
    }

    private static Expectation expectation(StrictObject row) {
        Expectation expectation;
        if (row.has("refused")) {
            expectation = new Expectation.Refused(named(row, "refused"));
        } else if (row.has("malformed")) {
            expectation = new Expectation.Malformed(named(row, "malformed"));
        } else {
            if (!row.optional("accepted").filter(JsonNode::booleanValue).isPresent()) {
                throw row.fault("accepted", "true is needed here, or refused or malformed instead of it");
            }
            expectation = new Expectation.Accepted(row.optionalTexts("notes").map(Set::copyOf));
        }
        row.done();
        return expectation;
    }

    private static Set<String> named(StrictObject row, String field) {
        List<String> named = row.texts(field);
        if (named.isEmpty()) {
            throw row.fault(field, "at least one is needed here");
        }
        return Set.copyOf(named);
    }
}
