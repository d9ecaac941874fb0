package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.guitu.agreement.Facts.agreement;
import static org.guitu.agreement.Facts.custody;
import static org.guitu.agreement.Facts.leaving;
import static org.guitu.agreement.Facts.release;
import static org.guitu.agreement.Facts.report;
import static org.guitu.agreement.Facts.signingRefusal;
import static org.guitu.agreement.Facts.treatment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.guitu.journal.Fact;
import org.guitu.reading.Reading;
import org.guitu.rule.Reason;
import org.guitu.rule.Sentences;
import org.guitu.rule.Used;
import org.guitu.rule.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** LIF-13: detention or arrest suspends, release resumes, and the last day moves by the days suspended. */
class Lif13CustodyTest {
    /** Reported on 5 March 2026, so until 4 March 2029. */
    private static final Story REPORTED =
            Story.ordered("2026-03-02").served("2026-03-03").reported("2026-03-05");

    private static final Story ACTIVE = REPORTED.signed("2026-03-06");

    // The state

    @Test
    void releaseReturnsTheCaseToTheStateBefore() {
        assertThat(states(ordered().held("2026-03-03").released("2026-03-10")))
                .as("an order that was not served has nothing to suspend")
                .containsExactly("2026-03-02 ORDERED");
        assertThat(states(ordered().served("2026-03-03").held("2026-03-04").released("2026-03-10")))
                .containsExactly(
                        "2026-03-02 ORDERED",
                        "2026-03-03 AWAITING_REPORT",
                        "2026-03-04 SUSPENDED",
                        "2026-03-10 AWAITING_REPORT");
        assertThat(states(REPORTED.held("2026-03-10").released("2026-03-12")))
                .endsWith("2026-03-05 REPORTED", "2026-03-10 SUSPENDED", "2026-03-12 REPORTED");
        assertThat(states(ACTIVE.held("2026-03-10").released("2026-03-12")))
                .endsWith("2026-03-06 ACTIVE", "2026-03-10 SUSPENDED", "2026-03-12 ACTIVE");
    }

    @Test
    void servedInCustodyTheCaseIsSuspendedUntilTheRelease() {
        Story story = ordered().held("2026-03-03").served("2026-03-05").released("2026-03-10");

        assertThat(states(story))
                .containsExactly("2026-03-02 ORDERED", "2026-03-05 SUSPENDED", "2026-03-10 AWAITING_REPORT");
    }

