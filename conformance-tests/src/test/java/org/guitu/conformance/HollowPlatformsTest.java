package org.guitu.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.guitu.conformance.StubServer.Call;
import org.guitu.conformance.StubServer.Reply;
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
            run.results()
                    .forEach(result -> assertTrue(
                            CAUGHT.contains(result.status()),
                            () -> result.vector().id()));
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

    @Test
    void yes_to_everything_in_good_form() {
        for (Vector vector : suite.vectors()) {
            Result result = new Scenario(suite, vector, new HollowPlatform()).play();
            assertEquals(Status.FAIL, result.status(), vector.id());
            assertFalse(result.differences().isEmpty());
        }
    }
}
