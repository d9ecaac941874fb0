package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guitu.agreement.Facts.agreement;
import static org.guitu.agreement.Facts.death;
import static org.guitu.agreement.Facts.leaving;
import static org.guitu.agreement.Facts.report;
import static org.guitu.agreement.Facts.revocation;

import java.time.LocalDate;
import java.util.List;
import org.guitu.reading.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** LIF-16: death ends the case; an order revoked or declared void ends it as REVOKED and marks what it did as void. */
class Lif16DeathAndRevocationTest {
    private static final Story ACTIVE = Story.ordered("2026-03-02")
            .served("2026-03-03")
            .reported("2026-03-05")
            .signed("2026-03-06");

    @Test
    void deathEndsTheCaseOnItsDay() {
        Story story = ACTIVE.died("2026-06-01").as("death");

        assertThat(story.turns("2026-05-30", "2026-07-31", Reading::state))
                .containsExactly("2026-05-30 ACTIVE", "2026-06-01 TERMINATED");
        assertThat(story.on("2026-06-01").ending())
                .isEqualTo(new Ending(Ending.Code.DEATH, LocalDate.of(2026, 6, 1), story.entry("death")));
        assertThat(story.on("2026-06-01").stateWhy().rule().value()).isEqualTo("LIF-16");
        assertThat(story.on("2026-06-01").revoked()).isFalse();
        assertThat(story.on("2029-03-05").state())
                .as("no term runs out any more")
                .isEqualTo(State.TERMINATED);
    }

    @ParameterizedTest
    @EnumSource(Revocation.Ground.class)
    void aRevokedOrderEndsTheCaseAndMarksWhatItDidAsVoidFromThenOn(Revocation.Ground ground) {
        Story story = ACTIVE.and(new Revocation(LocalDate.of(2026, 6, 1), ground, "〔2026〕鄂12行终1号"))
                .as("revocation");

        assertThat(story.turns("2026-05-30", "2026-07-31", Reading::state))
                .containsExactly("2026-05-30 ACTIVE", "2026-06-01 TERMINATED");
        assertThat(story.turns("2026-05-30", "2026-07-31", Reading::revoked))
                .containsExactly("2026-05-30 false", "2026-06-01 true");
        assertThat(story.on("2026-06-01").ending())
                .isEqualTo(new Ending(Ending.Code.REVOKED, LocalDate.of(2026, 6, 1), story.entry("revocation")));
        assertThat(story.on("2026-06-01").stateWhy().rule().value()).isEqualTo("LIF-16");
    }

