package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.guitu.agreement.DeadlineReading.Status;
import org.guitu.reading.Reading;
import org.guitu.rule.Certainty;
import org.guitu.rule.Sentences;
import org.guitu.rule.Used;
import org.guitu.rule.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** POL-10: duties that a pack declares act like the built-in ones, which are rows of the national pack themselves. */
class Pol10DutiesTest {
    private static final String AFTER_LEAVING = """
            "from": "absence-begun", "each": true, "clearedBy": "absence-ended", "role": "GRID_WORKER\"""";

    @ParameterizedTest(name = "{0} of {1}, rolling {2}: due {3}")
    @CsvSource(textBlock = """
            # left on Friday 24 April 2026, before the Labour Day holiday of 1 to 5 May
            P1D,  CALENDAR_DAYS, false, 2026-04-25
            P1D,  CALENDAR_DAYS, true,  2026-04-27
            P7D,  CALENDAR_DAYS, false, 2026-05-01
            P7D,  CALENDAR_DAYS, true,  2026-05-06
            P1M,  CALENDAR_DAYS, false, 2026-05-24
            P1M,  CALENDAR_DAYS, true,  2026-05-25
            P1D,  WORKING_DAYS,  true,  2026-04-27
            P5D,  WORKING_DAYS,  true,  2026-05-06
            """)
    void isCountedAsItsRowSays(String period, String unit, boolean roll, String due) {
        Story left = active(duty(AFTER_LEAVING + numbered(period, unit, roll)))
                .left("2026-04-24")
                .as("absence");

        assertThat(Story.due(left.on("2026-04-24"), id(left))).isEqualTo(due);
        assertThat(Story.due(left.on("2026-04-23"), id(left))).isEqualTo("none");
    }

    @Test
    void oneThatWasDroppedStartsAgainWithTheNextEvent() {
        Story held = Story.inProvinceWithDuty(
                        "own",
                        "\"from\": \"custody-begun\", \"droppedBy\": \"custody-ended\","
                                + " \"clearedBy\": \"custody-notice\", \"role\": \"GRID_WORKER\"")
                .and(Facts.treatment("2022-03-01"))
                .served("2022-03-02")
                .reported("2022-03-05")
                .held("2023-01-02");

        assertThat(held.on("2023-01-03").deadlines()).containsKey("own");
        Story released = held.released("2023-01-05");
        assertThat(released.on("2023-01-05").deadlines()).doesNotContainKey("own");
        assertThat(released.held("2023-05-02")
                        .on("2023-05-03")
                        .deadlines()
                        .get("own")
                        .opened())
                .isEqualTo("2023-05-02");
    }

    @Test
    void climbsLikeABuiltInOneAndIsClearedByWhatNamesIt() {
        Story left = active(duty(AFTER_LEAVING + numbered("P10D", "CALENDAR_DAYS", false)))
                .left("2026-04-24")
                .as("absence");

        assertThat(left.returned("2026-05-13").prompting(id(left), "2026-04-22", "2026-05-15"))
                .containsExactly(
                        "2026-04-22 none",
                        "2026-04-24 NOTICE GRID_WORKER",
                        "2026-05-01 WARNING GRID_WORKER",
                        "2026-05-05 OVERDUE GRID_WORKER",
                        "2026-05-11 ESCALATED TOWNSHIP_LEAD",
                        "2026-05-13 none");
        DeadlineReading met =
                left.returned("2026-05-13").on("2026-05-13").deadlines().get(id(left));
        assertThat(met.status()).isEqualTo(Status.MET);
        assertThat(met.late()).isTrue();
    }

    @Test
    void eachFactHasItsOwn() {
        Story first = active(duty(AFTER_LEAVING)).left("2026-04-10").as("absence");
        Story second = first.returned("2026-04-12").left("2026-04-20").as("absence");

        assertThat(Story.due(second.on("2026-04-20"), id(first))).isEqualTo("MET");
        assertThat(Story.due(second.on("2026-04-20"), id(second))).isEqualTo("OPEN");
    }

