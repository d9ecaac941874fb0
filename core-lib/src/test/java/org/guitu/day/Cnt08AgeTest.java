package org.guitu.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Random;
import org.guitu.CaseStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CNT-08: n years are completed from the day after the n-th birthday, for 29 February that of 28 February. */
class Cnt08AgeTest {
    @ParameterizedTest
    @CsvSource({
        // the specification's example: under 16 until 29 February 2028, that day included
        "2012-02-29, 16, 2028-02-28, true",
        "2012-02-29, 16, 2028-02-29, true",
        "2012-02-29, 16, 2028-03-01, false",
        // the birthday in a common year is 28 February
        "2012-02-29, 18, 2030-02-27, true",
        "2012-02-29, 18, 2030-02-28, true",
        "2012-02-29, 18, 2030-03-01, false",
        "2011-02-28, 17, 2028-02-28, true",
        "2011-02-28, 17, 2028-02-29, false",
        "2011-03-01, 17, 2028-02-29, true",
        "2011-03-01, 17, 2028-03-01, true",
        "2011-03-01, 17, 2028-03-02, false",
        // any other day; year ends
        "2008-06-15, 18, 2026-06-14, true",
        "2008-06-15, 18, 2026-06-15, true",
        "2008-06-15, 18, 2026-06-16, false",
        "2007-12-31, 18, 2025-12-31, true",
        "2007-12-31, 18, 2026-01-01, false",
        "2008-01-01, 18, 2025-12-31, true",
        "2008-01-01, 18, 2026-01-01, true",
        "2008-01-01, 18, 2026-01-02, false",
        // a child under one
        "2025-05-31, 1,  2025-05-31, true",
        "2025-05-31, 1,  2026-05-31, true",
        "2025-05-31, 1,  2026-06-01, false",
        "2024-02-29, 1,  2025-02-28, true",
        "2024-02-29, 1,  2025-03-01, false",
    })
    void underAnAgeUntilTheEndOfTheBirthday(LocalDate born, int years, LocalDate day, boolean under) {
        assertThat(Age.under(born, years, day)).isEqualTo(under);
    }

    @Test
    void yearsAreTheBirthdaysThatHavePassed() {
        Random random = new Random(808);
        for (int i = 0; i < 3_000; i++) {
            LocalDate born = random.nextInt(6) == 0
                    ? LocalDate.of(1980 + 4 * random.nextInt(11), 2, 29)
                    : LocalDate.of(1980, 1, 1).plusDays(random.nextInt(15_000));
            int years = 1 + random.nextInt(20);
            LocalDate birthday = nthBirthday(born, years);
            String input = "input " + i + ": born " + born + ", " + years + " years on " + birthday;
            assertThat(Age.under(born, years, birthday.minusDays(1))).as(input).isTrue();
            assertThat(Age.under(born, years, birthday)).as(input).isTrue();
            assertThat(Age.under(born, years, birthday.plusDays(1))).as(input).isFalse();
        }
    }

    /** Under 18 on the day of signature the guardian signs too (LIF-08). */
    @ParameterizedTest
    @CsvSource({
        "2008-06-15, 2026-06-14, true",
        "2008-06-15, 2026-06-15, true",
        "2008-06-15, 2026-06-16, false",
        "2008-02-29, 2026-02-28, true",
        "2008-02-29, 2026-03-01, false",
    })
    void ageIsJudgedOnTheDayOfTheSignature(String born, String signed, boolean guardianNeeded) {
        LocalDate reported = LocalDate.parse(signed).minusDays(3);
        CaseStory story = CaseStory.served(reported.toString())
                .born(born)
                .then("report", reported.toString(), "place", CaseStory.PLACE);
        assertThat(CaseStory.refusal(story.attempt(
                        signed + "T18:00+08:00",
                        "agreement",
                        signed,
                        "place",
                        CaseStory.PLACE,
                        "number",
                        "协-1",
                        "signedBy",
                        "TOWNSHIP",
                        "contents",
                        List.of("MEASURES", "RULES", "CONSEQUENCES"))))
                .filteredOn(key -> key.equals("LIF-08.guardian"))
                .hasSize(guardianNeeded ? 1 : 0);
        assertThat(story.agreement(signed, "guardianSigned", true).on(signed).state())
                .isNotNull();
    }

    /** Lives day by day, and counts the birthdays that come by. */
    private static LocalDate nthBirthday(LocalDate born, int n) {
        MonthDay birthday = MonthDay.from(born);
        LocalDate day = born;
        for (int passed = 0; passed < n; ) {
            day = day.plusDays(1);
            boolean leapless = birthday.equals(MonthDay.of(2, 29)) && !day.isLeapYear();
            passed += MonthDay.from(day).equals(leapless ? MonthDay.of(2, 28) : birthday) ? 1 : 0;
        }
        return day;
    }
}
