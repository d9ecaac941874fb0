package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.guitu.person.Actor;
import org.junit.jupiter.api.Test;

/** What the keeper of a server sees of it, and what it does when too much is asked. */
class OperationsTest {
    @Test
    void figuresTellRoutesAndCommitsAndNameNobody() {
        try (RunningServer running = RunningServer.start()) {
            Client client = running.client();
            String id = Stories.activeCase(client);
            client.get("/v1/cases/" + id).with(200);
            client.get("/v1/cases/nobody").with(404);

            String figures = client.get("/metrics").with(200).text();

            assertThat(figures)
                    .contains("guitu_request_seconds_count{method=\"GET\",route=\"/v1/cases/{id}\",status=\"200\"} 1")
                    .contains("guitu_request_seconds_count{method=\"GET\",route=\"/v1/cases/{id}\",status=\"404\"} 1")
                    .contains("guitu_drafts_total{outcome=\"dropped\"} 0")
                    .contains("guitu_commit_seconds_count")
                    .contains("guitu_requests_running 1")
                    .doesNotContain(id, "nobody");
        }
    }

    @Test
    void whatIsTooMuchAtOnceIsSentAwayAndTheRestIsDone() throws Exception {
        try (RunningServer running = RunningServer.start(Map.of("GUITU_REQUESTS_AT_ONCE", "1"))) {
            List<Integer> statuses = tooMany(running);
            assertThat(statuses).containsOnly(201, 503).contains(201, 503);
            assertThat(statuses.stream().filter(status -> status == 201).count())
                    .isEqualTo(running.database().count("person"));
        }
    }

    /** Asks so much at once that some of it is sent away, and tells how each was answered. */
    private static List<Integer> tooMany(RunningServer running) throws Exception {
        Client client = running.client();
        List<CompletableFuture<Answer>> asked = new ArrayList<>();
        try (AutoCloseable held = running.database().holdWriting()) {
            IntStream.range(0, 30)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> client.post("/v1/people", Stories.person()), task -> new Thread(task).start()))
                    .forEach(asked::add);
            // One is being answered and sixteen wait; the first of those beyond is sent away at once.
            CompletableFuture.anyOf(asked.toArray(CompletableFuture[]::new)).join();
        }
        return asked.stream().map(CompletableFuture::join).map(Answer::status).toList();
    }

    @Test
    void whatWasSentAwayIsToldToo() throws Exception {
        try (RunningServer running = RunningServer.start(Map.of("GUITU_REQUESTS_AT_ONCE", "1"))) {
            Client client = running.client();
            assertThat(tooMany(running)).contains(503);
            assertThat(client.get("/metrics").text())
                    .contains("guitu_request_seconds_count{method=\"POST\",route=\"/v1/people\",status=\"503\"}")
                    .contains("guitu_requests_running 1");
            assertThat(running.log)
                    .anyMatch(line -> line.contains("\"status\":503") && line.contains("\"route\":\"/v1/people\""));
        }
    }

    @Test
    void whetherItIsWellCanBeAskedWhenAllPlacesAreTaken() throws Exception {
        try (RunningServer running = RunningServer.start(Map.of("GUITU_REQUESTS_AT_ONCE", "1"));
                RawConnection raw = taking(running)) {
            Client client = running.client();
            client.get("/health/live").with(200);
            client.get("/health/ready").with(200);
            assertThat(client.get("/metrics").with(200).text()).contains("guitu_requests_running 2");
            raw.send(" }").answer().with(400);
        }
    }

    @Test
    void aBodyThatDripsLosesItsPlace() throws Exception {
        try (RunningServer running = RunningServer.start(Map.of("GUITU_REQUESTS_AT_ONCE", "2"));
                RawConnection raw = taking(running)) {
            running.client().put("/v1/test-clock", Map.of("day", "2026-06-21")).with(200);
            Answer answer = raw.send(" ").answer().with(408);
            assertThat(answer.at("/type")).isEqualTo("/problems/body-too-slow");
            assertThat(answer.header("Connection")).isEqualTo("close");
            assertThat(running.log).anyMatch(line -> line.contains("\"status\":408"));
        }
    }

    @Test
    void whoAsksTooOftenWithinAMinuteWaits() {
        try (RunningServer running = RunningServer.start(Map.of("GUITU_REQUESTS_A_MINUTE", "3"))) {
            Client client = running.client();
            for (int i = 0; i < 3; i++) {
                client.get("/v1/cases").with(200);
            }
            Answer refused = client.get("/v1/cases").with(429);
            assertThat(refused.header("Retry-After")).isEqualTo("60");
            assertThat(refused.at("/type")).isEqualTo("/problems/too-many-requests");
            client.post("/v1/people", Stories.person()).with(429);
            assertThat(running.database().count("person")).isZero();
            // Others may ask, and whether the server is well is not counted.
            Client other = new Client(
                    running.address(),
                    running.server().token(new Actor("w2", "CASE_WORKER", RunningServer.WORKER.district())));
            client.get("/health/live").with(200);
            assertThat(client.get("/metrics").text()).contains("route=\"/v1/cases\",status=\"429\"} 1");
            other.put("/v1/test-clock", Map.of("instant", "2026-06-20T12:00:00+08:00"))
                    .with(200);
            client.get("/v1/cases").with(200);
        }
    }

    @Test
    void whoHasNoTokenIsCountedByTheirAddress() {
        try (RunningServer running = RunningServer.start(Map.of("GUITU_REQUESTS_A_MINUTE", "3"))) {
            for (int i = 0; i < 3; i++) {
                new Client(running.address(), "none" + i).get("/v1/cases").with(401);
            }
            new Client(running.address(), "another").get("/v1/cases").with(429);
            running.client().get("/v1/cases").with(200);
        }
    }

    /** Takes a place: a request of which the last byte of its body has not come yet. */
    private static RawConnection taking(RunningServer running) {
        RawConnection raw = new RawConnection(running.address());
        raw.send("POST /v1/people HTTP/1.1\nHost: h\nConnection: close\nAuthorization: Bearer "
                + running.server().token(RunningServer.WORKER)
                + "\nContent-Type: application/json\nContent-Length: 3\nExpect: 100-continue\n\n");
        // That the server asks for the body shows that it has begun.
        raw.await("HTTP/1.1 100 Continue\r\n\r\n");
        return raw.send("{");
    }
}
