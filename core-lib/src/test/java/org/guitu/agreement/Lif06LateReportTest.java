package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.guitu.agreement.Facts.ELSEWHERE;
import static org.guitu.agreement.Facts.goodReason;
import static org.guitu.agreement.Facts.refusal;
import static org.guitu.agreement.Facts.reportAt;
import static org.guitu.agreement.Facts.review;
import static org.guitu.agreement.Facts.service;
import static org.guitu.agreement.Facts.treatment;
import static org.guitu.agreement.Story.due;
import static org.guitu.agreement.Story.prompt;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.guitu.finding.Finding;
import org.guitu.finding.FindingReading;
import org.guitu.journal.FactType;
import org.guitu.reading.Reading;
import org.guitu.rule.Reason;
import org.guitu.rule.Used;
import org.guitu.rule.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** LIF-06: a late report is proposed as a refusal, an officer finds, a good reason excuses; advance reports; the review. */
class Lif06LateReportTest {
    /** Served on 1 July 2026, to report until Thursday 16 July. */
    private static final Story SERVED = Story.ordered("2026-07-01").served("2026-07-01");

    // The proposal

    @ParameterizedTest(name = "served {0}: proposed from {1} on")
    @CsvSource(textBlock = """
            2026-07-01, 2026-07-17
            # counted to Friday 19 June, a holiday; rolled to Monday
            2026-06-04, 2026-06-23
            # to Saturday 9 May, which is worked
            2026-04-24, 2026-05-10
            2024-02-14, 2024-03-01
            2025-12-16, 2026-01-01
            """)
    void aRefusalIsProposedFromTheDayAfterTheWindowOn(String served, String since) {
        Story story = Story.ordered(served).served(served);

        assertThat(story.turns(served, LocalDate.parse(since).plusDays(30).toString(), Lif06LateReportTest::proposed))
                .containsExactly(served + " []", since + " [REFUSAL since " + since + "]");
        assertThat(prompt(story.on(since), "proposal-REFUSAL")).isEqualTo("WARNING CASE_WORKER");
        assertThat(story.on("2026-09-30").findings())
                .as("nobody found anything")
                .isEmpty();
        assertThat(story.on("2026-09-30").state()).isEqualTo(State.AWAITING_REPORT);
    }

    @ParameterizedTest(name = "reported {0}: proposed {1}")
    @CsvSource(textBlock = """
            2026-07-01, false
            2026-07-15, false
            2026-07-16, false
            2026-07-17, true
            2026-08-17, true
            """)
    void aReportInTimeIsNeverProposedAndALateOneStaysSo(String reported, boolean late) {
        Story story = SERVED.reported(reported);

        assertThat(story.on(reported).state()).as("accepted, late or not").isEqualTo(State.REPORTED);
        assertThat(story.on("2026-12-31").proposals()).hasSize(late ? 1 : 0);
        assertThat(report(story, "2026-12-31").late()).isEqualTo(late);
    }

    @Test
    void theProposalGoesByTheWindowThatCustodyMoved() {
        Story story = SERVED.held("2026-07-08").released("2026-07-12");

        assertThat(story.turns("2026-07-01", "2026-09-30", Lif06LateReportTest::proposed))
                .as("until Monday 20 July")
                .containsExactly("2026-07-01 []", "2026-07-21 [REFUSAL since 2026-07-21]");
    }

    @Test
    void nothingIsProposedWhileThePersonIsHeldSinceTheWindow() {
        Story story = SERVED.held("2026-07-16");

        assertThat(story.turns("2026-07-01", "2026-12-31", Lif06LateReportTest::proposed))
                .containsExactly("2026-07-01 []");
    }

