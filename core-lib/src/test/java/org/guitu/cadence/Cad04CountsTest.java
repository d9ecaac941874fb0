package org.guitu.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guitu.cadence.DutyStory.test;
import static org.guitu.cadence.DutyStory.visit;

import org.junit.jupiter.api.Test;

/** CAD-04: what counts is the kind, the role and the outcome that the pack says. */
class Cad04CountsTest {
    private final DutyStory year = DutyStory.term("2026-01-01", "P1Y");

    @Test
    void aPhoneVisitMeetsNoVisitUnlessThePackSaysSo() {
        year.owes(visit("P1M")).contact("2026-01-05", "PHONE_VISIT");
        assertThat(year.standing("2026-01-01", "2026-01-05")).containsExactly("OPEN");
        DutyStory other = DutyStory.term("2026-01-01", "P1Y")
                .owes(visit("P1M").accepts("PHONE_VISIT"))
                .contact("2026-01-05", "PHONE_VISIT");
        assertThat(other.standing("2026-01-01", "2026-01-05")).containsExactly("MET 2026-01-05");
    }

    @Test
    void aTestThatWasRefusedMeetsNothingAndOneTakenLaterThatDayDoes() {
        year.owes(test("P1M").outcomes("NEGATIVE", "POSITIVE"))
                .contact("2026-01-05", "URINE_TEST", "CASE_WORKER", "REFUSED");
        assertThat(year.standing("2026-01-01", "2026-01-05")).containsExactly("OPEN");
        year.contact("2026-01-05", "URINE_TEST", "CASE_WORKER", "POSITIVE");
        assertThat(year.standing("2026-01-01", "2026-01-05")).containsExactly("MET 2026-01-05");
    }

    @Test
    void anInvalidSampleMeetsNothingAndIsHeldAgainstNobody() {
        year.owes(test("P1M").outcomes("NEGATIVE", "POSITIVE"))
                .contact("2026-01-05", "URINE_TEST", "CASE_WORKER", "INVALID");
        assertThat(year.standing("2026-01-01", "2026-01-31")).containsExactly("OPEN");
    }

    @Test
    void onlyTheRolesThatThePackNames() {
        year.owes(visit("P1M").by("POLICE_OFFICER", "CASE_WORKER"));
        assertThat(year.contact("2026-01-05", "VISIT", "PEER", null).standing("2026-01-01", "2026-01-05"))
                .containsExactly("OPEN");
        assertThat(year.contact("2026-01-06", "VISIT", "POLICE_OFFICER", null).standing("2026-01-01", "2026-01-06"))
                .containsExactly("MET 2026-01-06");
    }
}
