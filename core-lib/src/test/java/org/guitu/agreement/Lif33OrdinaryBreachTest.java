package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.guitu.finding.Breach;
import org.guitu.finding.Education;
import org.guitu.finding.Finding;
import org.guitu.journal.FactType;
import org.guitu.rule.Used;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** LIF-33: an ordinary breach of the agreement asks the worker to criticise and educate, and is told to nobody else. */
class Lif33OrdinaryBreachTest {
    private static final Story ACTIVE = Story.ordered("2026-03-02")
            .served("2026-03-03")
            .reported("2026-03-05")
            .signed("2026-03-06");
    private static final Story BREACHED = breached(ACTIVE, "2026-04-10").as("breach");
    private static final String PROMPT = "educate-" + BREACHED.entry("breach");

    @Test
    void asksTheWorkerFromItsDayUntilItWasSpokenAboutAndIsNeverOverdue() {
        assertThat(spoken(BREACHED, "2027-02-01").prompting(PROMPT, "2026-04-08", "2027-02-03"))
                .containsExactly("2026-04-08 none", "2026-04-10 NOTICE CASE_WORKER", "2027-02-01 none");
    }

    @Test
    void isMetOnTheDayOfTheTalkAndNeverLate() {
        DeadlineReading met =
                spoken(BREACHED, "2026-04-30").on("2026-05-01").deadlines().get(PROMPT);

        assertThat(met.status()).isEqualTo(DeadlineReading.Status.MET);
        assertThat(met.metOn()).isEqualTo(LocalDate.parse("2026-04-30"));
        assertThat(met.due()).isNull();
        assertThat(met.late()).isFalse();
    }

    @Test
    void theTalkIsRecordedWithThePersonsWords() {
        Education talk = talk("2026-04-11", BREACHED.entry("breach"));

        assertThat(BREACHED.refused(talk)).containsExactly("LIF-33");
        assertThat(BREACHED.withReason().notesOn(talk)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"421202001-4", "421202001-9", "none"})
    void theTalkNamesTheBreach(String entry) {
        assertThat(BREACHED.withReason().refused(talk("2026-04-11", entry))).containsExactly("LIF-33");
    }

    @Test
    void theTalkIsNoEarlierThanTheBreach() {
        String breach = BREACHED.entry("breach");

        assertThat(BREACHED.withReason().refused(talk("2026-04-09", breach))).containsExactly("LIF-33");
        assertThat(BREACHED.withReason().notesOn(talk("2026-04-10", breach))).isEmpty();
    }

    @Test
    void whatIsNotAgreedToIsNotBreached() {
        assertThat(ACTIVE.refused(breach("2026-03-05"))).containsExactly("LIF-33");
        assertThat(ACTIVE.notesOn(breach("2026-03-06"))).isEmpty();
    }

    @Test
    void itIsPossibleOnceAnAgreementIsSignedAndTheTalkOnceThereIsABreach() {
        Story reported = Story.ordered("2026-03-02").served("2026-03-03").reported("2026-03-05");

        assertThat(reported.permitted("2026-03-05").types()).doesNotContain(FactType.BREACH, FactType.EDUCATION);
        assertThat(ACTIVE.permitted("2026-03-07").types())
                .contains(FactType.BREACH)
                .doesNotContain(FactType.EDUCATION);
        assertThat(BREACHED.permitted("2026-04-10").types()).contains(FactType.BREACH, FactType.EDUCATION);
    }

    @Test
    void isOfNoOtherConsequence() {
        Story often = ACTIVE;
        for (int day = 1; day <= 30; day++) {
            often = breached(often, "2026-04-%02d".formatted(day));
        }

        assertThat(often.on("2026-05-31").proposals()).isEmpty();
        assertThat(often.on("2026-05-31").unauthorised().absences()).isZero();
        assertThat(often.on("2026-05-31").prompts().values())
                .filteredOn(prompt -> prompt.command().equals("education"))
                .hasSize(30)
                .allMatch(prompt -> prompt.role().equals("CASE_WORKER"));
        assertThat(often.withReason().refused(new Finding(LocalDate.parse("2026-05-31"), Finding.Kind.SERIOUS_BREACH)))
                .containsExactly("LIF-23");
    }

    @Test
    void nobodyIsAskedOnceTheCaseIsOver() {
        Story dead = BREACHED.died("2026-05-06");

        assertThat(dead.prompting(PROMPT, "2026-05-04", "2026-05-08"))
                .containsExactly("2026-05-04 NOTICE CASE_WORKER", "2026-05-06 none");
        assertThat(dead.refused(breach("2026-05-07"))).containsExactly("LIF-16");
        assertThat(dead.withReason().refused(talk("2026-05-07", dead.entry("breach"))))
                .containsExactly("LIF-16");
    }

    @Test
    void aBreachTakenBackLeavesTheTalkAboutItAsAnAnomaly() {
        Story backed = spoken(BREACHED, "2026-04-13").as("talk").voided("breach");

        assertThat(Story.prompt(backed.on("2026-04-12"), PROMPT)).isEqualTo("none");
        assertThat(Story.anomalies(backed.on("2026-04-13")))
                .hasEntrySatisfying(
                        backed.entry("talk"), rules -> assertThat(rules).containsExactly("LIF-33"));
    }

    @Test
    void thePromptIsLaw() {
        assertThat(BREACHED.on("2026-04-10").deadlines().get(PROMPT).why().parameters())
                .isNotEmpty()
                .extracting(Used::status)
                .containsOnly("LAW");
    }

    @ParameterizedTest(name = "held from 10 to 20 April, breached on {0}: {1}")
    @CsvSource({
        "2026-04-09, taken",
        "2026-04-10, taken",
        "2026-04-11, refused",
        "2026-04-19, refused",
        "2026-04-20, taken"
    })
    void nothingIsAgreedToForADayInCustody(String day, String outcome) {
        Story held = ACTIVE.held("2026-04-10").released("2026-04-20").recordedOn("2026-04-25");

        if (outcome.equals("taken")) {
            assertThat(held.notesOn(breach(day))).isEmpty();
        } else {
            assertThat(held.refused(breach(day))).containsExactly("LIF-13");
        }
    }

    private static Story breached(Story story, String day) {
        return story.and(breach(day));
    }

    private static Story spoken(Story story, String day) {
        return story.withReason().and(talk(day, story.entry("breach")));
    }

    private static Breach breach(String day) {
        return new Breach(LocalDate.parse(day));
    }

    private static Education talk(String day, String breach) {
        return new Education(LocalDate.parse(day), breach);
    }
}
