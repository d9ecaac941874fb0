package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Names, numbers, telephones, addresses, free texts and document numbers are nowhere in clear: in no file of the server's
 * or the database's own, no copy, no log, no figure; of these an answer shows the document alone (RGT-03).
 */
class PersonalDataTest {
    private static final String NAME = "示例姓名不得外露";
    private static final String PHONE = "13800000000";
    private static final String ADDRESS = "示例路一号不得外露";
    private static final String NOTE = "示例说明不得外露";

    @Test
    void isNowhereInClear() throws IOException {
        try (RunningServer running = RunningServer.start()) {
            Client client = running.client();
            String number = Stories.identityNumber();
            Map<String, Object> person = new LinkedHashMap<>();
            person.put("name", NAME);
            person.put("identityNumber", number);
            person.put("phone", PHONE);
            person.put("address", ADDRESS);
            Answer registered = client.with("Idempotency-Key", "k")
                    .post("/v1/people", person)
                    .with(201);
            String id = client.post("/v1/cases", Map.of("personId", registered.at("/id")))
                    .at("/case/id");
            Map<String, Object> order = Stories.order();
            order.put("note", NOTE);
            Answer recorded = Stories.record(client, id, 0, "orders", order);
            client.get("/v1/people/" + number).with(404);
            client.raw("POST", "/v1/people", "{\"name\":\"" + NAME + "\",\"identityNumber\":\"" + number + "9\"")
                    .with(400);
            Answer vector = client.get("/v1/cases/" + id + "/vector").with(200);
            Answer lists = client.get("/v1/cases").with(200);
            Answer accesses = client.get("/v1/people/" + registered.at("/id") + "/accesses")
                    .with(200);
            Answer figures = client.get("/metrics").with(200);
            Map<String, String> environment = RunningServer.environment(running.folder);
            for (String command : List.of("rotate", "rebuild", "verify")) {
                assertThat(Main.run(environment, command)).as(command).isZero();
            }
            if (!TestDatabase.isPostgresql()) {
                String copy = running.folder.resolve("copy.db").toString();
                assertThat(Main.run(environment, "backup", copy)).isZero();
            }
            running.server().anchors().add();
            String document = String.valueOf(order.get("documentNumber"));

            assertThat(clear(running, List.of(NAME, number, PHONE, ADDRESS, NOTE, document)))
                    .isEmpty();
            for (String secret : List.of(NAME, number, PHONE, ADDRESS, NOTE)) {
                assertThat(running.log).as("log").isNotEmpty().noneMatch(line -> line.contains(secret));
                assertThat(registered.text()
                                + recorded.text()
                                + vector.text()
                                + lists.text()
                                + accesses.text()
                                + figures.text())
                        .doesNotContain(secret);
            }
            assertThat(client.get("/v1/cases/" + id + "/entries").text()).contains(document);
            assertThat(running.log).as("log").noneMatch(line -> line.contains(document));
            assertThat(client.get("/v1/cases/" + id + "/entries/421202001-1").at("/note"))
                    .isEqualTo(NOTE);
            assertThat(client.get("/v1/cases/" + id + "/entries").text()).doesNotContain(NOTE);
        }
    }

    @Test
    void theKeyFileIsItsOwnersAlone() throws IOException {
        try (RunningServer running = RunningServer.start()) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(running.folder.resolve("test.keys"))))
                    .isEqualTo("rw-------");
        }
    }

    /** Which files of the server or of its database, logs of its own and copies among them, have a text in them. */
    private static List<String> clear(RunningServer running, List<String> secrets) throws IOException {
        List<Path> files = new ArrayList<>(running.database().files());
        try (Stream<Path> own = Files.list(running.folder)) {
            own.forEach(files::add);
        }
        assertThat(files).hasSizeGreaterThan(4).anyMatch(file -> file.toString().contains("wal"));
        List<String> clear = new ArrayList<>();
        for (Path file : files) {
            // A byte is a letter here, so that no letter is lost at a place where it is none.
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            for (String secret : secrets) {
                if (bytes.contains(new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))) {
                    clear.add(file + " has " + secret);
                }
            }
        }
        return clear;
    }
}
