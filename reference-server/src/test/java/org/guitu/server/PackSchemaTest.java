package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guitu.policy.PackSchema;
import org.guitu.policy.Packs;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** POL-06: the JSON Schema describes what the loader takes, and agrees with it about mistakes. */
class PackSchemaTest {
    private static final Path ROOT = Path.of("..");
    /** What has no form is refused wherever it stands. */
    private static final Set<String> FORMS = Set.of(
            "condition-kind",
            "day-out-of-range",
            "not-a-boolean",
            "not-a-code",
            "not-a-count",
            "not-a-deadline-id",
            "not-a-list",
            "not-a-pack-id",
            "not-a-period",
            "not-a-row-id",
            "not-a-string",
            "not-a-text",
            "not-a-township",
            "not-a-trigger",
            "not-an-event",
            "not-an-instant",
            "not-an-object",
            "not-divisions",
            "null",
            "other-sign",
            "practice-is-no-rule",
            "restarts-no-control",
            "restriction-without-article",
            "restriction-without-rule",
            "sign-by-not",
            "starts-no-control",
            "too-long",
            "too-many",
            "twice",
            "unknown-format");

    private static final Map<String, String> HEAD = new LinkedHashMap<>(Map.of(
            "extends", "\"cn/1\"",
            "formatVersion", "2",
            "id", "\"cn-42\"",
            "version", "\"1\"",
            "names", "{\"zh-CN\": \"某省\", \"en\": \"a province\"}",
            "publishedAt", "\"2025-12-01T09:00:00+08:00\"",
            "effectiveFrom", "\"2026-01-01\"",
            "divisions", "[\"42\"]"));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(PackSchema.text(), InputFormat.JSON);

