package org.guitu.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.guitu.conformance.StubServer.Reply;
import org.guitu.conformance.suite.Json;
import org.guitu.conformance.suite.Suite;
import org.guitu.conformance.suite.SuiteFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final ToyFiles toy = new ToyFiles();

    private int run(SuiteFiles files, String... arguments) {
        return Main.run(files, new PrintWriter(out), new PrintWriter(err), arguments);
    }

    @Test
    void a_platform_that_keeps_every_must_passes_with_a_warning() {
        try (StubServer server = StubServer.claiming(new ToyPlatform()::answer)) {
            assertEquals(0, run(toy, "run", "--url", server.url(), "--seed", "7"), () -> out + "" + err);
        }
        assertTrue(out.toString().contains("seed 7"), out::toString);
        assertTrue(out.toString().contains("PASS 3, FAIL 0, WARN 1"), out::toString);
    }

    @Test
    void a_broken_must_is_a_failure_with_the_line_that_plays_it_again() {
        String wrong = toy.text("vectors/TOY-01.json").replace("\"/day\"", "\"/place\"");
        try (StubServer server = StubServer.claiming(new ToyPlatform()::answer)) {
            assertEquals(1, run(toy.with("vectors/TOY-01.json", wrong), "run", "--url", server.url(), "--seed", "7"));
            String again =
                    "again: java -jar guitu-conformance.jar run --url " + server.url() + " --only TOY-01-003 --seed 7";
            assertTrue(out.toString().contains(again), out::toString);
        }
        assertTrue(out.toString().contains("source: DTR 16 (LAW)"), out::toString);
        assertTrue(out.toString().contains("/steps/0 /faults: expected"), out::toString);
    }

    @Test
    void only_plays_what_it_names() {
        try (StubServer server = StubServer.claiming(new ToyPlatform()::answer)) {
            assertEquals(0, run(toy, "run", "--url", server.url(), "--only", "TOY-01-003"));
            assertEquals(0, run(toy, "run", "--url", server.url(), "--only", "TOY-01"));
        }
        assertTrue(out.toString().contains("planned 1 of 4"), out::toString);
        assertTrue(out.toString().contains("planned 3 of 4"), out::toString);
    }

    @Test
    void a_rule_without_vectors_makes_the_run_incomplete() {
        try (StubServer server = StubServer.claiming(new ToyPlatform()::answer)) {
            assertEquals(2, run(toy.with("vectors/TOY-02.json", ""), "run", "--url", server.url()));
        }
        assertTrue(out.toString().contains("Rule TOY-02 has no vectors"), out::toString);
    }

    @Test
    void without_the_test_clock_nothing_is_played() {
        String off = StubServer.CLAIMS.replace("true", "false");
        try (StubServer server = new StubServer(call -> new Reply(200, off))) {
            assertEquals(2, run(toy, "run", "--url", server.url()));
        }
        assertTrue(out.toString().contains("test clock is off"), out::toString);
        assertTrue(out.toString().contains("BLOCKED 4"), out::toString);
    }

    @Test
    void a_profile_that_is_not_claimed_is_no_pass() {
        String none = StubServer.CLAIMS.replace("\"lifecycle\"", "");
        try (StubServer server = new StubServer(call -> new Reply(200, none))) {
            assertEquals(2, run(toy, "run", "--url", server.url(), "--profile", "lifecycle"));
        }
        assertTrue(out.toString().contains("NOT_CLAIMED 4"), out::toString);
        assertTrue(out.toString().contains("lifecycle was asked for and is not claimed"), out::toString);
    }

    @Test
    void a_missing_pack_blocks() {
        String other = StubServer.CLAIMS.replace("\"cn\"", "\"other\"");
        try (StubServer server = new StubServer(call -> new Reply(200, other))) {
            assertEquals(2, run(toy, "run", "--url", server.url()));
        }
        assertTrue(out.toString().contains("does not hold the pack cn"), out::toString);
    }

    @Test
    void nobody_at_the_address_is_incomplete() {
        assertEquals(2, run(toy, "run", "--url", "http://127.0.0.1:1"));
        assertEquals(1, err.toString().lines().count(), err::toString);
        assertTrue(err.toString().contains("GET /v1/conformance: no answer"), err::toString);
        assertEquals(1, out.toString().lines().count(), out::toString);
    }

    @Test
    void a_platform_that_lets_nobody_in_is_told_once() {
        try (StubServer server = new StubServer(call -> new Reply(401, "{}"))) {
            assertEquals(2, run(toy, "run", "--url", server.url()));
            assertTrue(err.toString().contains("the platform wants a token (--token)"), err::toString);
            assertEquals(2, run(toy, "run", "--url", server.url(), "--token", "wrong-token-4711"));
            assertTrue(err.toString().contains("the platform refuses this token"), err::toString);
        }
        assertEquals(2, err.toString().lines().count(), err::toString);
        assertFalse((out + "" + err).contains("token-4711"));
    }

    @Test
    void wrong_usage_is_2() {
        assertEquals(2, run(toy));
        assertEquals(2, run(toy, "run"));
        assertEquals(2, run(toy, "run", "--url", "nowhere"));
        assertEquals(2, run(toy, "run", "--url", "http://somebody:secret@127.0.0.1"));
        assertEquals(2, run(toy, "run", "--url", "http://127.0.0.1:1", "--only", "TOY-77"));
        assertEquals(2, run(toy, "run", "--url", "http://127.0.0.1:1", "--profile", "cadence"));
        assertEquals(2, run(toy, "vectors"));
        assertEquals(2, run(toy, "vectors", "--out", "/nowhere/at/all.zip"));
        assertEquals(2, run(toy, "frobnicate"));
        assertTrue(err.toString().contains("TOY-77"), err::toString);
    }

    @Test
    void a_broken_suite_is_2_and_names_the_file() {
        assertEquals(2, run(toy.with("vectors/TOY-01.json", "[{}]"), "list"));
        assertTrue(err.toString().contains("vectors/TOY-01.json#/0/person"), err::toString);
    }

    @Test
    void lists_rules_and_vectors() throws IOException {
        assertEquals(0, run(toy, "list"));
        assertTrue(out.toString().contains("  TOY-01-002 An earlier step's entry"), out::toString);
        out.getBuffer().setLength(0);
        assertEquals(0, run(toy, "list", "--json"));
        JsonNode listed = Json.read(out.toString());
        assertEquals("TOY-01", listed.at("/0/id").textValue());
        assertEquals(3, listed.at("/0/vectors").size());
    }

    @Test
    void a_token_is_sent_and_never_shown(@TempDir Path folder) throws IOException {
        ToyPlatform platform = new ToyPlatform();
        platform.token = "right-token-4711";
        try (StubServer server = StubServer.claiming(platform::answer)) {
            assertEquals(0, run(toy, "run", "--url", server.url(), "--token", "right-token-4711"));
            String[] wrong = {"run", "--url", server.url(), "--token", "wrong-token-4711", "--report", folder.toString()
            };
            assertEquals(2, run(toy, wrong));
        }
        for (String report : new String[] {"results.json", "junit.xml", "report.html"}) {
            String text = Files.readString(folder.resolve(report));
            assertFalse(text.contains("token-4711"), report);
            assertTrue(text.contains("TOY-01-001"), report);
        }
        assertFalse(out.toString().contains("token-4711"));
        assertTrue(out.toString().contains(" --token \"$TOKEN\" --only TOY-01-00"), out::toString);
    }

    @Test
    void the_zip_holds_every_vector_and_is_reproducible(@TempDir Path folder) throws IOException {
        Path first = folder.resolve("first.zip");
        Path second = folder.resolve("second.zip");
        assertEquals(0, run(SuiteFiles.builtIn(), "vectors", "--out", first.toString()), err::toString);
        assertEquals(0, run(SuiteFiles.builtIn(), "vectors", "--out", second.toString()));
        assertEquals(-1, Files.mismatch(first, second));
        Map<String, byte[]> content = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(first))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                content.put(entry.getName(), zip.readAllBytes());
            }
        }
        JsonNode manifest = Json.read(content.get("MANIFEST.json"));
        Suite suite = Suite.builtIn();
        assertEquals(suite.vectors().size(), manifest.path("vectors").intValue());
        int listed = 0;
        for (JsonNode file : manifest.path("files")) {
            JsonNode vectors = Json.read(content.get(file.path("file").textValue()));
            for (int i = 0; i < vectors.size(); i++) {
                assertEquals(vectors.at("/" + i + "/id"), file.path("ids").path(i));
                listed++;
            }
        }
        assertEquals(suite.vectors().size(), listed);
        assertTrue(content.keySet()
                .containsAll(Set.of(
                        "README.md", "routes.json", "requirements.json", "vector.schema.json", "report.schema.json")));
        Set<String> packs = new TreeSet<>(Set.of("cn"));
        for (Map.Entry<String, byte[]> file : content.entrySet()) {
            if (file.getKey().startsWith("packs/")) {
                packs.add(Json.read(file.getValue()).path("id").textValue());
            }
        }
        suite.vectors().forEach(vector -> assertTrue(packs.containsAll(vector.packs()), vector.id()));
    }
}
