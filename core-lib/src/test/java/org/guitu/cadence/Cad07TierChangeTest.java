package org.guitu.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guitu.cadence.DutyStory.test;
import static org.guitu.cadence.DutyStory.visit;

import java.util.List;
import java.util.stream.LongStream;
import org.guitu.policy.ObligationRow;
import org.junit.jupiter.api.Test;

/** CAD-07: a tighter cadence starts on its day, a looser one waits, the same changes nothing, and history stays. */
class Cad07TierChangeTest {
    private final DutyStory year = DutyStory.term("2026-01-01", "P1Y").owes(test("P1M"));

    @Test
    void aTighterOneCutsTheOpenWindowShort() {
        year.from("2026-02-11", test("P1W").anchor(ObligationRow.Anchor.TIER));
        assertThat(year.ledger("2026-02-10")).contains("TEST 2026-02-01/2026-02-28 OPEN");
        assertThat(year.ledger("2026-02-11"))
                .containsExactly(
                        "TEST 2026-01-01/2026-01-31 OVERDUE",
                        "TEST 2026-02-01/2026-02-10 WAIVED",
                        "TEST 2026-02-11/2026-02-17 OPEN",
                        "TEST 2026-02-18/2026-02-24 UPCOMING");
    }

    @Test
    void whatWasMetInAWindowThatIsCutStaysMet() {
        year.contact("2026-02-05", "URINE_TEST").from("2026-02-11", test("P1W").anchor(ObligationRow.Anchor.TIER));
        assertThat(year.standing("2026-02-01", "2026-03-01")).containsExactly("MET 2026-02-05");
    }

    @Test
    void onTheTermsGridTheRestOfTheIntervalIsTheFirstWindow() {
        year.from("2026-02-11", test("P1W"));
        assertThat(year.windows("2026-02-12")).contains("2026-02-11/2026-02-11", "2026-02-12/2026-02-18");
    }

    @Test
    void aLooserOneWaitsForTheEndOfTheOpenWindow() {
        year.from("2026-02-11", test("P2M").anchor(ObligationRow.Anchor.TIER));
        assertThat(year.ledger("2026-03-01"))
                .contains("TEST 2026-02-01/2026-02-28 OVERDUE", "TEST 2026-03-01/2026-04-10 OPEN");
    }

    @Test
    void theSameRuleChangesNothingItsAnchorIncluded() {
        List<String> before = year.windows("2026-06-30");
        year.from("2026-02-11", test("P1M").anchor(ObligationRow.Anchor.TIER));
        assertThat(year.windows("2026-06-30")).isEqualTo(before);
    }

    @Test
    void aLaterDecisionTakesThePlaceOfOneThatWaits() {
        year.from("2026-02-11", test("P2M")).from("2026-02-20", test("P1M"));
        assertThat(year.windows("2026-03-31"))
                .containsExactly(
                        "2026-01-01/2026-01-31",
                        "2026-02-01/2026-02-28",
                        "2026-03-01/2026-03-31",
                        "2026-04-01/2026-04-30");
    }

    @Test
    void oneThatIsNewStartsAtOnceAndOneThatIsGoneEndsAtOnce() {
        year.from("2026-02-11", visit("P1M").anchor(ObligationRow.Anchor.TIER));
        assertThat(year.ledger("2026-02-11"))
                .containsExactly(
                        "TEST 2026-01-01/2026-01-31 OVERDUE",
                        "TEST 2026-02-01/2026-02-10 WAIVED",
                        "VISIT 2026-02-11/2026-03-10 OPEN",
                        "VISIT 2026-03-11/2026-04-10 UPCOMING");
    }

    @Test
    void paceIsSlotsAYear() {
        DutyStory weekly = DutyStory.term("2026-01-01", "P1Y").owes(test("P7D"));
        assertThat(weekly.from("2026-01-10", test("P8D")).windows("2026-01-10"))
                .as("365 / 8 a year are fewer than 52")
                .startsWith("2026-01-01/2026-01-07", "2026-01-08/2026-01-14");
        DutyStory daily = DutyStory.term("2026-01-01", "P1Y").owes(test("P30D"));
        assertThat(daily.from("2026-01-10", test("P1M")).windows("2026-01-10"))
                .as("12 a year are fewer than 365 / 30")
                .startsWith("2026-01-01/2026-01-30");
    }

    @Test
    void noChangeAltersARowThatWasClosedBeforeIt() {
        List<String> altered = LongStream.range(0, 300)
                .mapToObj(Cad07TierChangeTest::alteredAt)
                .filter(text -> !text.isEmpty())
                .toList();
        assertThat(altered).isEmpty();
    }

    /** The rows whose window was over on the day before the last cadence begins are the same with it and without. */
    private static String alteredAt(long seed) {
        DutyGround ground = RandomDuties.of(seed);
        int last = ground.cadences().size() - 1;
        if (last == 0) {
            return "";
        }
        DutyGround.Cadence change = ground.cadences().get(last);
        DutyGround before = new DutyGround(
                ground.termFirst(),
                ground.termLast(),
                ground.agreement(),
                ground.goLive(),
                ground.stops(),
                ground.cadences().subList(0, last),
                ground.contacts(),
                List.of());
        DutyGround after = new DutyGround(
                ground.termFirst(),
                ground.termLast(),
                ground.agreement(),
                ground.goLive(),
                ground.stops(),
                ground.cadences(),
                ground.contacts(),
                List.of());
        List<LedgerRow> closed = before.ledger(change.from().minusDays(1)).stream()
                .filter(row -> row.due().isBefore(change.from().minusDays(1)))
                .filter(row -> row.standing() == Standing.MET
                        || row.standing() == Standing.MET_LATE
                        || row.standing() == Standing.MISSED)
                .toList();
        return after.ledger(ground.termLast().plusYears(1)).containsAll(closed) ? "" : "" + seed;
    }
}
