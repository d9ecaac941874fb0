package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.guitu.agreement.Facts.agreement;
import static org.guitu.agreement.Facts.rehabilitation;
import static org.guitu.agreement.Facts.replacement;
import static org.guitu.agreement.Facts.report;
import static org.guitu.agreement.Facts.sentence;
import static org.guitu.agreement.Facts.treatment;
import static org.guitu.agreement.Story.anomalies;
import static org.guitu.agreement.Story.prompt;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guitu.journal.FactType;
import org.guitu.reading.Reading;
import org.guitu.rule.Reason;
import org.guitu.rule.Used;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LIF-24: one person, one running case; an order that does not fit is recorded and nothing runs on it. */
class Lif24OneRunningCaseTest {
    /** The first case: ordered on 2 March 2023, reported on the 5th, so until 4 March 2026. */
    private static final Story FIRST =
            Story.ordered("2023-03-02").served("2023-03-03").reported("2023-03-05");

    // Term and ground

    @ParameterizedTest(name = "treatment for {0}: fits {1}")
    @CsvSource(textBlock = """
            P3Y,     true
            P36M,    true
            P2Y12M,  true
            P35M,    false
            P37M,    false
            P2Y,     false
            P1M,     false
            P4Y,     false
            """)
    void treatmentLastsThreeYearsExactly(String term, boolean fits) {
        Story story = Story.empty().and(treatment("2026-03-02", "term", term)).as("order");

        assertThat(anomalies(story.on("2026-03-02"))).isEqualTo(flagged(story, fits));
    }

    @ParameterizedTest(name = "rehabilitation for {0}: fits {1}")
    @CsvSource(textBlock = """
            P1M,   true
            P2Y,   true
            P35M,  true
            P3Y,   true
            P36M,  true
            P37M,  false
            P3Y1M, false
            """)
    void rehabilitationLastsThreeYearsAtMost(String term, boolean fits) {
        Story story =
                Story.empty().and(rehabilitation("2026-03-02", "term", term)).as("order");

        assertThat(anomalies(story.on("2026-03-02"))).isEqualTo(flagged(story, fits));
    }

    @ParameterizedTest(name = "isolation decided {0}: fits {1}")
    @CsvSource(nullValues = "-", textBlock = """
            2024-03-01, true
            2026-03-02, true
            2026-03-03, false
            -,          false
            """)
    void rehabilitationFollowsAnIsolationThatTheOrderNames(String decided, boolean fits) {
        Map<String, String> isolation = decided == null
                ? null
                : Map.of("authority", "421202", "documentNumber", "咸公强戒字〔2024〕1号", "decidedOn", decided);
        Story story = Story.empty()
                .recordedOn("2026-03-03")
                .and(rehabilitation("2026-03-02", "isolation", isolation))
                .as("order");

        assertThat(anomalies(story.on("2026-03-02"))).isEqualTo(flagged(story, fits));
    }

    @Test
    void nothingRunsOnAnOrderThatDoesNotFitUntilItIsCorrected() {
        Story story = Story.empty()
                .and(treatment("2026-03-02", "term", "P2Y"))
                .as("order")
                .served("2026-03-03")
                .reported("2026-03-05");
        String prompt = "anomaly-" + story.entry("order");
        Reading reading = story.on("2026-12-31");

        assertThat(reading.state()).isEqualTo(State.ORDERED);
        assertThat(reading.stateWhy().rule().value()).isEqualTo("LIF-24");
        assertThat(reading.term()).isNull();
        assertThat(reading.deadlines()).isEmpty();
        assertThat(reading.proposals()).isEmpty();
        assertThat(reading.prompts()).containsOnlyKeys(prompt);
        assertThat(story.prompting(prompt, "2026-03-01", "2026-12-31"))
                .containsExactly("2026-03-01 none", "2026-03-02 ESCALATED TOWNSHIP_LEAD");
        assertThat(story.on("2030-01-01").state()).as("no end by itself").isEqualTo(State.ORDERED);
    }

    @Test
    void correctedItRunsAsIfItHadBeenRightFromTheStart() {
        Story wrong = Story.empty()
                .and(treatment("2026-03-02", "term", "P2Y"))
                .as("order")
                .served("2026-03-03")
                .reported("2026-03-05")
                .recordedOn("2026-04-01");
        Reading reading = wrong.corrected("order", treatment("2026-03-02")).on("2026-04-01");

        assertThat(reading.state()).isEqualTo(State.REPORTED);
        assertThat(Objects.requireNonNull(reading.term()).lastDay()).isEqualTo("2029-03-04");
        assertThat(reading.anomalies()).isEmpty();
        assertThat(prompt(reading, "sign")).isEqualTo("ESCALATED TOWNSHIP_LEAD");
    }

