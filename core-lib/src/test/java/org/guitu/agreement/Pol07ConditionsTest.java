package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.guitu.CaseStory;
import org.guitu.finding.FindingRevocation;
import org.guitu.journal.FactType;
import org.guitu.policy.Condition;
import org.guitu.policy.Condition.Said;
import org.guitu.policy.Judgement;
import org.guitu.policy.NamedFact;
import org.guitu.policy.Packs;
import org.guitu.policy.Truth;
import org.guitu.reading.Outcome;
import org.guitu.rule.Parsed;
import org.guitu.rule.Sentences;
import org.guitu.rule.Used;
import org.guitu.rule.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * POL-07: conditions are data over named typed facts. What is not known asks for itself, prompts as if it held and is
 * adverse only as if it did not.
 */
class Pol07ConditionsTest {
    private static final String FACTS = """
            "facts": {
              "hasWork": {"type": "TRUTH", "recordedBy": ["CASE_WORKER"], %1$s},
              "drives": {"type": "TRUTH", "recordedBy": ["GRID_WORKER", "POLICE_OFFICER"], %1$s},
              "substance": {"type": "CODE", "codes": ["OPIATE", "STIMULANT", "OTHER"],
                            "recordedBy": ["CASE_WORKER"], "paper": "LAB_REPORT", %1$s},
              "children": {"type": "COUNT", "recordedBy": ["CASE_WORKER"], %1$s},
              "trained": {"type": "DAY", "recordedBy": ["CASE_WORKER"], %1$s},
              "called": {"type": "INSTANT", "recordedBy": ["CASE_WORKER"], %1$s},
              "moved": {"type": "EVENT", "recordedBy": ["CASE_WORKER"], %1$s}
            }
            """.formatted(
                    "\"names\": {\"zh-CN\": \"某事\", \"en\": \"something\"}, \"source\": \"made up\", \"status\": \"LOCAL_RULE\"");

    // what a condition comes to

    @ParameterizedTest(name = "{0} and {1}: all {2}, any {3}")
    @CsvSource(textBlock = """
            TRUE,    TRUE,    TRUE,    TRUE
            TRUE,    UNKNOWN, UNKNOWN, TRUE
            TRUE,    FALSE,   FALSE,   TRUE
            UNKNOWN, TRUE,    UNKNOWN, TRUE
            UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN
            UNKNOWN, FALSE,   FALSE,   UNKNOWN
            FALSE,   TRUE,    FALSE,   TRUE
            FALSE,   UNKNOWN, FALSE,   UNKNOWN
            FALSE,   FALSE,   FALSE,   FALSE
            """)
    void allAndAnyCountWhatNobodyKnows(Truth one, Truth other, Truth all, Truth any) {
        String both = "[%s, %s]".formatted(asked("hasWork"), asked("drives"));

        assertThat(judged("{\"all\": %s}".formatted(both), one, other).truth()).isEqualTo(all);
        assertThat(judged("{\"any\": %s}".formatted(both), one, other).truth()).isEqualTo(any);
    }

    @ParameterizedTest(name = "not {0} is {1}")
    @CsvSource({"TRUE, FALSE", "FALSE, TRUE", "UNKNOWN, UNKNOWN"})
    void theOppositeOfWhatNobodyKnowsIsNotKnown(Truth one, Truth not) {
        assertThat(judged("{\"not\": %s}".formatted(asked("hasWork")), one, Truth.TRUE)
                        .truth())
                .isEqualTo(not);
    }

    @ParameterizedTest(name = "hasWork {0}, drives {1}: {3} asks for {2}")
    @CsvSource(delimiter = '|', textBlock = """
            UNKNOWN | UNKNOWN | hasWork,drives | all
            UNKNOWN | TRUE    | hasWork        | all
            UNKNOWN | FALSE   | ''             | all
            UNKNOWN | UNKNOWN | hasWork,drives | any
            UNKNOWN | FALSE   | hasWork        | any
            FALSE   | UNKNOWN | drives         | any
            TRUE    | UNKNOWN | ''             | any
            TRUE    | TRUE    | ''             | all
            """)
    void onlyWhatDecidesIsAskedFor(Truth one, Truth other, String unknown, String group) {
        Judgement judged = judged("{\"%s\": [%s, %s]}".formatted(group, asked("hasWork"), asked("drives")), one, other);

        assertThat(String.join(
                        ",", judged.unknown().stream().map(NamedFact::name).toList()))
                .isEqualTo(unknown);
    }

    @ParameterizedTest(name = "{0}: prompts {1}, adverse {2}")
    @CsvSource({"TRUE, true, true", "UNKNOWN, true, false", "FALSE, false, false"})
    void whatNobodyKnowsPromptsAndIsNotAdverse(Truth truth, boolean prompts, boolean adverse) {
        Judgement judged = judged(asked("hasWork"), truth, Truth.TRUE);

        assertThat(judged.prompts()).isEqualTo(prompts);
        assertThat(judged.isAdverse()).isEqualTo(adverse);
    }

