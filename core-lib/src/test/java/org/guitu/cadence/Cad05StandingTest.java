package org.guitu.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guitu.cadence.DutyStory.test;
import static org.guitu.cadence.DutyStory.visits;

import org.guitu.day.CalendarPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CAD-05: how a slot stands on each day, from the day before it begins to the day from which nothing reaches it. */
class Cad05StandingTest {
    private static final String FROM = "2026-02-01";

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, UPCOMING",
        "2026-02-01, OPEN",
        "2026-02-24, OPEN",
        "2026-02-25, DUE_SOON",
        "2026-02-28, DUE_SOON",
        "2026-03-01, OVERDUE",
        "2026-03-06, OVERDUE",
        "2026-03-07, ESCALATED-1",
        "2026-03-13, ESCALATED-1",
        "2026-03-14, ESCALATED-2",
        "2026-03-31, ESCALATED-2",
        "2026-04-01, MISSED"
    })
    void unmet(String day, String standing) {
        DutyStory story = DutyStory.term("2026-01-01", "P1Y")
                .owes(test("P1M").reminded("P3D").rises("P7D", "LEAD").rises("P14D", "POLICE_OFFICER"));
        assertThat(story.standing(FROM, day)).containsExactly(standing);
    }

    @Test
    void oneIsNotDueSoonBeforeItsFirstDay() {
        DutyStory story = DutyStory.term("2026-01-01", "P1Y").owes(test("P3D").reminded("P7D"));
        assertThat(story.standing("2026-01-04", "2026-01-03")).containsExactly("UPCOMING");
        assertThat(story.standing("2026-01-04", "2026-01-04")).containsExactly("DUE_SOON");
    }

    @Test
    void withinATimeOfThePackItCanBeMadeGoodAndNotAfterwards() {
        DutyStory story = DutyStory.term("2026-01-01", "P1Y").owes(test("P1M").lateWithin("P10D"));
        assertThat(story.standing(FROM, "2026-03-10")).containsExactly("OVERDUE");
        assertThat(story.standing(FROM, "2026-03-11")).containsExactly("MISSED");
        story.contact("2026-03-09", "URINE_TEST").contact("2026-03-10", "URINE_TEST");
        assertThat(story.standing(FROM, "2026-03-31")).containsExactly("MET_LATE 2026-03-10");
        DutyStory late = DutyStory.term("2026-01-01", "P1Y")
                .owes(test("P1M").lateWithin("P10D"))
                .contact("2026-03-09", "URINE_TEST")
                .contact("2026-03-11", "URINE_TEST");
        assertThat(late.standing(FROM, "2026-03-31")).containsExactly("MISSED");
    }

    @Test
    void theNextWindowThatOwesNothingIsNotWaitedFor() {
        DutyStory story = DutyStory.term("2026-01-01", "P1Y").owes(test("P1M")).excused("TEST", "2026-03-15");
        assertThat(story.standing(FROM, "2026-04-30")).containsExactly("OVERDUE");
        assertThat(story.standing("2026-03-01", "2026-04-30")).containsExactly("EXCUSED");
        assertThat(story.standing(FROM, "2026-05-01")).containsExactly("MISSED");
    }

    @Test
    void onStoppedDaysOneBegunStandsStillAndOnePastDueStaysAsItWas() {
        DutyStory story = DutyStory.term("2026-01-01", "P1Y")
                .owes(test("P1M").rises("P5D", "LEAD"))
                .stopped("2026-03-04", "2026-03-20");
        assertThat(story.standing(FROM, "2026-03-03")).containsExactly("OVERDUE");
        assertThat(story.standing(FROM, "2026-03-10"))
                .as("no step on stopped days")
                .containsExactly("OVERDUE");
        assertThat(story.standing("2026-03-01", "2026-03-10")).containsExactly("STOPPED");
        assertThat(story.standing(FROM, "2026-03-20"))
                .as("the fourth running day")
                .containsExactly("OVERDUE");
        assertThat(story.standing(FROM, "2026-03-21")).containsExactly("ESCALATED-1");
        assertThat(story.standing("2026-03-01", "2026-03-20")).containsExactly("OPEN");
    }

    @Test
    void oneWhoseDueDayIsStoppedIsLateFromTheFirstDayThatRuns() {
        DutyStory story = DutyStory.term("2026-01-01", "P1Y")
                .owes(visits(1, CalendarPeriod.MONTH))
                .stopped("2026-02-28", "2026-03-03");
        assertThat(story.windows("2026-02-27")).contains("2026-02-01/2026-02-28");
        DutyStory two = DutyStory.term("2026-01-01", "P1Y")
                .owes(visits(2, CalendarPeriod.MONTH))
                .stopped("2026-02-28", "2026-03-03");
        assertThat(two.standing(FROM, "2026-02-27")).containsExactly("OPEN", "OPEN");
        assertThat(two.standing(FROM, "2026-02-28")).containsExactly("STOPPED");
        assertThat(two.standing(FROM, "2026-03-02")).containsExactly("STOPPED");
        assertThat(two.standing(FROM, "2026-03-03")).containsExactly("OVERDUE");
    }

    @Test
    void afterAStoppedDueDayTheFirstDayThatRunsIsTheFirst() {
        DutyStory story = DutyStory.term("2026-01-01", "P1Y")
                .owes(visits(2, CalendarPeriod.MONTH).rises("P2D", "LEAD"))
                .stopped("2026-02-28", "2026-03-03");
        assertThat(story.standing(FROM, "2026-03-03")).containsExactly("OVERDUE");
        assertThat(story.standing(FROM, "2026-03-04")).containsExactly("ESCALATED-1");
    }

    @Test
    void fromBeforeGoLiveNothingIsKnownUnlessAContactMeetsIt() {
        DutyStory story = DutyStory.term("2026-01-01", "P1Y")
                .owes(test("P1M"))
                .takenOver("2026-02-10")
                .contact("2026-02-12", "URINE_TEST");
        assertThat(story.standing("2026-01-01", "2026-04-01")).containsExactly("UNKNOWN");
        assertThat(story.standing(FROM, "2026-04-01")).containsExactly("MET 2026-02-12");
        assertThat(story.standing("2026-03-01", "2026-04-01")).containsExactly("OVERDUE");
    }
}
