package org.guitu.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guitu.CaseStory;
import org.guitu.Guitu;
import org.guitu.agreement.AbsenceBegun;
import org.guitu.agreement.Background;
import org.guitu.agreement.LeaveReport;
import org.guitu.agreement.Report;
import org.guitu.division.Division;
import org.guitu.division.Divisions;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Entry;
import org.guitu.journal.Envelope;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.person.Actor;
import org.guitu.policy.Packs;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The library reads every day that it knows, and refuses the others at the door. */
class KnownDaysTest {
    private static final Guitu GUITU = Guitu.with(Packs.bundled(), Calendars.bundled(), Divisions.bundled());
    private static final Actor RECORDER = new Actor("w1", "CASE_WORKER", new Division("421202001"));
    private static final CaseFile AWAY =
            CaseStory.active("2026-03-02").then("absence-begun", "2026-03-05").file();

    @ParameterizedTest
    @CsvSource({
        "0999-12-31, false",
        "1000-01-01, true",
        "2999-12-31, true",
        "3000-01-01, false",
        "+999999999-12-31, false",
        "-999999999-01-01, false"
    })
    void aDayBeyondIsTheCallersBug(LocalDate day, boolean known) {
        if (known) {
            assertThat(GUITU.read(AWAY, day).day()).isEqualTo(day);
            assertThat(new Background(day, List.of()).birthDate()).isEqualTo(day);
        } else {
            assertThatThrownBy(() -> GUITU.read(AWAY, day)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Background(day, List.of())).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theLastDayIsReadInReasonableTime() {
        long begun = System.nanoTime();

        assertThat(GUITU.read(AWAY, KnownDays.LAST).state()).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-02-29", "0999-12-31", "3000-01-01", "9999-12-31"})
    void inACommandItIsAFault(String day) {
        Parsed<Fact> parsed = GUITU.parse(
                FactType.LEAVE_REPORT, Map.of("day", day, "leaveOn", day, "returnOn", day, "destination", "310120"));

        assertThat(((Parsed.Bad<Fact>) parsed).faults())
                .containsExactly(
                        new Fault("/day", "day-out-of-range", Map.of()),
                        new Fault("/leaveOn", "day-out-of-range", Map.of()),
                        new Fault("/returnOn", "day-out-of-range", Map.of()));
    }

    @Test
    void aFactThatWasNotParsedIsTheCallersBugToo() {
        LocalDate today = LocalDate.of(2026, 3, 9);
        Envelope envelope = new Envelope(Instant.parse("2026-03-09T01:00:00Z"), RECORDER, null, "00");
        for (Fact fact : List.of(
                new AbsenceBegun(LocalDate.MIN),
                new Report(LocalDate.MAX, RECORDER.district()),
                new LeaveReport(today, today, LocalDate.MAX, new Division("310120")))) {
            assertThatThrownBy(() -> GUITU.decide(AWAY, fact, envelope)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0999-12-31T15:00:00Z", "2999-12-31T16:00:00Z", "+1000000000-12-31T23:59:59.999999999Z"})
    void anInstantBeyondIsRecordedNowhere(String at) {
        assertThatThrownBy(() -> new Envelope(Instant.parse(at), RECORDER, null, "00"))
                .isInstanceOf(IllegalArgumentException.class);
        Entry first = AWAY.entries().get(0);
        String text = first.text().replaceFirst("\"at\":\"[^\"]*\"", "\"at\":\"" + at + "\"");
        assertThatThrownBy(() -> Entry.stored(text, first.salt(), first.hash(), null))
                .isInstanceOf(IllegalArgumentException.class);
        String file = new String(AWAY.toBytes(), StandardCharsets.UTF_8)
                .replaceFirst(
                        "\\\\\"at\\\\\":\\\\\"[^\"]*\\\\\"",
                        "\\\\\"at\\\\\":\\\\\"" + at.replace("+", "\\+") + "\\\\\"");
        assertThat(CaseFile.of(file.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Parsed.Bad.class);
    }

    @Test
    void anEntryOfADayBeyondIsUnread() {
        CaseFile file = AWAY.append(
                "report",
                Map.of("day", "9999-12-31", "place", "421202001"),
                new Envelope(Instant.parse("2026-03-09T01:00:00Z"), RECORDER, null, "00"));

        assertThat(GUITU.read(file, LocalDate.of(2026, 3, 9)).unread()).hasSize(1);
        assertThat(GUITU.agenda(file, Background.NONE)).isNotEmpty();
    }
}
