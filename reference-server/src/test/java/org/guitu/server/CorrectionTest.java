package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A correction brings a whole body, which is read as strictly as the command's own. */
class CorrectionTest {
    private RunningServer running;
    private Client client;
    private String id;

    @BeforeEach
    void start() {
        running = RunningServer.start();
        client = running.client();
        id = Stories.activeCase(client);
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void everyFaultOfTheNewBodyIsToldAtItsPlace() {
        Answer answer = correct(Map.of("day", "2026-02-30", "place", "999999001", "note", "示例"))
                .with(400);
        assertThat(answer.json().findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/replacement/day", "/replacement/place", "/replacement/note");
        assertThat(client.get("/v1/cases/" + id + "/corrections").json().path("items"))
                .isEmpty();
    }

    @Test
    void aCorrectionIsListedWithWhatItCorrects() {
        correct(Map.of("day", "2026-06-09", "place", "421202001")).with(201);
        Answer corrections = client.get("/v1/cases/" + id + "/corrections").with(200);
        assertThat(corrections.at("/items/0/body/replacement/day")).isEqualTo("2026-06-09");
        assertThat(corrections.at("/items/0/corrected/body/day")).isEqualTo("2026-06-10");
        assertThat(client.get("/v1/cases/" + id).at("/term/firstDay")).isEqualTo("2026-06-09");
        assertThat(client.get("/v1/cases/" + id + "?knownAt=2026-06-19T00:00:00%2B08:00")
                        .at("/term/firstDay"))
                .isEqualTo("2026-06-10");
    }

    @Test
    void whatIsNotOnFileIsForTheRuleToRefuse() {
        client.ifMatch(4)
                .post(
                        "/v1/cases/" + id + "/corrections",
                        Map.of("entry", "421202001-99", "verified", true, "replacement", Map.of("x", 1), "note", "x"))
                .with(409);
    }

    private Answer correct(Map<String, Object> replacement) {
        return client.ifMatch(4)
                .post(
                        "/v1/cases/" + id + "/corrections",
                        Map.of("entry", "421202001-3", "verified", true, "replacement", replacement, "note", "录入有误"));
    }
}
