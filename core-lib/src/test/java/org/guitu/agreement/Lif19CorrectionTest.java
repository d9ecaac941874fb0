package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guitu.agreement.Facts.ELSEWHERE;
import static org.guitu.agreement.Facts.PLACE;
import static org.guitu.agreement.Facts.agreement;
import static org.guitu.agreement.Facts.custody;
import static org.guitu.agreement.Facts.death;
import static org.guitu.agreement.Facts.release;
import static org.guitu.agreement.Facts.report;
import static org.guitu.agreement.Facts.reportAt;
import static org.guitu.agreement.Facts.sentence;
import static org.guitu.agreement.Facts.service;
import static org.guitu.agreement.Facts.treatment;
import static org.guitu.agreement.Story.anomalies;
import static org.guitu.agreement.Story.prompt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.guitu.agreement.Sentence.Kind;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Command;
import org.guitu.journal.Correction;
import org.guitu.journal.Entry;
import org.guitu.journal.Envelope;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.journal.TextRef;
import org.guitu.person.Actor;
import org.guitu.reading.Reading;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.guitu.rule.Reason;
import org.guitu.rule.Sentences;
import org.guitu.rule.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LIF-19: a correction names the record that it replaces and says why; the record stays in the history. */
class Lif19CorrectionTest {
    /** Reported on 5 March 2026, so until 4 March 2029. */
    private static final Story ACTIVE = Story.ordered("2026-03-02")
            .as("order")
            .served("2026-03-03")
            .as("service")
            .reported("2026-03-05")
            .as("report")
            .signed("2026-03-06")
            .as("agreement");

    // The correction itself

    @Test
    void theRecordStaysAndTheCorrectionIsAnotherEntry() {
        Story corrected = ACTIVE.recordedOn("2026-03-20").corrected("report", report("2026-03-04"));
        Entry record = Objects.requireNonNull(corrected.file().entry(ACTIVE.entry("report")));

        assertThat(record.body()).containsEntry("day", "2026-03-05");
        assertThat(corrected.file().version()).isEqualTo(ACTIVE.file().version() + 1);
        assertThat(corrected.file().entries()).containsAll(ACTIVE.file().entries());
        assertThat(corrected.file().verify()).isEmpty();
    }

    @Test
    void whatWasKnownBeforeIsStillAnswered() {
        Story story = ACTIVE.recordedOn("2026-03-20").corrected("report", report("2026-03-04"));

        assertThat(last(story.knownOn("2026-03-19"))).isEqualTo("2029-03-04");
        assertThat(last(story.knownOn("2026-03-20"))).isEqualTo("2029-03-03");
        assertThat(story.on("2026-03-04").state()).isEqualTo(State.REPORTED);
        assertThat(story.knownOn("2026-03-19").on("2026-03-04").state()).isEqualTo(State.AWAITING_REPORT);
    }

    @Test
    void itSaysWhy() {
        assertThat(ACTIVE.refused(corrected("report", report("2026-03-04")))).containsExactly("LIF-19");
    }

    @Test
    void itNamesTheRecordThatFirstHeldTheFact() {
        Story story = ACTIVE.corrected("report", report("2026-03-04")).as("correction");

        assertThat(story.withReason().refused(new Correction("421202001-99", true, null)))
                .as("no such record")
                .containsExactly("LIF-19");
        for (Correction ofTheCorrection : List.of(
                new Correction(story.entry("correction"), true, null),
                new Correction(
                        story.entry("correction"), true, new Correction(story.entry("report"), true, null).body()))) {
            assertThat(story.withReason().refused(ofTheCorrection))
                    .as("a correction is not corrected, its record is")
                    .containsExactly("LIF-19");
        }
        assertThat(last(story.corrected("report", report("2026-03-03"))))
                .as("the last one counts")
                .isEqualTo("2029-03-02");
        assertThat(last(story.corrected("report", report("2026-03-05"))))
                .as("and may say what was said first")
                .isEqualTo("2029-03-04");
    }

