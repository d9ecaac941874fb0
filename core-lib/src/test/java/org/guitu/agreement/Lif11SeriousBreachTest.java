package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.guitu.agreement.Facts.leave;
import static org.guitu.agreement.Facts.leaving;
import static org.guitu.agreement.Facts.rehabilitation;
import static org.guitu.agreement.Facts.returning;
import static org.guitu.agreement.Story.prompt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guitu.finding.Finding;
import org.guitu.finding.FindingRevocation;
import org.guitu.finding.Proposal;
import org.guitu.finding.ProposalRejection;
import org.guitu.reading.Reading;
import org.guitu.rule.Used;
import org.guitu.rule.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LIF-11: three unauthorised absences, or more than thirty unauthorised days, are proposed as a serious breach. */
class Lif11SeriousBreachTest {
    private static final Story ACTIVE = Story.ordered("2026-03-02")
            .served("2026-03-03")
            .reported("2026-03-05")
            .signed("2026-03-06");
    private static final Story TWICE = away(away(ACTIVE, "2026-04-01", "2026-04-04"), "2026-04-10", "2026-04-13");
    private static final Story THRICE = away(TWICE, "2026-05-06", "2026-05-09");

    @ParameterizedTest(name = "a third absence until {0}: {1}")
    @CsvSource(textBlock = """
            2026-05-07, none
            2026-05-08, none
            2026-05-09, 2026-05-08
            2026-05-20, 2026-05-08
            """)
    void theThirdAbsenceCompletesItOnItsThirdDay(String back, String since) {
        assertThat(since(away(TWICE, "2026-05-06", back).on(back))).isEqualTo(since);
    }

    @ParameterizedTest(name = "away from {0}: proposed since {1}")
    @CsvSource(textBlock = """
            # the thirty-first day: over the end of April, of May, of February, and over a year's end
            2026-04-01, 2026-05-01
            2026-05-01, 2026-05-31
            2027-02-01, 2027-03-03
            2028-02-01, 2028-03-02
            2026-12-15, 2027-01-14
            """)
    void oneAbsenceCompletesItOnItsThirtyFirstDay(String left, String since) {
        Story story = ACTIVE.left(left);

        assertThat(story.turns(left, LocalDate.parse(since).plusDays(9).toString(), Lif11SeriousBreachTest::since))
                .containsExactly(left + " none", since + " " + since);
    }

    @ParameterizedTest(name = "away {0} days, then again: since {1}")
    @CsvSource(textBlock = """
            # the second absence begins on 1 June, and none of its days counts before the third
            3, 2026-06-28
            20, 2026-06-11
            27, 2026-06-04
            28, 2026-06-03
            29, 2026-06-03
            30, 2026-06-03
            """)
    void daysOfSeveralAbsencesAddUp(int days, String since) {
        String back = LocalDate.parse("2026-04-01").plusDays(days).toString();
        Story story = away(ACTIVE, "2026-04-01", back).left("2026-06-01");

        assertThat(story.turns("2026-05-31", "2026-07-05", Lif11SeriousBreachTest::since))
                .containsExactly("2026-05-31 none", since + " " + since);
    }

    @Test
    void theCountersGrowDayByDay() {
        Story story = ACTIVE.left("2026-04-10");

        assertThat(story.turns("2026-04-09", "2026-04-14", Lif11SeriousBreachTest::counted))
                .containsExactly("2026-04-09 0/0", "2026-04-12 1/3", "2026-04-13 1/4", "2026-04-14 1/5");
    }

    @Test
    void shortAndReportedAbsencesCountForNothing() {
        Story story = away(away(TWICE, "2026-05-06", "2026-05-08"), "2026-05-20", "2026-05-22")
                .and(leave("2026-06-01", "2026-06-01", "2026-08-01"));
        story = away(story, "2026-06-01", "2026-08-01");

        assertThat(counted(story.on("2026-08-01"))).isEqualTo("2/6");
        assertThat(since(story.on("2026-08-01"))).isEqualTo("none");
    }

    @ParameterizedTest(name = "held from {0} to {1}: proposed since {2}")
    @CsvSource(textBlock = """
            2026-04-10, 2026-04-11, 2026-05-02
            2026-04-10, 2026-04-20, 2026-05-11
            2026-04-01, 2026-04-05, 2026-05-05
            2026-05-01, 2026-05-03, 2026-05-03
            2026-05-02, 2026-05-10, 2026-05-01
            """)
    void daysInCustodyAreNotAmongTheThirty(String held, String released, String since) {
        Story story = ACTIVE.left("2026-04-01").held(held).released(released);

        assertThat(since(story.on("2026-06-30"))).isEqualTo(since);
    }

