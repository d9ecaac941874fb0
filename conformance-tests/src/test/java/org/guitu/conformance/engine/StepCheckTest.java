package org.guitu.conformance.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.guitu.conformance.ToyFiles;
import org.guitu.conformance.suite.Json;
import org.guitu.conformance.suite.Step;
import org.guitu.conformance.suite.Suite;
import org.junit.jupiter.api.Test;

class StepCheckTest {
    private static final String REASON =
            "{\"rule\":\"TOY-01\",\"parameter\":null,\"compared\":{},\"source\":\"DTR 16\","
                    + "\"sentences\":{\"zh-CN\":\"甲\",\"en\":\"a\"}}";

    private final Suite suite = Suite.load(new ToyFiles());
    private final Step refused = suite.vectors().get(0).steps().get(0);

    private static JsonNode reasons(String... reasons) throws IOException {
        return Json.read("{\"reasons\":[" + String.join(",", reasons) + "]}");
    }

    private List<Difference> differences(Outcome outcome) {
        return StepCheck.of("/steps/0", suite.registry(), refused, "c", outcome);
    }

    @Test
    void the_rules_of_a_refusal_are_an_exact_set() throws IOException {
        assertEquals(List.of(), differences(new Outcome.Refused(reasons(REASON))));
        String other = REASON.replace("TOY-01", "TOY-02");
        assertEquals(
                "/reasons",
                differences(new Outcome.Refused(reasons(REASON, other))).get(0).pointer());
        assertEquals(
                "/reasons",
                differences(new Outcome.Refused(reasons(other))).get(0).pointer());
        assertFalse(differences(new Outcome.Refused(reasons())).isEmpty());
    }

    @Test
    void a_reason_has_all_its_parts() throws IOException {
        for (String part :
                List.of("\"parameter\":null,", "\"compared\":{},", "\"source\":\"DTR 16\",", "\"zh-CN\":\"甲\",")) {
            assertEquals(
                    1,
                    differences(new Outcome.Refused(reasons(REASON.replace(part, ""))))
                            .size(),
                    part);
        }
    }

    @Test
    void another_kind_of_answer_is_shown_as_what_it_is() throws IOException {
        List<Difference> differences =
                differences(new Outcome.Malformed(Json.read("{\"faults\":[{\"pointer\":\"/x\"}]}")));
        assertEquals(1, differences.size());
        assertTrue(differences.get(0).toString().contains("expected {\"refused\":[\"TOY-01\"]}"));
        assertTrue(differences.get(0).toString().contains("found {\"malformed\":[\"/x\"]}"));
    }
}