    @Test
    void theProposalIsPromptedUntilItIsDecided() {
        assertThat(SERVED.prompting("proposal-REFUSAL", "2026-07-01", "2026-12-31"))
                .containsExactly(
                        "2026-07-01 none",
                        "2026-07-17 WARNING CASE_WORKER",
                        // nobody has decided it until Monday 20 July (LIF-12)
                        "2026-07-21 ESCALATED TOWNSHIP_LEAD");
        assertThat(SERVED.foundRefusing("2026-07-20").prompting("proposal-REFUSAL", "2026-07-19", "2026-12-31"))
                .containsExactly("2026-07-19 WARNING CASE_WORKER", "2026-07-20 none");
        assertThat(SERVED.excused("2026-07-20").prompting("proposal-REFUSAL", "2026-07-19", "2026-12-31"))
                .containsExactly("2026-07-19 WARNING CASE_WORKER", "2026-07-20 none");
        assertThat(SERVED.died("2026-07-20").prompting("proposal-REFUSAL", "2026-07-19", "2026-12-31"))
                .containsExactly("2026-07-19 WARNING CASE_WORKER", "2026-07-20 none");
        assertThat(SERVED.on("2026-07-17").prompts().get("proposal-REFUSAL").command())
                .isEqualTo("finding");
    }

    @Test
    void aCorrectedServiceWithdrawsTheProposalAndTheEarlierAnswerIsKept() {
        Story story = Story.ordered("2026-07-01")
                .served("2026-07-01")
                .as("service")
                .recordedOn("2026-07-20")
                .corrected("service", service("2026-07-08"));

        assertThat(story.on("2026-07-18").proposals()).as("until 23 July now").isEmpty();
        assertThat(story.on("2026-07-24").proposals()).hasSize(1);
        assertThat(story.knownOn("2026-07-19").on("2026-07-18").proposals()).hasSize(1);
    }

    // The good reason

    @Test
    void aGoodReasonMakesTheReportOneInTimeFromItsDayOn() {
        Story story = SERVED.reported("2026-07-20").excused("2026-07-22");

        assertThat(story.turns("2026-07-16", "2026-12-31", Lif06LateReportTest::proposed))
                .containsExactly("2026-07-16 []", "2026-07-17 [REFUSAL since 2026-07-17]", "2026-07-22 []");
        assertThat(story.turns(
                        "2026-07-20", "2026-12-31", reading -> report(reading).late()))
                .containsExactly("2026-07-20 true", "2026-07-22 false");
        assertThat(report(story, "2026-07-22").why().rule().value()).isEqualTo("LIF-06");
    }

    @Test
    void aGoodReasonMayBeRecordedBeforeTheWindowIsOver() {
        Story story = SERVED.excused("2026-07-10").reported("2026-08-03");

        assertThat(story.on("2026-12-31").proposals()).isEmpty();
        assertThat(report(story, "2026-12-31").late()).isFalse();
    }

    @Test
    void aGoodReasonThatIsNoneIsRefused() {
        assertThat(Story.ordered("2026-07-01").withReason().refused(goodReason("2026-07-02")))
                .as("not served")
                .containsExactly("LIF-06");
        assertThat(SERVED.reported("2026-07-16").withReason().refused(goodReason("2026-07-17")))
                .as("reported in time")
                .containsExactly("LIF-06");
        assertThat(SERVED.excused("2026-07-17").withReason().refused(goodReason("2026-07-18")))
                .as("there is one already")
                .containsExactly("LIF-06");
        assertThat(SERVED.refused(goodReason("2026-07-17")))
                .as("nothing in writing")
                .containsExactly("LIF-06");
        assertThat(SERVED.died("2026-07-10").withReason().refused(goodReason("2026-07-11")))
                .as("the case is over")
                .containsExactly("LIF-16");
    }

