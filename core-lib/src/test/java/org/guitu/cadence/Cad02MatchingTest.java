package org.guitu.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guitu.cadence.DutyStory.test;
import static org.guitu.cadence.DutyStory.visit;
import static org.guitu.cadence.DutyStory.visits;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.guitu.day.CalendarPeriod;
import org.junit.jupiter.api.Test;

/** CAD-02: a contact meets one slot at most, of its own kind first, the earliest due first. */
class Cad02MatchingTest {
    private static final String FIRST = "2026-01-01";
    private static final String SECOND = "2026-02-01";

    private final DutyStory year = DutyStory.term(FIRST, "P1Y");

    @Test
    void theWindowThatHoldsItsDayFromTheFirstDayToTheLast() {
        year.owes(test("P1M"));
        assertThat(year.contact("2026-01-01", "URINE_TEST").standing(FIRST, "2026-01-01"))
                .containsExactly("MET 2026-01-01");
        assertThat(year.contact("2026-02-28", "URINE_TEST").standing(SECOND, "2026-02-28"))
                .containsExactly("MET 2026-02-28");
    }

    @Test
    void aSecondOneGoesToTheOldestLateOneAndElseCarriesNothingOver() {
        year.owes(test("P1M")).contact("2026-02-10", "URINE_TEST");
        assertThat(year.standing(FIRST, "2026-02-10")).containsExactly("OVERDUE");
        year.contact("2026-02-12", "URINE_TEST").contact("2026-02-14", "URINE_TEST");
        assertThat(year.ledger("2026-03-01"))
                .containsExactly(
                        "TEST 2026-01-01/2026-01-31 MET_LATE 2026-02-12",
                        "TEST 2026-02-01/2026-02-28 MET 2026-02-10",
                        "TEST 2026-03-01/2026-03-31 OPEN",
                        "TEST 2026-04-01/2026-04-30 UPCOMING");
    }

    @Test
    void slotsOfOneWindowAreFilledInOrder() {
        year.owes(visits(2, CalendarPeriod.MONTH)).contact("2026-01-05", "VISIT");
        assertThat(year.standing(FIRST, "2026-01-05")).containsExactly("MET 2026-01-05", "OPEN");
        assertThat(year.contact("2026-01-31", "VISIT").standing(FIRST, "2026-01-31"))
                .containsExactly("MET 2026-01-05", "MET 2026-01-31");
    }

    @Test
    void itsOwnKindComesBeforeOneThatAcceptsItAlsoIfThatIsDueEarlier() {
        year.owes(test("P1M").accepts("VISIT"), visit("P3M")).contact("2026-01-10", "VISIT");
        assertThat(year.ledger("2026-01-10"))
                .contains("VISIT 2026-01-01/2026-03-31 MET 2026-01-10", "TEST 2026-01-01/2026-01-31 OPEN");
        assertThat(year.contact("2026-01-12", "VISIT").ledger("2026-01-12"))
                .contains("TEST 2026-01-01/2026-01-31 MET 2026-01-12");
    }

    @Test
    void ofSeveralTheEarliestDueDayAndThenThePacksOrder() {
        DutyStory.Row other =
                new DutyStory.Row("TALK", "COUNSELLING").every("P1M").accepts("VISIT");
        DutyStory.Row longer =
                new DutyStory.Row("REVIEW", "SUPPORT_REVIEW").every("P2M").accepts("VISIT");
        year.owes(longer, test("P1M").accepts("VISIT"), other)
                .contact("2026-01-02", "VISIT")
                .contact("2026-01-03", "VISIT")
                .contact("2026-01-04", "VISIT");
        assertThat(year.ledger("2026-01-04"))
                .contains(
                        "TEST 2026-01-01/2026-01-31 MET 2026-01-02",
                        "TALK 2026-01-01/2026-01-31 MET 2026-01-03",
                        "REVIEW 2026-01-01/2026-02-28 MET 2026-01-04");
    }

    @Test
    void aWorkerMayNameTheLateSlotThatItMakesGood() {
        year.owes(test("P1M")).makesGood("2026-02-10", "URINE_TEST", "TEST", LocalDate.parse("2026-01-20"));
        assertThat(year.ledger("2026-02-10"))
                .contains("TEST 2026-01-01/2026-01-31 MET_LATE 2026-02-10", "TEST 2026-02-01/2026-02-28 OPEN");
    }

    @Test
    void whatIsNotLateCannotBeNamed() {
        year.owes(test("P1M")).makesGood("2026-02-10", "URINE_TEST", "TEST", LocalDate.parse("2026-03-20"));
        assertThat(year.ledger("2026-02-10")).contains("TEST 2026-02-01/2026-02-28 MET 2026-02-10");
    }

    @Test
    void noContactMeetsTwoSlots() {
        List<Long> twice = LongStream.range(0, 300)
                .filter(seed -> {
                    DutyGround ground = RandomDuties.of(seed);
                    Set<String> met = new HashSet<>();
                    return ground.ledger(ground.termLast()).stream()
                            .anyMatch(row -> row.contact() != null && !met.add(row.contact()));
                })
                .boxed()
                .toList();
        assertThat(twice).isEmpty();
    }
}
