package org.guitu.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.guitu.CaseStory;
import org.guitu.agreement.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CNT-13: entries of one day are read by the rank of their kind, the author's instant, the recorder and its sequence. */
class Cnt13ReadingOrderTest {
    private static final ReadingOrder MIDDLE = order("2026-03-02", 30, 1_000, "421202001", 5);

    /** The specification's list; of the kinds of one group the one named first is read first. */
    private static final List<List<FactType>> RANKS = List.of(
            List.of(FactType.ORDER),
            List.of(FactType.SERVICE),
            List.of(FactType.REPORT),
            List.of(FactType.AGREEMENT),
            List.of(
                    FactType.GOOD_REASON,
                    FactType.SIGNING_REFUSAL,
                    FactType.LEAVE_REPORT,
                    FactType.ABSENCE_BEGUN,
                    FactType.ABSENCE_ENDED,
                    FactType.FINDING,
                    FactType.REVIEW,
                    FactType.VOLUNTARY_STAY,
                    FactType.RELEASE_NOTICE,
                    FactType.FAMILY_SERVICE,
                    FactType.ORDER_NOTICE,
                    FactType.SERVICE_ATTEMPT,
                    FactType.CUSTODY_NOTICE,
                    FactType.WORK_GROUP,
                    FactType.CIRCUMSTANCE_BEGUN,
                    FactType.CIRCUMSTANCE_ENDED,
                    FactType.TAKE_OVER,
                    FactType.FILE_RECORD,
                    FactType.DECLARED_FACT,
                    FactType.PAPER,
                    FactType.BREACH,
                    FactType.EDUCATION,
                    FactType.WARNING,
                    FactType.FINDING_REVOCATION,
                    FactType.PROPOSAL_REJECTION,
                    FactType.SECURITY_REPORT,
                    FactType.SECURITY_ANSWER,
                    FactType.ISOLATION_ANNULMENT,
                    FactType.CORRECTION),
            List.of(FactType.CUSTODY_ENDED),
            List.of(FactType.CUSTODY_BEGUN),
            List.of(FactType.SENTENCE),
            List.of(FactType.ISOLATION),
            List.of(FactType.REPLACEMENT),
            List.of(FactType.REVOCATION),
            List.of(FactType.DEATH));

    @Test
    void theRanksOfTheKinds() {
        for (int i = 0; i < RANKS.size(); i++) {
            assertThat(RANKS.get(i))
                    .extracting(FactType::rank)
                    .containsOnly(RANKS.get(i).get(0).rank());
            if (i > 0) {
                assertThat(RANKS.get(i).get(0).rank())
                        .isGreaterThan(RANKS.get(i - 1).get(0).rank());
            }
        }
        assertThat(RANKS.stream().flatMap(List::stream)).containsExactlyInAnyOrder(FactType.values());
    }

    @ParameterizedTest
    @CsvSource({
        // what comes first decides, whatever the rest says
        "2026-03-01, 53, 9000, 999999999, 9, before",
        "2026-03-03, 0,  0,    110101001, 1, after",
        "2026-03-02, 29, 9000, 999999999, 9, before",
        "2026-03-02, 31, 0,    110101001, 1, after",
        "2026-03-02, 30, 999,  999999999, 9, before",
        "2026-03-02, 30, 1001, 110101001, 1, after",
        "2026-03-02, 30, 1000, 421202000, 9, before",
        "2026-03-02, 30, 1000, 421202002, 1, after",
        "2026-03-02, 30, 1000, 421202001, 4, before",
        "2026-03-02, 30, 1000, 421202001, 6, after",
        // as a number, not as a text
        "2026-03-02, 30, 1000, 421202001, 10, after",
        "2026-03-02, 30, 1000, 421202001, 5, same",
    })
    void dayThenRankThenInstantThenRecorderThenSequence(
            String day, int rank, long millis, String chain, long sequence, String place) {
        int compared = order(day, rank, millis, chain, sequence).compareTo(MIDDLE);
        assertThat(compared < 0 ? "before" : compared > 0 ? "after" : "same").isEqualTo(place);
    }

    @Test
    void anyOrderOfArrivalIsSortedAsFiveColumnsAre() {
        Random random = new Random(1313);
        for (int i = 0; i < 500; i++) {
            List<ReadingOrder> orders = new ArrayList<>();
            for (int k = random.nextInt(30); k >= 0; k--) {
                orders.add(order(
                        "2026-03-0" + (1 + random.nextInt(3)),
                        10 * random.nextInt(3),
                        random.nextInt(3),
                        random.nextBoolean() ? "421202001" : "310120101",
                        random.nextInt(12)));
            }
            List<ReadingOrder> slow = new ArrayList<>(orders);
            slow.sort(Comparator.comparing(o -> String.format(
                    "%s %02d %s %s %04d", o.day(), o.rank(), o.recordedAt().toEpochMilli(), o.chain(), o.sequence())));
            Collections.shuffle(orders, random);
            Collections.sort(orders);
            assertThat(orders).as("input %d", i).isEqualTo(slow);
        }
    }

