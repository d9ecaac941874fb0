package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** RGT-04: every reading and writing of a record, and every denial, is kept before the answer goes out. */
class Rgt04AccessLogTest {
    private RunningServer running;
    private Client client;
    private String person;

    @BeforeEach
    void start() {
        running = RunningServer.start();
        client = running.client();
        person = Stories.openPerson(client);
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void readingWritingAndRefusingAreKeptWithWhoAndByWhichRequest() {
        String id = client.post("/v1/cases", Map.of("personId", person)).at("/case/id");
        Answer written = Stories.record(client, id, 0, "orders", Stories.order());
        client.ifMatch(1).post("/v1/cases/" + id + "/orders", Stories.order()).with(409);
        Answer read = client.get("/v1/cases/" + id + "/why/state").with(200);

        List<JsonNode> lines = lines();
        assertThat(lines)
                .extracting(line ->
                        line.at("/outcome").asText() + " " + line.at("/route").asText())
                .containsExactly(
                        "WRITTEN POST /v1/people",
                        "WRITTEN POST /v1/cases",
                        "WRITTEN POST /v1/cases/{id}/orders",
                        "REFUSED POST /v1/cases/{id}/orders",
                        "SHOWN GET /v1/cases/{id}/why/state");
        assertThat(lines.get(2).at("/request").asText()).isEqualTo(written.header("Request-Id"));
        assertThat(lines.get(4).at("/request").asText()).isEqualTo(read.header("Request-Id"));
        assertThat(lines.get(4).at("/by/id").asText()).isEqualTo("w1");
        assertThat(lines.get(4).at("/case").asText()).isEqualTo(id);
        assertThat(lines.get(2).at("/written/" + id).asText()).startsWith("1.");
        assertThat(lines.get(3).has("written")).isFalse();
    }

    @Test
    void whatIsOnlyRehearsedOrRepeatedIsKeptAndWritesNothing() {
        Client repeated = client.with("Idempotency-Key", "k");
        String id = repeated.post("/v1/cases", Map.of("personId", person)).at("/case/id");
        repeated.post("/v1/cases", Map.of("personId", person)).with(201);
        client.post("/v1/cases/" + id + "/orders?dryRun=true", Stories.order()).with(200);

        assertThat(lines())
                .extracting(line -> line.at("/outcome").asText())
                .containsExactly("WRITTEN", "WRITTEN", "WRITTEN", "REHEARSED");
        assertThat(lines().get(2).has("written")).isFalse();
    }

    @Test
    void whoeverIsTurnedAwayIsKept() {
        client.with("Authorization", "").get("/v1/people/" + person).with(401);
        assertThat(running.database().rows("access_line"))
                .filteredOn(row -> row.contains("DENIED"))
                .singleElement()
                .asString()
                .contains("GET /v1/people/{id}")
                .doesNotContain(person);
    }

    @Test
    void listsAndSearchesAreKept() {
        client.get("/v1/cases?personId=" + person).with(200);
        client.get("/v1/prompts").with(200);
        assertThat(running.database().rows("access_line"))
                .anySatisfy(row -> assertThat(row).contains("GET /v1/prompts"));
        assertThat(lines()).extracting(line -> line.at("/route").asText()).contains("GET /v1/cases");
    }

    @Test
    void nothingThatAClientTypedIsInALine() {
        String typed = "%E7%A4%BA%E4%BE%8B%E4%BA%BA";
        client.get("/v1/cases/" + typed).with(404);
        client.get("/v1/cases?personId=" + typed);
        assertThat(running.database().rows("access_line")).noneMatch(row -> row.contains("示例") || row.contains(typed));
    }

    @Test
    void thePersonsLinesArePagedAndAskingIsALineToo() {
        for (int i = 0; i < 5; i++) {
            client.get("/v1/people/" + person).with(200);
        }
        List<String> outcomes = new ArrayList<>();
        String next = "";
        do {
            Answer page = client.get("/v1/people/" + person + "/accesses?limit=2" + next)
                    .with(200);
            page.json()
                    .path("items")
                    .forEach(line -> outcomes.add(line.at("/route").asText()));
            next = page.json().path("next").isNull() ? "" : "&cursor=" + page.at("/next");
        } while (!next.isEmpty());
        assertThat(outcomes)
                .startsWith("POST /v1/people", "GET /v1/people/{id}")
                .endsWith("GET /v1/people/{id}/accesses");
        client.get("/v1/people/p-000000000000000000000000/accesses").with(404);
    }

    private List<JsonNode> lines() {
        List<JsonNode> lines = new ArrayList<>();
        client.get("/v1/people/" + person + "/accesses")
                .with(200)
                .json()
                .path("items")
                .forEach(lines::add);
        lines.removeIf(line -> line.at("/route").asText().endsWith("/accesses"));
        return lines;
    }
}