    @ParameterizedTest(name = "{0} is {1}; {2} {3}: {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            hasWork   | true   | =  | true   | TRUE
            hasWork   | false  | =  | true   | FALSE
            hasWork   | false  | ≠  | true   | TRUE
            substance | OPIATE | =  | "OPIATE" | TRUE
            substance | OTHER  | =  | "OPIATE" | FALSE
            substance | OTHER  | ≠  | "OPIATE" | TRUE
            substance | OTHER  | in | ["OPIATE", "OTHER"] | TRUE
            substance | STIMULANT | in | ["OPIATE", "OTHER"] | FALSE
            children  | 2      | <  | 3      | TRUE
            children  | 3      | <  | 3      | FALSE
            children  | 3      | ≤  | 3      | TRUE
            children  | 4      | ≤  | 3      | FALSE
            children  | 03     | =  | 3      | TRUE
            children  | 9      | <  | 10     | TRUE
            children  | 9      | ≠  | 10     | TRUE
            children  | 2      | in | [1, 2] | TRUE
            trained   | 2026-04-30 | <  | "2026-05-01" | TRUE
            trained   | 2026-05-01 | <  | "2026-05-01" | FALSE
            trained   | 2026-05-01 | ≤  | "2026-05-01" | TRUE
            trained   | 2026-05-02 | ≤  | "2026-05-01" | FALSE
            called    | 2026-05-01T09:00:00+08:00 | = | "2026-05-01T01:00:00Z" | TRUE
            called    | 2026-05-01T09:00:00+08:00 | < | "2026-05-01T08:00:00Z" | TRUE
            called    | 2026-05-01T17:00:00+08:00 | < | "2026-05-01T08:00:00Z" | FALSE
            moved     | true   | =  | true   | TRUE
            """)
    void valuesAreComparedByTheirType(String fact, String said, String op, String value, Truth truth) {
        Condition condition = condition("{\"fact\": \"%s\", \"op\": \"%s\", \"value\": %s}".formatted(fact, op, value));

        assertThat(condition.judge(saying(Map.of(fact, said))).truth()).isEqualTo(truth);
    }

    @Test
    void theReasonNamesFactsValuesAndEntries() {
        Condition condition =
                condition("{\"any\": [{\"not\": %s}, {\"fact\": \"children\", \"op\": \"<\", \"value\": 1}]}"
                        .formatted(asked("hasWork")));
        Why why = condition
                .judge(saying(Map.of("hasWork", "false", "children", "2")))
                .why();

        assertThat(said(why))
                .containsExactly(
                        "Whether at least one of these holds: yes.",
                        "Whether the following does not hold: yes.",
                        "On 2026-04-24 something: no. Whether it is yes: no.");
        assertThat(why.inner().get(0).inner().get(0).entries()).containsExactly("entry-of-hasWork");
        assertThat(why.inner().get(0).inner().get(0).parameters())
                .extracting(Used::pointer)
                .containsExactly("/facts/hasWork");
    }

    // a duty that hangs on a condition

    @Test
    void aDutyWhoseConditionHoldsIsOwedAndSaysWhy() {
        Story left = working("hasWork", "true").left("2026-04-24").as("absence");
        DeadlineReading own = left.on("2026-04-24").deadlines().get("own");

        assertThat(own.status()).isEqualTo(DeadlineReading.Status.OPEN);
        assertThat(own.why().inner()).extracting(why -> why.topic().key()).contains("POL-07.compared");
        assertThat(own.why().parameters()).extracting(Used::pointer).contains("/deadlines/own/if");
        assertThat(Story.prompt(left.on("2026-04-24"), "ask-fact-hasWork")).isEqualTo("none");
    }

    @Test
    void oneWhoseConditionDoesNotHoldIsNotOwed() {
        Story left = working("hasWork", "false").left("2026-04-24");

        assertThat(Story.due(left.on("2026-04-24"), "own")).isEqualTo("none");
        assertThat(Story.prompt(left.on("2026-04-24"), "ask-fact-hasWork")).isEqualTo("none");
    }

    @Test
    void whileNobodyKnowsItIsOwedAndTheFactIsAskedFor() {
        Story left = duty(asked("hasWork")).left("2026-04-24");

        assertThat(Story.prompt(left.on("2026-04-23"), "ask-fact-hasWork")).isEqualTo("none");
        assertThat(Story.prompt(left.on("2026-04-24"), "own")).isEqualTo("NOTICE GRID_WORKER");
        assertThat(left.and(fact("2026-05-04", "hasWork", "false"))
                        .prompting("ask-fact-hasWork", "2026-04-23", "2026-05-05"))
                .containsExactly("2026-04-23 none", "2026-04-24 NOTICE CASE_WORKER", "2026-05-04 none");
        assertThat(left.and(fact("2026-05-04", "hasWork", "false")).prompting("own", "2026-05-02", "2026-05-05"))
                .containsExactly("2026-05-02 NOTICE GRID_WORKER", "2026-05-04 none");
        assertThat(left.and(fact("2026-05-04", "hasWork", "true")).prompting("own", "2026-05-02", "2026-05-05"))
                .containsExactly("2026-05-02 NOTICE GRID_WORKER");
        assertThat(left.on("2026-04-24").prompts().get("ask-fact-hasWork").command())
                .isEqualTo("declared-fact");
        assertThat(Sentences.in(Locale.ENGLISH)
                        .say(left.on("2026-04-24")
                                .prompts()
                                .get("ask-fact-hasWork")
                                .why()))
                .isEqualTo("Still to be recorded since 2026-04-24: something.");
    }

    @Test
    void whoMayNotRecordItIsNotAsked() {
        Story left = duty(asked("drives")).left("2026-04-24");

        assertThat(Story.prompt(left.on("2026-04-24"), "ask-fact-drives")).isEqualTo("NOTICE GRID_WORKER");
    }

    @Test
    void nobodyIsAskedForWhatDecidesNothing() {
        Story held = duty("{\"all\": [%s, {\"fact\": \"reported\", \"op\": \"=\", \"value\": false}]}"
                        .formatted(asked("hasWork")))
                .left("2026-04-24");

        assertThat(Story.due(held.on("2026-04-24"), "own")).isEqualTo("none");
        assertThat(Story.prompt(held.on("2026-04-24"), "ask-fact-hasWork")).isEqualTo("none");
    }

    @Test
    void nobodyIsAskedOnceTheDutyIsMetOrTheCaseOver() {
        Story left = duty(asked("hasWork")).left("2026-04-24");

        assertThat(left.returned("2026-04-30").prompting("ask-fact-hasWork", "2026-04-29", "2026-05-01"))
                .containsExactly("2026-04-29 NOTICE CASE_WORKER", "2026-04-30 none");
        assertThat(left.died("2026-04-30").prompting("ask-fact-hasWork", "2026-04-29", "2026-05-01"))
                .containsExactly("2026-04-29 NOTICE CASE_WORKER", "2026-04-30 none");
    }

    @Test
    void ofACaseTakenOverNobodyIsAskedForWhatWasBefore() {
        Story left = duty(asked("hasWork")).left("2026-04-24").and(new TakeOver(LocalDate.parse("2026-04-25")));

        assertThat(Story.prompt(left.on("2026-04-25"), "ask-fact-hasWork")).isEqualTo("none");
        assertThat(Story.due(left.on("2026-04-25"), "own")).isEqualTo("UNKNOWN");
    }

    @Test
    void theFirstEventThatFitsBeginsADutyOfWhichThereIsOne() {
        Story again = working("hasWork", "false")
                .left("2026-04-24")
                .returned("2026-04-27")
                .and(fact("2026-04-28", "hasWork", "true"))
                .left("2026-04-29");

        assertThat(again.on("2026-04-29").deadlines().get("own").opened()).isEqualTo("2026-04-29");
    }

    // which day, which record

    @ParameterizedTest(name = "said on {0}, then on {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-23 false | 2026-04-25 true  | none
            2026-04-24 false | 2026-04-25 true  | none
            2026-04-23 false | 2026-04-24 true  | OPEN
            2026-04-23 true  | 2026-04-24 false | none
            2026-04-25 false | 2026-04-26 true  | none
            2026-04-25 true  | 2026-04-26 false | OPEN
            2026-04-24 true  | 2026-04-24 false | none
            """)
    void whatWasSaidLastByTheDayCountsOrElseFirstAfterwards(String one, String other, String due) {
        Story left = duty(asked("hasWork")).left("2026-04-24").recordedOn("2026-04-27");
        Story said = left.and(fact(one.substring(0, 10), "hasWork", one.substring(11)))
                .and(fact(other.substring(0, 10), "hasWork", other.substring(11)));

        assertThat(Story.due(said.on("2026-04-27"), "own")).isEqualTo(due);
    }

