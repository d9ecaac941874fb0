package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The read model is made by one set of packs at a time: those of whoever was started last. */
class EditionsTest {
    @TempDir
    Path folder;

    private RunningServer first;
    private Map<String, String> morePacks;
    private String caseId;

    @BeforeEach
    void start() throws IOException {
        Path packs = Files.createDirectory(folder.resolve("packs"));
        Files.writeString(packs.resolve("more.json"), """
                {"extends": "cn/1", "formatVersion": 2, "id": "cn-42", "version": "1",
                 "names": {"zh-CN": "示例省", "en": "A province"},
                 "publishedAt": "2025-12-01T09:00:00+08:00", "effectiveFrom": "2026-01-01", "divisions": ["42"]}
                """);
        morePacks = Map.of("GUITU_PACKS", packs.toString());
        first = RunningServer.in(folder, Map.of());
        caseId = Stories.activeCase(first.client());
    }

    @AfterEach
    void stop() {
        first.close();
    }

    @Test
    void whoeverHasOtherPacksThanTheLastWhoStartedWritesNothing() {
        try (RunningServer second = RunningServer.in(folder, morePacks)) {
            assertThat(record(first).with(503).at("/type")).isEqualTo("/problems/other-editions");
            first.client().get("/v1/cases/" + caseId).with(200);
            first.client().get("/health/ready").with(503);
            second.client().get("/health/ready").with(200);
            record(second).with(201);
            assertThat(second.server().verification().all().faults()).isEmpty();
        }
        try (RunningServer again = RunningServer.beside(first)) {
            record(again).with(201);
            record(first).with(201);
            assertThat(again.server().verification().all().faults()).isEmpty();
        }
    }

    @Test
    void theCommandRebuildsByTheSamePacksAlone() {
        Map<String, String> environment = RunningServer.environment(folder);
        assertThat(Main.run(environment, "rebuild")).isZero();
        environment.putAll(morePacks);
        assertThat(Main.run(environment, "rebuild")).isEqualTo(2);
        record(first).with(201);
        RunningServer.in(folder, morePacks).close();
        assertThat(Main.run(environment, "rebuild")).isZero();
        assertThat(Main.run(environment, "verify")).isZero();
    }

    @Test
    void whatWasCutOffIsMadeAnewAtTheNextStart() {
        first.database().run("delete from span", "delete from setting where name = 'spans-rebuilt'");
        try (RunningServer next = RunningServer.beside(first)) {
            assertThat(next.server().verification().all().faults()).isEmpty();
        }
    }

    private Answer record(RunningServer server) {
        return server.client()
                .with("If-Match", "*")
                .post(
                        "/v1/cases/" + caseId + "/file-records",
                        Map.of("day", "2026-06-15", "fields", Map.of("episodes", "1")));
    }
}
