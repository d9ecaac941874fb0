package org.guitu.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guitu.internal.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * CNT-03: the bundled calendar holds what the State Council published for 2015 to 2026. The notices are typed here a
 * second time, as they are worded: stretches of rest, and the weekend days on which offices work.
 */
class BundledCalendarTest {
    private static final int FIRST_YEAR = 2015;
    private static final int LAST_YEAR = 2026;
    private static final WorkingCalendar CALENDAR = Calendars.bundled();

    /** The lists as each year ended: days of rest, a bar, weekend days of work. */
    static final List<String> NOTICES = List.of(
            "2015: 1-1..1-3 2-18..2-24 4-5..4-6 5-1 6-20 6-22 9-3..9-5 9-27 10-1..10-7 | 1-4 2-15 2-28 9-6 10-10",
            "2016: 1-1 2-7..2-13 4-4 5-1..5-2 6-9..6-11 9-15..9-17 10-1..10-7 | 2-6 2-14 6-12 9-18 10-8 10-9",
            "2017: 1-1..1-2 1-27..2-2 4-2..4-4 5-1 5-28..5-30 10-1..10-8 | 1-22 2-4 4-1 5-27 9-30",
            "2018: 1-1 2-15..2-21 4-5..4-7 4-29..5-1 6-18 9-24 10-1..10-7 12-30..12-31"
                    + " | 2-11 2-24 4-8 4-28 9-29 9-30 12-29",
            "2019: 1-1 2-4..2-10 4-5 5-1..5-4 6-7 9-13 10-1..10-7 | 2-2 2-3 4-28 5-5 9-29 10-12",
            "2020: 1-1 1-24..2-2 4-4..4-6 5-1..5-5 6-25..6-27 10-1..10-8 | 1-19 4-26 5-9 6-28 9-27 10-10",
            "2021: 1-1..1-3 2-11..2-17 4-3..4-5 5-1..5-5 6-12..6-14 9-19..9-21 10-1..10-7"
                    + " | 2-7 2-20 4-25 5-8 9-18 9-26 10-9",
            "2022: 1-1..1-3 1-31..2-6 4-3..4-5 4-30..5-4 6-3..6-5 9-10..9-12 10-1..10-7 12-31"
                    + " | 1-29 1-30 4-2 4-24 5-7 10-8 10-9",
            "2023: 1-1..1-2 1-21..1-27 4-5 4-29..5-3 6-22..6-24 9-29..10-6 | 1-28 1-29 4-23 5-6 6-25 10-7 10-8",
            "2024: 1-1 2-10..2-17 4-4..4-6 5-1..5-5 6-10 9-15..9-17 10-1..10-7"
                    + " | 2-4 2-18 4-7 4-28 5-11 9-14 9-29 10-12",
            "2025: 1-1 1-28..2-4 4-4..4-6 5-1..5-5 5-31..6-2 10-1..10-8 | 1-26 2-8 4-27 9-28 10-11",
            "2026: 1-1..1-3 2-15..2-23 4-4..4-6 5-1..5-5 6-19..6-21 9-25..9-27 10-1..10-7"
                    + " | 1-4 2-14 2-28 5-9 9-20 10-10");