    @Test
    void whatIsSaidOfAnotherRecordIsNotSaidOfThisOne() {
        Story first =
                duty(asked("hasWork"), true).left("2026-04-10").as("first").returned("2026-04-12");
        Story both = first.left("2026-04-24").as("second");
        Story said = both.and(
                new DeclaredFact(LocalDate.parse("2026-04-24"), "hasWork", "false", both.entry("second"), "FAMILY"));

        assertThat(Story.due(said.on("2026-04-24"), "own-" + said.entry("second")))
                .isEqualTo("none");
        assertThat(Story.due(said.on("2026-04-24"), "own-" + said.entry("first")))
                .isEqualTo("MET");
        assertThat(said.refused(new DeclaredFact(LocalDate.parse("2026-04-24"), "hasWork", "true", "x-9", null)))
                .containsExactly("POL-07");
    }

    @ParameterizedTest(name = "in general on {0}, of the event {1}")
    @CsvSource({"2026-04-20, true, OPEN", "2026-04-25, true, OPEN", "2026-04-20, false, none"})
    void whatIsSaidOfTheEventItselfGoesBeforeWhatIsSaidInGeneral(String general, String ofTheEvent, String due) {
        Story left = duty(asked("hasWork")).left("2026-04-24").as("absence").recordedOn("2026-04-27");
        Story said = left.and(fact(general, "hasWork", ofTheEvent.equals("true") ? "false" : "true"))
                .and(new DeclaredFact(
                        LocalDate.parse("2026-04-26"), "hasWork", ofTheEvent, left.entry("absence"), null));

        assertThat(Story.due(said.on("2026-04-27"), "own")).isEqualTo(due);
    }

