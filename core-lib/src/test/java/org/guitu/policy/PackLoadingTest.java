package org.guitu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.guitu.internal.json.Json;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.guitu.rule.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A pack is read strictly: what is missing, unknown, twice there or of the wrong form is a fault at its pointer. */
class PackLoadingTest {
    /** Tables whose rows a pack names as it likes. */
    private static final Pattern TABLE = Pattern.compile(
            "/(deadlines|consequences|spared|file|papers|agreementContents|workGroup|supportSchemes|places|controlGrounds)");
    /** What may be left out: rows that no rule reads by name, and fields that have another meaning where they lack. */
    private static final Pattern FREE = Pattern.compile(
            ".*/sameDayAs(/.*)?|.*/assumedFor|.*/text|.*/locked"
                    + "|/deadlines/[^/]+/(each|(?<!strengthen-help/)when|outlives|escalated|droppedBy)"
                    + "|/deadlines/report-finding/decision|/deadlines/(serve-family|order-notice|report-finding)/practice"
                    + "|/deadlines/(serve-family|order-notice|tell-custody|educate|report-finding|strengthen-help|security-answer|ask-fact)"
                    + "|/(consequences|spared|file|papers|agreementContents|workGroup|supportSchemes|places|controlGrounds)/[^/]+|/controlGrounds(/[^/]+/restartedBy)?|/file/[^/]+/required|/papers/[^/]+/kinds");
    /** What goes together with another field of its row. */
    private static final Pattern TOGETHER = Pattern.compile(
            "/deadlines/[^/]+/(rule|for)|/deadlines/strengthen-help/when|/deadlines/(serve|sign|notice-person|notice-family)/practice|/spared/[^/]+/(circumstance|under)|/file/[^/]+/kind");

    @Test
    void theSchemaThatAnEditorNamesIsNoPartOfThePack() {
        String national = new String(NationalPack.bytes(), StandardCharsets.UTF_8);
        byte[] edited = national.replaceFirst("\\{", "{\"\\$schema\": \"pack.schema.json\",")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(Packs.bundled().and(edited).orThrow().all()).hasSize(1);
        assertThat(Packs.none().and(edited).orThrow().all().get(0).hash())
                .isEqualTo(Packs.bundled().all().get(0).hash());
        byte[] wrong = national.replaceFirst("\\{", "{\"\\$schema\": 2020,").getBytes(StandardCharsets.UTF_8);
        assertThat(Packs.none().and(wrong)).isInstanceOf(Parsed.Bad.class);
    }

    @Test
    void everyFieldOfTheNationalPackIsNeeded() {
        List<String> pointers = pointers(document(), "");
        assertThat(pointers).hasSizeGreaterThan(100);
        for (String pointer : pointers) {
            Map<String, Object> without = document();
            parent(without, pointer).remove(last(pointer));
            if (FREE.matcher(pointer).matches()) {
                assertThat(faults(without)).as("without %s", pointer).isEmpty();
            } else if (TOGETHER.matcher(pointer).matches()) {
                assertThat(faults(without))
                        .as("without %s", pointer)
                        .isNotEmpty()
                        .allMatch(fault -> fault.startsWith(pointer.substring(0, pointer.lastIndexOf('/'))));
            } else {
                assertThat(faults(without)).as("without %s", pointer).containsExactly(pointer + " missing");
            }
        }
    }

    @Test
    void noObjectOfTheNationalPackTakesAFieldThatNobodyKnows() {
        List<String> objects = new ArrayList<>(pointers(document(), "").stream()
                .filter(pointer -> parent(document(), pointer).get(last(pointer)) instanceof Map<?, ?>)
                .filter(pointer -> !pointer.endsWith("/sameDayAs")
                        && !TABLE.matcher(pointer).matches())
                .toList());
        objects.add("");
        for (String pointer : objects) {
            Map<String, Object> with = document();
            Map<String, Object> object = pointer.isEmpty()
                    ? with
                    : Json.asObject(parent(with, pointer).get(last(pointer)));
            object.put("somethingNew", "P1D");
            assertThat(faults(with)).as("in %s", pointer).containsExactly(pointer + "/somethingNew unknown-field");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deadlines",
                "consequences",
                "spared",
                "file",
                "papers",
                "agreementContents",
                "workGroup",
                "supportSchemes",
                "places"
            })
    void aRowOfATableIsAnObject(String table) {
        Map<String, Object> with = document();
        Json.asObject(with.get(table)).put("something-new", "P1D");
        assertThat(faults(with)).contains("/" + table + "/something-new not-an-object");
    }

