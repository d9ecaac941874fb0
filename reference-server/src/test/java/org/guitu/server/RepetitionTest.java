package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same key and request get the first answer again; versions guard against lost updates. */
class RepetitionTest {
    private static RunningServer running;
    private static Client client;

    @BeforeAll
    static void start() {
        running = RunningServer.start();
        client = running.client();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void theSameKeyAndBodyGetTheFirstAnswerAgain() {
        String id = Stories.openCase(client);
        Client keyed = client.with("Idempotency-Key", "k-1-" + id).ifMatch(0);
        Answer first =
                keyed.post("/v1/cases/" + id + "/orders", Stories.order()).with(201);
        Answer again =
                keyed.post("/v1/cases/" + id + "/orders", Stories.order()).with(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(client.get("/v1/cases/" + id).json().path("version").asInt()).isEqualTo(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        String id = Stories.openCase(client);
        Client keyed = client.with("Idempotency-Key", "k-2-" + id).ifMatch(0);
        keyed.post("/v1/cases/" + id + "/orders", Stories.order()).with(201);
        Map<String, Object> other = Stories.order();
        other.put("term", "P2Y");
        keyed.post("/v1/cases/" + id + "/orders", other).with(422);
    }

    @Test
    void aRefusalIsRepeatedToo() {
        String id = Stories.openCase(client);
        Client keyed = client.with("Idempotency-Key", "k-3-" + id).ifMatch("0");
        Answer first = keyed.post("/v1/cases/" + id + "/agreements", Stories.agreement())
                .with(409);
        assertThat(keyed.post("/v1/cases/" + id + "/agreements", Stories.agreement())
                        .with(409)
                        .text())
                .isEqualTo(first.text());
    }

    @Test
    void aPersonIsRegisteredOnce() {
        Map<String, Object> person = Stories.person();
        Client keyed = client.with(
                "Idempotency-Key", "k-4-" + person.get("identityNumber").hashCode());
        Answer first = keyed.post("/v1/people", person).with(201);
        assertThat(keyed.post("/v1/people", person).with(201).text()).isEqualTo(first.text());
        assertThat(client.post("/v1/people", person).with(409).at("/personId")).isEqualTo(first.at("/id"));
        assertThat(client.post("/v1/people/search", Map.of("identityNumber", person.get("identityNumber")))
                        .with(200)
                        .at("/items/0/id"))
                .isEqualTo(first.at("/id"));
        assertThat(client.get(first.header("Location")).with(200).text()).isEqualTo(first.text());
    }

    @Test
    void aKeyBelongsToWhoeverChoseIt() {
        Map<String, Object> one = Stories.person();
        Map<String, Object> two = Stories.person();
        Client keyed = client.with("Idempotency-Key", "k-5");
        keyed.post("/v1/people", one).with(201);
        keyed.with("Guitu-Test-Actor", "w2;CASE_WORKER;421202001")
                .post("/v1/people", two)
                .with(201);
    }

    @Test
    void aStaleVersionIsRefused() {
        String id = Stories.openCase(client);
        Stories.record(client, id, 0, "orders", Stories.order());
        Answer stale = client.ifMatch(0)
                .post("/v1/cases/" + id + "/services", Stories.service())
                .with(412);
        assertThat(stale.json().path("version").asInt()).isEqualTo(1);
    }

    @Test
    void theWholeTagOfAnAnswerIsAVersion() {
        String id = Stories.openCase(client);
        String tag = client.get("/v1/cases/" + id).header("ETag");
        assertThat(tag).matches("\"0\\.2026-06-20\\.[0-9a-f]{8}\"");
        client.with("If-Match", tag)
                .post("/v1/cases/" + id + "/orders", Stories.order())
                .with(201);
        client.with("If-Match", "*")
                .post("/v1/cases/" + id + "/services", Stories.service())
                .with(201);
    }

    @Test
    void theTagTellsDaysApart() {
        String id = Stories.openCase(client);
        assertThat(client.get("/v1/cases/" + id + "?asOf=2026-01-01").header("ETag"))
                .isNotEqualTo(client.get("/v1/cases/" + id + "?asOf=2026-01-02").header("ETag"));
    }

    @Test
    void aRehearsalWritesNothing() {
        String id = Stories.openCase(client);
        Map<String, Integer> before = running.rows();
        Answer rehearsed = client.post("/v1/cases/" + id + "/orders?dryRun=true", Stories.order())
                .with(200);
        assertThat(rehearsed.json().path("dryRun").asBoolean()).isTrue();
        assertThat(rehearsed.at("/case/state")).isEqualTo("ORDERED");
        client.post("/v1/cases/" + id + "/agreements?dryRun=true", Stories.agreement())
                .with(409);
        client.post(
                        "/v1/cases?dryRun=true",
                        Map.of("personId", client.get("/v1/cases/" + id).at("/personId"), "order", Stories.order()))
                .with(200);
        assertThat(running.rows()).isEqualTo(before);
        assertThat(client.get("/v1/cases/" + id).json().path("version").asInt()).isZero();
    }

    @Test
    void aRefusedOrderLeavesNoCaseBehind() {
        String person = Stories.openPerson(client);
        Map<String, Object> order = Stories.order();
        order.put("day", "2027-01-01");
        Map<String, Integer> before = running.rows();
        client.post("/v1/cases", Map.of("personId", person, "order", order)).with(409);
        assertThat(running.rows()).isEqualTo(before);
    }

    @Test
    void aKeyIsForOneRequestWhereverItGoes() {
        String id = Stories.openCase(client);
        Client keyed = client.with("Idempotency-Key", "k-6-" + id).ifMatch(0);
        keyed.post("/v1/cases/" + id + "/orders", Stories.order()).with(201);
        keyed.post("/v1/people", Stories.person()).with(422);
        keyed.post("/v1/cases/" + Stories.openCase(client) + "/orders", Stories.order())
                .with(422);
    }

    @Test
    void whatCouldNotBeReadOrCameTooLateMayBeMendedUnderTheSameKey() {
        String id = Stories.openCase(client);
        Client keyed = client.with("Idempotency-Key", "k-7-" + id);
        keyed.ifMatch(0).post("/v1/cases/" + id + "/orders", Map.of()).with(400);
        keyed.ifMatch(7).post("/v1/cases/" + id + "/orders", Stories.order()).with(412);
        keyed.ifMatch(0).post("/v1/cases/" + id + "/orders", Stories.order()).with(201);
    }

    @Test
    void repetitionsAtOnceGetOneAnswer() throws Exception {
        String id = Stories.openCase(client);
        Client keyed = client.with("Idempotency-Key", "k-8-" + id).ifMatch(0);
        Set<String> answers = new HashSet<>();
        for (Answer answer : atOnce(16, () -> keyed.post("/v1/cases/" + id + "/orders", Stories.order()))) {
            answers.add(answer.with(201).text());
        }
        assertThat(answers).hasSize(1);
        assertThat(client.get("/v1/cases/" + id).json().path("version").asInt()).isEqualTo(1);
    }

    @Test
    void ofManyAtOnceOneWins() throws Exception {
        String id = Stories.openCase(client);
        List<Integer> statuses =
                atOnce(16, () -> client.ifMatch(0).post("/v1/cases/" + id + "/orders", Stories.order())).stream()
                        .map(Answer::status)
                        .toList();
        assertThat(statuses).containsOnly(201, 412).containsOnlyOnce(201);
    }

    private static List<Answer> atOnce(int times, Callable<Answer> request) throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : many.invokeAll(Collections.nCopies(times, request))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            many.shutdown();
        }
    }
}