    @Test
    void anEventHasHappenedByADayOrHasNot() {
        Story left = duty("{\"fact\": \"moved\", \"op\": \"=\", \"value\": true}")
                .left("2026-04-24")
                .recordedOn("2026-04-27");

        assertThat(Story.due(left.on("2026-04-27"), "own")).isEqualTo("none");
        assertThat(Story.prompt(left.on("2026-04-27"), "ask-fact-moved")).isEqualTo("none");
        assertThat(Story.due(left.and(fact("2026-04-25", "moved", null)).on("2026-04-27"), "own"))
                .isEqualTo("none");
        assertThat(Story.due(left.and(fact("2026-04-24", "moved", null)).on("2026-04-27"), "own"))
                .isEqualTo("OPEN");
    }

    @Test
    void aCorrectedRecordSaysWhatItSaysNow() {
        Story left = working("hasWork", "false").as("fact").left("2026-04-24");
        Story corrected = left.corrected("fact", fact("2026-04-20", "hasWork", "true"));

        assertThat(Story.due(left.on("2026-04-24"), "own")).isEqualTo("none");
        assertThat(Story.due(corrected.on("2026-04-24"), "own")).isEqualTo("OPEN");
        assertThat(Story.due(left.voided("fact").on("2026-04-24"), "own")).isEqualTo("OPEN");
    }

    // built-in facts

    @ParameterizedTest(name = "born {0}, left on {1}: {2}")
    @CsvSource(textBlock = """
            2010-04-25, 2026-04-24, OPEN
            2010-04-24, 2026-04-24, OPEN
            2010-04-23, 2026-04-24, none
            """)
    void ageIsInYearsCompletedOnTheDayAfterTheBirthday(String born, String day, String due) {
        Story left = duty("{\"fact\": \"age\", \"op\": \"<\", \"value\": 16}")
                .born(born)
                .left(day);

        assertThat(Story.due(left.on(day), "own")).isEqualTo(due);
        // the day of the event decides, and no later one
        assertThat(Story.due(left.on("2026-06-01"), "own")).isEqualTo(due);
    }

