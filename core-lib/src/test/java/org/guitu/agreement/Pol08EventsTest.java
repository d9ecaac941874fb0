package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guitu.CaseStory;
import org.guitu.agreement.DeadlineReading.Status;
import org.guitu.day.Moment;
import org.guitu.policy.Packs;
import org.guitu.prompt.Prompt;
import org.guitu.prompt.Span;
import org.guitu.reading.Reading;
import org.guitu.rule.Certainty;
import org.guitu.rule.Sentences;
import org.guitu.rule.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** POL-08: what a deadline runs from, and the day that it has until its event has happened. */
class Pol08EventsTest {
    private static final String PREPARE = """
            "from": "term.last-day", "direction": "BEFORE", "period": "P30D", "opens": "P60D",
            "unit": "CALENDAR_DAYS", "roll": true, "clearedBy": "education", "role": "GRID_WORKER\"""";
    private static final String WARN = "\"clearedBy\": \"warning\", \"role\": \"GRID_WORKER\"";
    private static final String TWO_DAYS = ", \"period\": \"P2D\", \"unit\": \"CALENDAR_DAYS\", \"roll\": false";

    // The last day is 2025-03-04, 60 days before it is Friday 3 January, 30 days before it Sunday 2 February, which is
    // of the Spring Festival from 28 January on

    @Test
    void whatIsCountedBackWaitsOpensAndClimbs() {
        Story story = active(duty(PREPARE));

        assertThat(story.prompting("own", "2025-01-01", "2025-03-31"))
                .containsExactly(
                        "2025-01-01 none",
                        "2025-01-03 NOTICE GRID_WORKER",
                        "2025-01-24 WARNING GRID_WORKER",
                        "2025-01-28 OVERDUE GRID_WORKER",
                        "2025-02-03 ESCALATED TOWNSHIP_LEAD",
                        "2025-03-05 none");
        DeadlineReading waiting = own(story, "2025-01-02");
        assertThat(waiting.status()).isEqualTo(Status.WAITING);
        assertThat(waiting.opened()).isEqualTo("2025-01-03");
        assertThat(waiting.due()).isNull();
        assertThat(Sentences.in(Locale.ENGLISH).say(waiting.why())).isEqualTo("own opens on 2025-01-03.");
        assertThat(own(story, "2025-01-03").due()).isEqualTo("2025-01-27");
        assertThat(own(story, "2022-03-06").opened()).isEqualTo("2025-01-03");
    }

    @Test
    void aLastDayThatRollsBackIsSaidToMoveForward() {
        Why rolled = own(active(duty(PREPARE)), "2025-01-03")
                .why()
                .inner()
                .get(0)
                .inner()
                .get(0);

        assertThat(Sentences.in(Locale.ENGLISH).say(rolled)).contains("moves forward to 2025-01-27");
        assertThat(Sentences.in(Locale.CHINESE).say(rolled)).contains("提前").doesNotContain("顺延");
    }

    @Test
    void itMovesWithItsEvent() {
        Story held = active(duty(PREPARE)).held("2025-01-06");

        DeadlineReading stopped = own(held, "2025-01-06");
        assertThat(stopped.status()).isEqualTo(Status.WAITING);
        assertThat(stopped.opened()).isNull();
        assertThat(stopped.why().topic().key()).isEqualTo("POL-08.waits");
        // ten days later: 2025-03-14, from 13 January to 12 February
        assertThat(held.released("2025-01-16").prompting("own", "2025-01-01", "2025-01-20"))
                .containsExactly(
                        "2025-01-01 none",
                        "2025-01-03 NOTICE GRID_WORKER",
                        "2025-01-06 none",
                        "2025-01-16 NOTICE GRID_WORKER");
        assertThat(Story.due(held.released("2025-01-16").on("2025-01-16"), "own"))
                .isEqualTo("2025-02-12");
    }

    @Test
    void noLastDayLiesInCustodyThatKeptItsEventOpen() {
        Story held = active(duty(PREPARE)).held("2025-02-01").released("2025-03-01");

        // 28 days later the last day is 2025-04-01, and 30 days before it 2025-03-02, a Sunday: back to 28 February
        assertThat(Story.due(held.on("2025-03-01"), "own")).isEqualTo("2025-03-03");
    }

