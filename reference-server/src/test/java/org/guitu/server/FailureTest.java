package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** When the server itself is at fault it says so with a request id, and neither answer nor log tells more. */
class FailureTest {
    @Test
    void aFaultOfTheServersOwnIsAProblemWithARequestId() {
        try (RunningServer running = RunningServer.start()) {
            Client client = running.client();
            Map<String, Object> person = Stories.person();
            String id = client.post("/v1/people", person).at("/id");
            running.database().put("person", "sealed", new byte[60]);

            Answer answer = client.get("/v1/people/" + id).with(500);

            assertThat(answer.text()).doesNotContain("Exception", "org.guitu", "at ");
            String requestId = answer.at("/requestId");
            assertThat(answer.header("Request-Id")).isEqualTo(requestId);
            assertThat(running.log)
                    .filteredOn(line -> line.contains(requestId))
                    .hasSize(2)
                    .anySatisfy(line -> assertThat(line).contains("\"error\"", "BrokenSeal", "/v1/people/{id}"))
                    .noneSatisfy(line -> assertThat(line).contains(id));
        }
    }
}