    @Test
    void itHoldsAWholeBodyOfTheSameType() {
        for (Map<String, Object> body : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("day", "2026-03-04"),
                agreement("2026-03-04").body(),
                Facts.changed(report("2026-03-04").body(), "mood", "good"))) {
            assertThat(ACTIVE.withReason().refused(new Correction(ACTIVE.entry("report"), true, body)))
                    .as("%s", body)
                    .containsExactly("LIF-19");
        }
    }

    @Test
    void anUnverifiedOneIsRefusedWithTheReasonAndTheRemedy() {
        Correction unverified = new Correction(
                ACTIVE.entry("report"), false, report("2026-03-04").body());
        Reason reason = ACTIVE.withReason().reasonsAgainst(unverified).get(0);

        assertThat(reason.rule().value()).isEqualTo("LIF-19");
        assertThat(Sentences.in(Locale.ENGLISH).say(reason.why())).contains("Not verified", "people's court");
        assertThat(Sentences.in(Locale.CHINESE).say(reason.why())).contains("核实", "人民法院");
    }

    @Test
    void everyFlawOfACorrectionIsToldAtOnce() {
        assertThat(ACTIVE.reasonsAgainst(new Correction("421202001-99", false, null)))
                .as("unknown, unverified, unexplained")
                .hasSize(3);
    }

    @Test
    void aVoidRecordIsNotVoidedAgainButMayBeRestored() {
        Story voided = ACTIVE.recordedOn("2026-03-10").voided("agreement");

        assertThat(voided.on("2026-03-06").state()).isEqualTo(State.REPORTED);
        assertThat(voided.withReason().refused(new Correction(ACTIVE.entry("agreement"), true, null)))
                .containsExactly("LIF-19");
        assertThat(voided.corrected("agreement", agreement("2026-03-09"))
                        .on("2026-03-09")
                        .state())
                .isEqualTo(State.ACTIVE);
    }

    @Test
    void withNothingOnFileThereIsNothingToCorrect() {
        assertThat(Story.empty()
                        .withReason()
                        .recordedOn("2026-03-02")
                        .refused(new Correction("421202001-1", true, null)))
                .containsExactly("LIF-19");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an agreement without rules | LIF-08
            an agreement elsewhere     | LIF-04
            a report in custody        | LIF-13
            a report to come           | CNT-12
            """)
    void whatTheRecordWouldSayMustFitAsIfItWereNew(String content, String rule) {
        Story held = ACTIVE.held("2026-04-01").recordedOn("2026-04-10");
        Correction correction = switch (content) {
            case "an agreement without rules" ->
                corrected("agreement", agreement("2026-03-06", "contents", List.of("MEASURES", "CONSEQUENCES")));
            case "an agreement elsewhere" -> corrected("agreement", agreement("2026-03-06", "place", ELSEWHERE.code()));
            case "a report in custody" -> corrected("report", report("2026-04-02"));
            default -> corrected("report", report("2026-05-01"));
        };

        assertThat(held.withReason().refused(correction)).containsExactly(rule);
    }

    @Test
    void aCorrectedReleaseStillNamesItsCustody() {
        Story story = ACTIVE.held("2026-04-01")
                .as("custody")
                .released("2026-04-10")
                .as("release")
                .recordedOn("2026-04-20")
                .withReason();

        assertThat(story.refused(new Correction(
                        story.entry("release"),
                        true,
                        release("2026-03-31", story.entry("custody")).body())))
                .containsExactly("CNT-06");
        assertThat(story.refused(new Correction(
                        story.entry("release"),
                        true,
                        release("2026-04-12", ACTIVE.entry("report")).body())))
                .containsExactly("CNT-06");
    }

    // Place and household

    @Test
    void aCorrectedPlaceIsResponsibleFromTheStart() {
        Story story = Story.ordered("2026-03-02")
                .as("order")
                .recordedOn("2026-03-10")
                .corrected("order", treatment("2026-03-02", "place", ELSEWHERE.code()));

        assertThat(story.on("2026-03-02").responsible()).isEqualTo(ELSEWHERE.code());
        assertThat(story.knownOn("2026-03-09").on("2026-03-02").responsible()).isEqualTo(PLACE.code());
    }

    @Test
    void theBasisAndTheHouseholdMayBeCorrectedLongAfterTheEnd() {
        Story story =
                ACTIVE.recordedOn("2031-01-05").corrected("order", treatment("2026-03-02", "placeBasis", "RESIDENCE"));

        assertThat(story.on("2026-03-02").responsibleWhy().values()).containsEntry("basis", "RESIDENCE");
        assertThat(story.on("2031-01-05").state()).isEqualTo(State.COMPLETED);
    }

    @Test
    void aCorrectionBringsNothingThatACommandCouldNot() {
        Map<String, Object> order = new HashMap<>(treatment("2026-03-02").body());
        order.put("place", "999999001");
        order.put("shoes", "43");
        Correction nowhere = new Correction(ACTIVE.entry("order"), true, order);

        assertThat(faults(nowhere)).containsExactlyInAnyOrder("/replacement/place", "/replacement/shoes");
        assertThat(ACTIVE.withReason().refused(nowhere)).containsExactly("LIF-19");
        assertThat(faults(new Correction("421202001-99", true, order)))
                .as("of a record that is not there the decision speaks")
                .isEmpty();
    }

    private static List<String> faults(Correction correction) {
        return Facts.NATIONAL.command(ACTIVE.file(), FactType.CORRECTION, correction.body())
                        instanceof Parsed.Bad<Command> bad
                ? bad.faults().stream().map(Fault::pointer).toList()
                : List.of();
    }

    @Test
    void stepsAtThePlaceThatWasWrongNoLongerFit() {
        Correction elsewhere = corrected("order", treatment("2026-03-02", "place", ELSEWHERE.code()));
        Story story = ACTIVE.withReason().recordedOn("2026-03-10").and(elsewhere);
        Reading reading = story.on("2026-03-10");

        assertThat(reading.state()).isEqualTo(State.REPORTED);
        assertThat(reading.term().firstDay())
                .as("the person came where the order said then")
                .isEqualTo("2026-03-05");
        assertThat(anomalies(reading))
                .isEqualTo(Map.of(
                        ACTIVE.entry("report"), List.of("LIF-04"), ACTIVE.entry("agreement"), List.of("LIF-04")));
        assertThat(prompt(reading, "anomaly-" + ACTIVE.entry("report"))).isEqualTo("WARNING CASE_WORKER");
        assertThat(prompt(reading, "anomaly-" + ACTIVE.entry("agreement"))).isEqualTo("WARNING CASE_WORKER");
        assertThat(ACTIVE.withReason().notesOn(elsewhere))
                .as("the one who corrects is told")
                .anySatisfy(note -> assertThat(note.why().entries()).contains(ACTIVE.entry("agreement")));
        assertThat(story.refused(reportAt(ELSEWHERE, "2026-03-11"))).containsExactly("LIF-05");
    }

    // Later steps

    @Test
    void aVoidedReportLeavesItsAgreementAsAnAnomalyWithAPrompt() {
        Story story = ACTIVE.recordedOn("2026-03-20").voided("report");
        String prompt = "anomaly-" + ACTIVE.entry("agreement");

        assertThat(story.on("2026-03-20").state()).isEqualTo(State.AWAITING_REPORT);
        assertThat(story.on("2026-03-20").term()).isNull();
        assertThat(anomalies(story.on("2026-03-20"))).isEqualTo(Map.of(ACTIVE.entry("agreement"), List.of("LIF-08")));
        assertThat(story.prompting(prompt, "2026-03-05", "2026-04-30"))
                .containsExactly("2026-03-05 none", "2026-03-06 WARNING CASE_WORKER");
        assertThat(story.on("2026-03-20").prompts().get(prompt).command()).isEqualTo("correction");
        Story mended = story.corrected("report", report("2026-03-05"));
        assertThat(mended.on("2026-03-20")).extracting(Reading::state).isEqualTo(State.ACTIVE);
        assertThat(mended.on("2026-03-20").anomalies()).isEmpty();
    }

    @Test
    void aReportCorrectedToALaterDayLeavesAnEarlierAgreement() {
        Story story = ACTIVE.recordedOn("2026-03-20").corrected("report", report("2026-03-09"));

        assertThat(anomalies(story.on("2026-03-20"))).isEqualTo(Map.of(ACTIVE.entry("agreement"), List.of("LIF-08")));
        assertThat(story.on("2026-03-20").state()).isEqualTo(State.REPORTED);
        assertThat(last(story)).isEqualTo("2029-03-08");
    }

    @Test
    void aCorrectedServiceMovesTheWindowAndNotTheTerm() {
        Story story = ACTIVE.recordedOn("2026-03-20").corrected("service", service("2026-03-02"));

        assertThat(Story.due(story.on("2026-03-20"), "report")).isEqualTo("2026-03-17");
        assertThat(last(story)).isEqualTo("2029-03-04");
    }

    // What ended the case

    @Test
    void afterAWrongDeathTheCaseIsWhatItWouldHaveBeen() {
        Story dead = ACTIVE.died("2026-06-01").as("death").recordedOn("2026-07-10");
        Story alive = dead.voided("death");

        assertThat(dead.on("2026-06-15").state()).isEqualTo(State.TERMINATED);
        assertThat(alive.turns("2026-05-31", "2026-12-31", Reading::state)).containsExactly("2026-05-31 ACTIVE");
        assertThat(last(alive)).as("days without duties count").isEqualTo("2029-03-04");
        assertThat(alive.knownOn("2026-07-09").on("2026-06-15").state()).isEqualTo(State.TERMINATED);
        assertThat(alive.left("2026-07-11").on("2026-07-11").absences()).hasSize(1);
    }

    @Test
    void aDeathMovedToItsRightDayEndsTheCaseThere() {
        Story story =
                ACTIVE.died("2026-06-01").as("death").recordedOn("2026-07-10").corrected("death", death("2026-07-01"));

        assertThat(story.turns("2026-05-31", "2026-07-31", Reading::state))
                .containsExactly("2026-05-31 ACTIVE", "2026-07-01 TERMINATED");
    }

    @ParameterizedTest(name = "death voided on {0}: {1}")
    @CsvSource(textBlock = """
            # the term would have ended on 4 March 2029
            2029-03-04, ACTIVE
            2029-03-05, COMPLETED
            2030-01-01, COMPLETED
            """)
    void theTermRanOnWhileTheDeathStoodWrong(String voided, State state) {
        Story story = ACTIVE.died("2026-06-01").as("death").recordedOn(voided).voided("death");

        assertThat(story.on(voided).state()).isEqualTo(state);
    }

    @Test
    void afterAQuashedSentenceDaysInPrisonCountSaveThoseInCustodyForAReasonThatStands() {
        Story committed = ACTIVE.held("2026-06-01")
                .as("custody")
                .and(sentence("2026-07-01", Kind.IMPRISONMENT))
                .as("sentence");
        Story quashed =
                committed.recordedOn("2026-09-01").released("2026-09-01").voided("sentence");

        assertThat(quashed.turns("2026-05-31", "2026-12-31", Reading::state))
                .containsExactly("2026-05-31 ACTIVE", "2026-06-01 SUSPENDED", "2026-09-01 ACTIVE");
        assertThat(last(quashed)).as("92 days in custody").isEqualTo("2029-06-04");
        assertThat(last(quashed.voided("custody")))
                .as("the custody does not stand either")
                .isEqualTo("2029-03-04");
        assertThat(last(quashed.corrected("custody", custody("2026-08-01"))))
                .as("31 days stand")
                .isEqualTo("2029-04-04");
    }

    @Test
    void aSentenceCorrectedToOneServedOutsideEndsNothing() {
        Story story = ACTIVE.and(sentence("2026-07-01", Kind.IMPRISONMENT))
                .as("sentence")
                .corrected("sentence", sentence("2026-07-01", Kind.SUSPENDED_SENTENCE));

        assertThat(story.on("2026-07-01").state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void whatWasDoneWhileTheDeathStoodIsRefusedThenAndPossibleAfter() {
        Story dead = ACTIVE.died("2026-06-01").as("death");

        assertThat(dead.refused(Facts.leaving("2026-06-10"))).containsExactly("LIF-16");
        assertThat(dead.voided("death").left("2026-06-10").on("2026-06-10").absences())
                .hasSize(1);
    }

    private static Correction corrected(String name, Fact instead) {
        return new Correction(ACTIVE.entry(name), true, instead.body());
    }

    private static LocalDate last(Story story) {
        return Objects.requireNonNull(
                Objects.requireNonNull(story.on("2031-01-01").term()).lastDay());
    }

    // Days without duties, while an end stood on record that was none

    @Test
    void aWrongDeathLeavesTheWindowAsLongAsItWas() {
        Story story = Story.ordered("2026-05-29")
                .served("2026-06-01")
                .died("2026-06-03")
                .as("death")
                .recordedOn("2026-08-10")
                .voided("death");

        assertThat(story.on("2026-08-10").deadlines().get("report").due()).isEqualTo("2026-08-24");
        assertThat(story.prompting("proposal-REFUSAL", "2026-08-10", "2026-08-31"))
                .containsExactly(
                        "2026-08-10 none", "2026-08-25 WARNING CASE_WORKER", "2026-08-29 ESCALATED TOWNSHIP_LEAD");
        assertThat(story.knownOn("2026-08-09").on("2026-08-09").state()).isEqualTo(State.TERMINATED);
    }

    @Test
    void theReasonOfAMovedWindowNamesTheEndAndTheCorrection() {
        Story story = Story.ordered("2026-05-29")
                .served("2026-06-01")
                .died("2026-06-03")
                .as("death")
                .recordedOn("2026-08-10")
                .voided("death")
                .as("voided");
        Why counted =
                story.on("2026-08-10").deadlines().get("report").why().inner().get(0);
        Why notCounted = counted.inner().stream()
                .filter(why -> why.topic().key().equals("CNT-02.not-counted"))
                .findFirst()
                .orElseThrow();

        assertThat(notCounted.values()).containsEntry("days", "68");
        assertThat(notCounted.inner().get(0).entries()).containsExactly(story.entry("death"), story.entry("voided"));
        assertThat(Sentences.in(Locale.ENGLISH).say(notCounted.inner().get(0)))
                .isEqualTo(
                        "The end recorded for 2026-06-03 was corrected; until 2026-08-10 nobody owed anything, and these"
                                + " days count towards the term.");
    }

    @Test
    void anEndMovedToALaterDayFreesTheDaysUpToIt() {
        Story story = ACTIVE.left("2026-03-10")
                .and(sentence("2026-03-12", Kind.IMPRISONMENT))
                .as("sentence")
                .recordedOn("2026-06-01")
                .corrected("sentence", sentence("2026-03-20", Kind.IMPRISONMENT));

        assertThat(story.on("2026-03-19").state()).isEqualTo(State.ACTIVE);
        assertThat(story.on("2026-03-19").unauthorised().days()).isZero();
        assertThat(story.on("2026-03-20").state()).isEqualTo(State.TERMINATED);
    }

    @Test
    void aSlipMendedInAnEndFreesNoDay() {
        Story story = Story.ordered("2026-05-29")
                .served("2026-06-01")
                .and(sentence("2026-06-03", Kind.SUSPENDED_SENTENCE))
                .as("sentence")
                .recordedOn("2026-08-10")
                .voided("sentence");

        assertThat(story.on("2026-08-10").deadlines().get("report").due()).isEqualTo("2026-06-16");
    }

    @ParameterizedTest(name = "replaced by {0}, voided 21 days later: to be served by {1}")
    @CsvSource({"SPARED_FROM_ISOLATION, 2026-03-30", "NO_SUCH_ROW, 2026-03-09"})
    void whatNoRowLetsEndACaseFreesNoDay(String row, String due) {
        // on file while the order stood on a later day, so that nobody held it against the pack
        Story story = Story.ordered("2026-03-10")
                .as("order")
                .and(new Replacement(LocalDate.of(2026, 3, 5), "case-2", row))
                .as("replacement")
                .corrected("order", treatment("2026-03-02"))
                .recordedOn("2026-03-26")
                .voided("replacement");

        assertThat(story.on("2026-03-26").deadlines().get("serve").due()).isEqualTo(due);
    }

    @Test
    void theDaysBetweenCountTowardsTheTermExceptThoseInCustody() {
        Story voided =
                ACTIVE.died("2026-04-01").as("death").recordedOn("2026-06-01").voided("death");
        Story held = ACTIVE.held("2026-04-10")
                .released("2026-04-20")
                .died("2026-04-25")
                .as("death")
                .recordedOn("2026-06-01")
                .voided("death");

        assertThat(Objects.requireNonNull(voided.on("2026-06-01").term()).lastDay())
                .isEqualTo("2029-03-04");
        assertThat(Objects.requireNonNull(held.on("2026-06-01").term()).lastDay())
                .isEqualTo("2029-03-14");
    }

    // Corrections on file that correct nothing

    @Test
    void whatThisBuildCannotReadErasesNothing() {
        Map<String, Object> newer = Facts.changed(report("2026-03-04").body(), "mood", "good");
        Reading reading = onFile(new Correction(ACTIVE.entry("report"), true, newer));

        assertThat(reading.state()).isEqualTo(State.ACTIVE);
        assertThat(reading.term().firstDay()).isEqualTo("2026-03-05");
        assertThat(reading.unread()).containsExactly("421202001-5");
        assertThat(reading.anomalies()).isEmpty();
    }

    @Test
    void whatNobodyVerifiedOrSaysNothingErasesNothingAndIsPrompted() {
        for (Correction idle : List.of(
                new Correction(ACTIVE.entry("report"), false, null),
                new Correction(
                        ACTIVE.entry("report"), false, report("2026-03-04").body()),
                new Correction(ACTIVE.entry("report"), true, Map.of()))) {
            Reading reading = onFile(idle);

            assertThat(reading.state()).isEqualTo(State.ACTIVE);
            assertThat(reading.term().firstDay()).isEqualTo("2026-03-05");
            assertThat(reading.unread()).isEmpty();
            assertThat(anomalies(reading)).isEqualTo(Map.of("421202001-5", List.of("LIF-19")));
            assertThat(prompt(reading, "anomaly-421202001-5")).isEqualTo("WARNING CASE_WORKER");
            Reasons.areWhole(Facts.NATIONAL, reading.anomalies().get(0).reasons());
        }
    }

    @Test
    void aVerifiedCorrectionOfTheSameRecordAnswersTheIdleOne() {
        CaseFile idle =
                with(new Correction(ACTIVE.entry("report"), false, null), ACTIVE.file(), "2026-03-10T01:00:00Z");
        CaseFile mended = with(
                new Correction(
                        ACTIVE.entry("report"), true, report("2026-03-04").body()),
                idle,
                "2026-03-11T01:00:00Z");

        assertThat(Facts.NATIONAL.read(idle, LocalDate.of(2026, 3, 12)).anomalies())
                .hasSize(1);
        assertThat(Facts.NATIONAL.read(mended, LocalDate.of(2026, 3, 12)).anomalies())
                .isEmpty();
        assertThat(Facts.NATIONAL.read(mended, LocalDate.of(2026, 3, 12)).term().firstDay())
                .isEqualTo("2026-03-04");
    }

    /** What is read where a correction came on file without a decision of this build. */
    private static Reading onFile(Correction correction) {
        return Facts.NATIONAL.read(with(correction, ACTIVE.file(), "2026-03-10T01:00:00Z"), LocalDate.of(2026, 3, 10));
    }

    private static CaseFile with(Correction correction, CaseFile file, String at) {
        Actor recorder = new Actor("w1", "CASE_WORKER", PLACE);
        return file.append(
                "correction", correction.body(), new Envelope(Instant.parse(at), recorder, new TextRef("why"), "00"));
    }
}
