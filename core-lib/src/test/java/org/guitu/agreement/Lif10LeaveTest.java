package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.guitu.agreement.Facts.leave;
import static org.guitu.agreement.Facts.leaving;
import static org.guitu.agreement.Facts.returning;
import static org.guitu.agreement.Facts.treatment;

import java.util.List;
import org.guitu.journal.FactType;
import org.guitu.reading.Reading;
import org.guitu.rule.Reason;
import org.guitu.rule.Used;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LIF-10: leaving the county for three days or more needs a written report on or before the day of leaving. */
class Lif10LeaveTest {
    private static final Story ACTIVE = Story.ordered("2026-03-02")
            .served("2026-03-03")
            .reported("2026-03-05")
            .signed("2026-03-06");

    @ParameterizedTest(name = "left {0}, back {1}: {2} days, {3}")
    @CsvSource(textBlock = """
            # the day of leaving counts, the day of return does not
            2026-04-10, 2026-04-10, 0, SHORT
            2026-04-10, 2026-04-11, 1, SHORT
            2026-04-10, 2026-04-12, 2, SHORT
            2026-04-10, 2026-04-13, 3, UNAUTHORISED
            2026-04-10, 2026-04-14, 4, UNAUTHORISED
            # over the end of February, of a month, over holidays
            2028-02-28, 2028-03-01, 2, SHORT
            2027-02-27, 2027-03-01, 2, SHORT
            2028-02-27, 2028-03-01, 3, UNAUTHORISED
            2026-04-29, 2026-05-02, 3, UNAUTHORISED
            2026-10-01, 2026-10-08, 7, UNAUTHORISED
            """)
    void withoutAReportThreeDaysAreUnauthorised(String left, String back, long days, String judgement) {
        assertThat(judged(ACTIVE.left(left).returned(back), back))
                .containsExactly(left + " to " + back + ": " + days + " " + judgement);
    }

    @ParameterizedTest(name = "reported {0}: {1}")
    @CsvSource(textBlock = """
            # left on 10 April: long before, the day before, the day itself, the day after, on the return
            2026-03-20, REPORTED
            2026-04-09, REPORTED
            2026-04-10, REPORTED
            2026-04-11, UNAUTHORISED
            2026-04-14, UNAUTHORISED
            """)
    void theReportIsInTimeOnOrBeforeTheDayOfLeaving(String reported, String judgement) {
        Story story = ACTIVE.recordedOn("2026-04-14")
                .reportedLeave(reported, "2026-04-10", "2026-04-13")
                .left("2026-04-10")
                .returned("2026-04-14");

        assertThat(judged(story, "2026-04-14")).containsExactly("2026-04-10 to 2026-04-14: 4 " + judgement);
    }

    @Test
    void theLawKnowsAReportAndNoApproval() {
        Story story = ACTIVE.reportedLeave("2026-04-09", "2026-04-10", "2026-06-30")
                .left("2026-04-10")
                .returned("2026-06-30");

        assertThat(judged(story, "2026-06-30")).containsExactly("2026-04-10 to 2026-06-30: 81 REPORTED");
    }

