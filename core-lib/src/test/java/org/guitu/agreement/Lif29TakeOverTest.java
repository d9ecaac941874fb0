package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guitu.agreement.Story.anomalies;

import java.time.LocalDate;
import org.guitu.finding.Breach;
import org.guitu.finding.Education;
import org.guitu.journal.FactType;
import org.guitu.reading.Reading;
import org.guitu.rule.Certainty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** LIF-29: a case taken over while running starts on its go-live day; what nobody has on record of before is UNKNOWN. */
class Lif29TakeOverTest {
    private static final Story REPORTED =
            Story.ordered("2025-03-03").served("2025-03-10").reported("2025-03-20");
    private static final Story TAKEN_OVER = REPORTED.and(takeOver("2026-06-01"));

    @ParameterizedTest
    @ValueSource(strings = {"sign", "serve-family", "order-notice"})
    void aWindowOfBeforeGoLiveIsUnknownAndPromptsNobody(String id) {
        for (String day : new String[] {"2025-03-20", "2026-05-31", "2026-06-01", "2027-06-01", "2028-03-19"}) {
            DeadlineReading window = TAKEN_OVER.on(day).deadlines().get(id);
            assertThat(window.status()).isEqualTo(DeadlineReading.Status.UNKNOWN);
            assertThat(window.certainty()).isEqualTo(Certainty.UNKNOWN);
            assertThat(window.due()).isNull();
            assertThat(window.late()).isFalse();
            assertThat(TAKEN_OVER.on(day).prompts()).doesNotContainKey(id);
        }
        assertThat(TAKEN_OVER.knownOn("2026-05-31").on("2026-05-31").prompts())
                .as("what was known before the take-over")
                .containsKey(id);
        assertThat(REPORTED.on("2026-06-01").prompts()).containsKey(id);
    }

    @Test
    void whatIsOnRecordIsReadAsEver() {
        Reading reading = TAKEN_OVER.on("2026-06-01");

        assertThat(reading.state()).isEqualTo(State.REPORTED);
        assertThat(reading.deadlines().get("report").status()).isEqualTo(DeadlineReading.Status.MET);
        assertThat(reading.term()).isEqualTo(REPORTED.on("2026-06-01").term());
    }

    @ParameterizedTest(name = "a breach of {0}: {1}")
    @CsvSource(textBlock = """
            2025-03-24, UNKNOWN
            2026-05-31, UNKNOWN
            2026-06-01, OPEN
            2026-06-02, OPEN
            """)
    void theGoLiveDayItselfIsNotBefore(String day, DeadlineReading.Status status) {
        Story breached = REPORTED.signed("2025-03-24")
                .and(new Breach(LocalDate.parse(day)))
                .as("breach")
                .and(takeOver("2026-06-01"));
        String id = "educate-" + breached.entry("breach");

        assertThat(breached.on("2026-06-02").deadlines().get(id).status()).isEqualTo(status);
        assertThat(Story.due(
                        breached.withReason()
                                .and(new Education(LocalDate.parse("2026-06-03"), breached.entry("breach")))
                                .on("2026-06-03"),
                        id))
                .isEqualTo("MET");
    }

    @ParameterizedTest(name = "served {0}: window {1}, proposed from {2}")
    @CsvSource(textBlock = """
            2026-05-10, UNKNOWN,    none
            2026-05-31, UNKNOWN,    none
            2026-06-01, 2026-06-16, 2026-06-17
            2026-06-02, 2026-06-17, 2026-06-18
            """)
    void aReportWindowOfBeforeGoLiveProposesNothing(String served, String due, String since) {
        Story story = Story.ordered("2026-05-04").served(served).and(takeOver("2026-06-01"));

        assertThat(Story.due(story.on("2026-06-02"), "report")).isEqualTo(due);
        assertThat(story.turns(
                        "2026-05-10",
                        "2027-07-30",
                        reading -> reading.proposals().isEmpty() ? "none" : "proposed"))
                .last()
                .asString()
                .isEqualTo(since.equals("none") ? "2026-05-10 none" : since + " proposed");
        assertThat(story.on("2027-07-30").deadlines().get("review").due())
                .isEqualTo(
                        since.equals("none")
                                ? "2027-06-01"
                                : LocalDate.parse(due).plusYears(1).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"file-living", "file-work", "work-group-VOLUNTEER"})
    void whatNoWindowBoundsIsAskedForFromGoLiveOn(String id) {
        assertThat(TAKEN_OVER.prompting(id, "2026-05-30", "2026-06-02"))
                .containsExactly("2026-05-30 none", "2026-06-01 NOTICE CASE_WORKER");
    }

    @Test
    void whoReportsAfterGoLiveIsNotLateForAWindowThatNobodyKnows() {
        Story story = Story.ordered("2026-05-04")
                .served("2026-05-10")
                .and(takeOver("2026-06-01"))
                .reported("2026-07-20");

        assertThat(story.on("2026-07-20").deadlines().get("report").late()).isFalse();
        assertThat(story.on("2026-07-20").proposals()).isEmpty();
    }

    @Test
    void aFindingOnRecordBeforeTheTakeOverIsNotWithdrawnByIt() {
        Story story = Story.ordered("2026-03-02")
                .served("2026-03-02")
                .foundRefusing("2026-03-20")
                .and(takeOver("2026-03-23"));

        assertThat(anomalies(story.on("2026-03-24"))).isEmpty();
        assertThat(story.on("2026-04-24").prompts().keySet())
                .anyMatch(id -> id.startsWith("report-finding-"))
                .noneMatch(id -> id.startsWith("look-again-"));
    }

    @Test
    void aReportMeetsAnUnknownWindow() {
        Story story = Story.ordered("2026-05-04").served("2026-05-10").and(takeOver("2026-06-01"));

        assertThat(Story.due(story.reported("2026-06-08").on("2026-06-07"), "report"))
                .isEqualTo("UNKNOWN");
        assertThat(story.reported("2026-06-08")
                        .on("2026-06-08")
                        .deadlines()
                        .get("report")
                        .status())
                .isEqualTo(DeadlineReading.Status.MET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-01", "2026-06-01", "2026-06-10"})
    void isPossibleOnce(String day) {
        assertThat(TAKEN_OVER.recordedOn("2026-06-10").withReason().refused(takeOver(day)))
                .containsExactly("LIF-29");
        assertThat(TAKEN_OVER.permitted("2026-06-10").types()).doesNotContain(FactType.TAKE_OVER);
        assertThat(REPORTED.permitted("2026-06-10").types()).contains(FactType.TAKE_OVER);
    }

    @Test
    void takenBackEverythingPromptsAsEver() {
        Story back = TAKEN_OVER.as("taken").voided("taken");

        assertThat(Story.due(back.on("2026-06-02"), "sign")).isEqualTo("2025-03-27");
        assertThat(back.and(takeOver("2026-06-05")).on("2026-06-05").prompts()).doesNotContainKey("sign");
    }

    @Test
    void thereIsNothingToTakeOverInACaseThatIsOver() {
        assertThat(REPORTED.died("2026-05-29").refused(takeOver("2026-06-01"))).containsExactly("LIF-16");
    }

    private static TakeOver takeOver(String day) {
        return new TakeOver(LocalDate.parse(day));
    }
}
