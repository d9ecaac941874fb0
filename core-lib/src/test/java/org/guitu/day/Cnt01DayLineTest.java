package org.guitu.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.guitu.CaseStory;
import org.guitu.agreement.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CNT-01: an instant belongs to the Shanghai day that holds it; the state on a day is the state at its end. */
class Cnt01DayLineTest {
    @ParameterizedTest
    @CsvSource({
        // the specification's example: half past six in the evening, somewhere an hour east of Greenwich
        "2026-03-01T18:30+01:00,           2026-03-02",
        "2026-03-01T16:59:59.999+01:00,    2026-03-01",
        "2026-03-01T17:00+01:00,           2026-03-02",
        // Shanghai's own clock
        "2026-03-02T00:00+08:00,           2026-03-02",
        "2026-03-01T23:59:59.999999999+08:00, 2026-03-01",
        "2026-03-02T12:00+08:00,           2026-03-02",
        "2026-03-02T23:59:59+08:00,        2026-03-02",
        // Greenwich
        "2026-03-01T15:59:59.999Z,         2026-03-01",
        "2026-03-01T16:00Z,                2026-03-02",
        "2026-03-02T00:00Z,                2026-03-02",
        // the ends of the world: the local date is another one
        "2026-03-02T00:30+14:00,           2026-03-01",
        "2026-03-02T06:00+14:00,           2026-03-02",
        "2026-03-01T04:00-12:00,           2026-03-02",
        "2026-03-01T03:59-12:00,           2026-03-01",
        "2026-03-01T07:59-08:00,           2026-03-01",
        "2026-03-01T08:00-08:00,           2026-03-02",
        "2026-03-02T01:30+09:45,           2026-03-01",
        // month ends, 29 February, year ends
        "2024-02-28T16:00Z,                2024-02-29",
        "2024-02-29T15:59:59Z,             2024-02-29",
        "2024-02-29T16:00Z,                2024-03-01",
        "2023-02-28T16:00Z,                2023-03-01",
        "2025-12-31T15:59:59.999Z,         2025-12-31",
        "2025-12-31T16:00Z,                2026-01-01",
        "2026-01-01T00:00+14:00,           2025-12-31",
        // from 1986 to 1991 Shanghai had summer time, an hour more
        "1988-07-01T15:00Z,                1988-07-02",
        "1988-07-01T14:59:59Z,             1988-07-01",
        "1988-12-01T15:00Z,                1988-12-01",
    })
    void anInstantBelongsToTheShanghaiDayThatHoldsIt(String instant, LocalDate day) {
        assertThat(Shanghai.dayOf(CaseStory.instant(instant))).isEqualTo(day);
    }

    @Test
    void theOffsetInWhichAnInstantIsWrittenChangesNothing() {
        Random random = new Random(101);
        for (int i = 0; i < 20_000; i++) {
            Instant instant = since1992(random);
            ZoneOffset offset = ZoneOffset.ofTotalSeconds((random.nextInt(105) - 48) * 900);
            OffsetDateTime written = instant.atOffset(offset);
            assertThat(Shanghai.dayOf(written.toInstant()))
                    .as("input %d: %s", i, written)
                    .isEqualTo(countedInDays(instant));
        }
    }

    @Test
    void eachDayHasItsFirstAndItsLastInstant() {
        for (LocalDate day = LocalDate.of(1992, 1, 1); day.getYear() < 2040; day = day.plusDays(1)) {
            Instant first = Instant.parse(day.minusDays(1) + "T16:00:00Z");
            assertThat(Shanghai.dayOf(first)).isEqualTo(day);
            assertThat(Shanghai.dayOf(first.minusNanos(1))).isEqualTo(day.minusDays(1));
        }
    }

    @Test
    void theStateOnADayIsTheStateAtItsEnd() {
        CaseStory story = CaseStory.served("2026-03-02")
                .thenAt("2026-03-10T23:59+08:00", "report", "2026-03-10", "place", CaseStory.PLACE)
                .agreement("2026-03-12");
        assertThat(story.on("2026-03-01").state()).isNull();
        assertThat(story.on("2026-03-02").state()).isEqualTo(State.AWAITING_REPORT);
        assertThat(story.on("2026-03-09").state()).isEqualTo(State.AWAITING_REPORT);
        assertThat(story.on("2026-03-10").state()).isEqualTo(State.REPORTED);
        assertThat(story.on("2026-03-11").state()).isEqualTo(State.REPORTED);
        assertThat(story.on("2026-03-12").state()).isEqualTo(State.ACTIVE);
        assertThat(story.on("2029-03-09").state()).isEqualTo(State.ACTIVE);
        assertThat(story.on("2029-03-10").state()).isEqualTo(State.COMPLETED);
    }

    /** Shanghai is eight hours ahead of Greenwich, whole days counted from 1970. */
    private static LocalDate countedInDays(Instant instant) {
        return LocalDate.ofEpochDay(Math.floorDiv(instant.getEpochSecond() + 8 * 3600, 86_400L));
    }

    private static Instant since1992(Random random) {
        Instant start = Instant.parse("1992-01-01T00:00:00Z");
        return start.plusSeconds(random.nextInt(50 * 365) * 86_400L + random.nextInt(86_400))
                .plusNanos(random.nextInt(1_000_000_000));
    }
}