    @ParameterizedTest(name = "reported until 15 April, back {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # back earlier, on the day, and after it: the 16th, then 16 and 17, then 16 to 18 April are judged by themselves
            2026-04-12 | 2026-04-10 to 2026-04-12: 2 SHORT
            2026-04-15 | 2026-04-10 to 2026-04-15: 5 REPORTED
            2026-04-16 | 2026-04-10 to 2026-04-16: 6 REPORTED
            2026-04-17 | 2026-04-10 to 2026-04-16: 6 REPORTED; 2026-04-16 to 2026-04-17: 1 SHORT
            2026-04-18 | 2026-04-10 to 2026-04-16: 6 REPORTED; 2026-04-16 to 2026-04-18: 2 SHORT
            2026-04-19 | 2026-04-10 to 2026-04-16: 6 REPORTED; 2026-04-16 to 2026-04-19: 3 UNAUTHORISED
            2026-04-20 | 2026-04-10 to 2026-04-16: 6 REPORTED; 2026-04-16 to 2026-04-20: 4 UNAUTHORISED
            """)
    void daysPastTheReportedReturnAreAnAbsenceOfTheirOwn(String back, String judged) {
        Story story = ACTIVE.reportedLeave("2026-04-09", "2026-04-10", "2026-04-15")
                .left("2026-04-10")
                .returned(back);

        assertThat(String.join("; ", judged(story, back))).isEqualTo(judged);
    }

    @ParameterizedTest(name = "again reported on {0}: {1}")
    @CsvSource(textBlock = """
            # for the days past 15 April, of which the 16th is the first
            2026-04-14, REPORTED
            2026-04-15, REPORTED
            2026-04-16, REPORTED
            2026-04-17, UNAUTHORISED
            """)
    void theDaysPastItMayBeReportedBeforeTheyBegin(String again, String judgement) {
        Story story = ACTIVE.reportedLeave("2026-04-09", "2026-04-10", "2026-04-15")
                .left("2026-04-10")
                .reportedLeave(again, "2026-04-16", "2026-04-20")
                .returned("2026-04-20");

        assertThat(judged(story, "2026-04-20"))
                .containsExactly("2026-04-10 to 2026-04-16: 6 REPORTED", "2026-04-16 to 2026-04-20: 4 " + judgement);
    }

    @ParameterizedTest(name = "left on {0}, reported on {1} for 4 to 8 May: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # the days before the reported leaving: none, one, two, three; the report was there when they began
            2026-05-04 | 2026-05-01 | 2026-05-04 to 2026-05-07: 3 REPORTED
            2026-05-03 | 2026-05-01 | 2026-05-03 to 2026-05-04: 1 SHORT; 2026-05-04 to 2026-05-07: 3 REPORTED
            2026-05-02 | 2026-05-02 | 2026-05-02 to 2026-05-04: 2 SHORT; 2026-05-04 to 2026-05-07: 3 REPORTED
            2026-05-01 | 2026-05-01 | 2026-05-01 to 2026-05-04: 3 UNAUTHORISED; 2026-05-04 to 2026-05-07: 3 REPORTED
            # handed in after the leaving it carries nothing
            2026-05-03 | 2026-05-04 | 2026-05-03 to 2026-05-07: 4 UNAUTHORISED
            """)
    void daysBeforeTheReportedLeavingAreAnAbsenceOfTheirOwn(String left, String reported, String judged) {
        Story story = ACTIVE.recordedOn("2026-05-10")
                .reportedLeave(reported, "2026-05-04", "2026-05-08")
                .left(left)
                .returned("2026-05-07");

        assertThat(String.join("; ", judged(story, "2026-05-10"))).isEqualTo(judged);
    }

    @Test
    void theReportThatBeginsNextTakesOverFromTheDaysBeforeIt() {
        Story story = ACTIVE.reportedLeave("2026-04-30", "2026-05-20", "2026-05-25")
                .reportedLeave("2026-05-01", "2026-05-04", "2026-05-08")
                .left("2026-05-03");

        assertThat(story.turns("2026-05-03", "2026-05-27", Lif10LeaveTest::parts))
                .containsExactly(
                        "2026-05-03 [2026-05-03 on]",
                        "2026-05-04 [2026-05-03 to 2026-05-04, 2026-05-04 on]",
                        "2026-05-09 [2026-05-03 to 2026-05-04, 2026-05-04 to 2026-05-09, 2026-05-09 on]",
                        "2026-05-20 [2026-05-03 to 2026-05-04, 2026-05-04 to 2026-05-09, 2026-05-09 to 2026-05-20, "
                                + "2026-05-20 on]",
                        "2026-05-26 [2026-05-03 to 2026-05-04, 2026-05-04 to 2026-05-09, 2026-05-09 to 2026-05-20, "
                                + "2026-05-20 to 2026-05-26, 2026-05-26 on]");
    }