    @ParameterizedTest(name = "spoken with on {0}: {1}")
    @CsvSource({"2025-01-02, OPEN", "2025-01-03, MET", "2025-01-27, MET"})
    void whatIsDoneBeforeItOpensIsNotDoneInIt(String day, Status status) {
        Story spoken = active(duty(PREPARE.replace("education", "file-record")))
                .and(new FileRecord(LocalDate.parse(day), Map.of("work", "EMPLOYED")));

        assertThat(own(spoken, "2025-01-27").status()).isEqualTo(status);
    }

    @Test
    void withoutAFirstDayItOpensWithTheKnowledgeOfItsEvent() {
        Story story = active(duty(PREPARE.replace("\"opens\": \"P60D\",", "")));

        assertThat(own(story, "2022-03-05").opened()).isEqualTo("2022-03-05");
        assertThat(Story.prompt(story.on("2022-03-05"), "own")).isEqualTo("NOTICE GRID_WORKER");
    }

    @Test
    void noLastDayLiesBeforeTheDayOnWhichItsEventWasKnown() {
        Story story = active(duty(PREPARE.replace("P30D", "P1200D").replace("P60D", "P1300D")));

        assertThat(own(story, "2022-03-05").opened()).isEqualTo("2022-03-05");
        // a Saturday
        assertThat(own(story, "2022-03-05").due()).isEqualTo("2022-03-07");
    }

    @ParameterizedTest(name = "a pack from {0} on: {1}")
    @CsvSource({"2025-01-03, 2025-01-27", "2025-01-04, none"})
    void thePackOfTheDayOnWhichItOpensJudges(String effective, String due) {
        byte[] pack = """
                {"formatVersion": 1, "id": "cn-42", "version": "1", "extends": "cn/1", "publishedAt": "2008-06-01T00:00:00+08:00",
                 "effectiveFrom": "%s", "divisions": ["42"],
                 "deadlines": {"own": {%s, "source": "made up", "status": "LOCAL_RULE"}}}
                """.formatted(effective, PREPARE).getBytes(StandardCharsets.UTF_8);
        Reading reading = CaseStory.active("2022-03-05")
                .judgedBy(Packs.bundled().and(pack).orThrow())
                .on("2025-02-01");

        assertThat(Story.due(reading, "own")).isEqualTo(due);
    }