    @Test
    void withoutANumberItIsNeverOverdue() {
        Story left = active(duty(AFTER_LEAVING)).left("2026-04-10").as("absence");

        assertThat(left.prompting(id(left), "2026-04-09", "2027-04-09"))
                .containsExactly("2026-04-09 none", "2026-04-10 NOTICE GRID_WORKER");
    }

    @Test
    void whatDropsItLeavesNothingOwed() {
        Story held = active(duty("""
                "from": "custody-begun", "each": true, "droppedBy": "custody-ended",
                "clearedBy": "custody-notice", "role": "GRID_WORKER\"""")).held("2026-04-10").as("custody");
        String id = "own-" + held.entry("custody");

        assertThat(held.released("2026-04-20").prompting(id, "2026-04-09", "2026-04-22"))
                .containsExactly("2026-04-09 none", "2026-04-10 NOTICE GRID_WORKER", "2026-04-20 none");
        assertThat(held.released("2026-04-20").on("2026-04-20").deadlines()).doesNotContainKey(id);
    }

    @Test
    void oneOfRunningCasesDoesNotBeginBeforeTheReport() {
        Story early = duty("""
                "from": "custody-ended", "when": "RUNNING", "clearedBy": "work-group", "role": "GRID_WORKER\"""")
                .and(Facts.treatment("2026-03-02"))
                .served("2026-03-03")
                .held("2026-03-04")
                .released("2026-03-06")
                .reported("2026-03-09");

        assertThat(Story.due(early.on("2026-03-09"), "own")).isEqualTo("none");
        assertThat(Story.due(early.held("2026-04-10").released("2026-04-13").on("2026-04-13"), "own"))
                .isEqualTo("OPEN");
    }

    @ParameterizedTest(name = "outlives {0}: {1}")
    @CsvSource({"true, NOTICE GRID_WORKER", "false, none"})
    void endsWithTheCaseUnlessItOutlivesIt(boolean outlives, String prompt) {
        Story left = active(duty(AFTER_LEAVING + ", \"outlives\": " + outlives))
                .left("2026-04-10")
                .as("absence");

        assertThat(Story.prompt(left.on("2026-05-05"), id(left))).isEqualTo("NOTICE GRID_WORKER");
        assertThat(Story.prompt(left.died("2026-05-06").on("2026-05-06"), id(left)))
                .isEqualTo(prompt);
    }

    @Test
    void theEndItselfCanBeginOne() {
        Story dead = active(duty("\"from\": \"death\", \"outlives\": true, \"clearedBy\": \"release-notice\","
                        + " \"role\": \"GRID_WORKER\""
                        + numbered("P3D", "CALENDAR_DAYS", true)))
                .died("2026-04-01");

        // 4 to 6 April 2026 are the holiday of Qingming
        assertThat(Story.due(dead.on("2026-04-01"), "own")).isEqualTo("2026-04-07");
        assertThat(Story.prompt(dead.on("2026-04-08"), "own")).isEqualTo("OVERDUE GRID_WORKER");
    }

    @Test
    void oneThatIsEscalatedIsSoFromItsFirstDayOn() {
        Story left = active(duty(AFTER_LEAVING + ", \"escalated\": true"))
                .left("2026-04-10")
                .as("absence");

        assertThat(Story.prompt(left.on("2026-04-10"), id(left))).isEqualTo("ESCALATED GRID_WORKER");
    }

    @Test
    void theReasonNamesTheRuleTheRowAndItsSource() {
        Story left = active(duty(AFTER_LEAVING)).left("2026-04-10").as("absence");
        DeadlineReading own = left.on("2026-04-10").deadlines().get(id(left));

        assertThat(own.why().rule().value()).isEqualTo("POL-10");
        assertThat(own.why().parameters())
                .extracting(Used::pointer)
                .contains("/deadlines/own/from", "/deadlines/own/each", "/deadlines/own/clearedBy");
        assertThat(own.why().parameters()).extracting(Used::status).containsOnly("LOCAL_RULE");
        assertThat(left.on("2026-04-10")
                        .deadlines()
                        .get("serve-family")
                        .why()
                        .rule()
                        .value())
                .isEqualTo("LIF-25");
    }

    // for whom