    @Test
    void onAnOrderThatDoesNotRunNoDayCounts() {
        Story story = Story.empty()
                .and(treatment("2026-03-02", "term", "P2Y"))
                .as("order")
                .served("2026-03-03")
                .reported("2026-03-05")
                .left("2026-04-10")
                .returned("2026-04-20");

        assertThat(judged(story, "2026-04-20"))
                .as("the state is ORDERED")
                .containsExactly("2026-04-10 to 2026-04-20: 0 SHORT");
        assertThat(judged(story.corrected("order", treatment("2026-03-02")), "2026-04-20"))
                .containsExactly("2026-04-10 to 2026-04-20: 10 UNAUTHORISED");
    }

    @Test
    void whileItLastsItIsJudgedByTheDaysSoFar() {
        Story unreported = ACTIVE.left("2026-04-10");
        Story reported =
                ACTIVE.reportedLeave("2026-04-10", "2026-04-10", "2026-04-13").left("2026-04-10");

        assertThat(unreported.turns("2026-04-09", "2026-04-13", reading -> judged(reading)))
                .containsExactly(
                        "2026-04-09 []",
                        "2026-04-10 [2026-04-10 on: 1 SHORT]",
                        "2026-04-11 [2026-04-10 on: 2 SHORT]",
                        "2026-04-12 [2026-04-10 on: 3 UNAUTHORISED]",
                        "2026-04-13 [2026-04-10 on: 4 UNAUTHORISED]");
        assertThat(reported.turns("2026-04-12", "2026-04-16", reading -> judged(reading)))
                .containsExactly(
                        "2026-04-12 [2026-04-10 on: 3 REPORTED]",
                        "2026-04-13 [2026-04-10 on: 4 REPORTED]",
                        "2026-04-14 [2026-04-10 to 2026-04-14: 4 REPORTED, 2026-04-14 on: 1 SHORT]",
                        "2026-04-15 [2026-04-10 to 2026-04-14: 4 REPORTED, 2026-04-14 on: 2 SHORT]",
                        "2026-04-16 [2026-04-10 to 2026-04-14: 4 REPORTED, 2026-04-14 on: 3 UNAUTHORISED]");
    }

    @ParameterizedTest(name = "away 10 to 21 April, held from {0} to {1}: {2} days, {3}")
    @CsvSource(textBlock = """
            2026-04-11, 2026-04-21, 1, SHORT
            2026-04-12, 2026-04-21, 2, SHORT
            2026-04-12, 2026-04-20, 3, UNAUTHORISED
            2026-04-10, 2026-04-21, 0, SHORT
            2026-04-21, 2026-04-25, 11, UNAUTHORISED
            """)
    void daysInCustodyDoNotCount(String from, String release, long days, String judgement) {
        Story story =
                ACTIVE.left("2026-04-10").held(from).recordedOn("2026-04-25").released(release);

        assertThat(judged(story.returned("2026-04-21"), "2026-04-30"))
                .containsExactly("2026-04-10 to 2026-04-21: " + days + " " + judgement);
    }