    static Stream<Path> packs() throws IOException {
        Path suite = ROOT.resolve("conformance-tests/src/main/resources/org/guitu/conformance/packs");
        try (Stream<Path> files = Files.list(suite)) {
            List<Path> all = files.sorted().toList();
            assertThat(all).hasSizeGreaterThan(3);
            return Stream.concat(all.stream(), Stream.of(ROOT.resolve("docs/how-to/pack-template.json")));
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyPackFitsTheSchemaAndLoads(Path pack) throws IOException {
        assertThat(fits(Files.readString(pack))).isTrue();
        Packs beside = Packs.bundled();
        for (Path other : packs().toList()) {
            if (JSON.readTree(pack.toFile()).path("extends").asText().equals(named(other))) {
                beside = beside.and(Files.readAllBytes(other)).orThrow();
            }
        }
        assertThat(beside.and(Files.readAllBytes(pack))).isInstanceOf(Parsed.Good.class);
    }

    private static String named(Path pack) throws IOException {
        JsonNode tree = JSON.readTree(pack.toFile());
        return tree.path("id").asText() + "/" + tree.path("version").asText();
    }

    @Test
    void theNationalPackFits() throws IOException {
        assertThat(SCHEMA.validate(national(), InputFormat.JSON)).isEmpty();
    }

    /** What takes the place of a text of the national pack; both are asked whether they take it. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "formatVersion": 2           | "formatVersion": 1                 | false
            "formatVersion": 2           | "formatVersion": 3                 | false
            "id": "cn"                   | "id": "CN"                         | false
            "id": "cn"                   | "id": "cn-2"                       | true
            "version": "1"               | "version": 1                       | false
            "version": "1",              | "version": "1", "remark": "x",     | false
            "en": "National pack"        | "en": " "                          | false
            "en": "National pack"        | "fr": "x"                          | false
            "2008-06-01"                 | "0008-06-01"                       | false
            "2008-06-01"                 | "1 June 2008"                      | false
            "value": "P3Y"               | "value": "P0Y"                     | false
            "value": "P3Y"               | "value": "P-3Y"                    | false
            "value": "P3Y"               | "value": "P36M"                    | true
            "value": "P3Y"               | "value": "3 years"                 | false
            "value": "P3Y"               | "value": "P"                       | false
            "value": "P3Y"               | "value": null                      | false
            "value": "P3Y"               | "value": "P101Y"                   | false
            "value": "P3Y"               | "value": "p3y"                     | false
            "mayMove": "NONE"            | "mayMove": "SIDEWAYS"              | false
            "protects": "PERSON",        |                                    | false
            "value": "dayOfReport"       | "value": "byTheMoon"               | false
            "value": true                | "value": "yes"                     | false
            "value": 18                  | "value": 0                         | false
            "value": 18                  | "value": -18                       | false
            "value": 18                  | "value": "18"                      | false
            "value": 18                  | "value": 40000                     | false
            "value": 18                  | "value": 21                        | true
            "leaveReportFrom"            | "leaveReportForm"                  | false
            "status": "LAW"              | "status": "HABIT"                  | false
            "source": "NCL 33; DTR 14",  |                                    | false
            "source": "NCL 33; DTR 14"   | "source": ""                       | false
            "unit": "CALENDAR_DAYS"      | "unit": "HOURS"                    | false
            "roll": {                    | "rolls": {                         | false
            "roll": {                    | "roll": true, "decision": {        | false
            "practice": {                | "habit": {                         | false
            "status": "PRACTICE"         | "status": "LOCAL_RULE"             | true
            "deadlines": {               | "deadlines": {"own": {"names": {"zh-CN": "一", "en": "one"}, "from": "finding.REFUSAL", "clearedBy": "education", "role": "GRID_WORKER", "source": "s", "status": "PRACTICE"}, | true
            "deadlines": {               | "deadlines": {"own": {"names": {"zh-CN": "一", "en": "one"}, "from": "state.ACTIVE", "clearedBy": "education", "role": "GRID_WORKER", "source": "s", "status": "PRACTICE"}, | true
            "from": "breach"             | "from": "end"                      | false
            "from": "breach",            | "from": "breach", "opens": "P3D",  | false
            "from": "breach",            | "from": "breach", "direction": "BEFORE", | false
            "from": "breach",            | "from": "breach", "period": "PT48H", "unit": "HOURS", | true
            "from": "breach",            | "from": "breach", "period": "PT48H", "unit": "HOURS", "roll": true, | false
            "from": "breach",            | "from": "breach", "period": "P2D", "unit": "HOURS", | false
            "from": "breach",            | "from": "breach", "period": "PT48H", "unit": "CALENDAR_DAYS", "roll": true, | false
            "from": "breach",            | "from": "breach", "period": "P2D", "unit": "CALENDAR_DAYS", | false
            "from": "breach",            | "from": "breach", "sameDayAs": {"COMMUNITY_TREATMENT": "serve"}, | true
            "deadlines": {               | "deadlines": {"own": {"names": {"zh-CN": "一", "en": "one"}, "from": "term.last-day", "direction": "BEFORE", "opens": "P60D", "period": "P7D", "unit": "CALENDAR_DAYS", "roll": true, "clearedBy": "education", "role": "GRID_WORKER", "source": "s", "status": "PRACTICE"}, | true
            "deadlines": {               | "deadlines": {"own": {"names": {"zh-CN": "一", "en": "one"}, "from": "term.last-day", "direction": "BEFORE", "period": "P7D", "unit": "CALENDAR_DAYS", "roll": true, "clearedBy": "education", "role": "GRID_WORKER", "source": "s", "status": "PRACTICE"}, | true
            "deadlines": {               | "deadlines": {"own": {"names": {"zh-CN": "一", "en": "one"}, "from": "term.last-day", "clearedBy": "education", "role": "GRID_WORKER", "source": "s", "status": "PRACTICE"}, | true
            "from": "order"              | "from": "order", "direction": "BEFORE" | false
            "role": "POLICE_OFFICER",    |                                    | false
            "clearedBy": "service"       | "clearedBy": "servise"             | false
            "clearedBy": "report"        | "clearedBy": "report", "from": "order" | false
            "COMMUNITY_REHABILITATION": "report" | "COMMUNITY_REHABILITATION": "sign" | false
            "COMMUNITY_REHABILITATION": "report" | "COMMUNITY_REHABILITATION": "serve" | true
            "from": "breach"             | "from": "correction"               | false
            "from": "breach"             | "from": "breech of rules"          | false
            "clearedBy": "education"     | "clearedBy": "correction"          | false
            "clearedBy": "education"     | "clearedBy": "end"                 | false
            "rule": "LIF-33",            |                                    | false
            "rule": "LIF-33",            | "names": {"zh-CN": "一", "en": "one"}, | true
            "rule": "LIF-33",            | "names": {"en": "one"},            | false
            "for": "PERSON"              | "for": ["PERSON"]                  | true
            "for": "PERSON"              | "for": []                          | false
            "for": "PERSON"              | "for": 7                           | false
            "from": "breach",            | "from": "breach", "levels": {"escalateAfter": "P3D", "escalateTo": "POLICE_OFFICER"}, | true
            "from": "breach",            | "from": "breach", "levels": {"steps": [{"after": "P3D", "to": "POLICE_OFFICER"}]}, | true
            "from": "breach",            | "from": "breach", "levels": {"escalateTo": "POLICE_OFFICER", "steps": [{"after": "P3D", "to": "POLICE_OFFICER"}]}, | false
            "from": "breach",            | "from": "breach", "levels": {"steps": []}, | false
            "from": "breach",            | "from": "breach", "levels": {"steps": [{"after": "P3D"}]}, | false
            "from": "breach",            | "from": "breach", "levels": {},    | false
            "from": "breach",            |                                    | false
            "when": "RUNNING"            | "when": "SPARED"                   | false
            "when": "RUNNING"            | "when": "ALWAYS"                   | true
            "rule": "LIF-33"             | "rule": "lif-33"                   | false
            "tell-custody": {            | "Tell custody": {                  | false
            "match": "ANY"               | "match": "SOME"                    | false
            "force": "MAY"               | "force": "MUST"                    | false
            "match": "ANY",               |                                    | false
            "kind": "TEXT"               | "kind": "CODE"                     | false
            "kind": "COUNT"              | "kind": "DAY"                      | true
            "required": true             | "required": "yes"                  | false
            "missing": "PROMPT"          | "missing": "FINE"                  | false
            "missing": "PROMPT"          | "missing": "REFUSAL"               | true
            "custody-begun": {           | "custody": {                       | false
            "from": "breach"             | "from": "breach", "if": {"fact": "age", "op": "<", "value": 16} | true
            "from": "breach"             | "from": "breach", "if": {"all": [{"fact": "age", "op": "<", "value": 16}, {"not": {"fact": "age", "op": "<", "value": 16}}]} | true
            "from": "breach"             | "from": "breach", "if": {"any": []} | false
            "from": "breach"             | "from": "breach", "if": {"all": [{"fact": "age", "op": "<", "value": 16}], "not": {"fact": "age", "op": "<", "value": 16}} | false
            "from": "breach"             | "from": "breach", "if": {"not": {"fact": "age", "op": "<", "value": 16}, "op": "="} | false
            "from": "breach"             | "from": "breach", "if": {"fact": "age", "op": "<"} | false
            "from": "breach"             | "from": "breach", "if": {"fact": "age", "op": ">", "value": 16} | false
            "from": "breach"             | "from": "breach", "if": {"fact": "age", "op": "in", "value": 16} | false
            "from": "breach"             | "from": "breach", "if": {"fact": "age", "op": "in", "value": [16, 17]} | true
            "from": "breach"             | "from": "breach", "if": {"fact": "age", "op": "<", "value": [16]} | false
            "from": "breach"             | "from": "breach", "if": {"fact": "age", "op": "<", "value": -1} | false
            "from": "breach"             | "from": "breach", "if": {"fact": "the age", "op": "<", "value": 16} | false
            "from": "breach"             | "from": "breach", "if": {"fact": "finding.REFUSAL", "op": "=", "value": true} | true
            "from": "breach"             | "from": "breach", "if": {} | false
            "consequences": {            | "facts": {"x": {"names": {"zh-CN": "x", "en": "x"}, "type": "TRUTH", "recordedBy": ["A"], "source": "x", "status": "LAW"}}, "consequences": { | true
            "consequences": {            | "facts": {"age": {"names": {"zh-CN": "x", "en": "x"}, "type": "TRUTH", "recordedBy": ["A"], "source": "x", "status": "LAW"}}, "consequences": { | false
            "consequences": {            | "facts": {"x": {"names": {"zh-CN": "x", "en": "x"}, "type": "CODE", "recordedBy": ["A"], "source": "x", "status": "LAW"}}, "consequences": { | false
            "consequences": {            | "facts": {"x": {"names": {"zh-CN": "x", "en": "x"}, "type": "TEXT", "recordedBy": ["A"], "source": "x", "status": "LAW"}}, "consequences": { | false
            "need": "REQUIRED"           | "need": "OWED"                     | false
            "need": "REQUIRED"           | "need": "HEADING"                  | false
            "missing": "REFUSAL"         | "missing": "PROMPT"                | true
            "missing": "REFUSAL",        |                                    | false
            "missing": "REFUSAL"         | "missing": "REFUSAL", "measures": ["COMMUNITY_TREATMENT"] | true
            "missing": "REFUSAL"         | "missing": "REFUSAL", "measures": [] | false
            "missing": "REFUSAL"         | "missing": "REFUSAL", "wording": {"zh-CN": "一"} | false
            "SPECIALIST": {              | "SPECIALIST": {"least": 0,         | false
            "SPECIALIST": {              | "SPECIALIST": {"least": 2, "optional": true, "anyOf": ["SPECIALIST", "PEER"], | true
            "SPECIALIST": {              | "SPECIALIST": {"anyOf": [],        | false
            "SPECIALIST": {              | "SPECIALIST": {"optional": "yes",  | false
            "SPECIALIST": {              | "Full time": {                     | false
            "kind": "COUNSELLING"        | "kind": "TALK"                     | false
            "kind": "COUNSELLING"        | "kind": "OTHER_HELP"               | true
            "places": {}                 | "places": {"x": {"names": {"zh-CN": "一", "en": "one"}, "kind": "STATION", "body": {"zh-CN": "一", "en": "one"}, "source": "s", "status": "PRACTICE"}} | true
            "places": {}                 | "places": {"x": {"names": {"zh-CN": "一", "en": "one"}, "kind": "STATION", "township": "4212", "body": {"zh-CN": "一", "en": "one"}, "source": "s", "status": "PRACTICE"}} | false
            "places": {}                 | "places": {"x": {"names": {"zh-CN": "一", "en": "one"}, "kind": "HOTEL", "body": {"zh-CN": "一", "en": "one"}, "source": "s", "status": "PRACTICE"}} | false
            """)
    void theSchemaAndTheLoaderAgree(String text, String other, boolean good) throws IOException {
        String changed =
                national().replaceFirst(Pattern.quote(text), Matcher.quoteReplacement(other == null ? "" : other));
        assertThat(changed).isNotEqualTo(national());
        assertThat(fits(changed)).as("schema").isEqualTo(good);
        assertThat(Packs.none().and(changed.getBytes(StandardCharsets.UTF_8)) instanceof Parsed.Good)
                .as("loader")
                .isEqualTo(good);
    }

    /**
     * Each mistake of the linter's table: what the schema refuses does not load, and what is of a wrong form wherever it
     * stands fits neither. The other mistakes hang on what else a pack says, or the one that it extends.
     */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            files = "../core-lib/src/test/resources/org/guitu/lint/mistakes.txt",
            delimiter = '|',
            quoteCharacter = '`')
    void theSchemaAndTheLoaderAgreeAboutMistakes(String change, String remark) {
        String document = province(change);
        if (document.contains("\"formatVersion\": 1")) {
            return; // the schema is that of format 2
        }
        boolean fits = fits(document);
        Parsed<Packs> read = Packs.bundled().and(document.getBytes(StandardCharsets.UTF_8));
        List<String> faults = read instanceof Parsed.Bad<Packs> bad
                ? bad.faults().stream().map(Fault::code).toList()
                : List.of();
        assertThat(fits || !faults.isEmpty())
                .as("what does not fit does not load")
                .isTrue();
        assertThat(fits && faults.stream().anyMatch(FORMS::contains))
                .as("what has no form does not fit")
                .isFalse();
    }

    /** The table writes names and codes without quotation marks, and only what differs from a province's pack. */
    private static String province(String change) {
        String json = change.replaceAll("(?<![\"\\w-])([A-Za-z][A-Za-z0-9_-]*)(?![\"\\w-])", "\"$1\"")
                .replaceAll("\"(true|false|null)\"", "$1");
        Map<String, String> head = new LinkedHashMap<>(HEAD);
        head.keySet().removeIf(field -> json.startsWith("\"" + field + "\""));
        return head.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\": " + field.getValue())
                .collect(Collectors.joining(", ", "{", ", " + json + "}"));
    }

    private static boolean fits(String pack) {
        return SCHEMA.validate(pack, InputFormat.JSON).isEmpty();
    }

    private static String national() throws IOException {
        try (InputStream cn = Packs.class.getResourceAsStream("cn.json")) {
            return new String(cn.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
