package org.guitu.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guitu.cadence.DutyStory.test;
import static org.guitu.cadence.DutyStory.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.guitu.day.CalendarPeriod;
import org.guitu.day.Stretches;
import org.guitu.policy.Frequency;
import org.guitu.policy.ObligationRow;
import org.junit.jupiter.api.Test;

/** CAD-01: windows are planned from one anchor through all phases, begin with the agreement and end with the term. */
class Cad01WindowsTest {
    @Test
    void monthsAreCountedFromTheAnchorAndNotFromTheWindowBefore() {
        assertThat(DutyStory.term("2026-01-31", "P1Y").owes(test("P1M")).windows("2026-03-31"))
                .containsExactly(
                        "2026-01-31/2026-02-27",
                        "2026-02-28/2026-03-30",
                        "2026-03-31/2026-04-29",
                        "2026-04-30/2026-05-30");
    }

    @Test
    void aTermThatBeginsOnTheLeapDayKeepsIt() {
        assertThat(DutyStory.term("2028-02-29", "P3Y").owes(test("P6M")).windows("2029-03-01"))
                .containsExactly(
                        "2028-02-29/2028-08-28",
                        "2028-08-29/2029-02-27",
                        "2029-02-28/2029-08-28",
                        "2029-08-29/2030-02-27");
    }

    @Test
    void threePhasesAreOneObligation() {
        DutyStory story = DutyStory.term("2026-01-10", "P3Y")
                .owes(test("P3M").first("P1Y", "P1M").first("P2Y", "P2M"));
        List<String> windows = story.windows("2029-01-09");
        assertThat(windows).hasSize(12 + 6 + 4);
        assertThat(windows)
                .contains(
                        "2026-12-10/2027-01-09",
                        "2027-01-10/2027-03-09",
                        "2027-11-10/2028-01-09",
                        "2028-01-10/2028-04-09")
                .endsWith("2028-10-10/2029-01-09");
    }

    @Test
    void thePhaseOfAWindowsFirstDayDecidesItsLengthAndMonthsAreAddedBeforeDays() {
        DutyStory story = DutyStory.term("2026-01-01", "P1Y").owes(test("P1M").first("P1M", "P20D"));
        assertThat(story.windows("2026-02-20"))
                .containsExactly(
                        "2026-01-01/2026-01-20",
                        "2026-01-21/2026-02-09",
                        "2026-02-10/2026-03-12",
                        "2026-03-13/2026-04-09");
    }

    @Test
    void someInEachMonthShareItsDays() {
        DutyStory.Row twice = new DutyStory.Row("TALK", "COUNSELLING").phase(null, new Frequency.InEachMonth(2));
        assertThat(DutyStory.term("2026-01-01", "P1Y").owes(twice).windows("2026-02-01"))
                .containsExactly(
                        "2026-01-01/2026-01-15",
                        "2026-01-16/2026-01-31",
                        "2026-02-01/2026-02-14",
                        "2026-02-15/2026-02-28");
    }

    @Test
    void oneThatEndsBeforeTheAgreementIsExcusedAndOneThatHoldsItIsOwed() {
        DutyStory story =
                DutyStory.term("2026-01-10", "P3Y").signed("2026-02-09").owes(test("P1M"));
        assertThat(story.ledger("2026-02-08"))
                .as("before it nothing is in force")
                .isEmpty();
        assertThat(story.standing("2026-01-10", "2026-02-09")).containsExactly("OPEN");
        assertThat(story.signed("2026-02-10").standing("2026-01-10", "2026-02-10"))
                .containsExactly("EXCUSED");
    }

    @Test
    void calendarPeriodsBeginWithTheAgreement() {
        DutyStory story =
                DutyStory.term("2026-01-01", "P1Y").signed("2026-01-14").owes(visits(3, CalendarPeriod.WEEK));
        assertThat(story.ledger("2026-01-14"))
                .containsExactly(
                        "VISIT 2026-01-14/2026-01-18 OPEN",
                        "VISIT 2026-01-14/2026-01-18 #2 OPEN",
                        "VISIT 2026-01-19/2026-01-25 UPCOMING",
                        "VISIT 2026-01-19/2026-01-25 #2 UPCOMING",
                        "VISIT 2026-01-19/2026-01-25 #3 UPCOMING");
    }

    @Test
    void theLastOneEndsWithTheTermAndIsOwed() {
        DutyStory story = DutyStory.term("2026-01-01", "P1Y").owes(test("P5M"));
        assertThat(story.ledger("2027-01-01")).last().isEqualTo("TEST 2026-11-01/2026-12-31 MISSED");
    }

    @Test
    void anAnchorIsTheTermsFirstDayOrThatOfTheAgreement() {
        DutyStory story = DutyStory.term("2026-01-01", "P1Y").signed("2026-01-20");
        assertThat(story.owes(test("P1M").anchor(ObligationRow.Anchor.AGREEMENT))
                        .windows("2026-01-20"))
                .containsExactly("2026-01-20/2026-02-19", "2026-02-20/2026-03-19");
    }

    @Test
    void plannedWindowsNeverOverlapAndLeaveNoGap() {
        List<String> broken = LongStream.range(0, 300)
                .mapToObj(Cad01WindowsTest::brokenAt)
                .filter(text -> !text.isEmpty())
                .toList();
        assertThat(broken).isEmpty();
    }

    /** Without stops and with one cadence, each window begins on the day after the one before; a share can be nothing. */
    private static String brokenAt(long seed) {
        DutyGround ground = RandomDuties.of(seed);
        DutyGround plain = new DutyGround(
                ground.termFirst(),
                ground.termLast(),
                ground.termFirst(),
                null,
                Stretches.NONE,
                ground.cadences().subList(0, 1),
                List.of(),
                List.of());
        LocalDate next = null;
        String obligation = "";
        Set<String> planned = plain.cadences().get(0).obligations().stream()
                .filter(row -> row.phases().stream().noneMatch(Cad01WindowsTest::owesAShare))
                .map(ObligationRow::id)
                .collect(Collectors.toSet());
        for (LedgerRow row : plain.ledger(ground.termLast())) {
            if (!planned.contains(row.obligation())) {
                continue;
            }
            if (row.obligation().equals(obligation)
                    && row.number() == 1
                    && !row.from().equals(next)) {
                return seed + " " + row;
            }
            obligation = row.obligation();
            next = row.due().plusDays(1);
        }
        return "";
    }

    private static boolean owesAShare(ObligationRow.Phase phase) {
        return phase.frequency() instanceof Frequency.AtLeast || phase.frequency() instanceof Frequency.InEachYear;
    }
}