    @Test
    void thereIsOneForEachAddresseeWhichItsRecordAloneClears() {
        Story moved = own("\"from\": \"moved\", \"clearedBy\": \"told\", \"for\": [\"FAMILY\", \"EMPLOYER\"]"
                        + numbered("P3D", "CALENDAR_DAYS", false))
                .and(fact("2026-04-01", "moved", null));
        Story told = moved.and(fact("2026-04-02", "told", null)).and(toldTo("2026-04-03", "FAMILY"));

        assertThat(Story.due(moved.on("2026-04-01"), "own-FAMILY")).isEqualTo("2026-04-04");
        assertThat(Story.due(told.on("2026-04-02"), "own-FAMILY")).isEqualTo("2026-04-04");
        assertThat(told.on("2026-04-03").deadlines().get("own-FAMILY").metOn()).isEqualTo("2026-04-03");
        assertThat(Story.due(told.on("2026-04-03"), "own-EMPLOYER")).isEqualTo("2026-04-04");
        assertThat(Story.due(told.on("2026-04-03"), "own")).isEqualTo("none");
    }

    @Test
    void itsSentencesSayWhatThePackCallsItAndForWhomItIs() {
        Story moved = own("\"from\": \"moved\", \"clearedBy\": \"told\", \"for\": \"FAMILY\""
                        + numbered("P3D", "CALENDAR_DAYS", false))
                .and(fact("2026-04-01", "moved", null));
        Reading reading = moved.on("2026-04-01");

        Why why = reading.deadlines().get("own").why();
        assertThat(Sentences.in(Locale.ENGLISH).say(why))
                .isEqualTo("visit made for family: counted from 2026-04-01, due by 2026-04-04.");
        assertThat(Sentences.in(Locale.CHINESE).say(why)).isEqualTo("走访（对象：家属）自2026-04-01起算，应不迟于2026-04-04办理。");
        assertThat(Sentences.in(Locale.ENGLISH).say(reading.prompts().get("own").why()))
                .isEqualTo("visit made for family: due by 2026-04-04, that day included.");
    }

    // facts of the pack

    @ParameterizedTest(name = "{0} of {1} {2}, recorded on 2026-04-01: {3} on 2026-04-10")
    @CsvSource(textBlock = """
            moved,             moved,     ,                         2026-04-03
            hasWork,           hasWork,   false,                    2026-04-03
            hasWork.true,      hasWork,   true,                     2026-04-03
            hasWork.true,      hasWork,   false,                    none
            substance.OPIATE,  substance, OPIATE,                   2026-04-03
            substance.OPIATE,  substance, OTHER,                    none
            trialDay,          trialDay,  2026-03-20,               2026-03-22
            trialDay,          trialDay,  2026-04-10,               2026-04-12
            trialDay,          trialDay,  2026-04-11,               WAITING
            called,            called,    2026-03-20T23:30:00Z,     2026-03-23
            """)
    void aFactOfThePackStartsItOnTheDayThatItNames(String from, String fact, String value, String due) {
        Story said = own("\"from\": \"" + from + "\", \"clearedBy\": \"told\""
                        + numbered("P2D", "CALENDAR_DAYS", false))
                .and(fact("2026-04-01", fact, value));

        assertThat(Story.due(said.on("2026-04-10"), "own")).isEqualTo(due);
        assertThat(Story.due(said.on("2026-03-31"), "own")).isEqualTo("none");
    }

    @Test
    void hoursRunFromTheInstantThatAFactNames() {
        Story called = own("\"from\": \"called\", \"clearedBy\": \"told\", \"period\": \"PT48H\", \"unit\": \"HOURS\"")
                .and(fact("2026-05-06", "called", "2026-05-01T22:30:00+08:00"));
        DeadlineReading own = called.on("2026-05-06").deadlines().get("own");

        assertThat(own.until()).isEqualTo("2026-05-03T14:30:00Z");
        assertThat(own.certainty()).isEqualTo(Certainty.CERTAIN);
    }

