package org.guitu.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import org.guitu.day.Deadline.Due;
import org.guitu.day.Deadline.Unit;
import org.guitu.rule.Certainty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** POL-08: hours run on to an instant, or to the end of a day; days are counted back to the working day before. */
class Pol08TimeLimitsTest {
    private static final WorkingCalendar CALENDAR = Calendars.bundled();

    @ParameterizedTest(name = "{1} before {0}: {3}, counted {2}")
    @CsvSource(textBlock = """
            # one event a day around a Monday
            2026-06-14, P7D,  2026-06-07, 2026-06-05, CERTAIN
            2026-06-15, P7D,  2026-06-08, 2026-06-08, CERTAIN
            2026-06-16, P7D,  2026-06-09, 2026-06-09, CERTAIN
            2026-06-16, P1D,  2026-06-15, 2026-06-15, CERTAIN
            2026-06-15, P1D,  2026-06-14, 2026-06-12, CERTAIN
            # holidays: National Day 1 to 7 October, Spring Festival 15 to 23 February; make-up days stop a roll
            2026-10-08, P1D,  2026-10-07, 2026-09-30, CERTAIN
            2026-10-12, P1D,  2026-10-11, 2026-10-10, CERTAIN
            2026-03-02, P7D,  2026-02-23, 2026-02-14, CERTAIN
            2026-03-07, P7D,  2026-02-28, 2026-02-28, CERTAIN
            2026-09-21, P1D,  2026-09-20, 2026-09-20, CERTAIN
            # month ends and 29 February
            2026-03-31, P1M,  2026-02-28, 2026-02-28, CERTAIN
            2024-03-31, P1M,  2024-02-29, 2024-02-29, CERTAIN
            2024-02-29, P1Y,  2023-02-28, 2023-02-28, CERTAIN
            2025-02-28, P1Y,  2024-02-28, 2024-02-28, CERTAIN
            2024-03-07, P7D,  2024-02-29, 2024-02-29, CERTAIN
            2023-03-08, P7D,  2023-03-01, 2023-03-01, CERTAIN
            # the year's end, and years without a list
            2026-01-08, P7D,  2026-01-01, 2025-12-31, CERTAIN
            2027-01-08, P7D,  2027-01-01, 2027-01-01, PROVISIONAL
            2027-01-10, P8D,  2027-01-02, 2027-01-01, PROVISIONAL
            2027-01-07, P7D,  2026-12-31, 2026-12-31, CERTAIN
            """)
    void daysAreCountedBack(LocalDate event, Period period, LocalDate counted, LocalDate due, Certainty certainty) {
        assertThat(due(new TimeLimit.Before(period, Unit.CALENDAR_DAYS, true, null), event, Stretches.NONE))
                .isEqualTo(new Due(due, counted, certainty));
        assertThat(due(new TimeLimit.Before(period, Unit.CALENDAR_DAYS, false, null), event, Stretches.NONE))
                .isEqualTo(new Due(counted, counted, Certainty.CERTAIN));
    }

    @ParameterizedTest(name = "{1} before {0}: {2}")
    @CsvSource(textBlock = """
            2026-06-16, P1D, 2026-06-15, CERTAIN
            2026-06-15, P1D, 2026-06-12, CERTAIN
            2026-06-14, P1D, 2026-06-12, CERTAIN
            2026-06-16, P1W, 2026-06-05, CERTAIN
            2026-10-08, P1D, 2026-09-30, CERTAIN
            2026-10-12, P2D, 2026-10-09, CERTAIN
            2026-09-21, P1D, 2026-09-20, CERTAIN
            2027-01-04, P2D, 2026-12-31, PROVISIONAL
            """)
    void workingDaysAreCountedBack(LocalDate event, Period period, LocalDate due, Certainty certainty) {
        assertThat(due(new TimeLimit.Before(period, Unit.WORKING_DAYS, true, null), event, Stretches.NONE))
                .isEqualTo(new Due(due, due, certainty));
    }

    @ParameterizedTest(name = "P60D before {0} it opens on {1}")
    @CsvSource({"2026-06-15, 2026-04-16", "2026-06-16, 2026-04-17", "2026-06-17, 2026-04-17", "2026-12-06, 2026-09-30"})
    void theFirstDayRollsToTheWorkingDayBeforeToo(LocalDate event, LocalDate opens) {
        TimeLimit.Before before = new TimeLimit.Before(Period.ofDays(30), Unit.CALENDAR_DAYS, true, Period.ofDays(60));
        assertThat(before.opens(event, CALENDAR)).isEqualTo(opens);
        assertThat(new TimeLimit.Before(Period.ofDays(30), Unit.CALENDAR_DAYS, true, null).opens(event, CALENDAR))
                .isNull();
    }