    @Test
    void everyFieldOfTheNationalPackRefusesAnotherKindOfValue() {
        for (String pointer : pointers(document(), "")) {
            for (Object wrong : List.of(List.of(1L), Map.of("x", 1L), -5L, "")) {
                Object right = parent(document(), pointer).get(last(pointer));
                if (right instanceof List<?> != wrong instanceof List<?>
                        || right instanceof Map<?, ?> != wrong instanceof Map<?, ?>
                        || !(right instanceof List<?> || right instanceof Map<?, ?>)) {
                    Map<String, Object> with = document();
                    parent(with, pointer).put(last(pointer), wrong);
                    assertThat(faults(with))
                            .as("%s in %s", wrong, pointer)
                            .isNotEmpty()
                            .allMatch(fault -> fault.startsWith(
                                    pointer.endsWith("/kind") ? pointer.replaceAll("kind$", "") : pointer));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // periods
                "/parameters/recordLateMax/value   | \"30 days\"  | not-a-period",
                "/parameters/recordLateMax/value   | \"P0D\"      | not-a-period",
                "/parameters/recordLateMax/value   | \"P-30D\"    | not-a-period",
                "/parameters/recordLateMax/value   | \"P1M-5D\"   | not-a-period",
                "/parameters/recordLateMax/value   | \"PT24H\"    | not-a-period",
                "/parameters/recordLateMax/value   | \"P\"        | not-a-period",
                "/parameters/recordLateMax/value   | 30           | not-a-string",
                "/deadlines/report/period          | \"P15\"      | not-a-period",
                // counts
                "/parameters/leaveReportFrom/value | 0            | not-a-count",
                "/parameters/leaveReportFrom/value | -3           | not-a-count",
                "/parameters/leaveReportFrom/value | 3.5          | not-a-count",
                "/parameters/leaveReportFrom/value | 3.0          | not-a-count",
                "/parameters/leaveReportFrom/value | 3000000000   | not-a-count",
                "/parameters/leaveReportFrom/value | 99999999999999999999 | not-a-count",
                "/parameters/leaveReportFrom/value | \"3\"        | not-a-count",
                "/parameters/leaveReportFrom/value | null         | nothing-to-take-away",
                // true or false
                "/parameters/suspensionExtendsTerm/value | \"true\" | not-a-boolean",
                "/parameters/suspensionExtendsTerm/value | 1      | not-a-boolean",
                "/deadlines/report/roll            | \"yes\"      | not-a-boolean",
                // codes
                "/parameters/termCounting/value    | \"day of report\" | not-a-code",
                "/parameters/termCounting/value    | \"\"         | not-a-code",
                "/parameters/termCounting/value    | \"civilcode\" | unknown-code",
                "/parameters/termCounting/value    | \"byTheMoon\" | unknown-code",
                "/parameters/warningBefore/value   | [\"REFUSAL\", \"REFUSAL\"] | not-a-code",
                "/parameters/warningBefore/value   | [\"REFUSAL\", 7] | not-a-code",
                "/parameters/warningBefore/value   | \"REFUSAL\" | not-a-list",
                // what a place arranges
                "/agreementContents/RULES/need     | \"OWED\"     | unknown-code",
                "/agreementContents/RULES/missing  | \"FINE\"     | unknown-code",
                "/agreementContents/RULES/measures | []           | not-a-list",
                "/workGroup/VOLUNTEER/text         | \"  \"       | not-a-text",
                "/deadlines/report/text            | 15           | not-a-string",
                "/parameters/treatmentTerm/text    | [\"x\"]      | not-a-string",
                "/workGroup/VOLUNTEER/least        | 0            | not-a-count",
                "/workGroup/VOLUNTEER/anyOf        | []           | not-a-list",
                "/workGroup/VOLUNTEER/anyOf        | [\"PEER\", \"PEER\"] | not-a-code",
                "/workGroup/VOLUNTEER/optional     | \"yes\"      | not-a-boolean",
                "/workGroup/VOLUNTEER/locked       | [\"least\"]  | not-a-boolean",
                "/supportSchemes/COUNSELLING/kind  | \"TALK\"     | unknown-code",
                "/parameters/leaveReportFrom/status  | \"HABIT\"  | unknown-code",
                "/parameters/leaveReportFrom/status  | \"law\"    | unknown-code",
                "/parameters/leaveReportFrom/source  | \"\"       | not-a-text",
                "/deadlines/report/unit            | \"HOURS\"    | unknown-code",
                "/deadlines/report/role            | \"\"         | not-a-code",
                // the day of another deadline
                "/deadlines/sign/sameDayAs         | \"report\"   | not-an-object",
                "/deadlines/report/sameDayAs       | {}           | unknown-field",
                // the head of the pack
                "/formatVersion                    | 3            | unknown-format",
                "/formatVersion                    | \"1\"        | not-a-count",
                "/id                               | \"CN\"       | not-a-pack-id",
                "/id                               | \"\"         | not-a-pack-id",
                "/id                               | \"-cn\"      | not-a-pack-id",
                "/version                          | \"1/2\"      | not-a-pack-id",
                "/version                          | 1            | not-a-string",
                "/publishedAt                      | \"2026-02-03\" | not-an-instant",
                "/effectiveFrom                    | \"2026-02-30\" | impossible-date",
                // locks
                "/parameters/treatmentTerm/locked  | \"yes\"      | not-a-boolean",
                "/parameters/treatmentTerm/protects | \"NOBODY\"  | unknown-code",
                "/parameters/treatmentTerm/mayMove | \"BOTH\"     | unknown-code",
                "/deadlines/report/mayMove         | \"up\"       | unknown-code",
                "/spared/young/locked              | [\"under\"]  | not-a-boolean",
                "/effectiveFrom                    | \"1 June 2008\" | not-a-day",
                "/divisions                        | []           | not-divisions",
                "/divisions                        | [\"4x\"]     | not-divisions",
                "/divisions                        | [\"4212020011\"] | not-divisions",
                "/divisions                        | [42]         | not-divisions",
                "/divisions                        | \"42\"       | not-divisions",
                "/names/zh-CN                      | \"\"         | not-a-text",
            })
    void aWrongValueIsAFaultAtItsPlace(String pointer, String value, String code) {
        byte[] bytes = NationalPack.with(pointer, value);
        List<Fault> faults = ((Parsed.Bad<Packs>) Packs.none().and(bytes)).faults();
        assertThat(faults)
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .contains(pointer + " " + code);
        assertThat(faults).allSatisfy(fault -> {
            assertThat(Sentences.in(Locale.CHINESE).say(fault)).doesNotContain("fault.", "{", "–");
            assertThat(Sentences.in(Locale.ENGLISH).say(fault)).doesNotContain("fault.", "{", "–");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1M", "P1Y", "P1M5D"})
    void workingDaysInMonthsAreAFault(String period) {
        Map<String, Object> with = document();
        parent(with, "/deadlines/report/period").put("period", period);
        parent(with, "/deadlines/report/unit").put("unit", "WORKING_DAYS");
        assertThat(faults(with)).containsExactly("/deadlines/report/period not-working-days");
        parent(with, "/deadlines/report/period").put("period", "P5D");
        assertThat(faults(with)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                      | empty-document",
                "{                       | broken-json",
                "{} {}                   | broken-json",
                "{'id': 'cn'}            | broken-json",
                "{\"id\": \"cn\",}       | broken-json",
                "{\"id\": \"a\", \"id\": \"b\"} | duplicate-field",
                "{\"a\": {\"b\": 1, \"b\": 1}}   | duplicate-field",
                "[]                      | not-an-object",
                "7                       | not-an-object",
                "\"pack\"                | not-an-object",
                "null                    | broken-json",
                "{\"id\": NaN}           | broken-json",
                "// a remark             | broken-json",
            })
    void aDocumentThatIsNoPackIsOneFault(String json, String code) {
        assertThat(Packs.bundled().and(json.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Parsed.Bad<>(List.of(new Fault("", code, Map.of()))));
    }

    @Test
    void everyFaultOfADocumentIsFoundAtOnce() {
        Map<String, Object> with = document();
        with.put("formatVersion", 3L);
        with.put("remark", "soon");
        parent(with, "/parameters/leaveReportFrom/value").put("value", 0L);
        parent(with, "/deadlines/report/period").remove("period");
        assertThat(faults(with))
                .containsExactlyInAnyOrder(
                        "/formatVersion unknown-format",
                        "/remark unknown-field",
                        "/parameters/leaveReportFrom/value not-a-count",
                        "/deadlines/report/period missing");
    }

    @Test
    void aPackThatExtendsStatesOnlyWhatDiffers() {
        Packs packs = and(Packs.bundled(), """
                {"formatVersion": 2, "names": {"zh-CN": "某省", "en": "a province"}, "effectiveFrom": "2008-06-01", "id": "cn-42", "version": "1", "extends": "cn/1", "publishedAt": "2008-06-01T00:00:00+08:00", "divisions": ["42"],
                 "parameters": {"leaveReportFrom": {"value": 5, "source": "made up", "status": "LOCAL_RULE"}, "warningBefore": {"value": ["REFUSAL"], "source": "made up", "status": "LOCAL_RULE"}},
                 "deadlines": {"report": {"period": "P20D", "source": "made up", "status": "LOCAL_RULE"}}}
                """);
        Pack cn = packs.all().get(0);
        Pack province = packs.all().get(1);
        assertThat(province.count(ParameterName.LEAVE_REPORT_FROM).value()).isEqualTo(5);
        assertThat(province.count(ParameterName.LEAVE_REPORT_FROM).used().source())
                .isEqualTo("made up");
        // lists are replaced whole
        assertThat(province.codes(ParameterName.WARNING_BEFORE).value()).containsExactly("REFUSAL");
        assertThat(province.deadline("report").deadline().period()).isEqualTo(Period.ofDays(20));
        assertThat(province.deadline("report").number().rolls()).isTrue();
        assertThat(province.period(ParameterName.TREATMENT_TERM).value())
                .isEqualTo(cn.period(ParameterName.TREATMENT_TERM).value());
        assertThat(province.effectiveFrom()).isEqualTo(cn.effectiveFrom());
        assertThat(province.hash()).isNotEqualTo(cn.hash());
        assertThat(province).hasToString("cn-42/1");
    }

    @Test
    void nullRemovesAndWhatIsThenMissingIsAFault() {
        assertThat(faults(Packs.bundled(), """
                        {"id": "cn-42", "version": "1", "extends": "cn/1", "publishedAt": "2008-06-01T00:00:00+08:00", "parameters": {"leaveReportFrom": null}}
                        """)).containsExactly("/parameters/leaveReportFrom missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"cn/2\"", "\"cn\"", "\"xx/1\"", "\"\"", "1", "[\"cn/1\"]", "{}"})
    void onlyAPackVersionThatIsThereCanBeExtended(String parent) {
        assertThat(faults(Packs.bundled(), "{\"id\": \"cn-42\", \"version\": \"1\", \"extends\": " + parent + "}"))
                .containsExactly("/extends unknown-pack");
    }

    @Test
    void chainsOfExtensionsAreMergedFromTheGround() {
        Packs packs = and(
                and(
                        Packs.bundled(),
                        "{\"id\": \"cn-42\", \"version\": \"1\", \"extends\": \"cn/1\", \"publishedAt\": \"2008-06-01T00:00:00+08:00\", \"divisions\": [\"42\"],"
                                + " \"parameters\": {\"leaveReportFrom\": {\"value\": 5, \"source\": \"made up\", \"status\": \"LOCAL_RULE\"}, \"guardianSignsUnder\": {\"value\": 16, \"source\": \"made up\", \"status\": \"LOCAL_RULE\"}}}"),
                "{\"id\": \"cn-42-12\", \"version\": \"1\", \"extends\": \"cn-42/1\", \"publishedAt\": \"2008-06-01T00:00:00+08:00\", \"divisions\": [\"4212\"],"
                        + " \"parameters\": {\"leaveReportFrom\": {\"value\": 7, \"source\": \"made up\", \"status\": \"LOCAL_RULE\"}}}");
        Pack city = packs.all().get(2);
        assertThat(city.count(ParameterName.LEAVE_REPORT_FROM).value()).isEqualTo(7);
        assertThat(city.count(ParameterName.GUARDIAN_SIGNS_UNDER).value()).isEqualTo(16);
    }

    @Test
    void aPublishedVersionNeverChanges() {
        Packs bundled = Packs.bundled();
        assertThat(bundled.and(NationalPack.bytes()).orThrow().all()).hasSize(1);
        byte[] respaced = NationalPack.text().replaceAll("\n *", " ").getBytes(StandardCharsets.UTF_8);
        assertThat(bundled.and(respaced).orThrow().all()).hasSize(1);
        byte[] changed = NationalPack.with("/parameters/leaveReportFrom/value", "4");
        assertThat(bundled.and(changed))
                .isEqualTo(new Parsed.Bad<>(List.of(new Fault("/version", "pack-changed", Map.of("pack", "cn/1")))));
        // an extension that keeps its parent's name would change it too
        assertThat(
                        faults(
                                bundled,
                                "{\"extends\": \"cn/1\", \"publishedAt\": \"2008-06-01T00:00:00+08:00\", \"effectiveFrom\": \"2026-01-01\"}"))
                .containsExactly("/version pack-changed");
    }

    @Test
    void theHashIsThatOfTheContentAndNotOfItsSpacing() {
        Pack pack = Packs.none().and(NationalPack.bytes()).orThrow().all().get(0);
        byte[] respaced = NationalPack.text().replaceAll("\n *", "").getBytes(StandardCharsets.UTF_8);
        assertThat(Packs.none().and(respaced).orThrow().all().get(0).hash()).isEqualTo(pack.hash());
        assertThat(pack.hash()).matches("[0-9a-f]{64}");
        byte[] changed = NationalPack.with("/names/en", "\"National pack, second printing\"");
        assertThat(Packs.none().and(changed).orThrow().all().get(0).hash()).isNotEqualTo(pack.hash());
    }

    @Test
    void addingLeavesTheSetAsItWas() {
        Packs bundled = Packs.bundled();
        and(
                bundled,
                "{\"id\": \"cn-42\", \"version\": \"1\", \"extends\": \"cn/1\", \"publishedAt\": \"2008-06-01T00:00:00+08:00\", \"divisions\": [\"42\"]}");
        assertThat(bundled.all()).hasSize(1);
        assertThat(Packs.none().all()).isEmpty();
    }

    @Test
    void aCallersBugSaysEveryFault() {
        Parsed<Packs> bad = Packs.none().and(NationalPack.with("/formatVersion", "3"));
        assertThatIllegalArgumentException()
                .isThrownBy(bad::orThrow)
                .withMessageContaining("/formatVersion")
                .withMessageContaining("unknown-format");
    }

    private static Packs and(Packs packs, String json) {
        return packs.and(json.getBytes(StandardCharsets.UTF_8)).orThrow();
    }

    private static List<String> faults(Map<String, Object> document) {
        return faults(Packs.none(), Json.canonicalText(document));
    }

    private static List<String> faults(Packs packs, String json) {
        return packs.and(json.getBytes(StandardCharsets.UTF_8)) instanceof Parsed.Bad<Packs> bad
                ? bad.faults().stream()
                        .map(fault -> fault.pointer() + " " + fault.code())
                        .toList()
                : List.of();
    }

    private static Map<String, Object> document() {
        return Json.object(NationalPack.bytes());
    }

    private static List<String> pointers(Map<String, Object> object, String at) {
        List<String> pointers = new ArrayList<>();
        object.forEach((name, value) -> {
            pointers.add(at + "/" + name);
            if (value instanceof Map<?, ?>) {
                pointers.addAll(pointers(Json.asObject(value), at + "/" + name));
            }
        });
        return pointers;
    }

    private static Map<String, Object> parent(Map<String, Object> document, String pointer) {
        return NationalPack.parent(document, pointer);
    }

    private static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }
}