    @Test
    void ageIsNotKnownWithoutADayOfBirth() {
        Story left = duty("{\"fact\": \"age\", \"op\": \"<\", \"value\": 16}").left("2026-04-24");

        assertThat(Story.due(left.on("2026-04-24"), "own")).isEqualTo("OPEN");
        assertThat(left.on("2026-04-24").prompts().keySet()).noneMatch(id -> id.startsWith("ask-fact"));
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            measure              | =  | "COMMUNITY_TREATMENT"      | OPEN
            measure              | =  | "COMMUNITY_REHABILITATION" | none
            state                | =  | "ACTIVE"                   | OPEN
            state                | in | ["REPORTED", "SUSPENDED"]  | none
            reported             | =  | true                       | OPEN
            signed               | =  | false                      | none
            held                 | =  | true                       | none
            held                 | ≠  | true                       | OPEN
            finding.REFUSAL      | =  | true                       | none
            circumstance.PREGNANT | = | false                      | OPEN
            termYear             | =  | 1                          | OPEN
            termYear             | <  | 1                          | none
            file.work            | =  | "EMPLOYED"                 | OPEN
            """)
    void builtInFactsAreReadFromTheCase(String fact, String op, String value, String due) {
        Story left = duty("{\"fact\": \"%s\", \"op\": \"%s\", \"value\": %s}".formatted(fact, op, value))
                .left("2026-04-24");

        assertThat(Story.due(left.on("2026-04-24"), "own")).isEqualTo(due);
    }

    @Test
    void whatBeganAfterTheEventDoesNotCountAndWhatBeganOnItsDayDoes() {
        assertThat(leavingWhen("circumstance.PREGNANT", begun -> begun)).isEqualTo("none");
        assertThat(leavingWhen(
                        "circumstance.PREGNANT",
                        story -> story.and(pregnant("2026-04-25")).recordedOn("2026-04-26")))
                .isEqualTo("none");
        assertThat(leavingWhen("circumstance.PREGNANT", story -> story.and(pregnant("2026-04-24"))))
                .isEqualTo("OPEN");
        assertThat(leavingWhen("held", story -> story.held("2026-04-25"))).isEqualTo("none");
    }

    @Test
    void theStateOfTheEventsDayCountsWhateverCameLater() {
        Story left = duty("{\"fact\": \"state\", \"op\": \"=\", \"value\": \"ACTIVE\"}", true)
                .left("2026-04-24")
                .as("absence");
        String id = "own-" + left.entry("absence");

        assertThat(Story.due(left.held("2026-04-26").on("2026-04-30"), id)).isEqualTo("OPEN");
    }

    @Test
    void whoSignsLaterHadNotSignedOnTheEventsDay() {
        Story left = empty("{\"fact\": \"state\", \"op\": \"=\", \"value\": \"REPORTED\"}", false)
                .and(Facts.treatment("2026-03-02"))
                .served("2026-03-03")
                .reported("2026-03-05")
                .left("2026-03-06")
                .returned("2026-03-07");

        assertThat(Story.due(left.signed("2026-03-09").on("2026-03-09"), "own")).isEqualTo("MET");
        assertThat(Story.due(left.signed("2026-03-09").on("2026-03-06"), "own")).isEqualTo("OPEN");
    }

    @Test
    void aFindingCountsUntilItIsRevoked() {
        String refusing = "{\"fact\": \"finding.REFUSAL\", \"op\": \"=\", \"value\": true}";
        Story found = empty(refusing, false)
                .and(Facts.treatment("2026-03-02"))
                .served("2026-03-03")
                .reported("2026-04-01")
                .foundRefusing("2026-04-02")
                .as("finding")
                .signed("2026-04-03");

        assertThat(Story.due(found.left("2026-04-24").on("2026-04-24"), "own")).isEqualTo("OPEN");
        Story revoked =
                found.withReason().and(new FindingRevocation(LocalDate.parse("2026-04-24"), found.entry("finding")));
        assertThat(Story.due(revoked.left("2026-04-24").on("2026-04-24"), "own"))
                .isEqualTo("none");
    }

    @ParameterizedTest(name = "left on {0}: year {1} of the term")
    @CsvSource({"2027-03-04, 1", "2027-03-05, 2", "2028-03-04, 2", "2028-03-05, 3"})
    void theYearOfTheTermTurnsOnTheDayOfReporting(String day, int year) {
        Story left = duty("{\"fact\": \"termYear\", \"op\": \"=\", \"value\": %d}".formatted(year))
                .left(day);

        assertThat(Story.due(left.on(day), "own")).isEqualTo("OPEN");
    }

    @ParameterizedTest(name = "held for ten days, left on {0}: year {1} of the term")
    @CsvSource({"2027-03-14, 1", "2027-03-15, 2"})
    void daysInCustodyBelongToNoYear(String day, int year) {
        Story left = duty("{\"fact\": \"termYear\", \"op\": \"=\", \"value\": %d}".formatted(year))
                .held("2026-06-01")
                .released("2026-06-11")
                .left(day);

        assertThat(Story.due(left.on(day), "own")).isEqualTo("OPEN");
    }

    @ParameterizedTest(name = "year {0} where custody stops the term: {1}")
    @CsvSource({"1, OPEN, OPEN", "2, OPEN, none", "3, OPEN, none"})
    void aDayInCustodyBelongsToNoYearWhereItStopsTheTerm(int year, String stopping, String running) {
        String asked = "{\"fact\": \"termYear\", \"op\": \"=\", \"value\": %d}".formatted(year);
        String pack = pack(asked, false, "custody-begun", "custody-ended");

        assertThat(dueWhileHeld(pack)).isEqualTo(stopping);
        assertThat(dueWhileHeld(pack + """
                , "parameters": {"suspensionExtendsTerm": {"value": false, "source": "made up", "status": "ASSUMED"}}
                """)).isEqualTo(running);
    }

    private static String dueWhileHeld(String pack) {
        Story story = Story.inProvince(pack)
                .and(Facts.treatment("2026-03-02"))
                .served("2026-03-03")
                .reported("2026-03-05")
                .signed("2026-03-06")
                .held("2026-04-20");
        return Story.due(story.on("2026-04-24"), "own");
    }

    @Test
    void whereCustodyDoesNotStopTheTermItsDaysBelongToTheirYear() {
        Story left = Story.inProvince(pack(
                                "{\"fact\": \"termYear\", \"op\": \"=\", \"value\": 2}",
                                false,
                                "absence-begun",
                                "absence-ended")
                        + """
                , "parameters": {"suspensionExtendsTerm": {"value": false, "source": "made up", "status": "ASSUMED"}}
                """)
                .and(Facts.treatment("2026-03-02"))
                .served("2026-03-03")
                .reported("2026-03-05")
                .signed("2026-03-06")
                .held("2026-06-01")
                .released("2027-03-01")
                .left("2027-03-10");

        assertThat(Story.due(left.on("2027-03-10"), "own")).isEqualTo("OPEN");
    }

    // of a case taken over

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"signed", "finding.REFUSAL", "moved"})
    void ofACaseTakenOverNobodyKnowsWhatWasBefore(String fact) {
        String asked = asked(fact);
        for (String condition : List.of(asked, "{\"not\": %s}".formatted(asked))) {
            Story left = takenOver(condition).left("2026-04-24");
            assertThat(Story.due(left.on("2026-04-24"), "own")).as(condition).isEqualTo("OPEN");
            // nobody can record that something did not happen
            assertThat(Story.prompt(left.on("2026-04-24"), "ask-fact-" + fact)).isEqualTo("none");
        }
    }

    @Test
    void whatIsOnRecordOfACaseTakenOverIsKnown() {
        Story signed = takenOver("{\"not\": %s}".formatted(asked("signed")))
                .signed("2026-04-21")
                .left("2026-04-24");
        assertThat(Story.due(signed.on("2026-04-24"), "own")).isEqualTo("none");
        Story moved = takenOver(asked("moved")).left("2026-04-24").and(fact("2026-04-25", "moved", null));
        assertThat(Story.due(moved.on("2026-04-25"), "own")).isEqualTo("none");
        Story notReported = empty(asked("reported"), false, "custody-begun", "custody-ended")
                .and(Facts.treatment("2026-03-02"))
                .served("2026-03-03")
                .and(new TakeOver(LocalDate.parse("2026-04-20")))
                .held("2026-04-24");
        assertThat(Story.due(notReported.on("2026-04-24"), "own")).isEqualTo("OPEN");
    }

    private static Story takenOver(String condition) {
        return empty(condition, false)
                .and(Facts.treatment("2026-03-02"))
                .served("2026-03-03")
                .reported("2026-03-05")
                .and(new TakeOver(LocalDate.parse("2026-04-20")));
    }

    @Test
    void beforeTheReportNoYearOfTheTermIsKnown() {
        Story held = empty(
                        "{\"fact\": \"termYear\", \"op\": \"<\", \"value\": 1}",
                        false,
                        "custody-begun",
                        "custody-ended")
                .and(Facts.treatment("2026-03-02"))
                .served("2026-03-03")
                .held("2026-03-04");

        assertThat(Story.due(held.on("2026-03-04"), "own")).isEqualTo("OPEN");
    }

    @Test
    void aFieldOfTheFileSaysWhatWasPutDownLastByTheDay() {
        Story left = duty("{\"fact\": \"file.work\", \"op\": \"=\", \"value\": \"UNEMPLOYED\"}")
                .and(new FileRecord(LocalDate.parse("2026-03-06"), Map.of("work", "UNEMPLOYED", "living", "ALONE")))
                .and(new FileRecord(LocalDate.parse("2026-03-09"), Map.of("living", "SHARED")))
                .left("2026-04-24");
        Story later = left.and(new FileRecord(LocalDate.parse("2026-04-25"), Map.of("work", "STUDENT")));

        assertThat(Story.due(left.on("2026-04-24"), "own")).isEqualTo("OPEN");
        assertThat(Story.due(later.on("2026-04-25"), "own")).isEqualTo("OPEN");
        assertThat(Story.due(
                        left.and(new FileRecord(LocalDate.parse("2026-04-24"), Map.of("work", "STUDENT")))
                                .on("2026-04-24"),
                        "own"))
                .isEqualTo("none");
    }

    @Test
    void aFieldOfTheFileThatDecidesIsAskedFor() {
        Story left = duty("{\"fact\": \"file.episodes\", \"op\": \"≤\", \"value\": 2}")
                .left("2026-04-24");
        Story known = left.and(new FileRecord(LocalDate.parse("2026-04-26"), Map.of("episodes", "3")));

        assertThat(known.prompting("ask-fact-file.episodes", "2026-04-23", "2026-04-27"))
                .containsExactly("2026-04-23 none", "2026-04-24 NOTICE CASE_WORKER", "2026-04-26 none");
        assertThat(left.on("2026-04-24").prompts().get("ask-fact-file.episodes").command())
                .isEqualTo("file-record");
        assertThat(Story.due(known.on("2026-04-26"), "own")).isEqualTo("none");
    }

    @Test
    void nobodyIsAskedForADayOfBirth() {
        Story left = duty("{\"fact\": \"age\", \"op\": \"<\", \"value\": 60}").left("2026-04-24");

        assertThat(Story.prompt(left.on("2026-04-24"), "own")).isEqualTo("NOTICE GRID_WORKER");
        assertThat(left.on("2026-04-24").prompts().keySet()).noneMatch(id -> id.startsWith("ask-fact"));
    }

    // recording

    @Test
    void whatIsAskedForIsRecordedAlsoWhereANewerPackHasDroppedIt() {
        String newer = """
                {"id": "cn-42", "version": "2", "extends": "cn-42/1", "publishedAt": "2008-06-02T00:00:00+08:00",
                 "effectiveFrom": "2026-05-01", "divisions": ["42"], "facts": {"hasWork": null}, "deadlines": {"own": null}}
                """;
        Packs packs = Packs.bundled()
                .and(province(asked("hasWork")))
                .orThrow()
                .and(newer.getBytes(StandardCharsets.UTF_8))
                .orThrow();
        CaseStory left = CaseStory.active("2026-03-05").judgedBy(packs).then("absence-begun", "2026-04-24");
        assertThat(left.on("2026-05-06").prompts()).containsKey("ask-fact-hasWork");

        CaseStory known = left.then("declared-fact", "2026-05-06", "fact", "hasWork", "value", "false");
        assertThat(known.on("2026-05-06").prompts()).doesNotContainKeys("ask-fact-hasWork", "own");
        CaseStory since = CaseStory.active("2026-05-02").judgedBy(packs);
        assertThat(since.attempt(
                        "2026-05-06T12:00+08:00", "declared-fact", "2026-05-06", "fact", "hasWork", "value", "false"))
                .isInstanceOf(Outcome.Refused.class);
    }

    @ParameterizedTest(name = "{0} {1}: taken {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            hasWork   | true        | true
            hasWork   | false       | true
            hasWork   | yes         | false
            hasWork   | -           | false
            substance | OPIATE      | true
            substance | opiate      | false
            substance | HEROIN      | false
            children  | 0           | true
            children  | 999999999   | true
            children  | 1000000000  | false
            children  | -1          | false
            children  | 1.5         | false
            trained   | 2024-02-29  | true
            trained   | 2023-02-29  | false
            trained   | 2024-2-9    | false
            called    | 2026-04-24T09:00:00+08:00 | true
            called    | 2026-04-24T09:00:00Z | true
            called    | 2026-04-24  | false
            called    | 2026-04-24T09:00:00 | false
            moved     | -           | true
            moved     | true        | false
            religion  | NONE        | false
            drives    | true        | false
            """)
    void aValueHasTheFormOfItsFact(String fact, String value, boolean taken) {
        DeclaredFact declared = fact("2026-04-24", fact, value);

        if (taken) {
            assertThat(duty(asked("hasWork")).notesOn(declared)).isEmpty();
        } else {
            assertThat(duty(asked("hasWork")).refused(declared)).containsExactly("POL-07");
        }
    }

