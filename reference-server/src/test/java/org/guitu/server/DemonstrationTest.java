package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.guitu.division.Division;
import org.guitu.division.Divisions;
import org.guitu.journal.FactType;
import org.guitu.server.demonstration.Caseload;
import org.junit.jupiter.api.Test;

/** The demonstration tells its stories through the same application, and they are what their titles say. */
class DemonstrationTest {
    @Test
    void tellsItsStories() {
        try (RunningServer running = RunningServer.start(Map.of("GUITU_TEST_CLOCK", "2026-03-02"))) {
            Server server = running.server();
            assertThat(new Caseload(server.people(), server.cases(), server.today()).fill())
                    .hasSizeGreaterThanOrEqualTo(8);
            JsonNode cases = running.client().get("/v1/cases").json().path("items");
            Set<String> states = new TreeSet<>(cases.findValuesAsText("state"));
            assertThat(states)
                    .contains(
                            "ACTIVE",
                            "AWAITING_REPORT",
                            "COMPLETED",
                            "ORDERED",
                            "REPORTED",
                            "SUSPENDED",
                            "TERMINATED",
                            "null");
            assertThat(cases.toString()).contains("TERM_EXPIRED", "REFUSAL", "UNAUTHORISED");
            assertThat(server.verification().all().faults()).isEmpty();
        }
    }

    @Test
    void placesAreCalledWhatTheyAreCalled() throws IOException {
        JsonNode stories = new ObjectMapper().readTree(Caseload.class.getResourceAsStream("stories.json"));
        assertThat(stories).hasSizeGreaterThanOrEqualTo(8).allSatisfy(story -> {
            String place = story.path("zh-CN").asText().split("：", -1)[0];
            String code = story.path("district").asText();
            String county = name(code.substring(0, 6));
            assertThat(place).startsWith(county);
            if (place.length() > county.length()) {
                assertThat(county + name(code)).isEqualTo(place);
            }
        });
    }

    /** What a division is called without what kind of division it is. */
    private static String name(String code) {
        String name = Divisions.bundled().name(new Division(code), LocalDate.of(2023, 6, 30));
        return String.valueOf(name).replaceFirst("(街道|镇|区)$", "");
    }

    @Test
    void aDemonstrationCaseIsAVectorThatGivesTheSameAnswer() {
        try (RunningServer running = RunningServer.start(Map.of("GUITU_TEST_CLOCK", "2026-03-02"))) {
            Server server = running.server();
            new Caseload(server.people(), server.cases(), server.today()).fill();
            Client client = running.client();
            for (JsonNode one : client.get("/v1/cases").json().path("items")) {
                JsonNode vector = client.get("/v1/cases/" + one.path("id").asText() + "/vector")
                        .with(200)
                        .json();
                assertThat(vector.toString())
                        .doesNotContain(
                                one.path("id").asText(), one.path("personId").asText(), "示例决字");
                replay(client, vector);
            }
        }
    }

    @Test
    void whatIsRebuiltIsWhatWasThere() {
        try (RunningServer running = RunningServer.start(Map.of("GUITU_TEST_CLOCK", "2026-03-02"))) {
            Server server = running.server();
            new Caseload(server.people(), server.cases(), server.today()).fill();
            String live = agendas(running.client());
            running.database().run("delete from span");
            assertThat(agendas(running.client())).isNotEqualTo(live);
            server.rebuilding().all();
            assertThat(agendas(running.client())).isEqualTo(live);
        }
    }

    private static String agendas(Client client) {
        StringBuilder agendas = new StringBuilder();
        client.get("/v1/cases")
                .json()
                .path("items")
                .forEach(one ->
                        agendas.append(client.get("/v1/cases/" + one.path("id").asText() + "/agenda")
                                .text()));
        return agendas.toString();
    }

    private static void replay(Client client, JsonNode vector) {
        String id = Stories.openCase(client);
        int version = 0;
        for (JsonNode step : vector.path("steps")) {
            JsonNode by = step.path("by");
            String route =
                    FactType.of(step.path("command").asText()).orElseThrow().route();
            client.at(step.path("at").asText())
                    .with(
                            "Guitu-Test-Actor",
                            by.path("id").asText() + ";" + by.path("role").asText() + ";"
                                    + by.path("district").asText())
                    .ifMatch(version)
                    .post("/v1/cases/" + id + "/" + route, step.path("body"))
                    .with(201);
            version++;
        }
        JsonNode ask = vector.path("asks").path(0);
        JsonNode answer = client.get(
                        "/v1/cases/" + id + "?asOf=" + ask.path("asOf").asText())
                .json();
        ask.path("expect")
                .properties()
                .forEach(expected -> assertThat(answer.path(expected.getKey()))
                        .as(expected.getKey())
                        .isEqualTo(expected.getValue()));
    }
}
