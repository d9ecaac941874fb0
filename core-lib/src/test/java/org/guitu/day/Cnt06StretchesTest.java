package org.guitu.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.guitu.CaseStory;
import org.guitu.agreement.State;
import org.guitu.reading.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CNT-06: a stretch holds its first day and not the day of its end; overlapping stretches are a union. */
class Cnt06StretchesTest {
    private static final LocalDate FAR = LocalDate.of(2100, 1, 1);

    @ParameterizedTest
    @CsvSource({
        // the specification's example, in a leap year and in a common one
        "2024-02-20, 2024-03-05, 14",
        "2023-02-20, 2023-03-05, 13",
        // begun and ended on one day; the day after
        "2024-02-20, 2024-02-20, 0",
        "2024-02-20, 2024-02-21, 1",
        // 29 February, year ends
        "2024-02-28, 2024-02-29, 1",
        "2024-02-29, 2024-03-01, 1",
        "2024-02-28, 2024-03-01, 2",
        "2025-12-31, 2026-01-01, 1",
        "2025-01-01, 2026-01-01, 365",
        "2024-01-01, 2025-01-01, 366",
    })
    void itsFirstDayCountsAndTheDayOfItsEndDoesNot(LocalDate from, LocalDate until, int days) {
        Stretches one = Stretches.union(List.of(new Stretch("a", from, until)));
        assertThat(one.daysWithin(LocalDate.of(2000, 1, 1), FAR)).isEqualTo(days);
        assertThat(one.cover(from.minusDays(1))).isFalse();
        assertThat(one.cover(from)).isEqualTo(days > 0);
        assertThat(one.cover(until.minusDays(1))).isEqualTo(days > 0);
        assertThat(one.cover(until)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-09, 0",
        "2026-01-10, 1",
        "2026-01-11, 2",
        "2026-12-31, 356",
        "2027-01-01, 357",
    })
    void withoutAnEndItReachesTheDayAskedThatDayIncluded(LocalDate asked, int days) {
        Stretches open = Stretches.union(List.of(new Stretch("a", LocalDate.of(2026, 1, 10), null)));
        assertThat(open.daysWithin(LocalDate.of(2025, 1, 1), asked)).isEqualTo(days);
        assertThat(open.cover(asked)).isEqualTo(days > 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1-10            | 1-10",
                "1-10 5-15       | 1-15",
                "5-15 1-10       | 1-15",
                "1-10 10-15      | 1-15", // touching: no day lies between
                "1-10 11-15      | 1-10 11-15",
                "1-20 5-10       | 1-20", // one within the other
                "1-20 1-20       | 1-20", // twice the same
                "1-20 5-10 15-25 | 1-25",
                "1-5 10-15 4-11  | 1-15", // bridged by a third
                "1-5 3-*         | 1-*",
                "3-* 1-5         | 1-*",
                "1-* 3-5         | 1-*",
                "1-* 3-*         | 1-*",
                "1-5 7-*         | 1-5 7-*",
                "4-4             | ", // begun and ended on one day: no day
                "4-4 1-10        | 1-10",
                "1-4 4-4 5-9     | 1-4 5-9", // no day does not bridge
                "                | ",
            })
    void theUnionOfStretches(String stretches, String parts) {
        assertThat(written(Stretches.union(read(stretches)))).isEqualTo(parts == null ? "" : parts);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 31, 13",
        "5, 12, 5",
        "5, 5, 1",
        "9, 9, 1",
        "10, 10, 0",
        "10, 19, 0",
        "20, 20, 1",
        "12, 11, 0",
        "31, 1, 0",
        "8, 21, 4",
        "23, 31, 1",
        "24, 31, 0",
    })
    void theDaysWithinARangeBothEndsIncluded(int from, int to, int days) {
        Stretches stretches = Stretches.union(read("1-10 20-24"));
        assertThat(stretches.daysWithin(january(from), january(to))).isEqualTo(days);
    }

    @Test
    void noStretchCoversNothing() {
        assertThat(Stretches.NONE.cover(january(1))).isFalse();
        assertThat(Stretches.NONE.daysWithin(january(1), FAR)).isZero();
        assertThat(Stretches.union(List.of())).isEqualTo(Stretches.NONE);
    }

    @Test
    void aUnionHoldsTheDaysThatAreInAnyOfItsStretches() {
        Random random = new Random(606);
        LocalDate first = LocalDate.of(2023, 12, 1);
        LocalDate last = LocalDate.of(2024, 4, 30);
        for (int i = 0; i < 5_000; i++) {
            List<Stretch> stretches = random(random, first);
            Set<LocalDate> held = new TreeSet<>();
            for (Stretch stretch : stretches) {
                LocalDate end = stretch.until() == null ? last.plusDays(1) : stretch.until();
                for (LocalDate day = stretch.from(); day.isBefore(end); day = day.plusDays(1)) {
                    held.add(day);
                }
            }
            Stretches union = Stretches.union(stretches);
            for (LocalDate day = first.minusDays(3); !day.isAfter(last); day = day.plusDays(1)) {
                assertThat(union.cover(day))
                        .as("input %d: %s on %s", i, stretches, day)
                        .isEqualTo(held.contains(day));
            }
            LocalDate from = first.plusDays(random.nextInt(110));
            LocalDate to = from.plusDays(random.nextInt(40) - 2L);
            assertThat(union.daysWithin(from, to))
                    .as("input %d: %s from %s to %s", i, stretches, from, to)
                    .isEqualTo(held.stream()
                            .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                            .count());
        }
    }

    @Test
    void theOrderInWhichStretchesComeChangesNothing() {
        Random random = new Random(607);
        for (int i = 0; i < 2_000; i++) {
            List<Stretch> stretches = random(random, january(1));
            Stretches union = Stretches.union(stretches);
            Collections.shuffle(stretches, random);
            assertThat(Stretches.union(stretches))
                    .as("input %d: %s", i, stretches)
                    .isEqualTo(union);
            assertThat(Stretches.union(union.parts()))
                    .as("input %d: %s", i, stretches)
                    .isEqualTo(union);
        }
    }

    @Test
    void custodyMovesTheLastDayByItsDays() {
        CaseStory story = CaseStory.active("2023-03-01").then("custody-begun", "2024-02-20", "kind", "DETENTION");
        story = story.then("custody-ended", "2024-03-05", "custody", story.last());
        assertThat(story.on("2024-02-19").state()).isEqualTo(State.ACTIVE);
        assertThat(story.on("2024-02-20").state()).isEqualTo(State.SUSPENDED);
        assertThat(story.on("2024-03-04").state()).isEqualTo(State.SUSPENDED);
        assertThat(story.on("2024-03-05").state()).isEqualTo(State.ACTIVE);
        assertThat(story.on("2024-03-05").term().lastDay()).isEqualTo("2026-03-14");
    }

    @Test
    void aDayIsStoppedOnceWhateverTheNumberOfReasons() {
        CaseStory story = CaseStory.active("2023-03-01").then("custody-begun", "2024-02-20", "kind", "DETENTION");
        String detention = story.last();
        story = story.then("custody-begun", "2024-03-01", "kind", "ARREST");
        String arrest = story.last();
        story = story.then("custody-ended", "2024-03-05", "custody", detention);
        assertThat(story.on("2024-03-05").state()).isEqualTo(State.SUSPENDED);
        story = story.then("custody-ended", "2024-03-10", "custody", arrest);
        assertThat(story.on("2024-03-10").state()).isEqualTo(State.ACTIVE);
        // 20 February to 9 March are 19 days, not 14 and 9
        assertThat(story.on("2024-03-10").term().lastDay()).isEqualTo("2026-03-19");
    }

    @Test
    void custodyOfNoDayMovesNothing() {
        CaseStory story = CaseStory.active("2023-03-01").then("custody-begun", "2024-02-20", "kind", "DETENTION");
        story = story.then("custody-ended", "2024-02-20", "custody", story.last());
        Reading reading = story.on("2024-02-20");
        assertThat(reading.term().lastDay()).isEqualTo("2026-02-28");
        assertThat(reading.state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void anEndNamesTheStretchThatItEnds() {
        CaseStory before = CaseStory.active("2026-03-02");
        assertThat(end(before, "2026-04-10", "421202001-1")).containsExactly("CNT-06.none-open");
        CaseStory held = before.then("custody-begun", "2026-04-10", "kind", "ARREST");
        assertThat(end(held, "2026-04-10", "421202001-3")).containsExactly("CNT-06.no-such-stretch");
        assertThat(end(held, "2026-04-10", "421202001-9")).containsExactly("CNT-06.no-such-stretch");
        assertThat(end(held, "2026-04-09", held.last())).containsExactly("CNT-06.ends-before-it-begins");
        CaseStory twice = held.then("custody-begun", "2026-04-11", "kind", "DETENTION");
        CaseStory released = twice.then("custody-ended", "2026-04-12", "custody", held.last());
        assertThat(end(released, "2026-04-12", held.last())).containsExactly("CNT-06.ended-already");
        assertThat(end(released, "2026-04-12", twice.last())).isEmpty();
    }

    private static List<String> end(CaseStory story, String day, String custody) {
        return CaseStory.refusal(story.attempt("2026-04-12T18:00+08:00", "custody-ended", day, "custody", custody));
    }

    private static List<Stretch> random(Random random, LocalDate first) {
        List<Stretch> stretches = new ArrayList<>();
        for (int k = random.nextInt(6); k > 0; k--) {
            LocalDate from = first.plusDays(random.nextInt(120));
            LocalDate until = random.nextInt(8) == 0 ? null : from.plusDays(random.nextInt(25));
            stretches.add(new Stretch("421202001-" + k, from, until));
        }
        return stretches;
    }

    /** Stretches of January such as {@code 1-10}, which ends on the 10th; a star is no end. */
    private static List<Stretch> read(String text) {
        if (text == null) {
            return List.of();
        }
        return Arrays.stream(text.split(" "))
                .map(one -> one.split("-"))
                .map(ends -> new Stretch(
                        "a",
                        january(Integer.parseInt(ends[0])),
                        ends[1].equals("*") ? null : january(Integer.parseInt(ends[1]))))
                .toList();
    }

    private static String written(Stretches stretches) {
        return String.join(
                " ",
                stretches.parts().stream()
                        .map(part -> part.from().getDayOfMonth()
                                + "-"
                                + (part.until() == null ? "*" : part.until().getDayOfMonth()))
                        .toList());
    }

    private static LocalDate january(int day) {
        return LocalDate.of(2026, 1, day);
    }
}
