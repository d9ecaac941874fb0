package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.guitu.rule.Fault;
import org.guitu.server.application.Verification;
import org.guitu.server.security.BrokenSeal;
import org.guitu.server.security.Suite;
import org.guitu.server.security.SuiteKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** RGT-07: a person is erased by destroying keys, and what was recorded can still be counted and verified. */
class Rgt07ErasureTest {
    private RunningServer running;
    private Client client;
    private Map<String, Object> identity;
    private String person;
    private String caseId;

    @BeforeEach
    void start() {
        running = RunningServer.start();
        client = running.client();
        identity = Stories.person();
        person =
                client.with("Idempotency-Key", "k").post("/v1/people", identity).at("/id");
        caseId = client.post("/v1/cases", Map.of("personId", person)).at("/case/id");
        Map<String, Object> order = new LinkedHashMap<>(Stories.order());
        order.put("note", "示例说明");
        Stories.record(client, caseId, 0, "orders", order);
        Stories.record(client, caseId, 1, "services", Stories.service());
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void theCommandErasesOnceAndKnowsNobodyElse() {
        assertThat(erase("p-000000000000000000000000")).isEqualTo(2);
        assertThat(Main.run(RunningServer.environment(running.folder), "erase")).isEqualTo(2);
        assertThat(erase(person)).isZero();
        assertThat(erase(person)).isZero();
        assertThat(running.database().rows("access_line"))
                .filteredOn(row -> row.contains("\"erase\""))
                .singleElement()
                .asString()
                .contains(person);
    }

    @Test
    void everyRouteAboutThePersonOrACaseSaysThatItWasErased() {
        erase(person);
        int asked = 0;
        for (String route : Contract.get().routes()) {
            String[] parts = route.split(" ", 2);
            String path = parts[1].replace("{type}", "report").replaceAll("\\{(part|entry)}", "x");
            if (path.contains("/people/{id}") || path.contains("/cases/{id}")) {
                String address = path.replace("{id}", path.startsWith("/v1/people") ? person : caseId);
                Answer answer = parts[0].equals("GET")
                        ? client.get(address)
                        : client.ifMatch(2).post(address, Map.of("day", "2026-06-01"));
                assertThat(answer.with(410).at("/type")).as(route).isEqualTo("/problems/erased");
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(50);
        client.post("/v1/cases", Map.of("personId", person)).with(410);
        client.get("/problems/erased").with(200);
    }

    @Test
    void listsAndSearchesLeaveItOutAndOthersStay() {
        String other = Stories.activeCase(client);
        erase(person);
        assertThat(client.get("/v1/cases").with(200).text()).contains(other).doesNotContain(caseId);
        assertThat(client.get("/v1/cases?personId=" + person).json().path("items"))
                .isEmpty();
        assertThat(client.get("/v1/prompts?district=421202").with(200).text())
                .contains(other)
                .doesNotContain(caseId);
        assertThat(client.post("/v1/people/search", Map.of("identityNumber", identity.get("identityNumber")))
                        .json()
                        .path("items"))
                .isEmpty();
        client.get("/v1/cases/" + other).with(200);
    }

    @Test
    void theSameNumberIsRegisteredAnewEvenByTheSameRequest() {
        erase(person);
        String anew = client.with("Idempotency-Key", "k")
                .post("/v1/people", identity)
                .with(201)
                .at("/id");
        assertThat(anew).isNotEqualTo(person);
        client.post("/v1/cases", Map.of("personId", anew)).with(201);
        client.get("/v1/people/" + person).with(410);
        assertThat(codes()).isEmpty();
    }

    @Test
    void entriesCountsAndChainsStayAndAreStillChecked() {
        Verification.Findings before = running.server().verification().all();
        erase(person);
        Verification.Findings after = running.server().verification().all();
        assertThat(after.faults()).isEmpty();
        assertThat(after.people()).isEqualTo(before.people());
        assertThat(after.cases()).isEqualTo(before.cases());
        assertThat(after.entries()).isEqualTo(before.entries()).isEqualTo(2);
        running.server().rebuilding().all();
        assertThat(codes()).isEmpty();

        running.database().openEntries();
        running.database().run("update entry set commitment = hash where position = 2");
        assertThat(codes()).containsExactly("chain-broken", "entries-differ");
        running.database().run("delete from entry where position = 2");
        assertThat(codes()).containsExactly("entries-differ");
    }

    @Test
    void withTheDatabaseAndTheKeyFileNothingCanBeOpened() throws IOException {
        String other = Stories.activeCase(client);
        Seals seals = Seals.of(running);
        List<byte[]> wrapped = new ArrayList<>();
        seals.keys().forEach((place, key) -> {
            if (place.endsWith(person) || place.endsWith(caseId)) {
                wrapped.add(key.sealed());
            }
        });
        assertThat(wrapped).hasSize(2);
        erase(person);

        assertThat(seals.keys().keySet()).hasSize(2).anyMatch(place -> place.endsWith(other));
        List<SuiteKey> atHand = new ArrayList<>(seals.opened().values());
        seals.file().existing().wrapping().values().forEach(key -> atHand.add(new SuiteKey(Suite.installed(), key)));
        List<Seals.Value> left = seals.values().stream()
                .filter(value -> value.owner().endsWith(person) || value.owner().endsWith(caseId))
                .toList();
        assertThat(left).hasSize(2).allMatch(value -> value.place().startsWith("entry/"));
        for (Seals.Value value : left) {
            assertThat(atHand)
                    .allSatisfy(key -> assertThatThrownBy(() -> key.open(value.bytes(), value.place()))
                            .isInstanceOf(BrokenSeal.class));
        }
        assertThat(running.database().count("text")).isZero();
        for (byte[] key : wrapped) {
            assertThat(files()).noneMatch(file -> file.contains(latin(key)));
        }
    }

    @Test
    @Tag(TestDatabase.ON_SQLITE)
    void whileSomebodyReadsOlderBytesStayInTheLogUntilItIsRunAgain() throws Exception {
        String key = wrappedKey();
        try (Connection reading = reading()) {
            assertThat(erase(person)).isEqualTo(1);
            assertThat(files()).anyMatch(file -> file.contains(key));
            client.get("/v1/people/" + person).with(410);
        }
        assertThat(erase(person)).isZero();
        assertThat(files()).noneMatch(file -> file.contains(key));
    }

    @Test
    @Tag(TestDatabase.ON_SQLITE)
    void olderBytesGoWithTheNextStartToo() throws Exception {
        String key = wrappedKey();
        try (Connection reading = reading()) {
            assertThat(erase(person)).isEqualTo(1);
        }
        RunningServer.beside(running).close();
        assertThat(files()).noneMatch(file -> file.contains(key));
    }

    private String wrappedKey() {
        return latin(HexFormat.of()
                .parseHex(running.database().one("select sealed_key from person where id = '" + person + "'")));
    }

    /** Somebody who began to read and does not end. */
    private Connection reading() throws SQLException {
        Connection connection = running.database().connect();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery("select * from person").next();
        }
        return connection;
    }

    @Test
    void keysThatGoOrComeBackBehindTheServersBackAreFound() {
        String other = Stories.openPerson(client);
        running.database()
                .run("update person set key_id = null, sealed_key = null, sealed = null, identity_digest = null"
                        + " where id = '" + other + "'");
        assertThat(codes()).containsExactly("erased-unlogged");

        running.database().run("create table kept as select * from person where id = '" + person + "'");
        erase(person);
        running.database()
                .run("update person set key_id = (select key_id from kept), sealed = (select sealed from kept),"
                        + " sealed_key = (select sealed_key from kept),"
                        + " identity_digest = (select identity_digest from kept) where id = '" + person + "'");
        assertThat(codes()).containsExactlyInAnyOrder("erased-unlogged", "erasure-undone");
        assertThat(erase(person)).isZero();
        assertThat(codes()).containsExactly("erased-unlogged");
    }

    @Test
    void whoWritesMeanwhileIsEitherBeforeItOrTold() throws InterruptedException {
        Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String key = "w" + i;
            writers.add(new Thread(() -> {
                int status = 0;
                for (int n = 0; status != 410 && n < 1000; n++) {
                    status = client.with("Idempotency-Key", key + n)
                            .post("/v1/cases", Map.of("personId", person))
                            .status();
                    statuses.add(status);
                }
            }));
        }
        writers.forEach(Thread::start);
        while (statuses.size() < 6) {
            Thread.onSpinWait();
        }
        assertThat(erase(person)).isZero();
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(statuses).containsOnly(201, 410);
        assertThat(statuses.stream().filter(status -> status == 410)).hasSize(3);
        assertThat(running.database().count("idempotency")).isZero();
        assertThat(codes()).isEmpty();
    }

    private int erase(String id) {
        return Main.run(RunningServer.environment(running.folder), "erase", id);
    }

    private Collection<String> files() throws IOException {
        List<String> files = new ArrayList<>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(running.folder)) {
            for (Path path : paths) {
                files.add(latin(Files.readAllBytes(path)));
            }
        }
        return files;
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private List<String> codes() {
        return running.server().verification().all().faults().stream()
                .map(Fault::code)
                .toList();
    }
}