    @Test
    void aDayThatIsRecordedAnewMovesWhatRunsFromIt() {
        Story moved =
                own("\"from\": \"trialDay\", \"clearedBy\": \"told\", \"direction\": \"BEFORE\", \"opens\": \"P10D\""
                                + numbered("P2D", "CALENDAR_DAYS", false))
                        .and(fact("2026-04-01", "trialDay", "2026-06-20"))
                        .and(fact("2026-06-12", "trialDay", "2026-07-20"));

        assertThat(moved.prompting("own", "2026-04-01", "2026-07-31"))
                .containsExactly(
                        "2026-04-01 none",
                        "2026-06-10 NOTICE GRID_WORKER",
                        "2026-06-12 none",
                        "2026-07-10 NOTICE GRID_WORKER",
                        "2026-07-15 WARNING GRID_WORKER",
                        "2026-07-19 OVERDUE GRID_WORKER",
                        "2026-07-25 ESCALATED TOWNSHIP_LEAD");
    }

    @Test
    void eachRecordOfADayCanStartOneOfItsOwn() {
        Story twice = own("\"from\": \"trialDay\", \"each\": true, \"clearedBy\": \"told\"")
                .and(fact("2026-04-01", "trialDay", "2026-04-05"))
                .as("one")
                .and(fact("2026-04-02", "trialDay", "2026-04-06"))
                .as("other");
        Story met = twice.and(new DeclaredFact(day("2026-04-07"), "told", null, twice.entry("one"), null));

        assertThat(Story.due(met.on("2026-04-07"), "own-" + met.entry("one"))).isEqualTo("MET");
        assertThat(Story.due(met.on("2026-04-07"), "own-" + met.entry("other"))).isEqualTo("OPEN");
    }

    @Test
    void whatADayBringsAfterTheEndGoesWithTheCaseUnlessItOutlivesIt() {
        String row = "\"from\": \"trialDay\", \"clearedBy\": \"told\"";
        for (boolean outlives : List.of(true, false)) {
            Story dead = own(row + ", \"outlives\": " + outlives)
                    .and(fact("2026-04-01", "trialDay", "2026-06-20"))
                    .died("2026-05-06");
            assertThat(Story.due(dead.on("2026-06-20"), "own")).isEqualTo(outlives ? "OPEN" : "none");
        }
    }

    @ParameterizedTest(name = "moved on {0}: {1}, or {2} where it outlives the case")
    @CsvSource(textBlock = """
            # the term's last day, the first day after it, and a day long after
            2029-03-04, 2029-03-06, 2029-03-06
            2029-03-05, none,       2029-03-07
            2032-01-10, none,       2032-01-12
            """)
    void whatIsRecordedOnceTheTermHasRunOutStartsNothingThatDoesNotOutliveTheCase(
            String moved, String due, String outliving) {
        String row = "\"from\": \"moved\", \"clearedBy\": \"told\"" + numbered("P2D", "CALENDAR_DAYS", false);

        Story left = own(row).and(fact(moved, "moved", null));
        assertThat(Story.due(left.on(moved), "own")).isEqualTo(due);
        assertThat(Story.due(
                        own(row + ", \"outlives\": true")
                                .and(fact(moved, "moved", null))
                                .on(moved),
                        "own"))
                .isEqualTo(outliving);
    }

    @Test
    void whatIsRecordedAfterADeathStartsNothing() {
        Story dead = own("\"from\": \"moved\", \"clearedBy\": \"told\"").died("2026-05-06");

        assertThat(Story.prompt(dead.and(fact("2026-05-07", "moved", null)).on("2026-05-07"), "own"))
                .isEqualTo("none");
        Story before = own("\"from\": \"moved\", \"clearedBy\": \"told\"").and(fact("2026-05-06", "moved", null));
        assertThat(Story.due(before.on("2026-05-06"), "own")).isEqualTo("OPEN");
        assertThat(Story.due(before.died("2026-05-06").on("2026-05-06"), "own")).isEqualTo("none");
    }

    @Test
    void aConditionOfWhatIsCountedBackIsJudgedOnItsFirstDay() {
        String row =
                "\"from\": \"term.last-day\", \"direction\": \"BEFORE\", \"opens\": \"P60D\", \"clearedBy\": \"told\","
                        + " \"if\": {\"fact\": \"hasWork\", \"op\": \"=\", \"value\": true}"
                        + numbered("P30D", "CALENDAR_DAYS", false);

        assertThat(Story.due(
                        own(row).and(fact("2026-04-01", "hasWork", "false")).on("2029-02-01"), "own"))
                .isEqualTo("none");
        assertThat(Story.due(own(row).and(fact("2026-04-01", "hasWork", "true")).on("2029-02-01"), "own"))
                .isEqualTo("2029-02-02");
    }

