package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.guitu.Guitu;
import org.guitu.day.Calendars;
import org.guitu.day.Shanghai;
import org.guitu.division.Division;
import org.guitu.division.Divisions;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Envelope;
import org.guitu.journal.Fact;
import org.guitu.person.Actor;
import org.guitu.policy.Packs;
import org.guitu.reading.Outcome;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** LIF-24 with more than two cases of one person: only the first runs, whoever asks and however many there are. */
class ManyCasesTest {
    private static final Guitu GUITU = Guitu.with(Packs.bundled(), Calendars.bundled(), Divisions.bundled());
    private static final Division PLACE = new Division("421202001");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    @Test
    void onlyTheFirstOfThreeRuns() {
        List<CaseFile> files = ordered(3);
        assertThat(stopped(files.get(0), files)).isFalse();
        assertThat(stopped(files.get(1), files)).isTrue();
        assertThat(stopped(files.get(2), files)).isTrue();
    }

    /** The second was stopped from the start, so it is the first alone that must have ended before the third. */
    @Test
    void anOrderAfterTheFirstHasEndedRunsBesideAStoppedOne() {
        List<CaseFile> files = new ArrayList<>(ordered(2));
        files.set(0, recorded(files.get(0), new Death(FIRST.plusDays(5)), FIRST.plusDays(5)));
        files.add(order("case-late", FIRST.plusDays(6)));
        assertThat(stopped(files.get(1), files)).isTrue();
        assertThat(stopped(files.get(2), files)).isFalse();
    }

    @Test
    void aReadingDoesNotGrowByFactorsWithTheNumberOfCases() {
        List<CaseFile> files = ordered(24);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThat(stopped(files.get(23), files)).isTrue());
    }

    private static boolean stopped(CaseFile file, List<CaseFile> all) {
        List<CaseFile> others = new ArrayList<>(all);
        others.remove(file);
        return !GUITU.read(file, FIRST.plusDays(40), new Background(null, others))
                .anomalies()
                .isEmpty();
    }

    private static List<CaseFile> ordered(int count) {
        List<CaseFile> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            files.add(order("case-" + i, FIRST.plusDays(i)));
        }
        return files;
    }

    private static CaseFile order(String id, LocalDate day) {
        Order order = new Order(
                day,
                Measure.COMMUNITY_TREATMENT,
                new Division("421202"),
                "示例决字〔2026〕第1号",
                PLACE,
                Order.PlaceBasis.REGISTERED,
                Period.ofYears(3),
                Order.Venue.TOWNSHIP,
                null,
                null,
                null);
        return recorded(CaseFile.empty(id), order, day);
    }

    private static CaseFile recorded(CaseFile file, Fact fact, LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(Shanghai.ZONE).toInstant();
        Envelope envelope = new Envelope(noon, new Actor("w1", "CASE_WORKER", PLACE), null, "00");
        return ((Outcome.Accepted) GUITU.decide(file, fact, envelope)).file();
    }
}
