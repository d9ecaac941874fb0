package org.guitu.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.guitu.conformance.StubServer.Call;
import org.guitu.conformance.StubServer.Reply;
import org.guitu.conformance.engine.Command;
import org.guitu.conformance.engine.Moment;
import org.guitu.conformance.engine.Occasion;
import org.guitu.conformance.engine.Outcome;
import org.guitu.conformance.engine.Platform;
import org.guitu.conformance.engine.Result;
import org.guitu.conformance.engine.Scenario;
import org.guitu.conformance.engine.Status;
import org.guitu.conformance.run.HttpTarget;
import org.guitu.conformance.run.Run;
import org.guitu.conformance.run.Runner;
import org.guitu.conformance.run.Selection;
import org.guitu.conformance.run.Verdict;
import org.guitu.conformance.suite.Suite;
import org.guitu.conformance.suite.Vector;
import org.junit.jupiter.api.Test;

/** Every vector of the suite has to catch platforms that only look like one. */
class HollowPlatformsTest {
    private static final Set<Status> CAUGHT = EnumSet.of(Status.FAIL, Status.ERROR);

    private final Suite suite = Suite.builtIn();

    private void everyVectorCatches(StubServer server) {
        try (server) {
            Run run = new Runner(suite, Clock.systemUTC())
                    .run(new HttpTarget(URI.create(server.url()), Optional.empty()), server.url(), Selection.ALL, 1);
            assertFalse(run.results().isEmpty());
            assertEquals(suite.vectors().size(), run.results().size());
            run.results().forEach(result -> assertTrue(CAUGHT.contains(result.status()), () -> result.vector().id()));
            assertNotEquals(Verdict.PASS, run.verdict());
            assertNotEquals(0, run.verdict().exitCode());
        }
    }

    @Test
    void nothing_but_empty_answers() {
        everyVectorCatches(new StubServer(call -> new Reply(200, "")));
        everyVectorCatches(StubServer.claiming(call -> new Reply(200, "")));
    }

    @Test
    void nothing_but_server_errors() {
        everyVectorCatches(new StubServer(call -> new Reply(500, "")));
        everyVectorCatches(StubServer.claiming(call -> new Reply(500, "{}")));
    }

    @Test
    void yes_to_everything_over_http() {
        everyVectorCatches(StubServer.claiming(HollowPlatformsTest::yes));
    }

    private static Reply yes(Call call) {
        return new Reply(call.method().equals("GET") ? 200 : 201, """
                {"id":"x","accepted":true,"entries":[{"id":"421202001-1","type":"order"}],"notes":[],"version":1,
                 "case":{"id":"x","version":1}}""");
    }

    /** Knows the form of every answer and nothing of the rules. */
    @Test
    void yes_to_everything_in_good_form() {
        for (Vector vector : suite.vectors()) {
            Result result = new Scenario(vector, suite.requirement(vector).level(), new Yes()).play();
            assertEquals(Status.FAIL, result.status(), vector.id());
            assertFalse(result.differences().isEmpty());
        }
    }

    private static final class Yes implements Platform {
        @Override
        public String openPerson(LocalDate birthDate, Occasion occasion) {
            return "p";
        }

        @Override
        public String openCase(String personId, Occasion occasion) {
            return "c";
        }

        @Override
        public Outcome submit(String caseId, Command command) {
            ObjectNode body = JsonNodeFactory.instance.objectNode().put("accepted", true);
            body.putArray("entries").addObject().put("id", "421202001-1").put("type", command.type());
            body.putArray("notes");
            body.putObject("case").put("id", caseId).put("version", 1);
            return new Outcome.Accepted(body);
        }

        @Override
        public JsonNode answer(String caseId, Moment moment) {
            LocalDate day = moment.asOf()
                    .orElseGet(() -> moment.occasion()
                            .at()
                            .withOffsetSameInstant(ZoneOffset.ofHours(8))
                            .toLocalDate());
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("id", caseId)
                    .put("asOf", day.toString())
                    .put("version", 1);
        }

        @Override
        public JsonNode why(String caseId, String subject, Moment moment) {
            return JsonNodeFactory.instance.objectNode();
        }

        @Override
        public JsonNode permitted(String caseId, Moment moment) {
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            body.putArray("permitted");
            return body;
        }
    }
}