    @Test
    void itIsRecordedByTheRolesThatThePackNames() {
        Story story = duty(asked("hasWork"));

        assertThat(story.recordedBy("POLICE_OFFICER").notesOn(fact("2026-04-24", "drives", "true")))
                .isEmpty();
        assertThat(story.recordedBy("POLICE_OFFICER").refused(fact("2026-04-24", "hasWork", "true")))
                .containsExactly("POL-07");
        assertThat(story.permitted("2026-04-24").types()).contains(FactType.DECLARED_FACT);
        assertThat(story.recordedBy("VOLUNTEER").permitted("2026-04-24").types())
                .doesNotContain(FactType.DECLARED_FACT);
        assertThat(story.recordedBy("VOLUNTEER").refused(fact("2026-04-24", "hasWork", "true")))
                .containsExactly("POL-07");
    }

    @Test
    void everyReasonIsGivenAtOnce() {
        assertThat(duty(asked("hasWork"))
                        .reasonsAgainst(new DeclaredFact(
                                LocalDate.parse("2026-04-24"), "drives", "perhaps", "nowhere-1", null)))
                .extracting(reason -> reason.why().topic().key())
                .containsExactlyInAnyOrder("POL-07.value", "POL-07.role", "POL-07.no-such-record");
    }

    @Test
    void wherePacksDeclareNoneNothingCanBeRecorded() {
        Story national = Story.ordered("2026-03-02");

        assertThat(national.permitted("2026-03-02").types()).doesNotContain(FactType.DECLARED_FACT);
        assertThat(national.refused(fact("2026-03-02", "hasWork", "true"))).containsExactly("POL-07");
    }

