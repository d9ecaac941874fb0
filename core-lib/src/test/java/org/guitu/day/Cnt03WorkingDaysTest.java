package org.guitu.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.guitu.day.WorkingCalendar.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * CNT-03: a make-up day is a working day, else Monday to Friday unless listed as a holiday; a year without a list goes
 * by Monday to Friday and is told apart. What the bundled calendar lists is for {@link BundledCalendarTest}.
 */
class Cnt03WorkingDaysTest {
    /** Thursday 1 and Friday 2 October are holidays, Saturday 10 is made up; Sunday 4 is listed twice by mistake. */
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(List.of(edition(
            "2026",
            "2026-01-01",
            List.of("2026-10-01", "2026-10-02", "2026-10-03", "2026-10-04"),
            List.of("2026-10-10", "2026-10-04"))));

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, true",
        "2026-10-01, false",
        "2026-10-02, false",
        "2026-10-03, false",
        "2026-10-04, true",
        "2026-10-05, true",
        "2026-10-09, true",
        "2026-10-10, true",
        "2026-10-11, false",
        "2026-10-12, true",
        // no list for the years beside it
        "2025-12-31, true",
        "2025-10-01, true",
        "2027-10-01, true",
        "2027-10-02, false",
        "2027-10-03, false",
        "2028-02-29, true",
    })
    void aDayIsLookedUpAsAMakeUpDayThenAsAHolidayThenByItsWeekday(LocalDate day, boolean working) {
        assertThat(CALENDAR.isWorkingDay(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, false", "2026-01-01, true", "2026-12-31, true", "2027-01-01, false"})
    void aYearWithoutAListIsToldApart(LocalDate day, boolean listed) {
        assertThat(CALENDAR.lists(day)).isEqualTo(listed);
    }

    @Test
    void withoutAnyListEveryYearGoesByMondayToFriday() {
        WorkingCalendar empty = WorkingCalendar.of(List.of());
        assertThat(empty.isWorkingDay(LocalDate.of(2026, 10, 1))).isTrue();
        assertThat(empty.isWorkingDay(LocalDate.of(2026, 10, 10))).isFalse();
        assertThat(empty.lists(LocalDate.of(2026, 10, 1))).isFalse();
        assertThat(empty.editionIds()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // the first edition makes 1 February up; the second, from 27 January on, makes it a holiday
        "2020-01-31, false",
        "2020-02-01, false",
        "2020-02-03, true",
        // 20 January is a holiday of the second edition alone, and lies before it
        "2020-01-20, true",
        // 19 January is made up by the first edition alone
        "2020-01-19, true",
    })
    void aLaterEditionHoldsFromItsDayOnAndEarlierDaysKeepTheOlderOne(LocalDate day, boolean working) {
        Edition first = edition("2020", "2020-01-01", List.of(), List.of("2020-01-19", "2020-02-01"));
        Edition second = edition("2020-2", "2020-01-27", List.of("2020-01-20", "2020-01-31", "2020-02-01"), List.of());
        assertThat(WorkingCalendar.of(List.of(first, second)).isWorkingDay(day)).isEqualTo(working);
        assertThat(WorkingCalendar.of(List.of(second, first)).isWorkingDay(day)).isEqualTo(working);
    }

    @Test
    void aDayBeforeTheFirstEditionOfItsYearHasNoList() {
        WorkingCalendar late =
                WorkingCalendar.of(List.of(edition("2026", "2026-03-01", List.of("2026-02-16"), List.of())));
        assertThat(late.lists(LocalDate.of(2026, 2, 28))).isFalse();
        assertThat(late.isWorkingDay(LocalDate.of(2026, 2, 16))).isTrue();
        assertThat(late.lists(LocalDate.of(2026, 3, 1))).isTrue();
    }

    @Test
    void theEditionsTogetherNameTheCalendar() {
        WorkingCalendar calendar = WorkingCalendar.of(List.of(
                edition("b-2026", "2026-01-01", List.of(), List.of()),
                edition("a-2026", "2026-05-01", List.of(), List.of())));
        assertThat(calendar.editionIds()).containsExactly("a-2026", "b-2026");
    }

    @Test
    void everyDayIsWhatALookAtTwoSetsSays() {
        Random random = new Random(303);
        for (int i = 0; i < 40; i++) {
            SlowCalendar slow = SlowCalendar.random(random);
            WorkingCalendar calendar = slow.asWorkingCalendar();
            LocalDate day = LocalDate.of(SlowCalendar.FIRST_YEAR - 1, 12, 1);
            for (; day.getYear() <= SlowCalendar.LAST_YEAR; day = day.plusDays(1)) {
                assertThat(calendar.isWorkingDay(day))
                        .as("input %d: %s, %s", i, day, slow)
                        .isEqualTo(slow.working(day));
                assertThat(calendar.lists(day))
                        .as("input %d: %s, %s", i, day, slow)
                        .isEqualTo(slow.listed(day));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, 2026-10-01, 2026-10-10, effectiveFrom",
        "2027-01-01, 2026-10-01, 2026-10-10, effectiveFrom",
        "2026-01-01, 2027-01-01, 2026-10-10, holidays",
        "2026-01-01, 2026-10-01, 2025-12-31, makeUpDays",
    })
    void anEditionListsDaysOfItsOwnYear(String effectiveFrom, String holiday, String makeUpDay, String wrong) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> edition("2026", effectiveFrom, List.of(holiday), List.of(makeUpDay)))
                .withMessageStartingWith(wrong);
    }

    private static Edition edition(String id, String effectiveFrom, List<String> holidays, List<String> makeUpDays) {
        int year = Integer.parseInt(id.replaceAll("^[a-z]-|-2$", ""));
        return new Edition(id, year, LocalDate.parse(effectiveFrom), named(holidays), named(makeUpDays));
    }

    private static Map<LocalDate, String> named(List<String> days) {
        return days.stream().collect(Collectors.toMap(LocalDate::parse, day -> "节"));
    }
}
