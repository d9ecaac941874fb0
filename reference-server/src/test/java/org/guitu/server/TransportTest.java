package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Below the level of bodies: cut and bent transfers, headers and addresses. No client can make the server fail. */
class TransportTest {
    private static final String PERSON = "/v1/people";

    private static RunningServer running;
    private static Client client;

    private Map<String, Integer> before = Map.of();

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        running = RunningServer.start();
        client = running.client();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @BeforeEach
    void count() {
        before = running.rows();
    }

    @AfterEach
    void nothingIsWrittenAndNothingFailed() {
        assertThat(running.rows()).isEqualTo(before);
        assertThat(running.log).noneMatch(line -> line.contains("\"error\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 500\n\n{\"name\":\"x\"",
                "Transfer-Encoding: chunked\n\nzz\n{}\n0\n\n",
                "Transfer-Encoding: chunked\n\nff\n{\"name\""
            })
    void aBodyThatBreaksOffIsTheClientsFault(String rest) {
        try (RawConnection raw = new RawConnection(running.address())) {
            Answer answer = raw.send(head("POST", PERSON) + "Content-Type: application/json\n" + rest)
                    .endOfInput()
                    .answer()
                    .with(400);
            assertThat(answer.at("/faults/0/code")).isEqualTo("body-cut-off");
        }
    }

    @Test
    void aBodyInChunksIsABody() {
        try (RawConnection raw = new RawConnection(running.address())) {
            Answer answer = raw.send(head("POST", PERSON)
                            + "Content-Type: application/json\nTransfer-Encoding: chunked\n\n1\n{\n1\n}\n0\n\n")
                    .answer()
                    .with(400);
            assertThat(answer.json().findValuesAsText("code")).containsOnly("missing");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /v1/cases HTTP/1.1                                  | 400 | broken-request
            GET /v1/cases HTTP/9.9                                  | 400 | broken-request
            GET http://elsewhere.example/ HTTP/1.1⏎Host: h        | 400 | broken-request
            OPTIONS * HTTP/1.1⏎Host: h                            | 400 | broken-request
            GET / HTTP/1.1⏎Host: a⏎Host: b                      | 400 | broken-request
            GET / HTTP/1.1⏎Host: h⏎no colon                     | 400 | broken-request
            GET / HTTP/1.1⏎Host: h⏎Content-Length: -1           | 400 | broken-request
            GET / HTTP/1.1⏎Host: h⏎Expect: unicorns             | 400 | broken-request
            GET /v1/cases/%00 HTTP/1.1⏎Host: h                    | 400 | broken-request
            GET /<long> HTTP/1.1⏎Host: h                          | 414 | address-too-long
            GET / HTTP/1.1⏎Host: h⏎Long: <long>                 | 431 | headers-too-large
            """)
    void whatNeverReachesARouteIsAProblemToo(String request, int status, String code) {
        String sent = request.replace("⏎", "\n").replace("<long>", "x".repeat(20_000));
        try (RawConnection raw = new RawConnection(running.address())) {
            Answer answer = raw.send(sent + "\nConnection: close\n\n").answer().with(status);
            assertThat(answer.json().path("status").asInt()).isEqualTo(status);
            assertThat(answer.at("/type")).isEqualTo("/problems/" + code);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(running.log).anyMatch(line -> line.contains(answer.header("Request-Id")));
            client.get("/problems/" + code).with(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json; charset=gbk",
                "application/json; charset=utf-16",
                "application/json; charset=nothing",
                "application/json, text/plain",
                "text/json"
            })
    void aBodyIsJsonInUtf8(String type) {
        client.send("POST", PERSON, type, "{}".getBytes(StandardCharsets.UTF_8)).with(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json;charset=utf-8", "Application/JSON; charset=\"UTF-8\""})
    void utf8MayBeSaid(String type) {
        client.send("POST", PERSON, type, "{}".getBytes(StandardCharsets.UTF_8)).with(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32", "GB18030"})
    void anotherEncodingIsNotGuessed(String charset) {
        byte[] body = "{\"名\":1}".getBytes(Charset.forName(charset));
        assertThat(client.send("POST", PERSON, "application/json", body)
                        .with(400)
                        .at("/faults/0/code"))
                .isIn("not-utf-8", "broken-json");
    }

    @Test
    void aCompressedBodyIsRefused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("{}".getBytes(StandardCharsets.UTF_8));
        }
        client.with("Content-Encoding", "gzip")
                .send("POST", PERSON, "application/json", packed.toByteArray())
                .with(415);
    }

    @ParameterizedTest
    @CsvSource({
        "Idempotency-Key, one, two",
        "If-Match, *, 0",
        "Guitu-Test-Now, 2026-01-01T00:00:00Z, 2027-01-01T00:00:00Z",
        "Guitu-Test-Actor, w1;CASE_WORKER;421202001, w2;CASE_WORKER;421202001"
    })
    void aHeaderThatIsThereTwiceIsAFault(String name, String one, String two) {
        String headers = name + ": " + one + "\n" + name + ": " + two + "\n";
        try (RawConnection raw = new RawConnection(running.address())) {
            Answer answer = raw.send(
                            head("POST", PERSON) + headers + "Content-Type: application/json\nContent-Length: 2\n\n{}")
                    .answer()
                    .with(400);
            assertThat(answer.json().path("faults").findValuesAsText("code")).contains("header-twice");
        }
    }

    @Test
    void ofTwoTokensNoneCounts() {
        try (RawConnection raw = new RawConnection(running.address())) {
            raw.send(head("GET", "/v1/cases") + "Authorization: Bearer x\n\n")
                    .answer()
                    .with(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {";;;", "en;q=five", "a language"})
    void aListOfLanguagesThatCannotBeRead(String list) {
        Answer answer = client.with("Accept-Language", list).get("/v1/cases").with(400);
        assertThat(answer.at("/faults/0/pointer")).isEqualTo("/Accept-Language");
        assertThat(answer.at("/faults/0/code")).isEqualTo("not-a-language-list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0", "0\"", "W/\"0\"", "\"0\",\"1\"", "-1"})
    void aVersionTagThatCannotBeRead(String tag) {
        Answer answer = client.with("If-Match", tag)
                .post("/v1/cases/c-nothing/services", Stories.service())
                .with(400);
        assertThat(answer.at("/faults/0/code")).isEqualTo("not-a-version-tag");
    }

    @Test
    void anAddressIsItselfAlone() {
        client.get("/v1/cases/").with(404);
        client.get("/v1//cases").with(404);
    }

    @Test
    void aParameterThatCannotBeDecodedIsReadAsItStands() {
        try (RawConnection raw = new RawConnection(running.address())) {
            Answer answer = raw.send(head("GET", "/v1/cases?limit=%zz&%zz=1") + "\n")
                    .answer()
                    .with(400);
            assertThat(answer.json().path("faults").findValuesAsText("code"))
                    .containsExactly("not-a-limit", "unknown-parameter");
        }
    }

    @Test
    void nothingThatAClientSendsIsLogged() throws Exception {
        ServerProcess server = ServerProcess.start(folder);
        for (String request : new String[] {
            "GET / HTTP/1.1\nHost: secret name@",
            "GET / HTTP/1.1\nHost: secret\nHost: b",
            "SECRET / HTTP/1.1\nHost: h",
            "GET /secret?secret=secret HTTP/1.1\nHost: h\nSecret: secret",
            "secret",
        }) {
            try (RawConnection raw = new RawConnection(server.address)) {
                raw.send(request + "\nConnection: close\n\n").answer();
            }
        }
        server.kill();
        assertThat(Files.readAllLines(server.log))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("{"))
                .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("secret"));
    }

    @Test
    void whatHasBegunIsFinishedBeforeTheServerStops() throws Exception {
        try (RunningServer stopping = RunningServer.start();
                RawConnection raw = new RawConnection(stopping.address())) {
            Thread closing = new Thread(stopping::stopListening);
            try (AutoCloseable held = stopping.database().holdWriting()) {
                String body = "{\"name\":\"x\",\"identityNumber\":\"" + Stories.identityNumber() + "\"}";
                raw.send(head(stopping, "POST", PERSON) + "Content-Type: application/json\nExpect: 100-continue\n"
                        + "Content-Length: " + body.length() + "\n\n");
                // That the server asks for the body shows that it has begun.
                raw.await("HTTP/1.1 100 Continue\r\n\r\n");
                raw.send(body);
                closing.start();
                while (stopping.listens()) {
                    Thread.onSpinWait();
                }
            }
            raw.answer().with(201);
            closing.join();
            assertThat(stopping.rows()).containsEntry("person", 1);
        }
    }

    private static String head(String method, String path) {
        return head(running, method, path);
    }

    private static String head(RunningServer server, String method, String path) {
        return method + " " + path + " HTTP/1.1\nHost: h\nConnection: close\nAuthorization: Bearer "
                + server.server().token(RunningServer.WORKER) + "\n";
    }
}