    // Who finds

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            CASE_WORKER,    true
            POLICE_OFFICER, true
            GRID_WORKER,    false
            VOLUNTEER,      false
            TOWNSHIP_LEAD,  false
            """)
    void anOfficerOfTheRolesThatThePackNamesFinds(String role, boolean may) {
        Story story = SERVED.recordedBy(role).withReason();

        assertThat(story.permitted("2026-07-17").types().contains(FactType.FINDING))
                .isEqualTo(may);
        if (may) {
            assertThat(story.foundRefusing("2026-07-17").on("2026-07-17").findings())
                    .extracting(FindingReading::kind)
                    .containsExactly(Finding.Kind.REFUSAL);
        } else {
            Reason reason = story.reasonsAgainst(refusal("2026-07-17")).get(0);
            assertThat(reason.rule().value()).isEqualTo("LIF-06");
            assertThat(reason.why().values())
                    .containsEntry("role", role)
                    .containsEntry("roles", "CASE_WORKER,POLICE_OFFICER");
            assertThat(reason.why().parameters()).extracting(Used::name).containsExactly("findingDecidedBy");
        }
    }

    @ParameterizedTest(name = "found on {0}: accepted {1}")
    @CsvSource(textBlock = """
            2026-07-16, false
            2026-07-17, true
            2026-07-18, true
            2027-07-18, true
            """)
    void nothingIsFoundBeforeItIsProposed(String day, boolean accepted) {
        Story story = SERVED.recordedOn(accepted ? "2026-07-16" : "2026-07-20").withReason();

        if (accepted) {
            assertThat(story.and(refusal(day)).on(day).findings()).hasSize(1);
        } else {
            assertThat(story.refused(refusal(day))).containsExactly("LIF-23");
        }
    }

    @Test
    void aFindingNeedsAReasonInWritingAndIsMadeOnce() {
        assertThat(SERVED.refused(refusal("2026-07-17"))).containsExactly("LIF-06");
        assertThat(SERVED.foundRefusing("2026-07-17").withReason().refused(refusal("2026-07-18")))
                .containsExactly("LIF-23");
        assertThat(SERVED.excused("2026-07-18").withReason().refused(refusal("2026-07-18")))
                .as("a good reason was accepted")
                .containsExactly("LIF-23");
        assertThat(SERVED.reported("2026-07-16").withReason().refused(refusal("2026-07-18")))
                .as("reported in time")
                .containsExactly("LIF-23");
    }

    @Test
    void reportingIsAcceptedAfterAFindingAndTheFindingStays() {
        Story story = SERVED.foundRefusing("2026-07-20").as("finding").reported("2026-08-03");
        Reading reading = story.on("2026-08-03");

        assertThat(reading.state()).isEqualTo(State.REPORTED);
        assertThat(reading.findings()).extracting(FindingReading::entry).containsExactly(story.entry("finding"));
        assertThat(reading.proposals()).isEmpty();
        assertThat(story.on("2026-07-19").findings()).isEmpty();
    }

    @Test
    void aGoodReasonAcceptedAfterAFindingLeavesTheFinding() {
        Story story = SERVED.foundRefusing("2026-07-20").excused("2026-07-27").reported("2026-07-28");

        assertThat(story.on("2026-07-28").findings()).hasSize(1);
        assertThat(report(story, "2026-07-28").late()).isFalse();
        assertThat(Story.anomalies(story.on("2026-07-28")).values())
                .as("it rests on nothing any more")
                .containsExactly(List.of("LIF-23"));
    }

    @ParameterizedTest(name = "reported on 20 March: {0}, in {1}: {2}")
    @CsvSource(textBlock = """
            false, treatment,      LIF-06.proposal LAW
            true,  treatment,      LIF-06.proposal-late LAW
            false, rehabilitation, LIF-06.proposal ASSUMED
            true,  rehabilitation, LIF-06.proposal-late ASSUMED
            """)
    void theProposalSaysWhetherThePersonCameAndByWhichWindow(boolean came, String measure, String said) {
        Story story = Story.empty()
                .and(measure.equals("treatment") ? Facts.treatment("2026-02-27") : Facts.rehabilitation("2026-02-27"))
                .served("2026-03-02")
                .as("service");
        story = came ? story.reported("2026-03-20").as("report") : story;
        Why why = story.on("2026-03-20").proposals().get(0).why();

        assertThat(why.topic().key() + " " + why.parameters().get(0).status()).isEqualTo(said);
        assertThat(why.parameters()).extracting(Used::name).containsExactly("lateReportIsRefusal");
        assertThat(why.entries())
                .isEqualTo(
                        came
                                ? List.of(story.entry("report"), story.entry("service"))
                                : List.of(story.entry("service")));
        assertThat(why.inner()).extracting(inner -> inner.topic().key()).containsExactly("LIF-05.window");
    }

    @Test
    void whereThePackSaysSoReportingLateIsNoRefusal() {
        Story story = Story.inProvinceWith("lateReportIsRefusal", "false")
                .and(Facts.treatment("2026-02-27"))
                .served("2026-03-02");

        assertThat(story.on("2026-03-20").proposals()).isEmpty();
        Story later = story.recordedOn("2026-03-20").withReason();
        assertThat(later.reasonsAgainst(Facts.refusal("2026-03-20")))
                .flatExtracting(reason -> reason.why().parameters())
                .extracting(Used::name, Used::value)
                .containsExactly(tuple("lateReportIsRefusal", "false"));
    }

    @Test
    void aFindingIsNoChangeOfState() {
        assertThat(SERVED.foundRefusing("2026-07-20").turns("2026-07-01", "2026-12-31", Reading::state))
                .containsExactly("2026-07-01 AWAITING_REPORT");
    }

    // The yearly review

    @ParameterizedTest(name = "served {0}, {1} reviews done: due {2}")
    @CsvSource(textBlock = """
            # the window ends on Friday 16 June 2023; the first review falls on a Sunday
            2023-06-01, 0, 2024-06-17
            2023-06-01, 1, 2025-06-16
            2023-06-01, 2, 2026-06-16
            # it ends on 29 February: each is counted from there; Saturday 28 February 2026 is worked, Sunday rolls
            2024-02-14, 0, 2025-02-28
            2024-02-14, 1, 2026-02-28
            2024-02-14, 2, 2027-03-01
            2024-02-14, 3, 2028-02-29
            """)
    void aCaseNeverReportedIsReviewedEveryYear(String served, int done, String due) {
        Story story = Story.ordered(served).served(served);
        String firstLate = report(story, served).due().plusDays(1).toString();
        for (int year = 0; year < done; year++) {
            story = story.reviewed(
                    LocalDate.parse(firstLate).plusYears(year).plusDays(30).toString());
        }

        assertThat(due(story.on(story.on(firstLate).day().plusYears(done)), "review"))
                .isEqualTo(due);
    }

    @ParameterizedTest(name = "reviewed on {0}: next due {1}")
    @CsvSource(textBlock = """
            # window until 16 June 2023; the first review is due on Monday 17 June 2024
            2023-06-17, 2025-06-16
            2024-06-16, 2025-06-16
            2024-06-17, 2025-06-16
            2024-06-18, 2025-06-16
            2025-06-16, 2025-06-16
            """)
    void theFirstReviewIsClearedByOneAfterTheWindow(String reviewed, String next) {
        Story story = Story.ordered("2023-06-01").served("2023-06-01").reviewed(reviewed);

        assertThat(due(story.on("2025-06-16"), "review")).isEqualTo(next);
    }

    @Test
    void aSecondReviewInOneYearClearsNoSecondYear() {
        Story twice = Story.ordered("2023-06-01")
                .served("2023-06-01")
                .reviewed("2023-07-03")
                .reviewed("2024-06-14");

        assertThat(due(twice.on("2024-06-20"), "review")).isEqualTo("2025-06-16");
        assertThat(due(twice.reviewed("2024-06-20").on("2025-06-30"), "review")).isEqualTo("2026-06-16");
    }

    @Test
    void theReviewIsRemindedOfAndRises() {
        Story story = Story.ordered("2023-06-01").served("2023-06-01");

        assertThat(story.prompting("review", "2023-06-01", "2024-12-31"))
                .containsExactly(
                        "2023-06-01 none",
                        "2023-06-17 NOTICE CASE_WORKER",
                        "2024-06-14 WARNING CASE_WORKER",
                        "2024-06-18 OVERDUE CASE_WORKER",
                        "2024-06-24 ESCALATED TOWNSHIP_LEAD");
        assertThat(story.reported("2024-06-20").prompting("review", "2024-06-19", "2024-12-31"))
                .containsExactly("2024-06-19 OVERDUE CASE_WORKER", "2024-06-20 none");
    }

    @Test
    void aCaseNeverReportedHasNoTermAndNoEnd() {
        Story story = Story.ordered("2023-06-01").served("2023-06-01").reviewed("2024-06-03");

        for (String day : List.of("2023-06-02", "2026-06-01", "2043-06-01")) {
            assertThat(story.on(day).term()).isNull();
            assertThat(story.on(day).ending()).isNull();
            assertThat(story.on(day).state()).isEqualTo(State.AWAITING_REPORT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-07-01", "2026-07-16"})
    void thereIsNothingToReviewBeforeTheReportIsLate(String day) {
        assertThat(SERVED.withReason().refused(review(day))).containsExactly("LIF-06");
    }

    @Test
    void aNamedOfficerReviewsAndSaysWhy() {
        assertThat(SERVED.recordedBy("GRID_WORKER").withReason().refused(review("2026-07-17")))
                .containsExactly("LIF-06");
        assertThat(SERVED.refused(review("2026-07-17"))).containsExactly("LIF-06");
        assertThat(SERVED.reported("2026-07-16").withReason().refused(review("2026-07-17")))
                .containsExactly("LIF-06");
        Story late = SERVED.reported("2026-07-20").recordedOn("2026-07-22").withReason();
        assertThat(late.refused(review("2026-07-21")))
                .as("reported by then, if late")
                .containsExactly("LIF-06");
        assertThat(late.and(review("2026-07-18")).on("2026-07-22").anomalies())
                .as("a review of before, typed in later")
                .isEmpty();
    }

    // The advance report

    @Test
    void aReportWhereNothingIsHeldIsKeptAsAnAdvanceReportAndTheAnswerSaysSo() {
        Report elsewhere = reportAt(ELSEWHERE, "2026-07-03");
        Story there = SERVED.recordedIn(ELSEWHERE);
        Story story = there.and(elsewhere).as("advance");
        Reason note = there.notesOn(elsewhere).get(0);

        assertThat(note.rule().value()).isEqualTo("LIF-06");
        assertThat(note.why().values()).containsEntry("place", ELSEWHERE.code());
        Reasons.areWhole(Facts.NATIONAL, List.of(note));
        assertThat(story.on("2026-07-03").advanceReports()).containsExactly(story.entry("advance"));
        assertThat(story.on("2026-07-03").anomalies()).isEmpty();
        assertThat(story.on("2026-07-02").advanceReports()).isEmpty();
    }

    @Test
    void anAdvanceReportMeetsNoDeadlineAndHindersNoReport() {
        Story story = SERVED.and(reportAt(ELSEWHERE, "2026-07-03"));

        assertThat(story.on("2026-07-17").proposals()).hasSize(1);
        assertThat(story.on("2026-07-17").term()).isNull();
        Reading reported = story.reported("2026-07-06").on("2026-07-06");
        assertThat(reported.state()).isEqualTo(State.REPORTED);
        assertThat(reported.advanceReports()).hasSize(1);
    }

    @ParameterizedTest(name = "reported 2026-07-03, order of {0} recorded later: counts {1}")
    @CsvSource(textBlock = """
            2026-07-01, true
            2026-07-03, true
            2026-07-04, false
            """)
    void aReportWithoutAnyOrderCountsOnceTheOrderIsThere(String ordered, boolean counts) {
        Story advance = Story.empty().reported("2026-07-03").as("report");
        Story story = advance.recordedOn("2026-07-06").and(treatment(ordered));
        Reading reading = story.on("2026-07-06");

        assertThat(advance.on("2026-07-03").advanceReports()).containsExactly(advance.entry("report"));
        assertThat(advance.on("2026-07-03").state()).isNull();
        assertThat(reading.state()).isEqualTo(counts ? State.REPORTED : State.ORDERED);
        assertThat(reading.advanceReports()).hasSize(counts ? 0 : 1);
        assertThat(story.knownOn("2026-07-05").on("2026-07-06").state()).isNull();
    }

    private static List<String> proposed(Reading reading) {
        return reading.proposals().stream()
                .map(proposal -> proposal.kind() + " since " + proposal.since())
                .toList();
    }

    private static DeadlineReading report(Reading reading) {
        return Objects.requireNonNull(reading.deadlines().get("report"));
    }

    private static DeadlineReading report(Story story, String day) {
        return report(story.on(day));
    }
}
