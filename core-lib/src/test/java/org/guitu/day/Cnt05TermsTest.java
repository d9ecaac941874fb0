package org.guitu.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.guitu.CaseStory;
import org.guitu.Guitu;
import org.guitu.agreement.TermReading;
import org.guitu.day.TermCounting.Term;
import org.guitu.division.Divisions;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.policy.Packs;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CNT-05: the first and the last day of a term, by the day of reporting or by the Civil Code. */
class Cnt05TermsTest {
    @ParameterizedTest
    @CsvSource({
        // the specification's examples
        "2021-03-01, P3Y,   2024-02-29",
        "2024-02-29, P3Y,   2027-02-27",
        // the day before and the day after each
        "2021-02-28, P3Y,   2024-02-27",
        "2021-03-02, P3Y,   2024-03-01",
        "2024-02-28, P3Y,   2027-02-27",
        "2024-03-01, P3Y,   2027-02-28",
        // 29 February to 29 February, and to a common year
        "2024-02-29, P4Y,   2028-02-28",
        "2024-02-29, P1Y,   2025-02-27",
        "2023-03-01, P1Y,   2024-02-29",
        "2022-03-01, P1Y,   2023-02-28",
        // month ends
        "2026-01-31, P1M,   2026-02-27",
        "2026-02-28, P1M,   2026-03-27",
        "2025-08-31, P6M,   2026-02-27",
        "2023-08-31, P6M,   2024-02-28",
        "2025-11-30, P3M,   2026-02-27",
        "2026-03-31, P1M,   2026-04-29",
        "2026-05-01, P1M,   2026-05-31",
        // year ends
        "2023-01-01, P3Y,   2025-12-31",
        "2022-12-31, P3Y,   2025-12-30",
        "2023-12-31, P2M,   2024-02-28",
        // years and months
        "2026-01-15, P1Y6M, 2027-07-14",
        "2026-01-15, P18M,  2027-07-14",
    })
    void byTheDayOfReporting(LocalDate reported, Period length, LocalDate last) {
        assertThat(TermCounting.DAY_OF_REPORT.term(reported, length)).isEqualTo(new Term(reported, last));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-01, P3Y,   2021-03-02, 2024-03-01",
        "2024-02-29, P3Y,   2024-03-01, 2027-02-28",
        "2021-02-28, P3Y,   2021-03-01, 2024-02-28",
        "2024-02-29, P4Y,   2024-03-01, 2028-02-29",
        "2026-01-31, P1M,   2026-02-01, 2026-02-28",
        "2023-12-31, P2M,   2024-01-01, 2024-02-29",
        "2022-12-31, P3Y,   2023-01-01, 2025-12-31",
        "2026-01-15, P18M,  2026-01-16, 2027-07-15",
    })
    void byTheCivilCode(LocalDate reported, Period length, LocalDate first, LocalDate last) {
        assertThat(TermCounting.CIVIL_CODE.term(reported, length)).isEqualTo(new Term(first, last));
    }

    @Test
    void theLastDayIsWhatAWalkThroughTheCalendarFinds() {
        Random random = new Random(505);
        for (int i = 0; i < 3_000; i++) {
            LocalDate reported = LocalDate.of(2008, 6, 1).plusDays(random.nextInt(9_000));
            int months = 1 + random.nextInt(48);
            LocalDate anniversary = walkedMonths(reported, months);
            Period length = random.nextBoolean()
                    ? Period.ofMonths(months)
                    : Period.ofMonths(months).normalized();
            assertThat(TermCounting.DAY_OF_REPORT.term(reported, length))
                    .as("input %d: %s from %s", i, length, reported)
                    .isEqualTo(new Term(reported, anniversary.minusDays(1)));
            assertThat(TermCounting.CIVIL_CODE.term(reported, length))
                    .as("input %d: %s from %s", i, length, reported)
                    .isEqualTo(new Term(reported.plusDays(1), anniversary));
        }
    }

    @Test
    void countedByTheDayOfReportATermEndsOneDaySooner() {
        LocalDate reported = LocalDate.of(2020, 1, 1);
        for (; reported.getYear() < 2025; reported = reported.plusDays(1)) {
            LocalDate sooner =
                    TermCounting.DAY_OF_REPORT.term(reported, Period.ofYears(3)).lastDay();
            LocalDate later =
                    TermCounting.CIVIL_CODE.term(reported, Period.ofYears(3)).lastDay();
            assertThat(sooner.plusDays(1)).as("reported on %s", reported).isEqualTo(later);
        }
    }

    @ParameterizedTest
    @CsvSource({"2021-03-01, 2024-02-29", "2024-02-29, 2027-02-27", "2023-01-01, 2025-12-31"})
    void theNationalPackCountsFromTheDayOfReporting(String reported, LocalDate last) {
        TermReading term = CaseStory.active(reported).on(reported).term();
        assertThat(term.firstDay()).isEqualTo(reported);
        assertThat(term.lastDay()).isEqualTo(last);
        assertThat(term.why().inner().get(0).parameters())
                .anyMatch(used -> used.status().equals("ASSUMED"));
    }

    @ParameterizedTest
    @CsvSource({"2021-03-01, 2021-03-02, 2024-03-01", "2024-02-29, 2024-03-01, 2027-02-28"})
    void aPackMayCountByTheCivilCode(String reported, LocalDate first, LocalDate last) {
        TermReading term =
                CaseStory.active(reported).judgedBy(civilCode()).on(reported).term();
        assertThat(term.firstDay()).isEqualTo(first);
        assertThat(term.lastDay()).isEqualTo(last);
    }

    @Test
    void thirtySixMonthsAreThreeYears() {
        CaseStory years = CaseStory.begin().order("2026-03-02");
        Map<String, Object> body = years.file().entries().get(0).body();
        assertThat(parsedTerm(body, "P36M").orThrow().body()).isEqualTo(body);
        assertThat(parsedTerm(body, "P2Y12M").orThrow().body()).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1095D", "P156W", "P3Y1D", "P2Y52W"})
    void aTermIsGivenInYearsAndMonthsOnly(String term) {
        Map<String, Object> body =
                CaseStory.begin().order("2026-03-02").file().entries().get(0).body();
        assertThat(parsedTerm(body, term))
                .isEqualTo(new Parsed.Bad<>(List.of(new Fault("/term", "not-a-term", Map.of()))));
    }

    private static Parsed<Fact> parsedTerm(Map<String, Object> order, String term) {
        Map<String, Object> body = new HashMap<>(order);
        body.put("term", term);
        return Guitu.with(Packs.bundled(), Calendars.bundled(), Divisions.bundled())
                .parse(FactType.ORDER, body);
    }

    private static Packs civilCode() {
        String pack = """
                {"formatVersion": 2, "names": {"zh-CN": "某省", "en": "a province"}, "effectiveFrom": "2008-06-01", "id": "cn-42", "version": "1", "extends": "cn/1", "publishedAt": "2008-06-01T00:00:00+08:00", "divisions": ["42"],
                 "parameters": {"termCounting": {"value": "civilCode", "source": "made up", "status": "LOCAL_RULE"}}}
                """;
        return Packs.bundled().and(pack.getBytes(StandardCharsets.UTF_8)).orThrow();
    }

    /** Goes on day by day, and counts a month each time the day of reporting, or the end of a shorter month, comes by. */
    private static LocalDate walkedMonths(LocalDate reported, int months) {
        LocalDate day = reported;
        for (int passed = 0; passed < months; ) {
            day = day.plusDays(1);
            boolean lastOfMonth = day.plusDays(1).getDayOfMonth() == 1;
            boolean shorter = lastOfMonth && day.getDayOfMonth() < reported.getDayOfMonth();
            passed += day.getDayOfMonth() == reported.getDayOfMonth() || shorter ? 1 : 0;
        }
        return day;
    }
}
