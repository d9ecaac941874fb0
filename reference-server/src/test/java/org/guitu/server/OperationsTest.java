package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
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
            List<Integer> statuses = asked.stream()
                    .map(CompletableFuture::join)
                    .map(Answer::status)
                    .toList();
            assertThat(statuses).containsOnly(201, 503).contains(201, 503);
            assertThat(statuses.stream().filter(status -> status == 201).count())
                    .isEqualTo(running.database().count("person"));
        }
    }
}
