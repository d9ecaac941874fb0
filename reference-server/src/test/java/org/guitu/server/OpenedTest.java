package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a server opened before is never answered once something else stands in the database. */
class OpenedTest {
    private static final Map<String, Object> RECORD =
            Map.of("day", "2026-06-20", "fields", Map.of("work", "UNEMPLOYED"));

    private RunningServer one;
    private RunningServer other;
    private String address;

    @BeforeEach
    void start() {
        one = RunningServer.start();
        other = RunningServer.beside(one);
        address = "/v1/cases/" + Stories.activeCase(one.client());
    }

    @AfterEach
    void stop() {
        other.close();
        one.close();
    }

    @Test
    void whatAnotherServerWroteIsReadAndDecidedOnAtOnce() {
        for (int version = 4; version < 10; version += 2) {
            assertThat(versions()).containsOnly(version);
            record(other, version).with(201);
            record(one, version).with(412);
            record(one, version + 1).with(201);
        }
        assertThat(versions()).containsOnly(10);
        assertThat(one.server().verification().all().faults()).isEmpty();
    }

    @Test
    void whatWasRefusedOrOnlyRehearsedIsNotThere() {
        one.client()
                .ifMatch(4)
                .post(address + "/file-records?dryRun=true", RECORD)
                .with(200);
        one.client().ifMatch(4).post(address + "/services", Stories.service()).with(409);
        assertThat(versions()).containsOnly(4);
        record(one, 4).with(201);
        assertThat(versions()).containsOnly(5);
    }

    @Test
    void whoWasErasedByAnotherServerIsGone() {
        assertThat(versions()).containsOnly(4);
        String person = one.client().get(address).at("/personId");
        assertThat(other.server().erase(person).erased()).isTrue();
        one.client().get(address).with(410);
        one.client().get(address + "/entries").with(410);
        record(one, 4).with(410);
    }

    private List<Integer> versions() {
        return List.of(one, other).stream()
                .map(server -> server.client()
                        .get(address)
                        .with(200)
                        .json()
                        .path("version")
                        .intValue())
                .toList();
    }

    private Answer record(RunningServer server, int version) {
        return server.client().ifMatch(version).post(address + "/file-records", RECORD);
    }
}
