package org.guitu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.guitu.Answers;
import org.guitu.CaseStory;
import org.guitu.internal.json.Json;
import org.guitu.reading.Reading;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.guitu.rule.Used;
import org.guitu.rule.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** POL-02: every number shows its source and status, so that nobody mistakes a habit for law. */
class Pol02SourcesTest {
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
        Pack pack = province("\"report\": {\"roll\": true, \"source\": \"made up\", \"status\": \"LOCAL_RULE\"}");
        assertThat(pack.deadline("report").counted())
                .filteredOn(used -> used.name().equals("report.roll"))
                .extracting(Used::pointer, Used::source, Used::status)
                .containsExactly(tuple("/deadlines/report/roll", "made up", "LOCAL_RULE"));
        assertThat(pack.deadline("report").law()).isNull();
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
        assertThat(faults(locked, below.formatted("\"period\": \"P20D\""))).isEmpty();
        assertThat(faults(locked, below.formatted("\"period\": \"P40D\""))).containsExactly("/deadlines/own/period");
        assertThat(faults(locked, below.formatted("\"opens\": \"P50D\""))).isEmpty();
        assertThat(faults(locked, below.formatted("\"opens\": \"P70D\""))).containsExactly("/deadlines/own/opens");
        assertThat(faults(locked, below.formatted("\"opens\": null"))).containsExactly("/deadlines/own/opens");
        assertThat(faults(locked, below.formatted("\"direction\": \"AFTER\", \"opens\": null")))
                .containsExactly("/deadlines/own/direction");
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
