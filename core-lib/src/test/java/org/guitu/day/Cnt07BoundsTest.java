package org.guitu.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Random;
import org.guitu.CaseStory;
import org.guitu.agreement.AbsenceReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CNT-07: "n or more" includes n, "more than n" does not; "in the last P" and "for at least P" end and begin at d + P. */
class Cnt07BoundsTest {
    @ParameterizedTest
    @CsvSource({"2, 3, false", "3, 3, true", "4, 3, true", "0, 0, true", "0, 1, false", "-1, 0, false"})
    void nOrMoreIncludesN(long count, long n, boolean orMore) {
        assertThat(Bounds.orMore(count, n)).isEqualTo(orMore);
    }

    @ParameterizedTest
    @CsvSource({
        // the day before, the day, the day after d + P
        "2026-05-01, P30D, 2026-05-30, true",
        "2026-05-01, P30D, 2026-05-31, true",
        "2026-05-01, P30D, 2026-06-01, false",
        "2026-05-01, P6M,  2026-10-31, true",
        "2026-05-01, P6M,  2026-11-01, true",
        "2026-05-01, P6M,  2026-11-02, false",
        "2026-05-01, P30D, 2026-05-01, true",
        // month ends and 29 February
        "2025-08-31, P6M,  2026-02-28, true",
        "2025-08-31, P6M,  2026-03-01, false",
        "2023-08-31, P6M,  2024-02-29, true",
        "2023-08-31, P6M,  2024-03-01, false",
        "2024-02-29, P1Y,  2025-02-28, true",
        "2024-02-29, P1Y,  2025-03-01, false",
        // year ends
        "2025-12-31, P1D,  2026-01-01, true",
        "2025-12-31, P1D,  2026-01-02, false",
    })
    void anEventIsInTheLastPUntilDPlusP(LocalDate event, Period period, LocalDate day, boolean in) {
        assertThat(Bounds.inTheLast(event, period, day)).isEqualTo(in);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-01, P30D, 2026-05-31",
        "2026-05-01, P6M,  2026-11-01",
        "2025-08-31, P6M,  2026-02-28",
        "2023-08-31, P6M,  2024-02-29",
        "2024-02-29, P3Y,  2027-02-28",
        "2025-12-31, P1D,  2026-01-01",
    })
    void atLeastPHoldsFromDPlusPOn(LocalDate since, Period period, LocalDate from) {
        assertThat(Bounds.atLeastSince(since, period)).isEqualTo(from);
    }

    @Test
    void daysInTheLastPAreCountedOneByOne() {
        Random random = new Random(707);
        for (int i = 0; i < 5_000; i++) {
            LocalDate event = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(4_000));
            int days = 1 + random.nextInt(60);
            LocalDate last = event;
            for (int passed = 0; passed < days; passed++) {
                last = last.plusDays(1);
            }
            Period period = Period.ofDays(days);
            String input = "input " + i + ": " + days + " days since " + event;
            assertThat(Bounds.inTheLast(event, period, last)).as(input).isTrue();
            assertThat(Bounds.inTheLast(event, period, last.plusDays(1)))
                    .as(input)
                    .isFalse();
            assertThat(Bounds.atLeastSince(event, period)).as(input).isEqualTo(last);
        }
    }

    /** 三日以上: three days away need a report, two do not. */
    @ParameterizedTest
    @CsvSource({"2026-04-11, SHORT", "2026-04-12, SHORT", "2026-04-13, UNAUTHORISED", "2026-04-14, UNAUTHORISED"})
    void threeDaysOrMoreAwayNeedAReport(String back, AbsenceReading.Judgement judgement) {
        CaseStory story = CaseStory.active("2026-03-02").then("absence-begun", "2026-04-10");
        story = story.then("absence-ended", back, "absence", story.last());
        assertThat(story.on(back).absences())
                .singleElement()
                .extracting(AbsenceReading::judgement)
                .isEqualTo(judgement);
    }

    /** 超过三十日: recorded thirty days late needs no reason, thirty-one days late does. */
    @ParameterizedTest
    @CsvSource({"2026-05-09, true", "2026-05-10, true", "2026-05-11, false"})
    void moreThanThirtyDaysLateNeedsAReason(String recorded, boolean accepted) {
        CaseStory story = CaseStory.active("2026-03-02");
        assertThat(CaseStory.refusal(story.attempt(recorded + "T09:00+08:00", "absence-begun", "2026-04-10")))
                .isEqualTo(accepted ? List.of() : List.of("LIF-30.reason-missing"));
    }
}