    @ParameterizedTest(name = "a new version from {0} on opens it {1} before")
    @CsvSource(textBlock = """
            2024-12-25, P90D, 2024-12-25
            2024-12-04, P90D, 2024-12-04
            2025-01-03, P90D, 2025-01-03
            2025-01-04, P90D, 2025-01-03
            2025-01-15, P45D, 2025-01-03
            2025-01-03, P45D, 2025-01-17
            """)
    void aNewVersionThatOpensItOnAnotherDayNeitherLosesNorDoublesIt(String effective, String opens, String opened) {
        Packs packs = Packs.bundled();
        for (String version : List.of("""
                {"id": "cn-42", "version": "1", "extends": "cn/1", "publishedAt": "2008-06-01T00:00:00+08:00",
                 "effectiveFrom": "2011-06-26", "divisions": ["42"], "deadlines": {"own": {%s,
                 "names": {"zh-CN": "自设", "en": "own"}, "source": "made up", "status": "LOCAL_RULE"}}}
                """.formatted(PREPARE), """
                {"id": "cn-42", "version": "2", "extends": "cn-42/1", "publishedAt": "2008-06-02T00:00:00+08:00",
                 "effectiveFrom": "%s", "divisions": ["42"], "deadlines": {"own": {"opens": "%s", "source": "made up too", "status": "LOCAL_RULE"}}}
                """.formatted(effective, opens))) {
            packs = packs.and(version.getBytes(StandardCharsets.UTF_8)).orThrow();
        }
        CaseStory story = CaseStory.active("2022-03-05").judgedBy(packs);

        for (String day : List.of("2022-03-06", "2024-12-30", "2025-01-10", "2025-02-10")) {
            assertThat(story.on(day).deadlines().get("own").opened()).as(day).isEqualTo(opened);
        }
        assertThat(story.on("2025-02-10").deadlines().get("own").due()).isEqualTo("2025-01-27");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "if": {"fact": "measure", "op": "=", "value": "COMMUNITY_REHABILITATION"} | none
            "if": {"fact": "measure", "op": "=", "value": "COMMUNITY_TREATMENT"}      | 2025-01-27
            "droppedBy": "file-record"                                                | none
            "sameDayAs": {"COMMUNITY_TREATMENT": "notice-township"}                   | 2025-03-11
            """)
    void aRowCountedBackHasItsConditionsAsAnyOther(String more, String due) {
        Story story = active(duty(PREPARE + ", " + more))
                .and(new FileRecord(LocalDate.parse("2025-01-10"), Map.of("work", "EMPLOYED")));

        assertThat(Story.due(story.on("2025-01-10"), "own")).isEqualTo(due);
        if (!due.equals("none")) {
            assertThat(Sentences.in(Locale.ENGLISH).say(own(story, "2025-01-10").why()))
                    .endsWith("due by " + due + ".");
        }
    }

    // what was done in its window

    @Test
    void whatWasDoneInItsWindowStaysDoneWhenTheWindowMoves() {
        Story done = active(duty(PREPARE.replace("education", "file-record")))
                .and(new FileRecord(LocalDate.parse("2025-01-04"), Map.of("work", "EMPLOYED")));

        for (Story story : List.of(done.held("2025-01-06").released("2025-01-16"), done.held("2025-01-20"))) {
            assertThat(own(story, "2025-01-20").status()).isEqualTo(Status.MET);
            assertThat(own(story, "2025-02-20").status()).isEqualTo(Status.MET);
            assertThat(own(story, "2025-02-20").metOn()).isEqualTo("2025-01-04");
        }
    }

    @Test
    void whatWasDoneWhileNobodyKnewTheDayIsNotDoneInAWindow() {
        Story held = active(duty(PREPARE.replace("education", "file-record")))
                .held("2025-01-02")
                .and(new FileRecord(LocalDate.parse("2025-01-04"), Map.of("work", "EMPLOYED")))
                .released("2025-01-12");

        assertThat(own(held, "2025-01-20").status()).isEqualTo(Status.OPEN);
    }

    @Test
    void aCorrectionThatMovesTheDayBackLeavesADayToDoIt() {
        Story held = active(duty(PREPARE))
                .held("2025-01-06")
                .as("custody")
                .released("2025-01-16")
                .as("release");
        Story corrected = held.recordedOn("2025-02-05").voided("release").voided("custody");

        assertThat(corrected.prompting("own", "2025-02-05", "2025-02-12"))
                .containsExactly(
                        "2025-02-05 WARNING GRID_WORKER",
                        "2025-02-06 OVERDUE GRID_WORKER",
                        "2025-02-12 ESCALATED TOWNSHIP_LEAD");
        assertThat(own(corrected, "2025-02-05").due()).isEqualTo("2025-02-05");
        // one that moves nothing gives no day
        Story moved =
                active(duty(PREPARE)).as("agreement").recordedOn("2025-02-05").voided("agreement");
        assertThat(own(moved, "2025-02-05").due()).isEqualTo("2025-01-27");
    }

    @Test
    void onlyWhatCanBeComputedIsWaitedFor() {
        for (String from : List.of("term.last-day", "end", "state.COMPLETED")) {
            Story ordered = duty("\"from\": \"%s\", %s%s".formatted(from, WARN, TWO_DAYS))
                    .and(Facts.treatment("2022-03-01"));
            assertThat(own(ordered, "2022-03-02").status()).as(from).isEqualTo(Status.WAITING);
            assertThat(ordered.died("2022-03-03").on("2022-03-03").deadlines().containsKey("own"))
                    .as(from)
                    .isEqualTo(from.equals("end"));
        }
        Story ordered = duty("\"from\": \"state.TERMINATED\", %s%s".formatted(WARN, TWO_DAYS))
                .and(Facts.treatment("2022-03-01"));
        assertThat(ordered.on("2022-03-02").deadlines()).doesNotContainKey("own");
    }

    @ParameterizedTest(name = "two days from {0}: {1}")
    @CsvSource({"term.last-day, 2025-03-06", "end, 2025-03-07", "state.COMPLETED, 2025-03-07"})
    void theEndOfATermIsKnownBeforehand(String from, String due) {
        Story story = active(duty("\"from\": \"%s\", %s%s".formatted(from, WARN, TWO_DAYS)));

        assertThat(own(story, "2025-03-04").status()).isEqualTo(Status.WAITING);
        assertThat(own(story, "2025-03-04").opened()).isEqualTo("2025-03-05");
        assertThat(Story.due(story.on("2025-03-05"), "own")).isEqualTo(due);
        assertThat(Story.prompt(story.on("2025-03-10"), "own")).isEqualTo("OVERDUE GRID_WORKER");
    }

    @ParameterizedTest(name = "from {0}")
    @CsvSource({"end, true", "state.TERMINATED, true", "state.COMPLETED, false", "term.last-day, false"})
    void anEndOfAnotherKindIsAnEndToo(String from, boolean begins) {
        Story dead = active(duty("\"from\": \"%s\", %s%s".formatted(from, WARN, TWO_DAYS)))
                .died("2023-05-08");

        assertThat(Story.due(dead.on("2023-05-08"), "own")).isEqualTo(begins ? "2023-05-10" : "none");
    }

    @Test
    void aStateBeginsOnTheFirstDayOnWhichTheCaseIsInItEachTimeItTurns() {
        String each = "\"each\": true, ";
        Story story = active(duty("\"from\": \"state.ACTIVE\", " + each + WARN + TWO_DAYS))
                .held("2022-04-10")
                .released("2022-04-20");
        assertThat(story.on("2022-05-01").deadlines()).containsKeys("own-2022-03-06", "own-2022-04-20");
        assertThat(Story.due(story.on("2022-05-01"), "own-2022-04-20")).isEqualTo("2022-04-22");
        assertThat(story.on("2022-04-19").deadlines()).doesNotContainKey("own-2022-04-20");

        Story once = active(duty("\"from\": \"state.ACTIVE\", " + WARN + TWO_DAYS))
                .held("2022-04-10")
                .released("2022-04-20");
        assertThat(Story.due(once.on("2022-05-01"), "own")).isEqualTo("2022-03-08");

        Story held = active(duty("\"from\": \"state.SUSPENDED\", " + WARN + TWO_DAYS));
        assertThat(held.on("2022-04-10").deadlines()).doesNotContainKey("own");
        assertThat(Story.due(held.held("2022-04-10").on("2022-04-10"), "own")).isEqualTo("2022-04-12");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "custody-begun.DETENTION, 2022-04-12",
        "custody-begun.ARREST, none",
        "custody-begun, 2022-04-12",
        "finding.REFUSAL, none"
    })
    void oneKindOfAFactStartsIt(String from, String due) {
        Story held = active(duty("\"from\": \"%s\", %s%s".formatted(from, WARN, TWO_DAYS)))
                .held("2022-04-10");

        assertThat(Story.due(held.on("2022-04-10"), "own")).isEqualTo(due);
    }

    @Test
    void hoursOfAnEventThatIsKnownByItsDayAreForNow() {
        Story held = active(duty("\"from\": \"custody-begun\", \"period\": \"PT48H\", \"unit\": \"HOURS\", " + WARN))
                .held("2022-04-08");
        DeadlineReading own = own(held, "2022-04-08");

        // a Sunday
        assertThat(own.due()).isEqualTo("2022-04-10");
        assertThat(own.until()).isNull();
        assertThat(own.certainty()).isEqualTo(Certainty.PROVISIONAL);
        Why counted = own.why().inner().get(0);
        assertThat(Sentences.in(Locale.ENGLISH).say(counted))
                .isEqualTo("Of the event the day 2022-04-08 alone is known: for now, 48 hours from that day's end is"
                        + " the end of 2022-04-10.");
        assertThat(Sentences.in(Locale.CHINESE).say(counted)).contains("48小时");
    }

    @Test
    void theArithmeticCountsHoursAndBackTooWithoutACase() {
        Packs packs = Packs.bundled()
                .and(("{\"extends\": \"cn/1\", \"id\": \"cn-42\", \"version\": \"1\","
                                + " \"publishedAt\": \"2008-06-01T00:00:00+08:00\", \"divisions\": [\"42\"], \"deadlines\": {"
                                + "\"hours\": {\"from\": \"breach\", \"period\": \"PT48H\", \"unit\": \"HOURS\", "
                                + WARN
                                + ", \"source\": \"made up\", \"status\": \"LOCAL_RULE\"},"
                                + "\"back\": {" + PREPARE + ", \"source\": \"made up\", \"status\": \"LOCAL_RULE\"}}}")
                        .getBytes(StandardCharsets.UTF_8))
                .orThrow();
        Arithmetic arithmetic =
                CaseStory.begin().judgedBy(packs).guitu().arithmetic(Facts.PLACE, Measure.COMMUNITY_TREATMENT);

        CountedDeadline hours = arithmetic
                .deadline("hours", Moment.at(CaseStory.instant("2026-03-01T10:00+08:00")))
                .orThrow();
        assertThat(hours.due().at()).isEqualTo(CaseStory.instant("2026-03-03T10:00+08:00"));
        assertThat(Sentences.in(Locale.ENGLISH).say(hours.why()))
                .isEqualTo("48 hours from 2026-03-01T10:00:00+08:00 to 2026-03-03T10:00:00+08:00.");
        assertThat(arithmetic
                        .deadline("hours", LocalDate.parse("2026-03-01"))
                        .orThrow()
                        .due()
                        .certainty())
                .isEqualTo(Certainty.PROVISIONAL);
        CountedDeadline back =
                arithmetic.deadline("back", LocalDate.parse("2025-03-04")).orThrow();
        assertThat(back.due().day()).isEqualTo("2025-01-27");
        assertThat(back.opens()).isEqualTo("2025-01-03");
    }

    @Test
    void theAgendaSaysWhatTheReadingsOfEachDayToComeSay() {
        for (String row : List.of(
                PREPARE,
                "\"from\": \"end\", " + WARN + TWO_DAYS,
                "\"from\": \"state.COMPLETED\", " + WARN + TWO_DAYS,
                "\"from\": \"term.last-day\", " + WARN + TWO_DAYS)) {
            Story story = active(duty(row)).held("2022-04-10").released("2022-04-20");
            List<Span> agenda = story.agenda();
            for (LocalDate day = LocalDate.of(2024, 12, 1); day.getYear() < 2026; day = day.plusDays(1)) {
                LocalDate on = day;
                Prompt prompt = story.on(on).prompts().get("own");
                assertThat(agenda.stream()
                                .filter(span -> span.subject().equals("own") && span.covers(on))
                                .map(Span::level))
                        .as("%s on %s", row, on)
                        .isEqualTo(
                                prompt == null
                                        ? List.of()
                                        : List.of(prompt.level().name()));
            }
        }
    }

    @Test
    void whatBeginsWithTheEndIsJudgedAsItWillBeOnThatDay() {
        for (String from : List.of("end", "state.COMPLETED", "term.last-day")) {
            for (String more : List.of(
                    "\"when\": \"RUNNING\"",
                    condition("state", "=", "\"COMPLETED\""),
                    condition("state", "≠", "\"COMPLETED\""),
                    condition("state", "=", "\"ACTIVE\""),
                    condition("held", "=", "false"),
                    condition("termYear", "≤", "3"))) {
                for (String back : List.of("", ", \"direction\": \"BEFORE\"")) {
                    if (back.isEmpty() || from.equals("term.last-day")) {
                        agendaIsReadings(duty("\"from\": \"%s\", %s, \"outlives\": true, %s%s%s"
                                .formatted(from, more, WARN, TWO_DAYS, back)));
                    }
                }
            }
        }
    }

    private static void agendaIsReadings(Story empty) {
        Story active = active(empty);
        for (Story story :
                List.of(active, active.held("2022-04-10").released("2022-04-20"), active.held("2025-03-01"))) {
            List<Span> agenda = story.agenda();
            for (LocalDate day = LocalDate.of(2025, 3, 1); day.getMonthValue() == 3; day = day.plusDays(1)) {
                LocalDate on = day;
                Prompt prompt = story.on(on).prompts().get("own");
                assertThat(agenda.stream()
                                .filter(span -> span.subject().equals("own") && span.covers(on))
                                .map(Span::level))
                        .as("%s on %s", story.on(on).deadlines().get("own"), on)
                        .isEqualTo(
                                prompt == null
                                        ? List.of()
                                        : List.of(prompt.level().name()));
            }
        }
    }

    private static String condition(String fact, String op, String value) {
        return "\"if\": {\"fact\": \"%s\", \"op\": \"%s\", \"value\": %s}".formatted(fact, op, value);
    }

    private static DeadlineReading own(Story story, String day) {
        return story.on(day).deadlines().get("own");
    }

    private static Story duty(String row) {
        return Story.inProvinceWithDuty("own", row);
    }

    /** Reported on 5 March 2022 for three years. */
    private static Story active(Story empty) {
        return empty.and(Facts.treatment("2022-03-01"))
                .served("2022-03-02")
                .reported("2022-03-05")
                .signed("2022-03-06");
    }
}
