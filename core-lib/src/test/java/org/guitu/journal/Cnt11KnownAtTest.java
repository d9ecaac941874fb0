package org.guitu.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.guitu.CaseStory;
import org.guitu.agreement.State;
import org.guitu.division.Division;
import org.guitu.person.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CNT-11: known at an instant includes what was recorded at it; what was received is known from its receipt. */
class Cnt11KnownAtTest {
    private static final CaseStory STORY = CaseStory.begin()
            .order("2026-03-02")
            .thenAt("2026-03-05T09:00:00.500+08:00", "service", "2026-03-04", "mode", "IN_PERSON")
            .thenAt("2026-03-20T10:00+08:00", "report", "2026-03-10", "place", CaseStory.PLACE);

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T11:59:59.999+08:00, 0",
        "2026-03-02T12:00+08:00,        1",
        "2026-03-05T09:00:00.499+08:00, 1",
        "2026-03-05T09:00:00.500+08:00, 2",
        "2026-03-05T09:00:00.501+08:00, 2",
        // the same instant, written elsewhere
        "2026-03-05T01:00:00.500Z,      2",
        "2026-03-04T17:00:00.500-08:00, 2",
        "2026-03-20T09:59:59.999999999+08:00, 2",
        "2026-03-20T10:00+08:00,        3",
        "2100-01-01T00:00Z,             3",
        "1970-01-01T00:00Z,             0",
    })
    void whatWasRecordedAtTheInstantItselfIsKnown(String instant, int entries) {
        assertThat(STORY.file().knownAt(CaseStory.instant(instant)).version()).isEqualTo(entries);
    }

    @Test
    void asOfADayAndKnownAtAnInstantAreTwoQuestions() {
        // what was true on 12 March, as it is known today and as it was known then
        assertThat(STORY.on("2026-03-12").state()).isEqualTo(State.REPORTED);
        assertThat(STORY.knownAt("2026-03-12T23:59+08:00").on("2026-03-12").state())
                .isEqualTo(State.AWAITING_REPORT);
        // what was known on 20 March of earlier days
        CaseStory then = STORY.knownAt("2026-03-20T10:00+08:00");
        assertThat(then.on("2026-03-09").state()).isEqualTo(State.AWAITING_REPORT);
        assertThat(then.on("2026-03-10").state()).isEqualTo(State.REPORTED);
        assertThat(then.on("2026-03-03").state()).isEqualTo(State.ORDERED);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-01T07:59:59.999Z, 0", "2026-04-01T08:00Z, 3", "2026-04-01T08:00:00.001Z, 3"})
    void whatAPlatformReceivedItKnowsFromItsReceipt(String instant, int entries) {
        CaseFile received = CaseFile.empty("case-1").union(STORY.file(), Instant.parse("2026-04-01T08:00:00Z"));
        assertThat(received.knownAt(CaseStory.instant(instant)).version()).isEqualTo(entries);
    }

    @Test
    void theAuthorsInstantStaysBesideTheReceipt() {
        Instant receipt = Instant.parse("2026-04-01T08:00:00Z");
        CaseFile received = CaseFile.empty("case-1").union(STORY.file(), receipt);
        assertThat(received.entries()).extracting(Entry::receivedAt).containsOnly(receipt);
        assertThat(received.entries()).extracting(Entry::knownFrom).containsOnly(receipt);
        assertThat(received.entries())
                .extracting(Entry::recordedAt)
                .containsExactlyElementsOf(
                        STORY.file().entries().stream().map(Entry::recordedAt).toList());
        // its own entries keep their own instants, received twice or not
        CaseFile own = STORY.file().union(received, receipt.plusSeconds(60));
        assertThat(own.entries()).extracting(Entry::receivedAt).containsOnlyNulls();
        assertThat(CaseFile.of(received.toBytes()).orThrow().entries())
                .extracting(Entry::receivedAt)
                .containsOnly(receipt);
    }

    @Test
    void receivedEntriesAreReadByTheDaysThatTheyTell() {
        CaseStory received =
                STORY.with(CaseFile.empty("case-1").union(STORY.file(), Instant.parse("2026-04-01T08:00:00Z")));
        assertThat(received.on("2026-03-12")).isEqualTo(STORY.on("2026-03-12"));
        assertThat(received.knownAt("2026-03-25T12:00+08:00").on("2026-03-12").state())
                .isNull();
    }

    @Test
    void knowingIsFilteringOneByOneAndNeverShrinks() {
        Random random = new Random(1111);
        for (int i = 0; i < 400; i++) {
            CaseFile file = random(random);
            Instant earlier = at(random.nextInt(40));
            Instant later = earlier.plusMillis(random.nextInt(20));
            List<Entry> expected = file.entries().stream()
                    .filter(entry -> {
                        Instant known = entry.receivedAt() == null ? entry.recordedAt() : entry.receivedAt();
                        return known.compareTo(later) <= 0;
                    })
                    .toList();
            CaseFile then = file.knownAt(later);
            assertThat(then.entries())
                    .as("input %d: %s of %s", i, later, file.entries())
                    .isEqualTo(expected);
            assertThat(then.knownAt(earlier).entries())
                    .isEqualTo(file.knownAt(earlier).entries());
            assertThat(then.entries()).containsAll(file.knownAt(earlier).entries());
            assertThat(then.caseId()).isEqualTo(file.caseId());
        }
    }

    private static CaseFile random(Random random) {
        CaseFile here = CaseFile.empty("case-1");
        CaseFile there = here;
        for (int k = 0; k < 12; k++) {
            boolean own = random.nextBoolean();
            Actor actor = new Actor("w1", "CASE_WORKER", new Division(own ? "421202001" : "310120101"));
            Envelope envelope = new Envelope(at(3 * k), actor, null, "0" + k % 10);
            Map<String, Object> body = Map.of("day", "2026-03-01");
            here = own ? here.append("review", body, envelope) : here;
            there = own ? there : there.append("review", body, envelope);
        }
        return here.union(there, at(random.nextInt(40)));
    }

    private static Instant at(int millis) {
        return Instant.parse("2026-03-01T00:00:00Z").plusMillis(millis);
    }
}