    @Test
    void aLastDayOnWhichNothingCanBeDoneMovesToTheNextOneOnWhichItCan() {
        TimeLimit.Before week = new TimeLimit.Before(Period.ofDays(7), Unit.CALENDAR_DAYS, true, null);
        LocalDate event = day("2026-06-16");
        assertThat(due(week, event, held("2026-06-01", "2026-06-09")).day()).isEqualTo("2026-06-09");
        assertThat(due(week, event, held("2026-06-09", "2026-06-10")).day()).isEqualTo("2026-06-10");
        assertThat(due(week, event, held("2026-06-09", "2026-06-13")).day()).isEqualTo("2026-06-15");
    }

    @ParameterizedTest(name = "{1} hours from {0}: {2}, on {3}")
    @CsvSource(textBlock = """
            2026-03-01T10:00+08:00, 48, 2026-03-03T10:00+08:00, 2026-03-03
            2026-03-01T18:30+01:00, 24, 2026-03-03T01:30+08:00, 2026-03-03
            2026-03-01T23:59+08:00, 1,  2026-03-02T00:59+08:00, 2026-03-02
            2026-03-01T00:00+08:00, 24, 2026-03-02T00:00+08:00, 2026-03-02
            2026-03-01T10:00+08:00, 2,  2026-03-01T12:00+08:00, 2026-03-01
            # weekends and holidays are no matter
            2026-02-13T09:00+08:00, 48, 2026-02-15T09:00+08:00, 2026-02-15
            2024-02-28T09:00+08:00, 24, 2024-02-29T09:00+08:00, 2024-02-29
            """)
    void hoursRunFromAnInstantToAnInstant(String from, int hours, String until, LocalDate day) {
        Due due = new TimeLimit.Hours(hours).due(Moment.at(instant(from)), CALENDAR, Stretches.NONE);
        assertThat(due).isEqualTo(new Due(day, day, Certainty.CERTAIN, instant(until)));
    }

    @ParameterizedTest(name = "{1} hours from {0}: {2}")
    @CsvSource(textBlock = """
            2026-03-01, 48, 2026-03-03
            2026-03-01, 24, 2026-03-02
            2026-03-01, 25, 2026-03-03
            2026-03-01, 1,  2026-03-02
            2024-02-28, 24, 2024-02-29
            2026-12-31, 24, 2027-01-01
            """)
    void ofAnEventKnownByItsDayTheyRunFromItsEndToTheEndOfTheDayReached(LocalDate event, int hours, LocalDate day) {
        assertThat(due(new TimeLimit.Hours(hours), event, Stretches.NONE))
                .isEqualTo(new Due(day, day, Certainty.PROVISIONAL));
    }

    @Test
    void hoursMoveByTheDaysThatDoNotCount() {
        Stretches two = held("2026-03-02", "2026-03-04");
        assertThat(due(new TimeLimit.Hours(24), day("2026-03-01"), two).day()).isEqualTo("2026-03-04");
        Due due = new TimeLimit.Hours(24).due(Moment.at(instant("2026-03-01T10:00+08:00")), CALENDAR, two);
        assertThat(due.day()).isEqualTo("2026-03-04");
        assertThat(due.at()).isEqualTo(instant("2026-03-04T10:00+08:00"));
    }

    @ParameterizedTest(name = "{0}, opens {1}, in {2}")
    @CsvSource(textBlock = """
            P0D,  ,     CALENDAR_DAYS
            P1M,  ,     WORKING_DAYS
            P30D, P0D,  CALENDAR_DAYS
            P30D, P1M,  WORKING_DAYS
            P30D, P30D, CALENDAR_DAYS
            P30D, P29D, CALENDAR_DAYS
            P30D, P1M,  CALENDAR_DAYS
            P1Y,  P365D, CALENDAR_DAYS
            """)
    void whatIsNoWindowIsRefused(Period period, @Nullable Period opens, Unit unit) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeLimit.Before(period, unit, true, opens));
    }

    @Test
    void thereIsAtLeastOneHour() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeLimit.Hours(0));
        assertThat(new TimeLimit.Hours(48).period()).hasToString("PT48H");
    }

    private static Due due(TimeLimit limit, LocalDate event, Stretches notCounted) {
        return limit.due(Moment.of(event), CALENDAR, notCounted);
    }

    private static Stretches held(String from, String until) {
        return new Stretches(List.of(new Stretch("held", day(from), day(until))));
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
