package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names, numbers, telephones, addresses, free texts and document numbers are nowhere in clear: no file and no log; of
 * these an answer shows the document alone. */
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

            for (String secret : List.of(NAME, number, PHONE, ADDRESS, NOTE)) {
                assertThat(files(running)).as("files").noneMatch(file -> file.contains(secret));
                assertThat(running.log).as("log").isNotEmpty().noneMatch(line -> line.contains(secret));
                assertThat(registered.text() + recorded.text() + vector.text()).doesNotContain(secret);
            }
            String document = String.valueOf(order.get("documentNumber"));
            assertThat(client.get("/v1/cases/" + id + "/entries").text()).contains(document);
            assertThat(files(running)).as("files").noneMatch(file -> file.contains(document));
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

    /** Every file of the server, and where the database is no file every row. */
    private static List<String> files(RunningServer running) throws IOException {
        List<String> texts = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(running.folder)) {
            for (Path file : files) {
                texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        for (String table : running.rows().keySet()) {
            texts.addAll(running.database().rows(table));
        }
        return texts;
    }
}