    // levels

    @Test
    void aRowRisesByLevelsOfItsOwn() {
        Story moved =
                own("\"from\": \"moved\", \"clearedBy\": \"told\", \"levels\": {\"remindBefore\": \"P1D\", \"steps\":"
                                + " [{\"after\": \"P2D\", \"to\": \"CASE_WORKER\"}, {\"after\": \"P1M\", \"to\": \"POLICE_OFFICER\"}]}"
                                + numbered("P10D", "CALENDAR_DAYS", false))
                        .and(fact("2026-04-01", "moved", null));

        List<String> rises = List.of(
                "2026-04-01 NOTICE GRID_WORKER",
                "2026-04-10 WARNING GRID_WORKER",
                "2026-04-12 OVERDUE GRID_WORKER",
                "2026-04-13 ESCALATED CASE_WORKER",
                "2026-05-11 ESCALATED POLICE_OFFICER");
        assertThat(moved.prompting("own", "2026-04-01", "2026-06-01")).containsExactlyElementsOf(rises);
        assertThat(moved.agenda().stream().filter(span -> span.subject().equals("own")))
                .extracting(span -> span.fromDay() + " " + span.level() + " " + span.role())
                .containsExactlyElementsOf(rises);
    }

    @Test
    void withoutADayItRisesOnlyByItsOwnLevels() {
        Story moved = own("\"from\": \"moved\", \"clearedBy\": \"told\", \"levels\": {\"escalateAfter\": \"P10D\"}")
                .and(fact("2026-04-01", "moved", null));

        assertThat(moved.prompting("own", "2026-04-01", "2027-04-01"))
                .containsExactly("2026-04-01 NOTICE GRID_WORKER", "2026-04-11 ESCALATED TOWNSHIP_LEAD");
        assertThat(moved.on("2026-04-11").prompts().get("own").why().parameters())
                .extracting(Used::pointer)
                .contains("/deadlines/own/levels/escalateAfter", "/parameters/escalateTo/value");
    }

    private static Story own(String row) {
        String sourced = "\"source\": \"made up\", \"status\": \"LOCAL_RULE\"";
        String fact = "\"%s\": {\"names\": {\"zh-CN\": \"某事\", \"en\": \"something\"}, \"type\": %s,"
                + " \"recordedBy\": [\"CASE_WORKER\"], " + sourced + "}";
        String facts = Map.of(
                        "moved", "\"EVENT\"",
                        "told", "\"EVENT\"",
                        "hasWork", "\"TRUTH\"",
                        "substance", "\"CODE\", \"codes\": [\"OPIATE\", \"OTHER\"]",
                        "trialDay", "\"DAY\"",
                        "called", "\"INSTANT\"")
                .entrySet()
                .stream()
                .map(one -> fact.formatted(one.getKey(), one.getValue()))
                .collect(Collectors.joining(", "));
        return active(Story.inProvince("\"facts\": {" + facts + "}, \"deadlines\": {\"own\": {" + row
                + ", \"names\": {\"zh-CN\": \"走访\", \"en\": \"visit made\"}, \"role\": \"GRID_WORKER\", " + sourced
                + "}}"));
    }

    private static DeclaredFact fact(String day, String fact, String value) {
        return new DeclaredFact(day(day), fact, value);
    }

    private static DeclaredFact toldTo(String day, String addressee) {
        return new DeclaredFact(day(day), "told", null, null, addressee);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static String numbered(String period, String unit, boolean roll) {
        return ", \"period\": \"%s\", \"unit\": \"%s\", \"roll\": %s".formatted(period, unit, roll);
    }

    private static Story duty(String row) {
        return Story.inProvinceWithDuty("own", row);
    }

    private static Story active(Story empty) {
        return empty.and(Facts.treatment("2026-03-02"))
                .served("2026-03-03")
                .reported("2026-03-05")
                .signed("2026-03-06");
    }

    private static String id(Story story) {
        return "own-" + story.entry("absence");
    }
}
