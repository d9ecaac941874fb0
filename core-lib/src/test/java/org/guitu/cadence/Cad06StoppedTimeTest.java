package org.guitu.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guitu.cadence.DutyStory.test;
import static org.guitu.cadence.DutyStory.visits;

import org.guitu.day.CalendarPeriod;
import org.guitu.policy.Frequency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CAD-06: stopped days belong to no planned window and move all later ones; periods of the calendar stay and shrink. */
class Cad06StoppedTimeTest {
    @Test
    void allLaterWindowsMoveAndTheNumberOwedStays() {
        DutyStory story = DutyStory.term("2026-01-01", "P1Y").owes(test("P1M")).stopped("2026-01-11", "2026-02-10");
        assertThat(story.windows("2026-03-03"))
                .containsExactly("2026-01-01/2026-03-02", "2026-03-03/2026-03-30", "2026-03-31/2026-04-30");
        assertThat(story.windows("2027-01-30")).hasSize(12).last().isEqualTo("2026-12-31/2027-01-30");
    }

    @Test
    void phasesMoveToo() {
        DutyStory story = DutyStory.term("2026-01-01", "P3Y")
                .owes(test("P2M").first("P2M", "P1M"))
                .stopped("2026-01-15", "2026-01-25");
        assertThat(story.windows("2026-03-11"))
                .containsExactly(
                        "2026-01-01/2026-02-10",
                        "2026-02-11/2026-03-10",
                        "2026-03-11/2026-05-10",
                        "2026-05-11/2026-07-10");
    }

    @Test
    void whileTimeStandsStillADueDayMovesWithTheDayAsked() {
        DutyStory story = DutyStory.term("2026-01-01", "P1Y").owes(test("P1M")).stopped("2026-01-11", null);
        assertThat(story.ledger("2026-01-11")).first().isEqualTo("TEST 2026-01-01/2026-02-01 STOPPED");
        assertThat(story.ledger("2026-01-20")).first().isEqualTo("TEST 2026-01-01/2026-02-10 STOPPED");
    }

    @ParameterizedTest
    @CsvSource({
        // three in a month of 30 days: a slot for each ten days that run
        "2026-06-01, 2026-06-01, 3",
        "2026-06-01, 2026-06-02, 2",
        "2026-06-01, 2026-06-11, 2",
        "2026-06-01, 2026-06-12, 1",
        "2026-06-11, 2026-07-01, 1",
        "2026-06-10, 2026-07-01, 0",
        "2026-05-01, 2026-07-01, 0"
    })
    void aPartOfACalendarPeriodOwesItsShare(String stop, String end, int slots) {
        DutyStory story = DutyStory.term("2026-01-01", "P1Y").owes(visits(3, CalendarPeriod.MONTH));
        if (!stop.equals(end)) {
            story.stopped(stop, end);
        }
        assertThat(story.standing("2026-06-01", "2026-08-01")).hasSize(slots);
    }

    @Test
    void theFirstAndTheLastPartOfAPeriodOweTheirShare() {
        DutyStory story = DutyStory.term("2026-01-16", "P1M").owes(visits(4, CalendarPeriod.MONTH));
        assertThat(story.standing("2026-01-16", "2026-03-01")).hasSize(2);
        assertThat(story.standing("2026-02-01", "2026-03-01")).hasSize(2);
    }

    @Test
    void yearsOfTheTermAreCountedInRunningDays() {
        DutyStory.Row yearly = new DutyStory.Row("REVIEW", "SUPPORT_REVIEW").phase(null, new Frequency.InEachYear(2));
        DutyStory story = DutyStory.term("2026-01-01", "P3Y").owes(yearly).stopped("2026-06-01", "2026-07-01");
        assertThat(story.windows("2027-01-31"))
                .containsExactly("2026-01-01/2027-01-30", "2027-01-31/2028-01-30", "2028-01-31/2029-01-30");
    }
}