    @Test
    void inEveryState() {
        List<Story> stories = List.of(
                Story.ordered("2026-03-02"),
                Story.ordered("2026-03-02").served("2026-03-03"),
                Story.ordered("2026-03-02").served("2026-03-03").reported("2026-03-05"),
                ACTIVE,
                ACTIVE.held("2026-04-01"));

        assertThat(stories).allSatisfy(story -> {
            assertThat(story.died("2026-05-01").on("2026-05-01").state()).isEqualTo(State.TERMINATED);
            assertThat(story.revoked("2026-05-01").on("2026-05-01").state()).isEqualTo(State.TERMINATED);
        });
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource(textBlock = """
            # the last day of the term is 4 March 2029
            2029-03-03, TERMINATED
            2029-03-04, TERMINATED
            2029-03-05, COMPLETED
            2031-01-01, COMPLETED
            """)
    void afterTheTermTheCaseStaysCompletedAndARevokedOneIsMarked(String day, State state) {
        assertThat(ACTIVE.died(day).on("2031-12-31").state()).isEqualTo(state);
        assertThat(ACTIVE.revoked(day).on("2031-12-31").state()).isEqualTo(state);
        assertThat(ACTIVE.revoked(day).on("2031-12-31").revoked()).isTrue();
        assertThat(ACTIVE.revoked(day).on(LocalDate.parse(day).minusDays(1)).revoked())
                .isFalse();
    }

    @Test
    void whatComesAfterAnEndLeavesTheEndAndIsStillMarked() {
        Reading revokedAfterDeath =
                ACTIVE.died("2026-06-01").revoked("2026-07-01").on("2026-07-01");
        Reading deathAfterRevocation =
                ACTIVE.revoked("2026-06-01").died("2026-07-01").on("2026-07-01");

        assertThat(revokedAfterDeath.ending()).extracting(Ending::code).isEqualTo(Ending.Code.DEATH);
        assertThat(revokedAfterDeath.revoked()).isTrue();
        assertThat(deathAfterRevocation.ending()).extracting(Ending::code).isEqualTo(Ending.Code.REVOKED);
        assertThat(deathAfterRevocation.revoked()).isTrue();
    }

    @Test
    void onOneDayTheRevocationIsReadFirstWhateverWasRecordedFirst() {
        for (Story story : List.of(
                ACTIVE.died("2026-06-01").revoked("2026-06-01"),
                ACTIVE.revoked("2026-06-01").died("2026-06-01"))) {
            assertThat(story.on("2026-06-01").ending()).extracting(Ending::code).isEqualTo(Ending.Code.REVOKED);
        }
    }

    @Test
    void aFindingStaysReadableAndIsMarkedByTheRevocation() {
        Story story = Story.ordered("2026-03-02")
                .served("2026-03-03")
                .foundRefusing("2026-03-20")
                .revoked("2026-04-01");

        assertThat(story.on("2026-03-31").findings()).hasSize(1);
        assertThat(story.on("2026-03-31").revoked()).isFalse();
        assertThat(story.on("2026-04-01").findings()).hasSize(1);
        assertThat(story.on("2026-04-01").revoked()).isTrue();
    }

    @Test
    void bothAreRecordedOnce() {
        assertThat(ACTIVE.died("2026-06-01").refused(death("2026-06-02"))).containsExactly("LIF-16");
        assertThat(ACTIVE.revoked("2026-06-01").refused(revocation("2026-06-02")))
                .containsExactly("LIF-16");
    }

    @Test
    void anActOfThatDayStillFitsAndOneOfTheNextDoesNot() {
        Story served = Story.ordered("2026-03-02").served("2026-03-03");

        for (Story over : List.of(served.died("2026-03-10"), served.revoked("2026-03-10"))) {
            assertThat(over.reported("2026-03-10").on("2026-03-10").anomalies()).isEmpty();
            assertThat(over.refused(report("2026-03-11"))).containsExactly("LIF-16");
        }
        assertThat(ACTIVE.died("2026-06-01").refused(leaving("2026-06-02"))).containsExactly("LIF-16");
        assertThat(Story.ordered("2026-03-02")
                        .served("2026-03-03")
                        .reported("2026-03-05")
                        .revoked("2026-03-10")
                        .refused(agreement("2026-03-11")))
                .containsExactly("LIF-16");
    }

    @Test
    void aDeadOrFreedPersonOwesNothingAndNobodyIsPrompted() {
        Story served = Story.ordered("2026-03-02").served("2026-03-03");

        assertThat(served.died("2026-03-10").on("2026-06-30").prompts()).isEmpty();
        assertThat(served.revoked("2026-03-10").on("2026-06-30").prompts()).isEmpty();
        assertThat(served.died("2026-03-10").prompting("report", "2026-03-03", "2026-06-30"))
                .containsExactly("2026-03-03 NOTICE CASE_WORKER", "2026-03-10 none");
    }

    @Test
    void typedInLateTheEarlierAnswerIsKept() {
        Story story = ACTIVE.recordedOn("2026-06-20").died("2026-06-01");

        assertThat(story.on("2026-06-10").state()).isEqualTo(State.TERMINATED);
        assertThat(story.knownOn("2026-06-19").on("2026-06-10").state()).isEqualTo(State.ACTIVE);
        assertThat(story.knownOn("2026-06-20").on("2026-06-10").state()).isEqualTo(State.TERMINATED);
    }

    @Test
    void aRevokedOrderOwesAndCountsNothing() {
        Reading reading = Story.ordered("2026-03-02")
                .served("2026-03-03")
                .foundRefusing("2026-03-20")
                .revoked("2026-03-21")
                .on("2026-04-10");

        assertThat(reading.deadlines()).isEmpty();
        assertThat(reading.prompts()).isEmpty();
        assertThat(reading.proposals()).isEmpty();
        assertThat(reading.unauthorised().days()).isZero();
    }
}