    @Test
    void theFlagNamesBothTermsAndTheLaw() {
        Reason reason = Story.empty()
                .and(treatment("2026-03-02", "term", "P2Y"))
                .on("2026-03-02")
                .anomalies()
                .get(0)
                .reasons()
                .get(0);

        assertThat(reason.why().values()).containsEntry("term", "P2Y").containsEntry("known", "P3Y");
        assertThat(reason.why().parameters())
                .extracting(Used::name, Used::status)
                .containsExactly(tuple("treatmentTerm", "LAW"));
        Reasons.areWhole(Facts.NATIONAL, List.of(reason));
    }

    @Test
    void whatOthersOrderIsRecordedAndNoted() {
        assertThat(Story.empty().notesOn(treatment("2026-03-02", "term", "P2Y")))
                .extracting(reason -> reason.rule().value())
                .containsExactly("LIF-24");
    }

    // Two cases of one person

    @ParameterizedTest(name = "second order on {0}: fits {1}")
    @CsvSource(textBlock = """
            # the first case: ordered on 2 March 2023, its last day is 4 March 2026
            2023-03-01, true
            2023-03-03, false
            2024-06-01, false
            2026-03-04, false
            2026-03-05, true
            2027-01-01, true
            """)
    void aSecondOrderWhileAnotherCaseRunsIsFlagged(String day, boolean fits) {
        Story second = second().beside(FIRST).and(treatment(day)).as("order");

        assertThat(anomalies(second.on(day))).isEqualTo(flagged(second, fits));
        assertThat(prompt(second.on(day), "anomaly-" + second.entry("order")))
                .isEqualTo(fits ? "none" : "ESCALATED TOWNSHIP_LEAD");
        assertThat(second.served(day).on(day).state()).isEqualTo(fits ? State.AWAITING_REPORT : State.ORDERED);
    }

    @Test
    void onlyTheFirstRunsMeanwhile() {
        Story first = Story.ordered("2026-03-02").served("2026-03-03");
        Story second = second().beside(first).and(treatment("2026-04-01")).served("2026-04-02");
        Story firstKnowingOfTheSecond = first.beside(second).reported("2026-03-05");

        assertThat(firstKnowingOfTheSecond.on("2026-12-31").state()).isEqualTo(State.REPORTED);
        assertThat(firstKnowingOfTheSecond.on("2026-12-31").anomalies()).isEmpty();
        assertThat(second.on("2026-12-31").state()).isEqualTo(State.ORDERED);
        assertThat(second.on("2026-12-31").deadlines()).isEmpty();
    }

    @Test
    void ofTwoOrdersOfOneDayTheOneRecordedFirstRuns() {
        Story early = Story.ordered("2026-03-02");
        Story late = second().recordedOn("2026-03-03").and(treatment("2026-03-02"));

        assertThat(early.beside(late).on("2026-03-03").anomalies()).isEmpty();
        assertThat(late.beside(early).on("2026-03-03").anomalies()).hasSize(1);
    }

    @Test
    void aCaseThatIsOverOrDoesNotRunStopsNoOther() {
        Story ended = FIRST.and(sentence("2024-05-31", Sentence.Kind.IMPRISONMENT));
        Story onItsDay = FIRST.and(sentence("2024-06-01", Sentence.Kind.IMPRISONMENT));
        Story flawed = Story.empty().and(treatment("2023-03-02", "term", "P2Y"));
        Story advance = Story.empty().and(report("2023-03-02"));

        for (Story other : List.of(ended, onItsDay, flawed, advance)) {
            assertThat(second().beside(other)
                            .and(treatment("2024-06-01"))
                            .on("2024-06-01")
                            .anomalies())
                    .isEmpty();
        }
    }

    @Test
    void theFlagStaysAfterTheFirstCaseHasEndedUntilSomeoneCorrectsIt() {
        Story second =
                second().beside(FIRST).and(treatment("2026-02-02")).as("order").served("2026-02-03");

        assertThat(second.on("2026-12-31").state())
                .as("no clock starts by itself")
                .isEqualTo(State.ORDERED);
        assertThat(prompt(second.on("2026-12-31"), "anomaly-" + second.entry("order")))
                .isEqualTo("ESCALATED TOWNSHIP_LEAD");
    }

    @Test
    void whatIsLearntOfTheFirstCaseLaterIsJudgedByThen() {
        Story early = Story.ordered("2023-03-02").served("2023-03-03").reported("2023-03-05");
        Story released = early.recordedOn("2024-07-01").withReason().and(Facts.death("2024-05-01"));
        Story second = second().and(treatment("2024-06-01")).beside(released);

        assertThat(second.on("2024-06-01").anomalies()).isEmpty();
        assertThat(second.knownOn("2024-06-30").on("2024-06-01").anomalies()).hasSize(1);
    }