    @Test
    void reportedAndArrestedOnOneDayIsSuspendedAtItsEnd() {
        CaseStory served = CaseStory.served("2026-03-02");
        CaseStory inOrder = served.thenAt("2026-03-05T09:00+08:00", "report", "2026-03-05", "place", CaseStory.PLACE)
                .thenAt("2026-03-05T10:00+08:00", "custody-begun", "2026-03-05", "kind", "ARREST");
        CaseStory turned = served.thenAt("2026-03-05T09:00+08:00", "custody-begun", "2026-03-05", "kind", "ARREST")
                .thenAt("2026-03-05T10:00+08:00", "report", "2026-03-05", "place", CaseStory.PLACE);
        for (CaseStory story : List.of(inOrder, turned)) {
            assertThat(story.on("2026-03-05").state()).isEqualTo(State.SUSPENDED);
            assertThat(story.on("2026-03-05").anomalies()).isEmpty();
            assertThat(story.on("2026-03-05").term().firstDay()).isEqualTo("2026-03-05");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "order service report agreement",
        "agreement report service order",
        "report agreement order service",
        "service order agreement report",
    })
    void oneDaysStepsMayBeRecordedInAnyOrder(String arrival) {
        CaseFile told = CaseStory.active("2026-03-02").file();
        List<Entry> entries = told.entries();
        CaseFile file = CaseFile.empty("case-1");
        int minute = 0;
        for (String type : arrival.split(" ", -1)) {
            Entry entry = entries.stream()
                    .filter(e -> e.type().equals(type))
                    .findFirst()
                    .orElseThrow();
            Instant at = Instant.parse("2026-03-02T04:00:00Z").plusSeconds(60L * minute++);
            file = file.append(type, entry.body(), new Envelope(at, entry.recorder(), null, "00"));
        }
        CaseStory story = CaseStory.begin().with(file);
        assertThat(story.on("2026-03-02").state()).isEqualTo(State.ACTIVE);
        assertThat(story.on("2026-03-02").anomalies()).isEmpty();
    }

    @Test
    void releasedAndHeldAgainOnOneDayIsSuspendedAtItsEnd() {
        CaseStory held = CaseStory.active("2026-03-02").then("custody-begun", "2026-03-10", "kind", "DETENTION");
        String detention = held.last();
        CaseStory again = held.thenAt("2026-03-15T09:00+08:00", "custody-begun", "2026-03-15", "kind", "ARREST")
                .thenAt("2026-03-15T10:00+08:00", "custody-ended", "2026-03-15", "custody", detention);
        assertThat(again.on("2026-03-15").state()).isEqualTo(State.SUSPENDED);
        assertThat(again.on("2026-03-15").anomalies()).isEmpty();
    }

    @Test
    void whatEndsTheCaseIsReadLast() {
        CaseStory story = CaseStory.served("2026-03-02")
                .thenAt("2026-03-05T09:00+08:00", "death", "2026-03-05")
                .recordedIn("421202002")
                .thenAt("2026-03-05T10:00+08:00", "custody-begun", "2026-03-05", "kind", "ARREST");
        assertThat(story.on("2026-03-05").state()).isEqualTo(State.TERMINATED);
        assertThat(story.on("2026-03-05").anomalies()).isEmpty();
        assertThat(story.on("2026-03-04").state()).isEqualTo(State.AWAITING_REPORT);
    }

    @Test
    void aCorrectedFactKeepsItsPlace() {
        CaseStory first = CaseStory.served("2026-03-02")
                .thenAt("2026-03-05T09:00+08:00", "report", "2026-03-05", "place", "310120101");
        CaseStory second = first.thenAt("2026-03-05T10:00+08:00", "report", "2026-03-05", "place", CaseStory.PLACE);
        CaseStory corrected =
                second.corrected("2026-03-06T09:00+08:00", first.last(), "day", "2026-03-05", "place", CaseStory.PLACE);
        // put right, the report of nine o'clock is the one that counts, although it was put right last
        assertThat(corrected.on("2026-03-06").anomalies())
                .singleElement()
                .extracting(anomaly -> anomaly.entry())
                .isEqualTo(second.last());
    }

    private static ReadingOrder order(String day, int rank, long millis, String chain, long sequence) {
        return new ReadingOrder(LocalDate.parse(day), rank, Instant.ofEpochMilli(millis), chain, sequence);
    }
}
