package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the server itself is at fault it says so with a request id, and neither answer nor log tells more. */
class FailureTest {
    @TempDir
    Path folder;

    @Test
    @Tag(TestDatabase.ON_POSTGRESQL) // a file cannot be cut off
    void anOutageIsToldByTheServersOwnLinesAlone() throws Exception {
        ServerProcess server = ServerProcess.start(folder);
        Client client = new Client(server.address, server.token);
        client.get("/v1/cases").with(200);
        try (AutoCloseable cutOff = TestDatabase.in(folder).cutOff()) {
            client.get("/v1/cases").with(503);
            client.get("/health/ready").with(503);
        }
        server.kill();
        assertThat(Files.readAllLines(server.log))
                .hasSizeGreaterThan(3)
                .allMatch(line -> line.startsWith("{") && line.endsWith("}"))
                .anyMatch(line -> line.contains("Unavailable"));
    }

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