    @Test
    void whatAFindingCitesIsNotCountedAgainWhileItStands() {
        Story found = found(THRICE, "2026-05-11").as("finding");

        assertThat(counted(found.on("2026-05-10"))).isEqualTo("3/9");
        assertThat(counted(found.on("2026-05-11"))).isEqualTo("0/0");
        Story again = away(away(found, "2026-06-01", "2026-06-04"), "2026-06-10", "2026-06-13");
        assertThat(since(again.on("2026-06-30"))).isEqualTo("none");
        assertThat(since(away(again, "2026-07-01", "2026-07-04").on("2026-07-04")))
                .isEqualTo("2026-07-03");

        Story revoked =
                again.withReason().and(new FindingRevocation(LocalDate.parse("2026-06-15"), again.entry("finding")));
        assertThat(since(revoked.on("2026-06-14"))).isEqualTo("none");
        assertThat(since(revoked.on("2026-06-15"))).isEqualTo("2026-05-08");
        assertThat(counted(revoked.on("2026-06-15"))).isEqualTo("5/15");
    }

    @Test
    void laterDaysOfACitedAbsenceCountAsDaysAndNotAsAnAbsence() {
        Story found = found(ACTIVE.left("2026-04-01"), "2026-05-06");

        assertThat(found.turns("2026-05-05", "2026-05-08", Lif11SeriousBreachTest::counted))
                .containsExactly("2026-05-05 1/35", "2026-05-06 0/0", "2026-05-07 0/1", "2026-05-08 0/2");
        assertThat(found.turns("2026-05-06", "2026-06-08", Lif11SeriousBreachTest::since))
                .containsExactly("2026-05-06 none", "2026-06-06 2026-06-06");
    }

    @ParameterizedTest(name = "a fourth absence from {0}: {1} on 15 May")
    @CsvSource(textBlock = """
            # found on 11 May: cited are the days that counted by then, none of an absence in its first two days
            2026-05-09, 0/4
            2026-05-10, 1/6
            2026-05-11, 1/5
            2026-05-12, 1/4
            """)
    void whatDoesNotCountYetIsNotCited(String left, String counted) {
        assertThat(counted(found(THRICE.left(left), "2026-05-11").on("2026-05-15")))
                .isEqualTo(counted);
    }

    @Test
    void afterARejectionTheCountBeginsAnew() {
        Story rejected = rejected(THRICE, "2026-05-12");

        assertThat(since(rejected.on("2026-05-11"))).isEqualTo("2026-05-08");
        assertThat(since(rejected.on("2026-05-12"))).isEqualTo("none");
        assertThat(counted(rejected.on("2026-05-12"))).isEqualTo("0/0");
        Story twice = away(away(rejected, "2026-06-01", "2026-06-04"), "2026-06-10", "2026-06-13");
        assertThat(since(twice.on("2026-12-31"))).isEqualTo("none");
        assertThat(since(away(twice, "2026-07-01", "2026-07-04").on("2026-07-04")))
                .isEqualTo("2026-07-03");
    }

    @Test
    void aRejectionLastsForWhoIsStillAway() {
        Story rejected = rejected(ACTIVE.left("2026-04-01"), "2026-05-06");

        assertThat(rejected.turns("2026-05-05", "2026-06-08", Lif11SeriousBreachTest::since))
                .as("thirty-one days more than those that were rejected")
                .containsExactly("2026-05-05 2026-05-01", "2026-05-06 none", "2026-06-06 2026-06-06");
    }

    @Test
    void whatNobodyKnewOfWhenItWasFoundCounts() {
        Story found = found(THRICE, "2026-05-24").recordedOn("2026-06-20").withReason();
        Story more = away(found, "2026-03-10", "2026-03-31");

        assertThat(counted(found.on("2026-06-20"))).isEqualTo("0/0");
        assertThat(counted(more.on("2026-06-20"))).isEqualTo("1/21");
        assertThat(since(more.on("2026-06-20"))).isEqualTo("none");
        assertThat(since(away(more, "2026-05-25", "2026-06-04").on("2026-06-20")))
                .isEqualTo("2026-06-03");
    }

    @Test
    void whatIsCorrectedAfterItWasFoundIsNotCountedAgain() {
        Story found = found(TWICE.left("2026-05-06").as("third").returned("2026-05-09"), "2026-05-11");
        Story longer = found.recordedOn("2026-05-20").corrected("third", leaving("2026-05-05"));

        assertThat(counted(longer.on("2026-05-20"))).isEqualTo("0/0");
    }

    @Test
    void aFurtherProposalNamesNothingThatWasFoundAlready() {
        Story again = found(THRICE, "2026-05-11");
        List<String> further = new ArrayList<>();
        for (int day : List.of(1, 10, 20)) {
            again = again.left("2026-06-" + (day < 10 ? "0" : "") + day).as("left");
            further.add(again.entry("left"));
            again = again.returned("2026-06-" + (day < 7 ? "0" : "") + (day + 3));
        }

        assertThat(again.on("2026-06-30").proposals().get(0).why().entries()).isEqualTo(further);
    }