    @Test
    void custodyMayHaveBegunBeforeTheOrder() {
        Story story = ordered()
                .recordedOn("2026-03-03")
                .held("2026-02-20")
                .served("2026-03-03")
                .released("2026-03-10");

        assertThat(states(story))
                .containsExactly("2026-03-02 ORDERED", "2026-03-03 SUSPENDED", "2026-03-10 AWAITING_REPORT");
        assertThat(story.on("2026-03-10").anomalies()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CustodyBegun.Kind.class)
    void detentionAndArrestAlike(CustodyBegun.Kind kind) {
        Story story = ACTIVE.and(new CustodyBegun(LocalDate.of(2026, 3, 10), kind));

        assertThat(story.on("2026-03-09").state()).isEqualTo(State.ACTIVE);
        assertThat(story.on("2026-03-10").state()).isEqualTo(State.SUSPENDED);
        assertThat(story.on("2026-03-10").stateWhy().rule().value()).isEqualTo("LIF-13");
        assertThat(story.on("2046-03-10").state()).as("without an end").isEqualTo(State.SUSPENDED);
    }

    @Test
    void begunAndEndedOnOneDayItIsNone() {
        Story story = ACTIVE.held("2026-03-10").released("2026-03-10");

        assertThat(story.on("2026-03-10").state()).isEqualTo(State.ACTIVE);
        assertThat(last(story)).isEqualTo("2029-03-04");
    }

    @Test
    void reportedAndArrestedOnOneDayInEitherOrderOfRecording() {
        Story served = ordered().served("2026-03-03");

        for (Story story : List.of(
                served.reported("2026-03-05").held("2026-03-05"),
                served.held("2026-03-05").reported("2026-03-05"))) {
            assertThat(story.on("2026-03-05").state()).isEqualTo(State.SUSPENDED);
            assertThat(story.on("2026-03-05").anomalies()).isEmpty();
            assertThat(term(story, "2026-03-05").firstDay()).isEqualTo("2026-03-05");
            assertThat(last(story.released("2026-03-08"))).isEqualTo("2029-03-07");
        }
    }

    @Test
    void releasedAndArrestedAgainOnOneDayInEitherOrderOfRecording() {
        Story held = ACTIVE.held("2026-03-10").as("first");

        for (Story story : List.of(
                held.released("2026-03-20", "first").held("2026-03-20").as("second"),
                held.held("2026-03-20").as("second").released("2026-03-20", "first"))) {
            assertThat(story.on("2026-03-20").state()).isEqualTo(State.SUSPENDED);
            assertThat(last(story.released("2026-03-22", "second"))).isEqualTo("2029-03-16");
        }
    }

    @Test
    void overlappingCustodyEndsWithItsLastRelease() {
        Story story = ACTIVE.held("2026-03-10")
                .as("first")
                .held("2026-03-12")
                .as("second")
                .released("2026-03-20", "first");

        assertThat(story.on("2026-03-20").state()).isEqualTo(State.SUSPENDED);
        assertThat(states(story.released("2026-03-25", "second")))
                .endsWith("2026-03-10 SUSPENDED", "2026-03-25 ACTIVE");
    }

    // The last day

    @ParameterizedTest(name = "held {0} to {1}: last day {2}")
    @CsvSource(textBlock = """
            # before the term
            2026-03-03, 2026-03-04, 2029-03-04
            # one day, ten, over a month, over a leap February
            2026-06-01, 2026-06-02, 2029-03-05
            2026-06-01, 2026-06-11, 2029-03-14
            2026-06-15, 2026-08-01, 2029-04-20
            2028-02-20, 2028-03-05, 2029-03-18
            2027-02-20, 2027-03-05, 2029-03-17
            # on the last day but one, on the last day, from the day after on
            2029-03-03, 2029-03-04, 2029-03-05
            2029-03-04, 2029-03-05, 2029-03-05
            2029-03-04, 2029-03-10, 2029-03-10
            2029-03-05, 2029-03-10, 2029-03-04
            """)
    void theLastDayMovesByTheDaysHeld(String from, String release, String last) {
        assertThat(last(REPORTED.recordedOn(from).held(from).released(release))).isEqualTo(last);
    }

    @ParameterizedTest(name = "held {0} to {1} and {2} to {3}: last day {4}")
    @CsvSource(textBlock = """
            # apart; touching; overlapping; one within the other; the same days twice
            2026-06-01, 2026-06-11, 2026-07-01, 2026-07-06, 2029-03-19
            2026-06-01, 2026-06-11, 2026-06-11, 2026-06-16, 2029-03-19
            2026-06-01, 2026-06-11, 2026-06-05, 2026-06-21, 2029-03-24
            2026-06-01, 2026-06-21, 2026-06-05, 2026-06-06, 2029-03-24
            2026-06-01, 2026-06-11, 2026-06-01, 2026-06-11, 2029-03-14
            # the second lies after the first last day and counts because the first moved it
            2029-03-01, 2029-03-03, 2029-03-05, 2029-03-07, 2029-03-08
            2026-06-01, 2026-06-02, 2029-03-05, 2029-03-15, 2029-03-15
            2026-06-01, 2026-06-01, 2029-03-05, 2029-03-15, 2029-03-04
            """)
    void aDayIsSuspendedOnceWhateverTheNumberOfReasons(
            String from, String release, String again, String released, String last) {
        Story story = REPORTED.withReason()
                .held(from)
                .as("first")
                .held(again)
                .as("second")
                .recordedOn(released);

        assertThat(last(story.released(release, "first").released(released, "second")))
                .isEqualTo(last);
        assertThat(last(story.released(released, "second").released(release, "first")))
                .isEqualTo(last);
    }

    @Test
    void heldOverTheLastDayTheCaseGoesOnUntilTheDaysAreServed() {
        Story story = ACTIVE.held("2029-03-03").released("2029-03-20");

        assertThat(story.turns("2029-03-01", "2029-04-30", Reading::state))
                .as("3 and 4 March were left")
                .containsExactly(
                        "2029-03-01 ACTIVE", "2029-03-03 SUSPENDED", "2029-03-20 ACTIVE", "2029-03-22 COMPLETED");
    }

    @Test
    void arrestedAfterTheLastDayNothingIsSuspended() {
        Story story = ACTIVE.held("2029-03-05");

        assertThat(story.turns("2029-03-04", "2029-04-30", Reading::state))
                .containsExactly("2029-03-04 ACTIVE", "2029-03-05 COMPLETED");
    }

    @Test
    void whereThePackSaysSoTheLastDayStays() {
        Story story = Story.inProvinceWith("suspensionExtendsTerm", "false")
                .and(treatment("2026-03-02"))
                .served("2026-03-03")
                .reported("2026-03-05")
                .held("2029-03-01");

        assertThat(last(story)).isEqualTo("2029-03-04");
        assertThat(story.turns("2029-02-28", "2029-03-31", Reading::state))
                .containsExactly("2029-02-28 REPORTED", "2029-03-01 SUSPENDED", "2029-03-05 COMPLETED");
        assertThat(term(story, "2029-03-02").daysLeft()).isEqualTo(2);
    }

    @Test
    void thatTheLastDayMovesIsShownAsAssumed() {
        Story story =
                REPORTED.held("2026-06-01").as("custody").released("2026-06-11").as("release");
        Why moved = term(story, "2026-06-11").why().inner().stream()
                .filter(why -> why.rule().value().equals("LIF-13"))
                .findFirst()
                .orElseThrow();

        assertThat(moved.values()).containsEntry("days", "10").containsEntry("last", "2029-03-14");
        assertThat(moved.inner()).hasSize(1);
        assertThat(moved.inner().get(0).entries()).containsExactly(story.entry("custody"), story.entry("release"));
        assertThat(moved.parameters())
                .extracting(Used::name, Used::value, Used::status)
                .containsExactly(tuple("suspensionExtendsTerm", "true", "ASSUMED"));
        assertThat(Sentences.in(Locale.ENGLISH).say(moved)).contains("assumed");
        assertThat(Sentences.in(Locale.CHINESE).say(moved)).contains("推定");
    }

    // What is typed in late, and corrected

    @Test
    void custodyTypedInLateMovesTheLastDayAndTheEarlierAnswerIsKept() {
        Story story = ACTIVE.recordedOn("2026-06-20").held("2026-06-01").released("2026-06-11");

        assertThat(last(story)).isEqualTo("2029-03-14");
        assertThat(last(story.knownOn("2026-06-19"))).isEqualTo("2029-03-04");
        assertThat(story.on("2026-06-05").state()).isEqualTo(State.SUSPENDED);
        assertThat(story.knownOn("2026-06-19").on("2026-06-05").state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void aCorrectedCustodyMovesByTheDaysThatAreRight() {
        Story story = ACTIVE.held("2026-06-01")
                .as("custody")
                .released("2026-06-11")
                .as("release")
                .recordedOn("2026-06-20");

        assertThat(last(story.corrected("custody", custody("2026-06-05")))).isEqualTo("2029-03-10");
        assertThat(last(story.corrected("release", release("2026-06-13", story.entry("custody")))))
                .isEqualTo("2029-03-16");
        assertThat(last(story.voided("custody"))).isEqualTo("2029-03-04");
        assertThat(story.voided("release").on("2026-06-20").state()).isEqualTo(State.SUSPENDED);
    }

    // What cannot be done in custody

    @Test
    void onTheFirstDayAnActMayComeBeforeAndOnTheDayOfReleaseAfter() {
        Story served = ordered().served("2026-03-03").held("2026-03-05");

        assertThat(served.recordedOn("2026-03-10").refused(report("2026-03-06")))
                .containsExactly("LIF-13");
        assertThat(served.reported("2026-03-05").on("2026-03-05").anomalies()).isEmpty();
        assertThat(served.released("2026-03-10")
                        .reported("2026-03-10")
                        .on("2026-03-10")
                        .state())
                .isEqualTo(State.REPORTED);
        assertThat(served.released("2026-03-10").refused(report("2026-03-09")))
                .as("typed in after the release, dated before it")
                .containsExactly("LIF-13");
    }

    @Test
    void nobodySignsOrLeavesInCustody() {
        Story held = REPORTED.held("2026-03-10");

        for (Fact act : List.of(agreement("2026-03-11"), signingRefusal("2026-03-11"), leaving("2026-03-11"))) {
            assertThat(held.refused(act)).as("%s", act).containsExactly("LIF-13");
        }
    }

    @Test
    void theRefusalNamesTheCustodyAndTheReleaseThatWouldHelp() {
        Story held = REPORTED.held("2026-03-10").as("custody").recordedOn("2026-03-12");
        Reason reason = held.reasonsAgainst(agreement("2026-03-12")).get(0);

        assertThat(reason.why().values()).containsEntry("since", "2026-03-10").containsEntry("day", "2026-03-12");
        assertThat(reason.why().entries()).containsExactly(held.entry("custody"));
        assertThat(held.helpedBy(reason).signed("2026-03-12").on("2026-03-12").state())
                .isEqualTo(State.ACTIVE);
    }

    @Test
    void whereCustodiesOverlapTheReleaseThatHelpsIsTheOneStillOwed() {
        Story held = REPORTED.held("2026-03-10")
                .as("first")
                .held("2026-03-11")
                .released("2026-03-12", "first")
                .recordedOn("2026-03-14");

        assertThat(held.helpedBy(held.reasonsAgainst(agreement("2026-03-14")).get(0))
                        .signed("2026-03-14")
                        .on("2026-03-14")
                        .state())
                .isEqualTo(State.ACTIVE);
    }

    @Test
    void noReleaseHelpsWhereThePersonWasReleasedAlready() {
        Story released = REPORTED.held("2026-03-10").released("2026-03-20");

        assertThat(released.reasonsAgainst(agreement("2026-03-15")).get(0).next())
                .isNull();
    }

    // What a release names

    @Test
    void aReleaseNamesTheCustodyThatItEndsOnceAndNotBeforeItsBeginning() {
        Story held = ACTIVE.held("2026-03-10").as("custody");

        assertThat(ACTIVE.refused(release("2026-03-12", "421202001-1")))
                .as("nobody is held")
                .containsExactly("CNT-06");
        assertThat(held.refused(release("2026-03-12", "421202001-1")))
                .as("no custody")
                .containsExactly("CNT-06");
        assertThat(held.refused(release("2026-03-09", held.entry("custody"))))
                .as("before it began")
                .containsExactly("CNT-06");
        Story twice = held.held("2026-03-11").released("2026-03-12", "custody");
        assertThat(twice.refused(release("2026-03-13", held.entry("custody"))))
                .as("ended already")
                .containsExactly("CNT-06");
    }

    private static Story ordered() {
        return Story.ordered("2026-03-02");
    }

    private static List<String> states(Story story) {
        return story.turns("2026-03-02", "2026-04-30", Reading::state);
    }

    private static TermReading term(Story story, String day) {
        return Objects.requireNonNull(story.on(day).term());
    }

    /** The term's last day, as it stands in the end. */
    private static LocalDate last(Story story) {
        return Objects.requireNonNull(term(story, "2029-12-31").lastDay());
    }

    @Test
    void onADayOfReleaseTheActComesFirstAlsoWhereThePersonIsHeldAgain() {
        Story story = Story.ordered("2026-05-29")
                .served("2026-06-01")
                .reported("2026-06-01")
                .held("2026-06-02")
                .released("2026-06-10")
                .held("2026-06-10")
                .recordedOn("2026-06-12");

        assertThat(story.refused(agreement("2026-06-09"))).containsExactly("LIF-13");
        assertThat(story.refused(agreement("2026-06-11"))).containsExactly("LIF-13");
        assertThat(story.and(agreement("2026-06-10")).on("2026-06-12").anomalies())
                .isEmpty();
    }
}
