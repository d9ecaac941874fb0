package org.guitu.conformance.springboot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guitu.conformance.core.SuitePacks;
import org.guitu.conformance.documents.Repository;
import org.guitu.conformance.engine.Claims;
import org.guitu.conformance.engine.Result;
import org.guitu.conformance.engine.Status;
import org.guitu.conformance.run.HttpTarget;
import org.guitu.conformance.run.Run;
import org.guitu.conformance.run.Runner;
import org.guitu.conformance.run.Selection;
import org.guitu.conformance.run.Verdict;
import org.guitu.conformance.suite.Json;
import org.guitu.conformance.suite.Suite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A second embedding, made from the core's public doors and the contract alone, keeps the profile as ours does. */
class SpringBootConformanceTest {
    private static final long SEED = 7;

    private final Suite suite = Suite.builtIn();

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext platform;
    private static URI url;

    @BeforeAll
    static void start() throws Exception {
        Path packs = SuitePacks.writtenTo(folder.resolve("packs"));
        platform = SpringApplication.run(
                CommunityPlatform.class,
                "--spring.datasource.url=jdbc:sqlite:" + folder.resolve("platform.db"),
                "--platform.packs=" + packs.toUri() + "*.json",
                "--platform.test-clock=true");
        url = URI.create("http://127.0.0.1:" + platform.getEnvironment().getProperty("local.server.port"));
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void every_vector_is_planned_and_passes() {
        Run run = new Runner(suite, Clock.systemUTC())
                .run(new HttpTarget(url, Optional.empty()), url.toString(), Selection.ALL, SEED);
        assertEquals(
                List.of(),
                run.results().stream()
                        .filter(result -> result.status() != Status.PASS)
                        .map(SpringBootConformanceTest::line)
                        .toList());
        assertEquals(Verdict.PASS, run.verdict(), () -> run.gaps().toString());
        assertEquals(suite.vectors().size(), run.count(Status.PASS));
        Claims claims = run.claims().orElseThrow();
        assertEquals(List.copyOf(suite.registry().profiles()), claims.profiles());
    }

    @Test
    void a_write_is_repeatable_guarded_and_can_be_rehearsed() throws Exception {
        String person = "{\"name\":\"试甲\",\"identityNumber\":\"421202198503120012\"}";
        String personId = sent(201, "/v1/people", person, "Idempotency-Key", "one")
                .path("id")
                .asText();
        assertEquals(
                personId,
                sent(201, "/v1/people", person, "Idempotency-Key", "one")
                        .path("id")
                        .asText());
        sent(
                422,
                "/v1/people",
                "{\"name\":\"试乙\",\"identityNumber\":\"421202198503120012\"}",
                "Idempotency-Key",
                "one");
        assertEquals(personId, sent(409, "/v1/people", person).path("personId").asText());
        String aCase = "{\"personId\":\"" + personId + "\"}";
        String report =
                "/v1/cases/" + sent(201, "/v1/cases", aCase).at("/case/id").asText() + "/report";
        String body = "{\"day\":\"2026-03-02\",\"place\":\"421202001\"}";
        sent(428, report, body);
        assertEquals(
                1, sent(200, report + "?dryRun=true", body).at("/case/version").asInt());
        assertEquals(
                1, sent(201, report, body, "If-Match", "0").at("/case/version").asInt());
        assertEquals(
                1,
                sent(412, report, body, "If-Match", "\"0.2026-03-02.0a1b2c3d\"")
                        .path("version")
                        .asInt());
    }

    @Test
    void what_cannot_be_read_is_told_at_its_place() throws Exception {
        assertEquals(
                "broken-json", sent(400, "/v1/cases", "{").at("/faults/0/code").asText());
        assertEquals(
                "/personId",
                sent(400, "/v1/cases", "{\"personId\":\"nobody\"}")
                        .at("/faults/0/pointer")
                        .asText());
        assertEquals(
                4,
                sent(400, "/v1/people", "{\"name\":\" \",\"phone\":1,\"age\":3}")
                        .path("faults")
                        .size());
        assertEquals(
                "/dryRun",
                sent(400, "/v1/cases?dryRun=perhaps", "{}")
                        .at("/faults/0/pointer")
                        .asText());
        sent(404, "/v1/cases/nowhere/report", "{}", "If-Match", "*");
        sent(404, "/v1/nowhere", "{}");
    }

    private static JsonNode sent(int status, String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(path))
                .header("Content-Type", "application/json")
                .header("Guitu-Test-Now", "2026-03-02T10:00:00+08:00")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        (headers.length == 0 ? request : request.headers(headers)).build(),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(status, response.statusCode(), response::body);
        return Json.read(response.body());
    }

    @Test
    void it_knows_public_doors_alone() throws Exception {
        Pattern other =
                Pattern.compile("import org\\.guitu\\.(server\\.|conformance\\.(?!springboot)|.*\\.internal\\.).*");
        for (Path source : sources()) {
            assertEquals(
                    List.of(),
                    Files.readAllLines(source).stream()
                            .filter(other.asMatchPredicate())
                            .toList(),
                    source::toString);
        }
    }

    private static List<Path> sources() throws IOException {
        Path folder = Repository.file("conformance-tests/src/test/java/org/guitu/conformance/springboot");
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(source -> !source.endsWith("SpringBootConformanceTest.java"))
                    .toList();
        }
    }

    private static String line(Result result) {
        return result.vector().id() + ": " + result.status() + " " + result.message();
    }
}
