package org.guitu.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.guitu.CaseStory;
import org.guitu.agreement.DeadlineReading;
import org.guitu.day.Deadline.Due;
import org.guitu.day.Deadline.Unit;
import org.guitu.division.Division;
import org.guitu.policy.Pack;
import org.guitu.policy.Packs;
import org.guitu.rule.Certainty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CNT-02: a deadline does not count its event's day, and ends at 24:00 of its last day, which may roll. */
class Cnt02DeadlinesTest {
    private static final WorkingCalendar CALENDAR = Calendars.bundled();

    @ParameterizedTest
    @CsvSource({
        // the specification's example, then one event a day around it
        "2026-06-01, P15D, 2026-06-16, 2026-06-16, CERTAIN",
        "2026-06-02, P15D, 2026-06-17, 2026-06-17, CERTAIN",
        "2026-05-29, P15D, 2026-06-13, 2026-06-15, CERTAIN",
        "2026-05-30, P15D, 2026-06-14, 2026-06-15, CERTAIN",
        "2026-05-31, P15D, 2026-06-15, 2026-06-15, CERTAIN",
        "2026-06-01, P1D,  2026-06-02, 2026-06-02, CERTAIN",
        "2026-06-04, P1D,  2026-06-05, 2026-06-05, CERTAIN",
        "2026-06-05, P1D,  2026-06-06, 2026-06-08, CERTAIN",
        // holidays: National Day 1 to 7 October, Spring Festival 15 to 23 February
        "2026-09-15, P15D, 2026-09-30, 2026-09-30, CERTAIN",
        "2026-09-16, P15D, 2026-10-01, 2026-10-08, CERTAIN",
        "2026-09-22, P15D, 2026-10-07, 2026-10-08, CERTAIN",
        "2026-09-23, P15D, 2026-10-08, 2026-10-08, CERTAIN",
        "2026-01-30, P15D, 2026-02-14, 2026-02-14, CERTAIN",
        "2026-01-31, P15D, 2026-02-15, 2026-02-24, CERTAIN",
        "2026-02-08, P15D, 2026-02-23, 2026-02-24, CERTAIN",
        // make-up days at weekends take the end, and stop a roll
        "2026-09-04, P15D, 2026-09-19, 2026-09-20, CERTAIN",
        "2026-09-05, P15D, 2026-09-20, 2026-09-20, CERTAIN",
        "2026-09-25, P15D, 2026-10-10, 2026-10-10, CERTAIN",
        "2026-09-26, P15D, 2026-10-11, 2026-10-12, CERTAIN",
        "2026-02-13, P15D, 2026-02-28, 2026-02-28, CERTAIN",
        // year ends
        "2025-12-17, P15D, 2026-01-01, 2026-01-04, CERTAIN",
        "2025-12-16, P15D, 2025-12-31, 2025-12-31, CERTAIN",
        "2023-12-16, P15D, 2023-12-31, 2024-01-02, CERTAIN",
        "2022-12-16, P15D, 2022-12-31, 2023-01-03, CERTAIN",
        "2018-12-14, P15D, 2018-12-29, 2018-12-29, CERTAIN",
        "2018-12-15, P15D, 2018-12-30, 2019-01-02, CERTAIN",
        // nobody knows the holidays of 2027 yet
        "2026-12-16, P15D, 2026-12-31, 2026-12-31, CERTAIN",
        "2026-12-17, P15D, 2027-01-01, 2027-01-01, PROVISIONAL",
        "2026-12-18, P15D, 2027-01-02, 2027-01-04, PROVISIONAL",
        // weeks, months and years; 29 February and month ends
        "2026-06-01, P2W,  2026-06-15, 2026-06-15, CERTAIN",
        "2024-01-31, P1M,  2024-02-29, 2024-02-29, CERTAIN",
        "2023-01-31, P1M,  2023-02-28, 2023-02-28, CERTAIN",
        "2026-01-31, P1M,  2026-02-28, 2026-02-28, CERTAIN",
        "2024-02-29, P1Y,  2025-02-28, 2025-02-28, CERTAIN",
        "2024-02-29, P2Y,  2026-02-28, 2026-02-28, CERTAIN",
        "2024-02-29, P3Y,  2027-02-28, 2027-03-01, PROVISIONAL",
        "2024-02-14, P15D, 2024-02-29, 2024-02-29, CERTAIN",
        "2023-02-14, P15D, 2023-03-01, 2023-03-01, CERTAIN",
    })
    void calendarDaysThatRoll(LocalDate event, Period period, LocalDate counted, LocalDate due, Certainty certainty) {
        Due found = new Deadline(period, Unit.CALENDAR_DAYS, true).from(event, CALENDAR);
        assertThat(found).isEqualTo(new Due(due, counted, certainty));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-29, P15D, 2026-06-13",
        "2026-09-16, P15D, 2026-10-01",
        "2025-12-31, P1D,  2026-01-01",
        "2026-12-18, P15D, 2027-01-02",
        "2024-02-29, P3Y,  2027-02-28",
    })
    void whatDoesNotRollEndsWhereItWasCountedAndIsAlwaysCertain(LocalDate event, Period period, LocalDate due) {
        Due found = new Deadline(period, Unit.CALENDAR_DAYS, false).from(event, CALENDAR);
        assertThat(found).isEqualTo(new Due(due, due, Certainty.CERTAIN));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01, P1D, 2026-06-02, CERTAIN",
        "2026-06-05, P1D, 2026-06-08, CERTAIN",
        "2026-06-06, P1D, 2026-06-08, CERTAIN",
        "2026-06-01, P5D, 2026-06-08, CERTAIN",
        "2026-06-01, P1W, 2026-06-10, CERTAIN",
        // make-up days count, holidays do not
        "2026-09-18, P1D, 2026-09-20, CERTAIN",
        "2026-09-30, P1D, 2026-10-08, CERTAIN",
        "2026-09-30, P3D, 2026-10-10, CERTAIN",
        "2026-09-30, P4D, 2026-10-12, CERTAIN",
        "2026-02-13, P1D, 2026-02-14, CERTAIN",
        "2026-02-13, P2D, 2026-02-24, CERTAIN",
        // year ends
        "2025-12-31, P1D, 2026-01-04, CERTAIN",
        "2026-12-30, P1D, 2026-12-31, CERTAIN",
        "2026-12-31, P1D, 2027-01-01, PROVISIONAL",
        "2026-12-31, P2D, 2027-01-04, PROVISIONAL",
    })
    void workingDays(LocalDate event, Period period, LocalDate due, Certainty certainty) {
        for (boolean rolls : new boolean[] {true, false}) {
            Due found = new Deadline(period, Unit.WORKING_DAYS, rolls).from(event, CALENDAR);
            assertThat(found).isEqualTo(new Due(due, due, certainty));
        }
    }

    @Test
    void aRollIntoAYearWithoutAListIsProvisional() {
        WorkingCalendar until2022 = WorkingCalendar.of(
                List.of(new WorkingCalendar.Edition("2022", 2022, day("2022-01-01"), Map.of(), Map.of())));
        Deadline day = new Deadline(Period.ofDays(1), Unit.CALENDAR_DAYS, true);
        assertThat(day.from(day("2022-12-29"), until2022).certainty()).isEqualTo(Certainty.CERTAIN);
        assertThat(day.from(day("2022-12-30"), until2022))
                .isEqualTo(new Due(day("2023-01-02"), day("2022-12-31"), Certainty.PROVISIONAL));
    }

    @Test
    void calendarDaysAreThoseThatAWalkFromDayToDayFinds() {
        Random random = new Random(202);
        for (int i = 0; i < 4_000; i++) {
            SlowCalendar slow = SlowCalendar.random(random);
            LocalDate event = LocalDate.of(SlowCalendar.FIRST_YEAR, 1, 1).plusDays(random.nextInt(2_700));
            int days = 1 + random.nextInt(60);
            boolean rolls = random.nextInt(4) > 0;
            Due found =
                    new Deadline(Period.ofDays(days), Unit.CALENDAR_DAYS, rolls).from(event, slow.asWorkingCalendar());
            assertThat(found)
                    .as("input %d: %d calendar days from %s, %s", i, days, event, slow)
                    .isEqualTo(walked(event, days, rolls, slow));
        }
    }

    @Test
    void workingDaysAreThoseThatAWalkFromDayToDayFinds() {
        Random random = new Random(203);
        for (int i = 0; i < 4_000; i++) {
            SlowCalendar slow = SlowCalendar.random(random);
            LocalDate event = LocalDate.of(SlowCalendar.FIRST_YEAR, 1, 1).plusDays(random.nextInt(2_700));
            int days = 1 + random.nextInt(40);
            Due found = new Deadline(Period.ofDays(days), Unit.WORKING_DAYS, random.nextBoolean())
                    .from(event, slow.asWorkingCalendar());
            assertThat(found)
                    .as("input %d: %d working days from %s, %s", i, days, event, slow)
                    .isEqualTo(worked(event, days, slow));
        }
    }

    @Test
    void aSeriesRunsFromItsAnchorAndARollDoesNotStick() {
        Deadline monthly = new Deadline(Period.ofMonths(1), Unit.CALENDAR_DAYS, true);
        LocalDate anchor = LocalDate.of(2026, 1, 31);
        assertThat(monthly.nth(anchor, 1, CALENDAR, Stretches.NONE).day()).isEqualTo("2026-02-28");
        assertThat(monthly.nth(anchor, 2, CALENDAR, Stretches.NONE).day()).isEqualTo("2026-03-31");
        assertThat(monthly.nth(anchor, 4, CALENDAR, Stretches.NONE))
                .isEqualTo(new Due(day("2026-06-01"), day("2026-05-31"), Certainty.CERTAIN));
        assertThat(monthly.nth(anchor, 5, CALENDAR, Stretches.NONE).day()).isEqualTo("2026-06-30");
        Deadline fiveWorkingDays = new Deadline(Period.ofDays(5), Unit.WORKING_DAYS, false);
        assertThat(fiveWorkingDays
                        .nth(day("2026-06-01"), 3, CALENDAR, Stretches.NONE)
                        .day())
                .isEqualTo("2026-06-23");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "report", "sign", "notice-person", "notice-family", "notice-township", "review"})
    void everyNationalDeadlineForAnActRolls(String deadline) {
        Pack national = Packs.bundled().inForce(new Division(CaseStory.PLACE), day("2026-06-01"));
        assertThat(national.deadline(deadline).number().rolls()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-06-15, false", "2026-06-16, false", "2026-06-17, true"})
    void aReportIsInTimeUntilTheEndOfTheLastDay(String reported, boolean late) {
        CaseStory story = CaseStory.served("2026-06-01").then("report", reported, "place", CaseStory.PLACE);
        DeadlineReading report = story.on(reported).deadlines().get("report");
        assertThat(report.due()).isEqualTo("2026-06-16");
        assertThat(report.late()).isEqualTo(late);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-08, false", "2026-10-09, true"})
    void aReportIsInTimeUntilTheEndOfTheRolledDay(String reported, boolean late) {
        CaseStory story = CaseStory.served("2026-09-16").then("report", reported, "place", CaseStory.PLACE);
        assertThat(story.on(reported).deadlines().get("report").late()).isEqualTo(late);
    }

    @Test
    void aTermDoesNotRoll() {
        CaseStory story = CaseStory.served("2023-10-01").then("report", "2023-10-02", "place", CaseStory.PLACE);
        assertThat(story.on("2023-10-02").term().lastDay()).isEqualTo("2026-10-01");
    }

    @Test
    void aDeadlineOnAYearWithoutAListIsMarkedAsProvisional() {
        CaseStory story = CaseStory.served("2026-12-18");
        DeadlineReading report = story.on("2026-12-18").deadlines().get("report");
        assertThat(report.due()).isEqualTo("2027-01-04");
        assertThat(report.certainty()).isEqualTo(Certainty.PROVISIONAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1M", "P1Y", "P1M5D"})
    void workingDaysAreGivenInDaysAlone(Period period) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Deadline(period, Unit.WORKING_DAYS, true))
                .withMessageContaining("period");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "P-1D", "P1M-1D"})
    void aDeadlineIsLongerThanNothing(Period period) {
        for (Unit unit : Unit.values()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Deadline(period, unit, true))
                    .withMessageContaining("period");
        }
    }

    private static Due walked(LocalDate event, int days, boolean rolls, SlowCalendar calendar) {
        LocalDate counted = event;
        for (int i = 0; i < days; i++) {
            counted = counted.plusDays(1);
        }
        LocalDate day = counted;
        boolean known = !rolls || calendar.listed(day);
        while (rolls && !calendar.working(day)) {
            day = day.plusDays(1);
            known = known && calendar.listed(day);
        }
        return new Due(day, counted, known ? Certainty.CERTAIN : Certainty.PROVISIONAL);
    }

    private static Due worked(LocalDate event, int days, SlowCalendar calendar) {
        LocalDate day = event;
        boolean known = true;
        for (int found = 0; found < days; ) {
            day = day.plusDays(1);
            known = known && calendar.listed(day);
            found += calendar.working(day) ? 1 : 0;
        }
        return new Due(day, day, known ? Certainty.CERTAIN : Certainty.PROVISIONAL);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void daysThatDoNotCountMoveTheEndByAsManyToADayThatCounts() {
        Deadline fifteen = new Deadline(Period.ofDays(15), Unit.CALENDAR_DAYS, true);
        Deadline fiveWorking = new Deadline(Period.ofDays(5), Unit.WORKING_DAYS, false);
        Stretches days = new Stretches(List.of(new Stretch("held", day("2026-06-10"), day("2026-06-14"))));

        // 06-16 and four days more are Saturday 06-20; the Monday after is a working day
        assertThat(fifteen.nth(day("2026-06-01"), 1, CALENDAR, days).day()).isEqualTo("2026-06-22");
        // 06-08, 06-09, then 06-15, 06-16, 06-17
        assertThat(fiveWorking.nth(day("2026-06-07"), 1, CALENDAR, days).day()).isEqualTo("2026-06-17");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fifteen.nth(
                        day("2026-06-01"),
                        1,
                        CALENDAR,
                        new Stretches(List.of(new Stretch("held", day("2026-06-10"), null)))));
    }
}
