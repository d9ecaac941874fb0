package org.guitu.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guitu.cadence.DutyStory.test;

import org.junit.jupiter.api.Test;

/** CAD-03: a contact too close to the last one that counted does not count, and starts no spacing. */
class Cad03SpacingTest {
    private final DutyStory story =
            DutyStory.term("2026-01-01", "P1Y").owes(test("P10D").apart("P5D"));

    @Test
    void exactlySoFarApartCountsAndADayLessDoesNot() {
        story.contact("2026-01-10", "URINE_TEST").contact("2026-01-14", "URINE_TEST");
        assertThat(story.standing("2026-01-11", "2026-01-14")).containsExactly("OPEN");
        assertThat(story.contact("2026-01-15", "URINE_TEST").standing("2026-01-11", "2026-01-15"))
                .containsExactly("MET 2026-01-15");
    }

    @Test
    void oneThatDoesNotCountStartsNoSpacing() {
        story.contact("2026-01-10", "URINE_TEST")
                .contact("2026-01-12", "URINE_TEST")
                .contact("2026-01-16", "URINE_TEST");
        assertThat(story.standing("2026-01-11", "2026-01-16")).containsExactly("MET 2026-01-16");
    }

    @Test
    void withoutASpacingEachCounts() {
        DutyStory other = DutyStory.term("2026-01-01", "P1Y")
                .owes(test("P10D"))
                .contact("2026-01-10", "URINE_TEST")
                .contact("2026-01-11", "URINE_TEST");
        assertThat(other.standing("2026-01-11", "2026-01-11")).containsExactly("MET 2026-01-11");
    }
}