    @Test
    void inOneFileThereIsOneOrder() {
        Story story = Story.ordered("2026-03-02").as("order");
        Reason reason = story.reasonsAgainst(treatment("2026-04-01")).get(0);

        assertThat(reason.rule().value()).isEqualTo("LIF-24");
        assertThat(reason.why().entries()).containsExactly(story.entry("order"));
        assertThat(story.permitted("2026-04-01").types()).doesNotContain(FactType.ORDER);
    }

    // Replacement

    @Test
    void aConsequenceRowReplacesTheFirstCaseByTheSecond() {
        Story first = Story.ordered("2026-03-02").served("2026-03-03").reported("2026-03-05");
        Story replaced = first.and(replacement("2026-06-01")).as("replacement");
        Story second = second().beside(replaced).and(treatment("2026-06-01", "replaces", "case-1"));

        assertThat(replaced.turns("2026-05-31", "2026-07-31", Reading::state))
                .containsExactly("2026-05-31 REPORTED", "2026-06-01 TERMINATED");
        assertThat(replaced.on("2026-06-01").ending())
                .isEqualTo(new Ending(Ending.Code.REPLACED, LocalDate.of(2026, 6, 1), replaced.entry("replacement")));
        assertThat(replaced.on("2026-06-01").stateWhy().rule().value()).isEqualTo("LIF-24");
        assertThat(replaced.on("2026-06-01").prompts()).isEmpty();
        assertThat(second.on("2026-06-01").anomalies()).isEmpty();
        assertThat(second.served("2026-06-02").on("2026-06-02").state()).isEqualTo(State.AWAITING_REPORT);
    }

    @Test
    void aRowThatThePackDoesNotHaveReplacesNothing() {
        Replacement unknown = new Replacement(LocalDate.of(2026, 6, 1), "case-2", "ANY_REASON");
        Reason reason = FIRST.reasonsAgainst(new Replacement(LocalDate.of(2024, 6, 1), "case-2", "ANY_REASON"))
                .get(0);

        assertThat(reason.rule().value()).isEqualTo("LIF-24");
        assertThat(reason.why().values())
                .containsEntry("row", "ANY_REASON")
                .containsEntry("rows", "SPARED_FROM_ISOLATION");
        assertThat(Story.ordered("2026-03-02").refused(unknown)).containsExactly("LIF-24");
    }

    @Test
    void nothingIsDoneInAReplacedCase() {
        Story replaced = Story.ordered("2026-03-02")
                .served("2026-03-03")
                .reported("2026-03-05")
                .and(replacement("2026-03-10"));

        assertThat(replaced.refused(agreement("2026-03-11"))).containsExactly("LIF-24");
        assertThat(replaced.signed("2026-03-10").on("2026-03-10").anomalies())
                .as("on the day itself it was possible")
                .isEmpty();
    }

    private static Story second() {
        return Story.empty("case-2");
    }

    private static Map<String, List<String>> flagged(Story story, boolean fits) {
        return fits ? Map.of() : Map.of(story.entry("order"), List.of("LIF-24"));
    }

    @Test
    void aSuccessorOrderedBeforeTheReplacementRunsFromTheReplacementOn() {
        Story first = Story.ordered("2026-03-02").served("2026-03-03").reported("2026-03-05");
        Story replaced = first.and(replacement("2026-06-02"));
        Story second = second().beside(replaced)
                .and(treatment("2026-06-01", "replaces", "case-1"))
                .as("order");

        assertThat(anomalies(second.on("2026-06-01"))).isEqualTo(flagged(second, false));
        assertThat(second.on("2026-06-02").anomalies()).isEmpty();
        assertThat(second.served("2026-06-03").on("2026-06-03").state()).isEqualTo(State.AWAITING_REPORT);
    }

    @Test
    void onlyTheCaseThatItWasReplacedByRuns() {
        Story first = Story.ordered("2026-03-02").served("2026-03-03").reported("2026-03-05");
        Story replaced = first.and(replacement("2026-06-02"));
        Story died = first.died("2026-06-02");
        Story unnamed = second().beside(replaced).and(treatment("2026-06-01"));
        Story another = Story.empty("case-3").beside(replaced).and(treatment("2026-06-01", "replaces", "case-1"));
        Story after = second().beside(died).and(treatment("2026-06-01", "replaces", "case-1"));

        assertThat(unnamed.on("2026-06-02").anomalies()).as("names nothing").hasSize(1);
        assertThat(another.on("2026-06-02").anomalies())
                .as("is not the successor")
                .hasSize(1);
        assertThat(after.on("2026-06-02").anomalies()).as("was not replaced").hasSize(1);
    }
}