    @ParameterizedTest
    @FieldSource("NOTICES")
    void everyDayOfAYearIsAsItsNoticeSays(String notice) {
        int year = Integer.parseInt(notice.substring(0, 4));
        Set<LocalDate> rest = days(year, notice.substring(5, notice.indexOf('|')));
        Set<LocalDate> work = days(year, notice.substring(notice.indexOf('|') + 1));
        Set<LocalDate> found = new TreeSet<>();
        Set<LocalDate> expected = new TreeSet<>();
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            if (CALENDAR.isWorkingDay(day)) {
                found.add(day);
            }
            if (work.contains(day) || (!weekend(day) && !rest.contains(day))) {
                expected.add(day);
            }
            assertThat(CALENDAR.lists(day)).as("%s", day).isTrue();
        }
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @FieldSource("NOTICES")
    void theListsOfAYearHoldThoseDaysAndNoOthers(String notice) {
        int year = Integer.parseInt(notice.substring(0, 4));
        Map<String, Object> last = editions().stream()
                .filter(edition -> edition.get("year").equals((long) year))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertThat(listed(last, "holidays")).isEqualTo(days(year, notice.substring(5, notice.indexOf('|'))));
        assertThat(listed(last, "makeUpDays")).isEqualTo(days(year, notice.substring(notice.indexOf('|') + 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "2015, 26, 5", "2016, 24, 6", "2017, 24, 5", "2018, 25, 7", "2019, 22, 6", "2020, 30, 6",
        "2021, 31, 7", "2022, 32, 7", "2023, 26, 7", "2024, 28, 8", "2025, 28, 5", "2026, 33, 6",
    })
    void soManyDaysOfRestAndSoManyMadeUp(int year, int holidays, int makeUpDays) {
        Map<String, Object> last = editions().stream()
                .filter(edition -> edition.get("year").equals((long) year))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertThat(listed(last, "holidays")).hasSize(holidays);
        assertThat(listed(last, "makeUpDays")).hasSize(makeUpDays);
    }

    @Test
    void everyMakeUpDayIsASaturdayOrASunday() {
        for (Map<String, Object> edition : editions()) {
            assertThat(listed(edition, "makeUpDays"))
                    .as("%s", edition.get("id"))
                    .allMatch(BundledCalendarTest::weekend);
        }
    }

    @Test
    void everyHolidayIsOneStretchOfAtMostTenDays() {
        for (Map<String, Object> edition : editions()) {
            Map<String, Set<LocalDate>> byName = new TreeMap<>();
            Json.asObject(edition.get("holidays")).forEach((text, name) -> {
                LocalDate day = LocalDate.parse(text);
                // the last days of December belong to the New Year's Day that follows
                String holiday = day.getMonthValue() == 12 ? "next " + name : name.toString();
                byName.computeIfAbsent(holiday, n -> new TreeSet<>()).add(day);
            });
            byName.forEach((name, days) -> {
                assertThat(days.size()).as("%s %s", edition.get("id"), name).isLessThanOrEqualTo(10);
                assertThat(stretches(days, edition))
                        .as("%s %s %s", edition.get("id"), name, days)
                        .isEqualTo(1);
            });
            assertThat(byName.keySet())
                    .as("%s", edition.get("id"))
                    .isSubsetOf(
                            "元旦",
                            "next 元旦",
                            "春节",
                            "清明节",
                            "劳动节",
                            "端午节",
                            "中秋节",
                            "国庆节",
                            "国庆节、中秋节",
                            "中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日");
        }
    }

    @Test
    void everyEditionSaysWhereItComesFrom() {
        for (Map<String, Object> edition : editions()) {
            String id = edition.get("id").toString();
            LocalDate published = LocalDate.parse(edition.get("publishedOn").toString());
            LocalDate effective = LocalDate.parse(edition.get("effectiveFrom").toString());
            assertThat(edition.get("document").toString()).as(id).matches("国(办)?发明电〔20[0-9]{2}〕[0-9]{1,2}号");
            assertThat(edition.get("document").toString()).as(id).contains("〔" + published.getYear() + "〕");
            assertThat(published).as(id).isBeforeOrEqualTo(effective);
            assertThat(id).startsWith("cn-" + edition.get("year"));
            assertThat(effective.getYear()).as(id).isEqualTo(Math.toIntExact((Long) edition.get("year")));
        }
        assertThat(document().get("source").toString()).contains("国务院办公厅", "chinese-days", "MIT");
    }

    @Test
    void theIdsNameTheCalendarOnceEach() {
        assertThat(CALENDAR.editionIds())
                .containsExactlyElementsOf(editions().stream()
                        .map(edition -> edition.get("id").toString())
                        .sorted()
                        .toList())
                .doesNotHaveDuplicates();
    }

    /** The notice for 2027 had not been found on 2026-11-25; when it is there, the last year moves. */
    @Test
    void theLastYearHeldIsToldInTheDocumentAndEveryLaterOneIsProvisional() {
        assertThat(document().get("source").toString()).contains("所载最后一年为" + LAST_YEAR + "年");
        assertThat(CALENDAR.lists(LocalDate.of(LAST_YEAR, 12, 31))).isTrue();
        assertThat(CALENDAR.lists(LocalDate.of(LAST_YEAR + 1, 1, 1))).isFalse();
        assertThat(CALENDAR.lists(LocalDate.of(FIRST_YEAR, 1, 1))).isTrue();
        assertThat(CALENDAR.lists(LocalDate.of(FIRST_YEAR - 1, 12, 31))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2015-09-03 rest", // seventy years after the war
                "2015-09-06 work",
                "2018-12-29 work", // changed within the year by the notice for the next
                "2018-12-31 rest",
                "2019-05-02 rest", // May Day made longer in March
                "2019-05-05 work",
                "2020-01-31 rest", // Spring Festival made longer while it ran
                "2020-02-01 rest",
                "2020-02-03 work",
                "2023-10-07 work",
                "2024-02-09 work", // New Year's Eve was no holiday that year
                "2024-10-12 work",
                "2025-10-08 rest",
                "2026-02-16 rest",
                "2026-02-28 work",
            })
    void daysThatPeopleRemember(String dayAndWhat) {
        LocalDate day = LocalDate.parse(dayAndWhat.substring(0, 10));
        assertThat(CALENDAR.isWorkingDay(day)).isEqualTo(dayAndWhat.endsWith("work"));
    }

    private static Map<String, Object> document() {
        try (InputStream in = Calendars.class.getResourceAsStream("calendar-cn.json")) {
            return Json.object(in.readAllBytes());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Map<String, Object>> editions() {
        return Json.asList(document().get("editions")).stream()
                .map(Json::asObject)
                .toList();
    }

    private static Set<LocalDate> listed(Map<String, Object> edition, String list) {
        return Json.asObject(edition.get(list)).keySet().stream()
                .map(LocalDate::parse)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Days such as {@code 1-1} and stretches such as {@code 10-1..10-7}, both ends included. */
    private static Set<LocalDate> days(int year, String notice) {
        Set<LocalDate> days = new TreeSet<>();
        for (String stretch : notice.strip().split(" ")) {
            List<LocalDate> ends = Arrays.stream(stretch.split("\\.\\."))
                    .map(end -> LocalDate.of(
                            year,
                            Integer.parseInt(end.substring(0, end.indexOf('-'))),
                            Integer.parseInt(end.substring(end.indexOf('-') + 1))))
                    .toList();
            for (LocalDate day = ends.get(0); !day.isAfter(ends.get(ends.size() - 1)); day = day.plusDays(1)) {
                days.add(day);
            }
        }
        return days;
    }

    /** How many stretches days make, where weekends between them and days of other holidays part nothing. */
    private static int stretches(Set<LocalDate> days, Map<String, Object> edition) {
        Set<LocalDate> all = listed(edition, "holidays");
        List<LocalDate> starts = new ArrayList<>();
        LocalDate before = null;
        for (LocalDate day : days) {
            boolean joined = before != null;
            for (LocalDate between = before; joined && between.isBefore(day); between = between.plusDays(1)) {
                joined = all.contains(between) || weekend(between);
            }
            if (!joined) {
                starts.add(day);
            }
            before = day;
        }
        return starts.size();
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