    @ParameterizedTest(name = "died {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # the day on which the case is over does not count
            2026-04-12 | 2026-04-10 on: 2 SHORT
            2026-04-13 | 2026-04-10 on: 3 UNAUTHORISED
            """)
    void daysAfterTheEndDoNotCount(String died, String judged) {
        assertThat(judged(ACTIVE.left("2026-04-10").died(died), "2026-05-31")).containsExactly(judged);
    }

    @Test
    void daysAfterTheLastDayOfTheTermDoNotCount() {
        Story story = Story.ordered("2023-03-01").served("2023-03-01").reported("2023-03-05");

        assertThat(judged(story.left("2026-03-02"), "2026-12-31")).containsExactly("2026-03-02 on: 3 UNAUTHORISED");
        assertThat(judged(story.left("2026-03-03"), "2026-12-31")).containsExactly("2026-03-03 on: 2 SHORT");
    }

    @Test
    void anAbsenceIsJudgedBeforeTheAgreementToo() {
        Story reported = Story.ordered("2026-03-02").served("2026-03-03").reported("2026-03-05");

        assertThat(judged(reported.left("2026-03-05").returned("2026-03-08"), "2026-03-08"))
                .containsExactly("2026-03-05 to 2026-03-08: 3 UNAUTHORISED");
    }

    @Test
    void eachAbsenceIsJudgedByItself() {
        Story story = ACTIVE.left("2026-04-10")
                .returned("2026-04-12")
                .left("2026-04-12")
                .returned("2026-04-14")
                .left("2026-05-01")
                .returned("2026-05-06");

        assertThat(judged(story, "2026-05-06"))
                .containsExactly(
                        "2026-04-10 to 2026-04-12: 2 SHORT",
                        "2026-04-12 to 2026-04-14: 2 SHORT",
                        "2026-05-01 to 2026-05-06: 5 UNAUTHORISED");
    }

    @Test
    void aReportTypedInLateCountsFromItsOwnDay() {
        Story story = ACTIVE.left("2026-04-10")
                .returned("2026-04-14")
                .recordedOn("2026-04-20")
                .reportedLeave("2026-04-09", "2026-04-10", "2026-04-14");

        assertThat(judged(story, "2026-04-14")).containsExactly("2026-04-10 to 2026-04-14: 4 REPORTED");
        assertThat(judged(story.knownOn("2026-04-19"), "2026-04-14"))
                .containsExactly("2026-04-10 to 2026-04-14: 4 UNAUTHORISED");
    }

    @Test
    void aCorrectedReturnIsJudgedAnew() {
        Story story = ACTIVE.left("2026-04-10")
                .as("leaving")
                .returned("2026-04-13")
                .as("return")
                .recordedOn("2026-04-20");
        Story mended = story.corrected("return", returning("2026-04-12", story.entry("leaving")));

        assertThat(judged(mended, "2026-04-20")).containsExactly("2026-04-10 to 2026-04-12: 2 SHORT");
        assertThat(judged(mended.voided("leaving"), "2026-04-20")).isEmpty();
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Story served = Story.ordered("2026-03-02").served("2026-03-03");
        assertThat(served.refused(leaving("2026-03-04"))).as("not reported").containsExactly("LIF-10");
        assertThat(served.refused(leave("2026-03-04", "2026-03-05", "2026-03-10")))
                .as("not reported")
                .containsExactly("LIF-10");
        assertThat(ACTIVE.refused(leave("2026-04-09", "2026-04-10", "2026-04-09")))
                .as("back before leaving")
                .containsExactly("LIF-10");
        assertThat(ACTIVE.refused(returning("2026-04-09", "421202001-4")))
                .as("nobody is away")
                .containsExactly("LIF-10");
        assertThat(ACTIVE.held("2026-04-09").refused(leaving("2026-04-10")))
                .as("in custody")
                .containsExactly("LIF-13");
        assertThat(ACTIVE.died("2026-04-09").refused(leaving("2026-04-10")))
                .as("the case is over")
                .containsExactly("LIF-16");
        Story away = ACTIVE.left("2026-04-10").as("leaving");
        assertThat(away.refused(returning("2026-04-12", "421202001-4")))
                .as("an end names the stretch that it ends")
                .containsExactly("CNT-06");
        assertThat(away.recordedOn("2026-04-12").refused(returning("2026-04-09", away.entry("leaving"))))
                .as("back before leaving")
                .containsExactly("CNT-06");
    }

    @Test
    void whoIsAwayAlreadyIsToldToComeBackFirst() {
        Story away = ACTIVE.left("2026-04-10").as("leaving");
        Reason reason = away.reasonsAgainst(leaving("2026-04-12")).get(0);

        assertThat(reason.rule().value()).isEqualTo("LIF-10");
        assertThat(reason.why().entries()).containsExactly(away.entry("leaving"));
        assertThat(away.recordedOn("2026-04-12")
                        .helpedBy(reason)
                        .left("2026-04-12")
                        .on("2026-04-12")
                        .absences())
                .hasSize(2);
    }

    @Test
    void aDayIsAwayOnceWhateverIsTypedInLate() {
        Story back = ACTIVE.left("2026-04-10").returned("2026-04-20").recordedOn("2026-04-25");

        for (String within : List.of("2026-04-10", "2026-04-15", "2026-04-19")) {
            assertThat(back.refused(leaving(within))).as(within).containsExactly("LIF-10");
        }
        assertThat(back.left("2026-04-20").on("2026-04-25").absences()).hasSize(2);
    }

    @Test
    void anEarlierAbsenceIsTypedInWhileALaterOneLasts() {
        Story away = ACTIVE.left("2026-04-10").as("later").recordedOn("2026-04-25");

        assertThat(away.permitted("2026-04-25").refused()).doesNotContainKey(FactType.ABSENCE_BEGUN);
        assertThat(away.refused(leaving("2026-04-10"))).containsExactly("LIF-10");
        assertThat(away.refused(leaving("2026-04-24"))).containsExactly("LIF-10");
        assertThat(away.notesOn(leaving("2026-04-01")))
                .as("the later one fits again when the return is recorded")
                .extracting(note -> note.why().topic().key())
                .containsExactly("LIF-31.later-step");
        Story both = away.left("2026-04-01").as("earlier");
        both = both.and(returning("2026-04-05", both.entry("earlier")));
        assertThat(judged(both, "2026-04-25"))
                .containsExactly("2026-04-01 to 2026-04-05: 4 UNAUTHORISED", "2026-04-10 on: 16 UNAUTHORISED");
        assertThat(both.on("2026-04-25").anomalies()).isEmpty();
    }

    @Test
    void whoWasAwaySinceTheReportHasNoDayLeftToLeaveOn() {
        Story away = ACTIVE.left("2026-03-05").as("leaving");

        assertThat(away.permitted("2026-03-20").refused().get(FactType.ABSENCE_BEGUN))
                .extracting(reason -> reason.why().topic().key())
                .containsExactly("LIF-10.away-already");
        assertThat(away.permitted("2026-03-05").refused()).containsKey(FactType.ABSENCE_BEGUN);
    }

    @Test
    void theAnswerSaysByWhichNumber() {
        AbsenceReading absence = ACTIVE.left("2026-04-10")
                .as("leaving")
                .returned("2026-04-13")
                .on("2026-04-13")
                .absences()
                .get(0);

        assertThat(absence.why().rule().value()).isEqualTo("LIF-10");
        assertThat(absence.why().values()).containsEntry("days", "3").containsEntry("number", "3");
        assertThat(absence.why().parameters())
                .extracting(Used::name, Used::source, Used::status)
                .containsExactly(tuple("leaveReportFrom", "DTR 19", "LAW"));
        assertThat(absence.why().inner())
                .extracting(inner -> inner.rule().value())
                .containsExactly("CNT-07");
    }

    @Test
    void theAnswerNamesLeavingReportAndReturn() {
        Story story = ACTIVE.reportedLeave("2026-04-09", "2026-04-10", "2026-04-12")
                .as("report")
                .left("2026-04-10")
                .as("leaving")
                .returned("2026-04-17")
                .as("return");

        assertThat(story.on("2026-04-17").absences())
                .extracting(absence -> absence.why().entries())
                .containsExactly(
                        List.of(story.entry("leaving"), story.entry("report")),
                        List.of(story.entry("leaving"), story.entry("return")));
    }

    private static List<String> parts(Reading reading) {
        return reading.absences().stream()
                .map(absence -> absence.from() + (absence.until() == null ? " on" : " to " + absence.until()))
                .toList();
    }

    private static List<String> judged(Story story, String day) {
        return judged(story.on(day));
    }

    private static List<String> judged(Reading reading) {
        return reading.absences().stream()
                .map(absence -> absence.from() + (absence.until() == null ? " on" : " to " + absence.until()) + ": "
                        + absence.days() + " " + absence.judgement())
                .toList();
    }
}
