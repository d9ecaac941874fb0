package org.guitu.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guitu.cadence.DutyStory.test;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** CAD-12: a row for every slot; a miss stays a miss, a late contact moves nothing, and rates name the slots behind them. */
class Cad12LedgerTest {
    private final DutyStory story = DutyStory.term("2026-01-01", "P1Y").owes(test("P1M"));

    @Test
    void aLateContactMovesNoLaterSlotAndAMissStays() {
        story.contact("2026-03-20", "URINE_TEST").contact("2026-03-25", "URINE_TEST");
        assertThat(story.ledger("2026-04-30"))
                .containsExactly(
                        "TEST 2026-01-01/2026-01-31 MISSED",
                        "TEST 2026-02-01/2026-02-28 MET_LATE 2026-03-25",
                        "TEST 2026-03-01/2026-03-31 MET 2026-03-20",
                        "TEST 2026-04-01/2026-04-30 OPEN",
                        "TEST 2026-05-01/2026-05-31 UPCOMING");
    }

    @Test
    void ratesCountWhatWasDueBeforeTheDayLessWhatWasNotOwed() {
        story.contact("2026-01-20", "URINE_TEST")
                .contact("2026-03-20", "URINE_TEST")
                .contact("2026-03-25", "URINE_TEST")
                .excused("TEST", "2026-04-02");
        Completion completion = on("2026-06-30");
        assertThat(completion.met()).hasSize(3);
        assertThat(completion.onTime()).extracting(LedgerRow::contact).containsExactly("2026-01-20", "2026-03-20");
        assertThat(completion.owed()).hasSize(4);
        assertThat(on("2026-07-01").owed()).as("June is over").hasSize(5);
    }

    @Test
    void nothingIsOwedBeforeAnythingWasDue() {
        assertThat(on("2026-01-31").owed()).isEmpty();
    }

    private Completion on(String day) {
        LocalDate asked = LocalDate.parse(day);
        return Completion.of(story.ground().ledger(asked), asked);
    }
}