    @Test
    void itCanBeRecordedAfterTheCaseIsOver() {
        assertThat(duty(asked("hasWork")).died("2026-04-20").notesOn(fact("2026-04-24", "hasWork", "true")))
                .isEmpty();
    }

    @Test
    void aMissingPaperOfAFactIsAskedForUntilItIsThere() {
        Story recorded = duty(asked("hasWork"))
                .and(fact("2026-04-24", "substance", "OPIATE"))
                .as("fact");
        String id = "paper-LAB_REPORT-" + recorded.entry("fact");

        assertThat(recorded.and(new Paper(LocalDate.parse("2026-04-28"), recorded.entry("fact"), "LAB_REPORT"))
                        .prompting(id, "2026-04-23", "2026-04-29"))
                .containsExactly("2026-04-23 none", "2026-04-24 NOTICE CASE_WORKER", "2026-04-28 none");
        assertThat(recorded.refused(new Paper(LocalDate.parse("2026-04-28"), recorded.entry("fact"), "AGREEMENT")))
                .containsExactly("LIF-22");
    }

    @ParameterizedTest
    @ValueSource(strings = {"与母亲同住", "with mother", "", "421202199005170018"})
    void neitherFreeTextNorAnIdentityNumberIsAValue(String value) {
        Map<String, Object> body = Map.of("day", "2026-03-06", "fact", "hasWork", "value", value);

        assertThat(Facts.NATIONAL.parse(FactType.DECLARED_FACT, body)).isInstanceOf(Parsed.Bad.class);
    }

    // packs below

