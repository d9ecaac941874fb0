package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** LIF-22: the papers that come with a step travel beside its note, in any command. */
class PapersTest {
    private static RunningServer running;

    @BeforeAll
    static void start() {
        running = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void areKeptWithTheStepAndGoIntoItsVector() {
        Client client = running.client();
        String id = ordered(client);
        Stories.record(client.at("2026-06-01T10:00:00+08:00"), id, 1, "services", served(List.of("SERVICE_RECEIPT")));

        assertThat(client.get("/v1/cases/" + id + "/entries/421202001-1").at("/papers/0"))
                .isEmpty();
        assertThat(client.get("/v1/cases/" + id + "/entries/421202001-2").at("/papers/0"))
                .isEqualTo("SERVICE_RECEIPT");
        assertThat(client.get("/v1/cases/" + id + "/vector").at("/steps/1/body/papers/0"))
                .isEqualTo("SERVICE_RECEIPT");
    }

    @Test
    void areNoFieldOfTheFact() {
        Client client = running.client();
        String id = ordered(client);
        Stories.record(client.at("2026-06-01T10:00:00+08:00"), id, 1, "services", served(List.of("SERVICE_RECEIPT")));

        assertThat(client.get("/v1/cases/" + id + "/entries/421202001-2")
                        .json()
                        .path("body")
                        .has("papers"))
                .isFalse();
    }

    @Test
    void everyFaultOfThemIsNamedAtItsPlace() {
        Client client = running.client();
        String id = ordered(client);

        assertThat(faults(client, id, List.of("SERVICE_RECEIPT", "SERVICE_RECEIPT")))
                .isEqualTo("/papers/1");
        assertThat(faults(client, id, List.of("SERVICE_RECEIPT", "回证"))).isEqualTo("/papers/1");
        assertThat(faults(client, id, List.of())).isEqualTo("/papers");
        assertThat(faults(client, id, "SERVICE_RECEIPT")).isEqualTo("/papers");
    }

    @Test
    void findingsThatAReportNamesAreNamedInItsVectorToo() {
        Client client = running.client();
        String id = ordered(client);
        Stories.record(client.at("2026-06-01T10:00:00+08:00"), id, 1, "services", Stories.service());
        Stories.record(
                client.at("2026-06-18T10:00:00+08:00"),
                id,
                2,
                "findings",
                Map.of("day", "2026-06-18", "kind", "REFUSAL", "note", "逾期未报到，已上门查找"));
        Stories.record(
                client.at("2026-06-18T11:00:00+08:00"),
                id,
                3,
                "security-reports",
                Map.of("day", "2026-06-18", "number", "示例报字〔2026〕第1号", "findings", List.of("421202001-3")));

        assertThat(client.get("/v1/cases/" + id + "/vector").at("/steps/3/body/findings/0"))
                .isEqualTo("$s3");
    }

    private static String ordered(Client client) {
        String id = Stories.openCase(client);
        Stories.record(client.at("2026-05-28T10:00:00+08:00"), id, 0, "orders", Stories.order());
        return id;
    }

    private static Map<String, Object> served(Object papers) {
        Map<String, Object> body = new LinkedHashMap<>(Stories.service());
        body.put("papers", papers);
        return body;
    }

    private static String faults(Client client, String id, Object papers) {
        return client.at("2026-06-01T10:00:00+08:00")
                .ifMatch(1)
                .post("/v1/cases/" + id + "/services", served(papers))
                .with(400)
                .at("/faults/0/pointer");
    }
}
