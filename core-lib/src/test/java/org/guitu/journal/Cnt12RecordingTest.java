package org.guitu.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.guitu.CaseStory;
import org.guitu.agreement.CircumstanceBegun;
import org.guitu.agreement.LeaveReport;
import org.guitu.day.Shanghai;
import org.guitu.division.Division;
import org.guitu.person.Actor;
import org.guitu.rule.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * CNT-12: a happening dated after the day of recording is refused, what lies ahead by decision is not; an entry's
 * instant is never earlier than the last one of its chain.
 */
class Cnt12RecordingTest {
    private static final Actor HERE = new Actor("w1", "CASE_WORKER", new Division("421202001"));
    private static final Actor THERE = new Actor("w2", "CASE_WORKER", new Division("310120101"));

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T12:00+08:00,        2026-02-28, true",
        "2026-03-01T12:00+08:00,        2026-03-01, true",
        "2026-03-01T12:00+08:00,        2026-03-02, false",
        "2026-03-01T12:00+08:00,        2027-03-01, false",
        "2026-03-01T23:59:59.999+08:00, 2026-03-02, false",
        "2026-03-02T00:00+08:00,        2026-03-02, true",
        // the recorder's own calendar does not count: Shanghai's does
        "2026-03-01T18:30+01:00,        2026-03-02, true",
        "2026-03-01T16:59+01:00,        2026-03-02, false",
        "2026-03-02T05:00+14:00,        2026-03-02, false",
        // 29 February, year ends
        "2024-02-28T16:00Z,             2024-02-29, true",
        "2024-02-28T15:59Z,             2024-02-29, false",
        "2025-12-31T23:00+08:00,        2026-01-01, false",
        "2025-12-31T16:00Z,             2026-01-01, true",
    })
    void aHappeningIsNotDatedAfterTheDayOfRecording(String instant, LocalDate day, boolean fits) {
        List<Reason> reasons = Recording.day(day, new Envelope(CaseStory.instant(instant), HERE, null, "00"));
        assertThat(topics(reasons)).isEqualTo(fits ? List.of() : List.of("CNT-12.future"));
    }

    @Test
    void theReasonNamesBothDays() {
        List<Reason> reasons = Recording.day(
                LocalDate.of(2026, 3, 2), new Envelope(CaseStory.instant("2026-03-01T12:00+08:00"), HERE, null, "00"));
        assertThat(reasons.get(0).why().values()).isEqualTo(Map.of("day", "2026-03-02", "today", "2026-03-01"));
    }

    @Test
    void everyDayOfAHappeningInsideAFactIsNamed() {
        Envelope envelope = new Envelope(CaseStory.instant("2026-03-01T12:00+08:00"), HERE, null, "00");
        CircumstanceBegun begun = new CircumstanceBegun(
                LocalDate.of(2026, 3, 3), CircumstanceBegun.Kind.NURSING, LocalDate.of(2026, 3, 2));
        LeaveReport planned = new LeaveReport(
                LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 1), new Division("310120"));

        assertThat(Recording.happened(begun, envelope))
                .extracting(reason -> reason.why().values().get("day"))
                .containsExactly("2026-03-02", "2026-03-03");
        assertThat(Recording.happened(planned, envelope)).isEmpty();
    }

    @Test
    void aFactWithoutADayHasNothingToLieAhead() {
        assertThat(Recording.day(null, new Envelope(Instant.EPOCH, HERE, null, "00")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T11:59:59.999+08:00, false",
        "2026-03-01T12:00+08:00,        true",
        "2026-03-01T12:00:00.001+08:00, true",
        "2026-02-28T12:00+08:00,        false",
        // within one millisecond nothing is earlier: instants are kept to the millisecond
        "2026-03-01T12:00:00.000999+08:00, true",
        // the same instants, written elsewhere
        "2026-03-01T05:00+01:00,        true",
        "2026-03-01T04:59+01:00,        false",
    })
    void anInstantIsNeverEarlierThanTheLastOneOfItsChain(String instant, boolean fits) {
        CaseFile file = CaseFile.empty("case-1")
                .append("order", Map.of(), new Envelope(CaseStory.instant("2026-03-01T11:00+08:00"), HERE, null, "00"))
                .append(
                        "review",
                        Map.of(),
                        new Envelope(CaseStory.instant("2026-03-01T12:00+08:00"), HERE, null, "00"));
        List<Reason> reasons = Recording.instant(file, new Envelope(CaseStory.instant(instant), HERE, null, "00"));
        assertThat(topics(reasons)).isEqualTo(fits ? List.of() : List.of("CNT-12.earlier-than-chain"));
        assertThat(Recording.instant(file, new Envelope(CaseStory.instant(instant), THERE, null, "00")))
                .as("another district's chain")
                .isEmpty();
    }

    @Test
    void anEmptyFileTakesAnyInstant() {
        assertThat(Recording.instant(CaseFile.empty("case-1"), new Envelope(Instant.EPOCH, HERE, null, "00")))
                .isEmpty();
    }

    @Test
    void whatFitsIsWhatComparingDayByDayFinds() {
        Random random = new Random(1212);
        for (int i = 0; i < 5_000; i++) {
            Instant instant = Instant.parse("2025-12-20T00:00:00Z").plusSeconds(random.nextInt(20 * 86_400));
            LocalDate day = LocalDate.of(2025, 12, 18).plusDays(random.nextInt(25));
            LocalDate today = LocalDate.of(2025, 12, 18);
            while (!today.plusDays(1).atStartOfDay(Shanghai.ZONE).toInstant().isAfter(instant)) {
                today = today.plusDays(1);
            }
            assertThat(Recording.day(day, new Envelope(instant, HERE, null, "00"))
                            .isEmpty())
                    .as("input %d: %s recorded at %s", i, day, instant)
                    .isEqualTo(day.compareTo(today) <= 0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"absence-begun", "voluntary-stay", "death"})
    void noHappeningIsAcceptedBeforeItsDay(String type) {
        CaseStory story = CaseStory.active("2026-03-02");
        assertThat(CaseStory.refusal(story.attempt("2026-03-09T23:59+08:00", type, "2026-03-10")))
                .containsExactly("CNT-12.future");
        assertThat(CaseStory.refusal(story.attempt("2026-03-10T00:00+08:00", type, "2026-03-10")))
                .isEmpty();
    }

    @Test
    void aLeaveIsReportedForDaysThatLieAhead() {
        CaseStory story = CaseStory.active("2026-03-02");
        assertThat(CaseStory.refusal(story.attempt(
                        "2026-03-09T12:00+08:00",
                        "leave-report",
                        "2026-03-09",
                        "leaveOn",
                        "2026-03-20",
                        "returnOn",
                        "2026-04-20",
                        "destination",
                        "310120")))
                .isEmpty();
    }

    @Test
    void aCorrectionDoesNotPutAFactIntoTheFutureEither() {
        CaseStory story = CaseStory.active("2026-03-02").then("absence-begun", "2026-03-05");
        assertThat(story.corrected("2026-03-06T12:00+08:00", story.last(), "day", "2026-03-06")
                        .file()
                        .version())
                .isEqualTo(6);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> story.corrected("2026-03-06T12:00+08:00", story.last(), "day", "2026-03-07"))
                .withMessageContaining("CNT-12.future");
    }

    @Test
    void aCommandThatGoesBackInItsChainIsRefusedAndAnotherDistrictsIsNot() {
        CaseStory story = CaseStory.active("2026-03-02");
        assertThat(CaseStory.refusal(story.attempt("2026-03-02T11:59+08:00", "absence-begun", "2026-03-02")))
                .containsExactly("CNT-12.earlier-than-chain");
        assertThat(CaseStory.refusal(story.recordedIn("421202002")
                        .attempt("2026-03-02T11:59+08:00", "custody-begun", "2026-03-02", "kind", "ARREST")))
                .isEmpty();
    }

    private static List<String> topics(List<Reason> reasons) {
        return reasons.stream().map(reason -> reason.why().topic().key()).toList();
    }
}