    @Test
    void aPackBelowReplacesAConditionWhole() {
        Packs packs = Packs.bundled().and(province(asked("hasWork"))).orThrow();
        String city = below(
                "\"deadlines\": {\"own\": {\"if\": {\"not\": %s}, \"source\": \"made up\", \"status\": \"LOCAL_RULE\"}}"
                        .formatted(asked("held")));
        Packs both = packs.and(city.getBytes(StandardCharsets.UTF_8)).orThrow();

        assertThat(both.all().get(2).deadline("own").condition()).isInstanceOf(Condition.Not.class);
        assertThat(both.values("cn-4212/1"))
                .filteredOn(value -> value.pointer().startsWith("/deadlines/own/if"))
                .extracting(value -> value.pointer() + " " + value.text() + " " + value.pack())
                .containsExactly(
                        "/deadlines/own/if {\"not\":{\"fact\":\"held\",\"op\":\"=\",\"value\":true}} cn-4212/1");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "substance": null                                            | /facts/substance locked-row
            "substance": {"type": "TRUTH", "codes": null}                | /facts/substance/type locked-row
            "substance": {"codes": ["OPIATE"]}                           | /facts/substance/codes locked-row
            "substance": {"codes": ["OPIATE", "STIMULANT", "OTHER", "NEW"], "source": "made up", "status": "LOCAL_RULE"} | -
            "substance": {"recordedBy": ["VOLUNTEER"]}                   | /facts/substance/recordedBy locked-row
            "substance": {"paper": null}                                 | /facts/substance/paper locked-row
            "substance": {"locked": false}                               | /facts/substance/locked locked-mark
            "hasWork": {"recordedBy": ["VOLUNTEER"], "source": "made up", "status": "LOCAL_RULE"}                     | -
            """)
    void aLockedFactStaysWhatItIsBelow(String fact, String fault) {
        String province = new String(province(asked("hasWork")), StandardCharsets.UTF_8)
                .replace("\"paper\"", "\"locked\": true, \"protects\": \"PERSON\", \"mayMove\": \"UP\", \"paper\"");
        Packs packs =
                Packs.bundled().and(province.getBytes(StandardCharsets.UTF_8)).orThrow();
        Parsed<Packs> read = packs.and(below("\"facts\": {%s}".formatted(fact)).getBytes(StandardCharsets.UTF_8));

        assertThat(
                        read instanceof Parsed.Bad<Packs> bad
                                ? bad.faults().stream()
                                        .map(one -> one.pointer() + " " + one.code())
                                        .toList()
                                : List.of("-"))
                .contains(fault);
    }

    private static String below(String differing) {
        return """
                {"id": "cn-4212", "version": "1", "extends": "cn-42/1", "publishedAt": "2008-06-01T00:00:00+08:00",
                 "divisions": ["4212"], %s}
                """.formatted(differing);
    }

    private static String leavingWhen(String fact, UnaryOperator<Story> more) {
        Story left = duty("{\"fact\": \"%s\", \"op\": \"=\", \"value\": true}".formatted(fact))
                .left("2026-04-24");
        return Story.due(more.apply(left).on("2026-04-26"), "own");
    }

    private static CircumstanceBegun pregnant(String day) {
        return new CircumstanceBegun(LocalDate.parse(day), CircumstanceBegun.Kind.PREGNANT, null);
    }

    private static DeclaredFact fact(String day, String fact, String value) {
        return new DeclaredFact(LocalDate.parse(day), fact, value);
    }

    /** An active case of a province in which this was recorded before anybody left. */
    private static Story working(String fact, String value) {
        return duty(asked(fact)).and(fact("2026-04-20", fact, value));
    }

    private static Story duty(String condition) {
        return duty(condition, false);
    }

    /** An active case of a province that has a duty after leaving, where a condition holds. */
    private static Story duty(String condition, boolean each) {
        return empty(condition, each)
                .and(Facts.treatment("2026-03-02"))
                .served("2026-03-03")
                .reported("2026-03-05")
                .signed("2026-03-06");
    }

    private static Story empty(String condition, boolean each) {
        return empty(condition, each, "absence-begun", "absence-ended");
    }

    private static Story empty(String condition, boolean each, String from, String clearedBy) {
        return Story.inProvince(pack(condition, each, from, clearedBy));
    }

    private static String pack(String condition, boolean each, String from, String clearedBy) {
        return FACTS + """
                , "deadlines": {"own": {"names": {"zh-CN": "自设", "en": "own"}, "from": "%s", "clearedBy": "%s", "each": %s, "if": %s,
                  "role": "GRID_WORKER", "source": "made up", "status": "LOCAL_RULE"}}
                """.formatted(from, clearedBy, each, condition);
    }

    private static String asked(String fact) {
        return "{\"fact\": \"%s\", \"op\": \"=\", \"value\": true}".formatted(fact);
    }

    private static Judgement judged(String condition, Truth hasWork, Truth drives) {
        Map<String, String> said = new HashMap<>();
        Map.of("hasWork", hasWork, "drives", drives).forEach((fact, truth) -> {
            if (truth != Truth.UNKNOWN) {
                said.put(fact, truth == Truth.TRUE ? "true" : "false");
            }
        });
        return condition(condition).judge(saying(said));
    }

    /** A condition as a pack is read. */
    private static Condition condition(String json) {
        return Packs.bundled()
                .and(province(json))
                .orThrow()
                .all()
                .get(1)
                .deadline("own")
                .condition();
    }

    private static byte[] province(String condition) {
        return """
                {"id": "cn-42", "version": "1", "extends": "cn/1", "publishedAt": "2008-06-01T00:00:00+08:00",
                 "divisions": ["42"], %s}
                """.formatted(pack(condition, false, "absence-begun", "absence-ended"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Condition.Facts saying(Map<String, String> said) {
        return new Condition.Facts() {
            @Override
            public LocalDate day() {
                return LocalDate.parse("2026-04-24");
            }

            @Override
            public Said say(NamedFact fact) {
                String value = said.get(fact.name());
                return value == null ? Said.UNKNOWN : new Said(value, List.of("entry-of-" + fact.name()));
            }
        };
    }

    /** What a reason and all that it rests on say. */
    private static List<String> said(Why why) {
        List<String> said = new ArrayList<>(List.of(Sentences.in(Locale.ENGLISH).say(why)));
        why.inner().forEach(inner -> said.addAll(said(inner)));
        return said;
    }
}
