package org.guitu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.guitu.Answers;
import org.guitu.CaseStory;
import org.guitu.internal.json.Json;
import org.guitu.reading.Reading;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.guitu.rule.Sentences;
import org.guitu.rule.Used;
import org.guitu.rule.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** POL-02: every number shows its source and status, so that nobody mistakes a habit for law. */
class Pol02SourcesTest {
    private static final String LOCAL = ", \"source\": \"made up\", \"status\": \"LOCAL_RULE\"";
    private static final Reading SERVED = CaseStory.served("2026-03-02").on("2026-04-20");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"report, LAW", "serve, PRACTICE", "serve-family, PRACTICE"})
    void anAnswerSaysOnWhatItsDayRests(String id, String basis) {
        Map<String, Object> deadlines =
                Json.asObject(Answers.reading(CaseStory.served("2026-03-02").on("2026-03-02"), Locale.ENGLISH)
                        .get("deadlines"));
        assertThat(Json.asObject(deadlines.get(id))).containsEntry("basis", basis);
    }

    @Test
    void aPromptSaysItToo() {
        Map<String, Object> prompts =
                Json.asObject(Answers.reading(SERVED, Locale.ENGLISH).get("prompts"));
        assertThat(Json.asObject(prompts.get("report"))).containsEntry("basis", "LAW");
        assertThat(Json.asObject(prompts.get("order-notice"))).containsEntry("basis", "PRACTICE");
        assertThat(Json.asObject(prompts.get("proposal-REFUSAL"))).containsEntry("basis", "ASSUMED");
        assertThat(Json.asObject(prompts.get("proposal-REFUSAL"))).containsKey("due");
    }

    @Test
    void eachPartOfANumberHasItsOwnSource() {
        assertThat(used(SERVED.deadlines().get("report").why()))
                .extracting(Used::pointer, Used::source, Used::status)
                .contains(
                        tuple("/deadlines/report/period", "DTR 14, 38", "LAW"),
                        tuple("/deadlines/report/roll/value", "CC 203 by analogy", "ASSUMED"));
    }

    @Test
    void aRollWithoutASourceOfItsOwnHasThatOfItsRow() {
        Pack pack = province("\"review\": {\"roll\": true, \"source\": \"made up\", \"status\": \"LOCAL_RULE\"}");
        assertThat(pack.deadline("review").counted())
                .filteredOn(used -> used.name().equals("review.roll"))
                .extracting(Used::pointer, Used::source, Used::status)
                .containsExactly(tuple("/deadlines/review/roll", "made up", "LOCAL_RULE"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "parameters": {"leaveReportFrom": {"value": 9}}                                | /parameters/leaveReportFrom/value own-source
            "parameters": {"leaveReportFrom": {"value": 9, "source": "x"}}                 | /parameters/leaveReportFrom/value own-source
            "parameters": {"leaveReportFrom": {"value": 9, "source": "x", "status": "LOCAL_RULE"}} |
            "parameters": {"leaveReportFrom": {"value": 3}}                                |
            "parameters": {"termCounting": {"value": "civilCode"}}                         | /parameters/termCounting/value own-source
            "parameters": {"findingDecidedBy": {"value": ["CASE_WORKER"]}}                 | /parameters/findingDecidedBy/value own-source
            "parameters": {"findingDecidedBy": {"value": ["POLICE_OFFICER", "CASE_WORKER"]}} |
            "deadlines": {"sign": {"practice": {"period": "P3D"}}}                         | /deadlines/sign/practice/period own-source
            "deadlines": {"sign": {"practice": {"period": "P3D", "source": "x", "status": "PRACTICE"}}} |
            "deadlines": {"sign": {"role": "GRID_WORKER"}}                                 |
            "deadlines": {"report-finding": {"practice": null}}                            |
            "deadlines": {"review": {"roll": {"value": false}}}                            | /deadlines/review/roll/value own-source
            "deadlines": {"security-answer": {"if": {"fact": "age", "op": "<", "value": 18}}} | /deadlines/security-answer/if own-source
            "consequences": {"isolation-after-refusal": {"force": "SHALL"}}                | /consequences/isolation-after-refusal/force own-source
            "file": {"living": {"codes": ["ALONE"]}}                                       | /file/living/codes own-source
            # a duty of law without a number
            "deadlines": {"educate": {"period": "P3D", "unit": "CALENDAR_DAYS", "roll": false}} | /deadlines/educate/period own-source
            "deadlines": {"educate": {"period": "P3D", "unit": "CALENDAR_DAYS", "roll": false, "source": "x", "status": "LOCAL_RULE"}} |
            "deadlines": {"educate": {"period": "P3D", "unit": "CALENDAR_DAYS", "roll": false, "source": "x", "status": "PRACTICE"}} | /deadlines/educate/status practice-beside-law
            # what is locked and stays as it is keeps its own
            "parameters": {"treatmentTerm": {"source": "x", "status": "PRACTICE"}}         | /parameters/treatmentTerm/source relabelled
            "parameters": {"treatmentTerm": {"value": "P36M", "source": "x", "status": "LOCAL_RULE"}} | /parameters/treatmentTerm/source relabelled
            "parameters": {"leaveReportFrom": {"assumedFor": null}}                        | /parameters/leaveReportFrom/assumedFor relabelled
            "parameters": {"remindBefore": {"source": "x", "status": "PRACTICE"}}          |
            "deadlines": {"report": {"source": "x", "status": "PRACTICE"}}                 | /deadlines/report/source relabelled
            "deadlines": {"report": {"role": "GRID_WORKER", "source": "x", "status": "LOCAL_RULE"}} | /deadlines/report/source relabelled
            "deadlines": {"report": {"roll": {"source": "CC 203", "status": "LAW"}}}       | /deadlines/report/roll/source relabelled
            "deadlines": {"notice-township": {"escalated": true, "source": "x", "status": "LOCAL_RULE"}} | /deadlines/notice-township/source relabelled
            "deadlines": {"notice-township": {"escalated": true}}                          |
            "workGroup": {"VOLUNTEER": {"source": "x", "status": "LOCAL_RULE"}}            | /workGroup/VOLUNTEER/source relabelled
            # format 1 never had to say where another value comes from
            "formatVersion": 1, "parameters": {"leaveReportFrom": {"value": 9}}            |
            """)
    void anotherValueHasASourceOfItsOwn(String change, String fault) {
        String document = "{\"extends\": \"cn/1\", \"id\": \"cn-42\", \"version\": \"1\", \"publishedAt\":"
                + " \"2025-12-01T09:00:00+08:00\", \"effectiveFrom\": \"2026-01-01\", \"divisions\": [\"42\"], "
                + change + "}";
        Parsed<Packs> more = Packs.bundled().and(document.getBytes(StandardCharsets.UTF_8));
        List<Fault> faults = more instanceof Parsed.Bad<Packs> bad ? bad.faults() : List.of();
        assertThat(faults)
                .extracting(one -> one.pointer() + " " + one.code())
                .isEqualTo(fault == null ? List.of() : List.of(fault));
        assertThat(faults).allSatisfy(one -> {
            assertThat(Sentences.in(Locale.CHINESE).say(one)).doesNotContain("fault.", "{", "–");
            assertThat(Sentences.in(Locale.ENGLISH).say(one)).doesNotContain("fault.", "{", "–");
        });
    }

    @Test
    void aNumberOfPracticeTakesNoLockedOneAway() {
        Parsed<Packs> packs = Packs.bundled()
                .and(document("\"report\": {\"period\": null, \"unit\": null, \"roll\": null,"
                        + " \"practice\": {\"period\": \"P20D\", \"unit\": \"CALENDAR_DAYS\", \"roll\": true, \"source\": \"x\","
                        + " \"status\": \"PRACTICE\"}, \"source\": \"made up\", \"status\": \"LOCAL_RULE\"}"));
        assertThat(((Parsed.Bad<Packs>) packs).faults())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/deadlines/report/period", "locked-up"));
    }

    @Test
    void aDirectionIsNotOneThatALockLetsGo() {
        Packs locked = Packs.bundled().and(document("\"own\": {" + ROW + "}")).orThrow();
        String below = "{\"extends\": \"cn-42/1\", \"id\": \"cn-4212\", \"version\": \"1\","
                + " \"publishedAt\": \"2025-12-01T09:00:00+08:00\", \"divisions\": [\"4212\"], \"deadlines\": {\"own\": {%s}}}";
        assertThat(faults(locked, below.formatted("\"period\": \"P20D\"" + LOCAL)))
                .isEmpty();
        assertThat(faults(locked, below.formatted("\"period\": \"P40D\""))).containsExactly("/deadlines/own/period");
        assertThat(faults(locked, below.formatted("\"opens\": \"P50D\"" + LOCAL)))
                .isEmpty();
        assertThat(faults(locked, below.formatted("\"opens\": \"P70D\""))).containsExactly("/deadlines/own/opens");
        assertThat(faults(locked, below.formatted("\"opens\": null"))).containsExactly("/deadlines/own/opens");
        assertThat(faults(locked, below.formatted("\"direction\": \"AFTER\", \"opens\": null")))
                .containsExactly("/deadlines/own/direction");
    }

    @Test
    void aValueIsShownWithTheSentenceThatItComesFrom() {
        assertThat(value(Packs.bundled(), "cn/1", "/parameters/leaveReportFrom/value")
                        .sentence())
                .isEqualTo("(三)离开社区戒毒执行地所在县(市、区)3日以上的，须书面报告。");
        assertThat(Packs.bundled().values("cn/1"))
                .as("what is said of a value is none")
                .noneMatch(value -> value.pointer().endsWith("/text"))
                .filteredOn(value -> value.pointer().equals("/deadlines/report/roll/value"))
                .as("a source of its own has a sentence of its own")
                .singleElement()
                .satisfies(value -> assertThat(value.sentence()).isNull());
    }

    @Test
    void aSentenceGoesWithItsSource() {
        Packs own = Packs.bundled()
                .and(
                        document(
                                "\"report\": {\"period\": \"P20D\", \"source\": \"made up\", \"status\": \"LOCAL_RULE\"},"
                                        + " \"sign\": {\"role\": \"GRID_WORKER\"}, \"security-answer\": {\"source\": \"made up\", \"text\": \"批评。\"}"))
                .orThrow();
        assertThat(value(own, "cn-42/1", "/deadlines/report/period").sentence()).isNull();
        assertThat(value(own, "cn-42/1", "/deadlines/sign/role").sentence()).startsWith("乡(镇)人民政府");
        assertThat(value(own, "cn-42/1", "/deadlines/security-answer/role").sentence())
                .isEqualTo("批评。");
        assertThat(PackDiff.between(Packs.bundled().values("cn/1"), own.values("cn-42/1")))
                .extracting(PackChange::pointer)
                .noneMatch(pointer -> pointer.endsWith("/text"));
    }

    @Test
    void whatLawFixesKeepsItsSentenceBesideALocalRule() {
        Packs conflict = Packs.bundled()
                .and(document(
                        "\"report\": {\"period\": \"P10D\", \"source\": \"made up\", \"status\": \"LOCAL_RULE\"}"))
                .orThrow();
        assertThat(value(conflict, "cn-42/1", "/deadlines/report/period").sentence())
                .isNull();
        assertThat(value(conflict, "cn-42/1", "/deadlines/report/law/period").sentence())
                .contains("15日内");
    }

    private static PackValue value(Packs packs, String pack, String pointer) {
        return packs.values(pack).stream()
                .filter(value -> value.pointer().equals(pointer))
                .findFirst()
                .orElseThrow();
    }

    private static final String ROW = """
            "from": "term.last-day", "direction": "BEFORE", "period": "P30D", "opens": "P60D", "unit": "CALENDAR_DAYS",
            "roll": true, "clearedBy": "warning", "role": "GRID_WORKER", "locked": true, "protects": "PERSON",
            "mayMove": "DOWN", "source": "made up", "status": "LOCAL_RULE"
            """;

    private static Stream<String> faults(Packs packs, String document) {
        Parsed<Packs> more = packs.and(document.getBytes(StandardCharsets.UTF_8));
        return more instanceof Parsed.Bad<Packs> bad ? bad.faults().stream().map(Fault::pointer) : Stream.of();
    }

    private static Pack province(String deadline) {
        return Packs.bundled().and(document(deadline)).orThrow().all().get(1);
    }

    private static byte[] document(String deadline) {
        return ("{\"extends\": \"cn/1\", \"id\": \"cn-42\", \"version\": \"1\", \"publishedAt\": \"2025-12-01T09:00:00+08:00\","
                        + " \"divisions\": [\"42\"], \"deadlines\": {" + deadline + "}}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<Used> used(Why why) {
        return Stream.concat(why.parameters().stream(), why.inner().stream().flatMap(Pol02SourcesTest::used));
    }
}
