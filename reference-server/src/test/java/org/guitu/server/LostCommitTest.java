package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A commit reaches the disk and its answer is lost: the server finds out where it can, and in any case goes on. */
@Tag(TestDatabase.ON_POSTGRESQL)
@Timeout(60)
class LostCommitTest {
    @TempDir
    Path folder;

    private LosingProxy proxy;
    private RunningServer running;
    private Client client;

    @BeforeEach
    void start() throws Exception {
        proxy = new LosingProxy(TestDatabase.in(folder));
        running = RunningServer.in(folder, Map.of("GUITU_DATABASE_URL", proxy.url()));
        client = running.client();
    }

    @AfterEach
    void stop() throws Exception {
        running.close();
        proxy.close();
    }

    @Test
    void whatIsFoundOnDiskIsAnsweredAsWritten() {
        Stories.openPerson(client);
        proxy.loseNextCommit();
        String person = client.post("/v1/people", Stories.person()).with(201).at("/id");
        client.get("/v1/people/" + person).with(200);
        client.get("/health/ready").with(200);
        assertThat(running.database().count("person")).isEqualTo(2);
        assertThat(running.server().verification().all().faults()).isEmpty();
    }

    @Test
    void whereNobodyCanTellItFailsAndTheNextGroupIsWritten() {
        Stories.openPerson(client);
        proxy.loseNextCommitAndRefuse();
        Client keyed = client.with("Idempotency-Key", "k");
        Map<String, Object> identity = Stories.person();
        String before = committed();
        keyed.post("/v1/people", identity).with(503);
        assertThat(committed()).isEqualTo(before);
        client.get("/health/ready").with(503);
        proxy.mend();

        String person = keyed.post("/v1/people", identity).with(201).at("/id");
        client.get("/v1/people/" + person).with(200);
        client.get("/health/ready").with(200);
        assertThat(running.database().count("person")).isEqualTo(2);
        assertThat(running.server().verification().all().faults()).isEmpty();
    }

    private String committed() {
        return client.get("/metrics")
                .text()
                .lines()
                .filter(line -> line.startsWith("guitu_drafts_total{outcome=\"committed\"}"))
                .findFirst()
                .orElseThrow();
    }
}