    @Test
    void aProposalIsComputedFromTheFactsAsTheyStand() {
        Story story = TWICE.left("2026-05-06")
                .as("leaving")
                .returned("2026-05-09")
                .as("return")
                .recordedOn("2026-05-20");
        Story mended = story.corrected("return", returning("2026-05-08", story.entry("leaving")));

        assertThat(since(mended.on("2026-05-20"))).isEqualTo("none");
        assertThat(since(mended.knownOn("2026-05-19").on("2026-05-20"))).isEqualTo("2026-05-08");
    }

    @Test
    void onlyANamedOfficerMakesItAFindingAndNotBeforeItIsComplete() {
        Finding early = finding("2026-05-07");
        Finding complete = finding("2026-05-08");

        assertThat(TWICE.withReason().refused(finding("2026-04-14"))).contains("LIF-23");
        assertThat(THRICE.withReason().refused(early)).containsExactly("LIF-23");
        assertThat(THRICE.refused(complete)).as("without words").containsExactly("LIF-06");
        assertThat(THRICE.withReason().recordedBy("GRID_WORKER").refused(complete))
                .containsExactly("LIF-06");
        assertThat(found(THRICE, "2026-05-08").on("2026-05-09").state())
                .as("a finding is no change of state")
                .isEqualTo(State.ACTIVE);
        assertThat(THRICE.on("2026-12-31").findings())
                .as("nobody found anything")
                .isEmpty();
    }

    @Test
    void theProposalIsPromptedAndEndsWithTheCase() {
        assertThat(prompt(THRICE.on("2026-05-08"), "proposal-SERIOUS_BREACH")).isEqualTo("WARNING CASE_WORKER");
        assertThat(THRICE.died("2026-05-20").on("2026-05-20").proposals()).isEmpty();
    }

    @Test
    void theProposalNamesTheFactsAndTheNumbersOfTheLaw() {
        Proposal proposal = THRICE.on("2026-05-09").proposals().get(0);

        assertThat(proposal.why().values())
                .containsEntry("absences", "3")
                .containsEntry("days", "9")
                .containsEntry("number", "3")
                .containsEntry("limit", "30");
        assertThat(proposal.why().entries()).hasSize(3);
        assertThat(proposal.why().parameters())
                .extracting(Used::name, Used::source, Used::status)
                .containsExactly(tuple("breachAbsences", "DTR 20", "LAW"));
        assertThat(proposal.why().inner())
                .as("by how many, and what made each absence unauthorised")
                .extracting(inner -> inner.topic().key() + " " + inner.values().get("days"))
                .containsExactly("CNT-07.or-more null", "LIF-10.judged 3", "LIF-10.judged 3", "LIF-10.judged 3");
        assertThat(proposal.why().inner().get(1).parameters())
                .extracting(Used::name)
                .containsExactly("leaveReportFrom");
    }

    @Test
    void itSaysByWhatItIsProposed() {
        assertThat(said(THRICE)).isEqualTo("LIF-11.by-absences breachAbsences");
        assertThat(said(ACTIVE.left("2026-04-01"))).isEqualTo("LIF-11.by-days breachDaysAway");
        // 28 days in two absences; the third day of the third one makes three, and 31
        assertThat(said(away(away(ACTIVE, "2026-04-01", "2026-04-15"), "2026-04-20", "2026-05-04")
                        .left("2026-05-10")))
                .isEqualTo("LIF-11.by-both breachAbsences breachDaysAway");
    }

    private static String said(Story story) {
        Why why = story.on("2026-06-30").proposals().get(0).why();
        return Stream.concat(
                        Stream.of(why.topic().key()), why.parameters().stream().map(Used::name))
                .collect(Collectors.joining(" "));
    }

    private static Story rejected(Story story, String day) {
        return story.withReason().and(new ProposalRejection(LocalDate.parse(day), Finding.Kind.SERIOUS_BREACH));
    }

    @Test
    void forRehabilitationTheNumbersAreAssumed() {
        Story story = Story.empty()
                .and(rehabilitation("2026-03-02"))
                .served("2026-03-03")
                .reported("2026-03-05")
                .left("2026-04-01");

        assertThat(since(story.on("2026-05-01"))).isEqualTo("2026-05-01");
        assertThat(story.on("2026-05-01").proposals().get(0).why().parameters())
                .extracting(Used::status)
                .containsOnly("ASSUMED");
    }

    private static Story away(Story story, String left, String back) {
        return story.left(left).returned(back);
    }

    private static Finding finding(String day) {
        return new Finding(LocalDate.parse(day), Finding.Kind.SERIOUS_BREACH);
    }

    private static Story found(Story story, String day) {
        return story.withReason().and(finding(day));
    }

    private static String since(Reading reading) {
        return reading.proposals().stream()
                .filter(proposal -> proposal.kind() == Finding.Kind.SERIOUS_BREACH)
                .map(proposal -> proposal.since().toString())
                .findFirst()
                .orElse("none");
    }

    private static String counted(Reading reading) {
        return reading.unauthorised().absences() + "/" + reading.unauthorised().days();
    }
}
