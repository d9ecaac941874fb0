package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The contract has every route and no other, and what the server answers is what the contract says. */
class ContractTest {
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
    void hasEveryRouteAndNoOther() {
        assertThat(new TreeSet<>(running.routes())).isEqualTo(Contract.get().routes());
    }

    @Test
    void examplesFitTheirSchemas() {
        Contract.get()
                .document()
                .path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> {
                    for (JsonNode example : schema.getValue().path("examples")) {
                        assertThat(Contract.get().errors("#/components/schemas/" + schema.getKey(), example))
                                .as(schema.getKey())
                                .isEmpty();
                    }
                });
    }

    /** The client checks each of these answers against the contract. */
    @Test
    void everyReadOfACaseIsAsSaid() {
        Client client = running.client();
        String id = Stories.activeCase(client);
        String path = "/v1/cases/" + id;
        for (String below : new String[] {
            "",
            "?asOf=2027-01-01",
            "?asOf=1000-01-01",
            "?asOf=2999-12-31",
            "?knownAt=2026-06-01T12:00:00%2B08:00",
            "/entries",
            "/corrections",
            "/permitted",
            "/prompts",
            "/agenda",
            "/vector",
            "/why/state",
            "/why/term",
            "/why/responsible",
            "/why/deadlines/report",
            "/why/commands/report",
            "/entries/421202001-1"
        }) {
            client.get(path + below).with(200);
        }
        client.get(path + "/why/deadlines/none").with(404);
        client.get(path + "/why/prompts/none").with(404);
        client.get(path + "/why/commands/none").with(404);
        client.get(path + "/entries/none").with(404);
        client.get("/v1/prompts?district=421202").with(200);
        client.get("/v1/conformance").with(200);
        client.get("/v1/cases").with(200);
    }

    /** While the term is stopped its earliest end moves on with the day asked. */
    @Test
    void aStoppedTermIsAsSaidOnTheLastDayThatCanBeAsked() {
        Client client = running.client();
        String id = Stories.activeCase(client);
        Stories.record(client, id, 4, "suspensions", Map.of("day", "2026-06-15", "kind", "DETENTION"));
        assertThat(client.get("/v1/cases/" + id + "?asOf=2999-12-31").at("/term/earliestLastDay"))
                .isEqualTo("3002-12-26");
    }

    @Test
    void promptsAreExplained() {
        Client client = running.client();
        String id = Stories.openCase(client);
        Stories.record(client.at("2026-05-28T10:00:00+08:00"), id, 0, "orders", Stories.order());
        Answer prompts = client.get("/v1/cases/" + id + "/prompts").with(200);
        prompts.json()
                .path("prompts")
                .fieldNames()
                .forEachRemaining(prompt ->
                        client.get("/v1/cases/" + id + "/why/prompts/" + prompt).with(200));
        assertThat(prompts.json().path("prompts").size()).isPositive();
    }

    @Test
    void aRefusalGivesEveryReasonInBothLanguages() {
        Client client = running.client();
        String id = Stories.openCase(client);
        Answer refused = client.ifMatch(0)
                .post("/v1/cases/" + id + "/agreements", Stories.agreement())
                .with(409);
        assertThat(refused.at("/type")).startsWith("/rules/");
        assertThat(refused.at("/reasons/0/sentences/zh-CN")).isNotBlank();
        assertThat(refused.at("/reasons/0/sentences/en")).isNotBlank();
        client.get(refused.at("/type")).with(200);
    }

    @Test
    void everyKindOfProblemHasItsPage() {
        Client client = running.client();
        for (String code : new String[] {"malformed", "stale", "unconditional", "failed"}) {
            client.get("/problems/" + code).with(200);
        }
        client.get("/problems/none").with(404);
        client.get("/rules/XXX-99").with(404);
    }

    @Test
    void aRulesPageSaysWhatTheRuleSays() {
        assertThat(running.client().get("/rules/LIF-08").with(200).text())
                .contains("依据：《戒毒条例》第16、38条；《禁毒法》第34条", "Source: DTR 16, 38; NCL 34")
                .contains("DTR 《戒毒条例》", "Narcotics Control Law")
                .contains("协议缺少：…。", "The agreement lacks: ….")
                .doesNotContain("Civil Code", "–");
        assertThat(running.client().get("/rules/CNT-11").with(200).text()).doesNotContain("<h2>");
    }

    @Test
    void theOpenPagesNeedNoToken() {
        Client nobody = running.client().with("Authorization", "");
        for (String path :
                new String[] {"/", "/docs", "/openapi.yaml", "/rules/LIF-05", "/health/live", "/health/ready"}) {
            assertThat(nobody.get(path).with(200).text()).as(path).isNotBlank();
        }
        assertThat(nobody.get("/docs").text())
                .contains("/v1/cases/{id}", "schema-Case")
                .doesNotContain("http-equiv");
    }

    @Test
    void labelsComeInTheLanguageAskedFor() {
        Client client = running.client();
        String path = "/v1/cases/" + Stories.activeCase(client);
        assertThat(client.get(path).at("/stateLabel")).isEqualTo("执行中");
        for (String english : new String[] {"en", "EN-us", "fr, en;q=0.5", "zh;q=0.1, en;q=0.9"}) {
            assertThat(client.with("Accept-Language", english).get(path).at("/stateLabel"))
                    .as(english)
                    .isNotEqualTo("执行中");
        }
        for (String chinese : new String[] {"zh-CN", "zh, en;q=0.9", "fr", "*"}) {
            assertThat(client.with("Accept-Language", chinese).get(path).at("/stateLabel"))
                    .as(chinese)
                    .isEqualTo("执行中");
        }
    }

    @Test
    void withoutATestClockItsRouteIsNotThere() {
        try (RunningServer plain = RunningServer.start(Map.of("GUITU_TEST_CLOCK", ""))) {
            assertThat(plain.routes()).doesNotContain("PUT /v1/test-clock");
            assertThat(plain.client()
                            .put("/v1/test-clock", Map.of("day", "2026-06-01"))
                            .status())
                    .isEqualTo(404);
        }
    }
}
