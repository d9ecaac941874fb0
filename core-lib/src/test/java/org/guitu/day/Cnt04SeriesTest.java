package org.guitu.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CNT-04: adding years or months keeps the day of the month or falls back to its end, always from the anchor. */
class Cnt04SeriesTest {
    @ParameterizedTest
    @CsvSource({
        // the specification's example: 31 January, 28 February, 31 March
        "2026-01-31, P1M, 0,  2026-01-31",
        "2026-01-31, P1M, 1,  2026-02-28",
        "2026-01-31, P1M, 2,  2026-03-31",
        "2026-01-31, P1M, 3,  2026-04-30",
        "2026-01-31, P1M, 12, 2027-01-31",
        "2026-01-31, P1M, 13, 2027-02-28",
        "2026-01-31, P1M, 25, 2028-02-29",
        "2026-01-30, P1M, 1,  2026-02-28",
        "2026-01-29, P1M, 1,  2026-02-28",
        "2026-01-28, P1M, 1,  2026-02-28",
        "2028-01-30, P1M, 1,  2028-02-29",
        "2028-01-31, P1M, 1,  2028-02-29",
        "2028-01-31, P1M, 2,  2028-03-31",
        // from a month's end: the day of the month is kept, not the end
        "2026-02-28, P1M, 1,  2026-03-28",
        "2024-02-29, P1M, 1,  2024-03-29",
        "2026-04-30, P1M, 1,  2026-05-30",
        // 29 February by years
        "2024-02-29, P1Y, 1,  2025-02-28",
        "2024-02-29, P1Y, 2,  2026-02-28",
        "2024-02-29, P1Y, 3,  2027-02-28",
        "2024-02-29, P1Y, 4,  2028-02-29",
        "2024-02-29, P1Y, 8,  2032-02-29",
        "2023-02-28, P1Y, 1,  2024-02-28",
        "2024-02-29, P3Y, 1,  2027-02-28",
        // quarters, half-years, across year ends
        "2025-11-30, P3M, 1,  2026-02-28",
        "2025-11-30, P3M, 2,  2026-05-30",
        "2023-11-30, P3M, 1,  2024-02-29",
        "2025-08-31, P6M, 1,  2026-02-28",
        "2025-08-31, P6M, 2,  2026-08-31",
        "2025-12-31, P1M, 2,  2026-02-28",
        "2025-12-31, P2M, 1,  2026-02-28",
        // years and months together, weeks, days
        "2024-02-29, P1Y1M, 1, 2025-03-29",
        "2024-01-31, P1Y1M, 1, 2025-02-28",
        "2024-01-31, P1Y1M, 2, 2026-03-31",
        "2025-12-31, P1D, 1,  2026-01-01",
        "2024-02-28, P1D, 2,  2024-03-01",
        "2026-02-27, P1D, 2,  2026-03-01",
        "2025-12-25, P1W, 2,  2026-01-08",
        // a month first, then the days beside it
        "2026-01-30, P1M1D, 1, 2026-03-01",
        "2026-01-31, P1M1D, 1, 2026-03-01",
        "2026-01-31, P1M1D, 2, 2026-04-02",
    })
    void theNthDayOfASeries(LocalDate anchor, Period step, int n, LocalDate day) {
        assertThat(Series.nth(anchor, step, n)).isEqualTo(day);
    }

    @Test
    void stepsAreWhatCountingMonthsOneByOneFinds() {
        Random random = new Random(404);
        for (int i = 0; i < 20_000; i++) {
            LocalDate anchor = LocalDate.of(1999, 12, 1).plusDays(random.nextInt(15_000));
            int months = 1 + random.nextInt(40);
            int n = random.nextInt(30);
            Period step = random.nextBoolean()
                    ? Period.ofMonths(months)
                    : Period.ofMonths(months).normalized();
            assertThat(Series.nth(anchor, step, n))
                    .as("input %d: %s + %d x %s", i, anchor, n, step)
                    .isEqualTo(walked(anchor, months * n));
        }
    }

    @Test
    void aFallbackNeverSticks() {
        for (LocalDate anchor = LocalDate.of(2023, 1, 1); anchor.getYear() < 2025; anchor = anchor.plusDays(1)) {
            for (int n = 0; n <= 26; n++) {
                LocalDate day = Series.nth(anchor, Period.ofMonths(1), n);
                boolean atTheEnd = day.getDayOfMonth() == YearMonth.from(day).lengthOfMonth();
                assertThat(day.getDayOfMonth() == anchor.getDayOfMonth() || atTheEnd)
                        .as("%s + %d months is %s", anchor, n, day)
                        .isTrue();
                assertThat(day).as("%s + %d months", anchor, n).isBefore(Series.nth(anchor, Period.ofMonths(1), n + 1));
            }
        }
    }

    /** Turns the calendar's page once a month, then looks for the anchor's day on the page, or its last one. */
    private static LocalDate walked(LocalDate anchor, int months) {
        LocalDate page = anchor.withDayOfMonth(1);
        for (int i = 0; i < months; i++) {
            int month = page.getMonthValue();
            while (page.getMonthValue() == month) {
                page = page.plusDays(1);
            }
        }
        LocalDate day = page;
        while (day.getDayOfMonth() < anchor.getDayOfMonth() && day.plusDays(1).getDayOfMonth() > 1) {
            day = day.plusDays(1);
        }
        return day;
    }
}
