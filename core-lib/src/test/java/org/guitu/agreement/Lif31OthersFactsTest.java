package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guitu.agreement.Facts.agreement;
import static org.guitu.agreement.Facts.custody;
import static org.guitu.agreement.Facts.death;
import static org.guitu.agreement.Facts.leaving;
import static org.guitu.agreement.Facts.report;
import static org.guitu.agreement.Facts.sentence;
import static org.guitu.agreement.Facts.service;
import static org.guitu.agreement.Facts.signingRefusal;
import static org.guitu.agreement.Story.anomalies;
import static org.guitu.agreement.Story.prompt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guitu.agreement.Sentence.Kind;
import org.guitu.journal.Fact;
import org.guitu.prompt.Prompt;
import org.guitu.reading.Reading;
import org.guitu.rule.Reason;
import org.junit.jupiter.api.Test;

/** LIF-31: what others decide or cause is recorded even against a later step, which then is an anomaly with a prompt. */
class Lif31OthersFactsTest {
    private static final Story ACTIVE = Story.ordered("2026-03-02")
            .served("2026-03-03")
            .reported("2026-03-05")
            .as("report")
            .signed("2026-03-06")
            .as("agreement");

    @Test
    void custodyOverTheReportMakesReportAndAgreementAnomalies() {
        Story late = ACTIVE.recordedOn("2026-03-16");
        Story story = late.held("2026-03-04").as("custody");

        assertThat(anomalies(story.on("2026-03-16")))
                .isEqualTo(Map.of(
                        ACTIVE.entry("report"), List.of("LIF-13"),
                        ACTIVE.entry("agreement"), List.of("LIF-13")));
        assertThat(story.turns("2026-03-02", "2026-03-31", Reading::state))
                .containsExactly("2026-03-02 ORDERED", "2026-03-03 AWAITING_REPORT", "2026-03-04 SUSPENDED");
        assertThat(story.on("2026-03-16").term().firstDay())
                .as("the person came, and the term is not lost to a paper that came later")
                .isEqualTo("2026-03-05");
        assertThat(story.on("2026-03-16").proposals()).isEmpty();
        assertThat(story.knownOn("2026-03-15").on("2026-03-10").state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void theOneWhoRecordsItIsToldWhichStepsNoLongerFit() {
        List<Reason> notes = ACTIVE.recordedOn("2026-03-16").notesOn(custody("2026-03-04"));

        assertThat(notes).hasSize(2).allSatisfy(note -> {
            assertThat(note.rule().value()).isEqualTo("LIF-31");
            assertThat(note.why().inner()).isNotEmpty();
        });
        assertThat(notes)
                .flatExtracting(note -> note.why().entries())
                .containsExactlyInAnyOrder(ACTIVE.entry("report"), ACTIVE.entry("agreement"));
        Reasons.areWhole(Facts.NATIONAL, notes);
        assertThat(ACTIVE.notesOn(custody("2026-03-06")))
                .as("on the first day the act may have come before")
                .isEmpty();
    }

    @Test
    void eachAnomalyPromptsTheWorkerUntilItIsMended() {
        Story story = ACTIVE.recordedOn("2026-03-16").held("2026-03-04").as("custody");
        String prompt = "anomaly-" + ACTIVE.entry("report");

        assertThat(story.prompting(prompt, "2026-03-04", "2026-12-31"))
                .containsExactly("2026-03-04 none", "2026-03-05 WARNING CASE_WORKER");
        Prompt open = Objects.requireNonNull(story.on("2026-03-16").prompts().get(prompt));
        assertThat(open.command()).isEqualTo("correction");
        assertThat(open.due()).isNull();
        assertThat(open.why().rule().value()).isEqualTo("LIF-31");
        Reading mended = story.corrected("custody", custody("2026-03-07")).on("2026-03-16");
        assertThat(mended.anomalies()).isEmpty();
        assertThat(mended.prompts().keySet()).noneMatch(id -> id.startsWith("anomaly"));
        assertThat(mended.state()).isEqualTo(State.SUSPENDED);
    }

    @Test
    void anEndTypedInLateMakesEveryLaterActAnAnomaly() {
        Story away = ACTIVE.left("2026-03-20").as("leaving").recordedOn("2026-04-02");

        assertThat(anomalies(away.and(sentence("2026-03-05", Kind.IMPRISONMENT)).on("2026-04-02")))
                .isEqualTo(Map.of(
                        ACTIVE.entry("agreement"), List.of("LIF-14"),
                        away.entry("leaving"), List.of("LIF-14")));
        assertThat(anomalies(away.died("2026-03-19").on("2026-04-02")))
                .isEqualTo(Map.of(away.entry("leaving"), List.of("LIF-16")));
        assertThat(anomalies(away.revoked("2026-03-19").on("2026-04-02")))
                .isEqualTo(Map.of(away.entry("leaving"), List.of("LIF-16")));
        assertThat(away.died("2026-03-19").on("2026-04-02").absences())
                .as("what does not fit is not counted")
                .isEmpty();
        assertThat(away.died("2026-03-19").on("2026-04-02").state()).isEqualTo(State.TERMINATED);
    }

    @Test
    void theirFactsAreRecordedInEveryState() {
        String day = "2026-05-06";
        Story held = ACTIVE.held("2026-05-01");
        List<Story> stories = List.of(
                Story.ordered("2026-03-02"),
                Story.ordered("2026-03-02").served("2026-03-03"),
                Story.ordered("2026-03-02").served("2026-03-03").reported("2026-03-05"),
                ACTIVE,
                held,
                ACTIVE.and(sentence("2026-05-05", Kind.IMPRISONMENT)),
                ACTIVE.died("2026-05-05").as("death"),
                ACTIVE.revoked("2026-05-05"));
        List<Fact> facts = List.of(
                custody(day),
                sentence(day, Kind.IMPRISONMENT),
                sentence(day, Kind.COMPULSORY_EDUCATION),
                Facts.replacement(day));

        for (Story story : stories) {
            for (Fact fact : facts) {
                assertThat(story.and(fact).file().version())
                        .isEqualTo(story.file().version() + 1);
            }
        }
        assertThat(held.died("2026-05-05").released(day).on(day).anomalies())
                .as("a release after death")
                .isEmpty();
        assertThat(Story.ordered("2026-03-02")
                        .died("2026-03-03")
                        .served("2026-03-04")
                        .on("2026-03-04")
                        .state())
                .as("service after death")
                .isEqualTo(State.TERMINATED);
        assertThat(ACTIVE.died("2026-05-05").revoked(day).on(day).revoked()).isTrue();
        assertThat(ACTIVE.revoked("2026-05-05").died(day).on(day).state()).isEqualTo(State.TERMINATED);
    }

    @Test
    void serviceAfterTheEndIsKeptAsAnAnomaly() {
        Story story = Story.ordered("2026-03-02")
                .died("2026-03-03")
                .served("2026-03-04")
                .as("service");

        assertThat(anomalies(story.on("2026-03-04"))).isEqualTo(Map.of(story.entry("service"), List.of("LIF-16")));
    }

    @Test
    void thePlatformsOwnActsAreRefusedForIt() {
        Story served = Story.ordered("2026-03-02").served("2026-03-03");
        Story reported = served.reported("2026-03-05");

        assertThat(served.held("2026-03-04").refused(report("2026-03-05"))).containsExactly("LIF-13");
        assertThat(served.died("2026-03-04").refused(report("2026-03-05"))).containsExactly("LIF-16");
        assertThat(reported.held("2026-03-06").refused(agreement("2026-03-07"))).containsExactly("LIF-13");
        assertThat(reported.and(sentence("2026-03-06", Kind.IMPRISONMENT)).refused(signingRefusal("2026-03-07")))
                .containsExactly("LIF-14");
        assertThat(reported.revoked("2026-03-06").refused(leaving("2026-03-07")))
                .containsExactly("LIF-16");
    }

    @Test
    void anEndThatNamesNothingIsNoFactAtAll() {
        assertThat(ACTIVE.held("2026-03-10").refused(Facts.release("2026-03-12", ACTIVE.entry("report"))))
                .containsExactly("CNT-06");
    }

    @Test
    void factsOfOneDayAreReadAlikeInEveryOrderOfRecording() {
        String day = "2026-03-10";
        List<Fact> ofThatDay = List.of(service(day), custody(day), sentence(day, Kind.IMPRISONMENT), death(day));
        Set<String> answers = new HashSet<>();
        for (List<Fact> order : orders(ofThatDay)) {
            Story story = Story.ordered("2026-03-02");
            for (Fact fact : order) {
                story = story.and(fact);
            }
            Reading reading = story.on(day);
            answers.add(reading.state() + " "
                    + Objects.requireNonNull(reading.ending()).code() + " "
                    + reading.anomalies() + " "
                    // a missing paper is named by its entry, which is another one in each order
                    + reading.deadlines().keySet().stream()
                            .map(id -> id.replaceAll("421202001-[0-9]+", "entry"))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }

        assertThat(answers)
                .containsExactly("TERMINATED IMPRISONMENT [] "
                        + "[paper-SERVICE_RECEIPT-entry, paper-SUSPENSION_STATEMENT-entry, "
                        + "paper-TERMINATION_STATEMENT-entry, serve]");
    }

    private static List<List<Fact>> orders(List<Fact> facts) {
        if (facts.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Fact>> orders = new ArrayList<>();
        for (Fact first : facts) {
            List<Fact> rest = new ArrayList<>(facts);
            rest.remove(first);
            for (List<Fact> order : orders(rest)) {
                List<Fact> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }

    @Test
    void whereTheOrderIsVoidTheRecordersPlaceIsPrompted() {
        Story voided = Story.ordered("2026-03-02")
                .as("order")
                .recordedIn(Facts.ELSEWHERE)
                .served("2026-03-03")
                .as("service")
                .recordedIn(Facts.PLACE)
                .reported("2026-03-05")
                .signed("2026-03-06")
                .as("agreement")
                .recordedOn("2026-03-20")
                .voided("order");
        Reading reading = voided.on("2026-03-20");

        assertThat(anomalies(reading)).containsKeys(voided.entry("agreement"));
        assertThat(reading.prompts().keySet())
                .isEqualTo(anomalies(reading).keySet().stream()
                        .map(entry -> "anomaly-" + entry)
                        .collect(Collectors.toSet()));
        assertThat(prompt(reading, "anomaly-" + voided.entry("agreement"))).isEqualTo("WARNING CASE_WORKER");
        assertThat(district(reading, voided.entry("service"))).isEqualTo(Facts.ELSEWHERE.code());
        assertThat(district(reading, voided.entry("agreement"))).isEqualTo(Facts.PLACE.code());
    }

    private static String district(Reading reading, String entry) {
        return reading.prompts().get("anomaly-" + entry).district();
    }
}
