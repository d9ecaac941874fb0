package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The clock stands still until it is moved, and nothing has to run at midnight for an answer to be right. */
class TestClockTest {
    @Test
    void movesToADayOrAnInstant() {
        try (RunningServer running = RunningServer.start()) {
            Client client = running.client();
            assertThat(client.put("/v1/test-clock", Map.of("day", "2027-01-31"))
                            .with(200)
                            .at("/day"))
                    .isEqualTo("2027-01-31");
            assertThat(client.put("/v1/test-clock", Map.of("instant", "2026-03-01T18:30:00+01:00"))
                            .with(200)
                            .at("/day"))
                    .isEqualTo("2026-03-02");
            client.put("/v1/test-clock", Map.of()).with(400);
            client.put("/v1/test-clock", Map.of("day", "9999-12-31")).with(400);
            client.put("/v1/test-clock", Map.of("day", "0000-01-01")).with(400);
            client.put("/v1/test-clock", Map.of("day", "2026-01-01", "instant", "2026-03-01T18:30:00Z"))
                    .with(400);
        }
    }

    @Test
    void everyFaultOfAMoveIsToldAtOnce() {
        try (RunningServer running = RunningServer.start()) {
            Client client = running.client();
            assertThat(client.put("/v1/test-clock", Map.of("now", "2026-03-09"))
                            .with(400)
                            .json()
                            .findValuesAsText("code"))
                    .containsExactly("unknown-field", "day-or-instant");
            assertThat(client.put("/v1/test-clock", Map.of("day", "9 March"))
                            .with(400)
                            .json()
                            .findValuesAsText("code"))
                    .containsExactly("not-a-day");
        }
    }

    @Test
    void aTermEndsOvernightByItself() {
        try (RunningServer running = RunningServer.start()) {
            Client client = running.client();
            String id = Stories.activeCase(client);
            String last = client.get("/v1/cases/" + id).at("/term/lastDay");
            assertThat(last).isEqualTo("2029-06-09");
            client.put("/v1/test-clock", Map.of("day", last)).with(200);
            assertThat(client.get("/v1/cases/" + id).at("/state")).isEqualTo("ACTIVE");
            client.put("/v1/test-clock", Map.of("day", "2029-06-10")).with(200);
            assertThat(client.get("/v1/cases/" + id).at("/state")).isEqualTo("COMPLETED");
            assertThat(client.get("/v1/prompts").text()).contains("notice-person");
        }
    }

    @Test
    void oneRequestMayHaveANowOfItsOwn() {
        try (RunningServer running = RunningServer.start()) {
            Client client = running.client();
            String id = Stories.openCase(client);
            assertThat(client.at("2030-01-01T00:00:00+08:00")
                            .get("/v1/cases/" + id)
                            .at("/asOf"))
                    .isEqualTo("2030-01-01");
            assertThat(client.get("/v1/cases/" + id).at("/asOf")).isEqualTo("2026-06-20");
        }
    }
}
