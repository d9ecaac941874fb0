package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guitu.agreement.Story.prompt;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.guitu.Guitu;
import org.guitu.day.Calendars;
import org.guitu.division.Division;
import org.guitu.division.Divisions;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Envelope;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.person.Actor;
import org.guitu.policy.Packs;
import org.guitu.reading.Outcome;
import org.guitu.rule.Used;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** LIF-22: a step names the papers that it needs; a missing one is a prompt, or a refusal where the pack says so. */
class Lif22PapersTest {
    private static final Story SERVED =
            Story.ordered("2026-02-27").as("order").served("2026-03-02").as("service");
    private static final Story SIGNED =
            SERVED.reported("2026-03-05").signed("2026-03-06").as("agreement");
    private static final Guitu STRICT = Guitu.with(
            Packs.bundled().and("""
                            {"formatVersion": 2, "names": {"zh-CN": "某省", "en": "a province"}, "id": "cn-42", "version": "1", "extends": "cn/1", "publishedAt": "2008-06-01T00:00:00+08:00",
                             "effectiveFrom": "2011-06-26", "divisions": ["42"],
                             "papers": {"service": {"missing": "REFUSAL", "source": "made up", "status": "LOCAL_RULE"}}}
                            """.getBytes(StandardCharsets.UTF_8)).orThrow(),
            Calendars.bundled(),
            Divisions.bundled());

    @Test
    void aMissingPaperIsPromptedFromItsStepOnUntilItIsBrought() {
        String id = "paper-SERVICE_RECEIPT-" + SERVED.entry("service");

        assertThat(SERVED.and(paper("2026-03-05", "service", "SERVICE_RECEIPT"))
                        .prompting(id, "2026-03-01", "2026-12-31"))
                .containsExactly("2026-03-01 none", "2026-03-02 NOTICE CASE_WORKER", "2026-03-05 none");
        assertThat(SERVED.on("2026-03-02").state()).as("it holds nothing up").isEqualTo(State.AWAITING_REPORT);
        assertThat(SERVED.on("2026-03-02").deadlines().get(id).why().parameters())
                .extracting(Used::pointer)
                .containsExactly("/papers/service");
    }

    @Test
    void theOrderTheProofOfNotReportingAndTheEndHaveTheirPapers() {
        Story found = SERVED.foundRefusing("2026-03-18").as("finding");
        Story isolated = found.and(
                        new IsolationDecision(LocalDate.parse("2026-04-01"), new Division("421202"), "咸公强戒字〔2026〕1号"))
                .as("isolation");
        Story suspended = SERVED.and(Facts.sentence("2026-03-10", Sentence.Kind.SUSPENDED_SENTENCE))
                .as("sentence");

        assertThat(papers(found, "2026-03-18"))
                .contains(
                        "paper-ORDER-" + found.entry("order"),
                        "paper-PROOF_OF_NON_REPORTING-" + found.entry("finding"));
        assertThat(papers(isolated, "2026-04-01"))
                .as("what came before the end is not asked for any more")
                .containsExactly("paper-TERMINATION_STATEMENT-" + isolated.entry("isolation"));
        assertThat(papers(suspended, "2026-03-10"))
                .as("a sentence that ends nothing")
                .doesNotContain("paper-TERMINATION_STATEMENT-" + suspended.entry("sentence"));
    }

    private static List<String> papers(Story story, String day) {
        return story.on(day).prompts().keySet().stream()
                .filter(id -> id.startsWith("paper-"))
                .toList();
    }

    @ParameterizedTest(name = "{1} of {0} brought on {2}: {3}")
    @CsvSource(textBlock = """
            service,   SERVICE_RECEIPT, 2026-03-01, false
            service,   SERVICE_RECEIPT, 2026-03-02, true
            service,   SERVICE_RECEIPT, 2026-03-09, true
            service,   AGREEMENT,       2026-03-09, false
            agreement, AGREEMENT,       2026-03-09, true
            agreement, RELEASE_NOTICE,  2026-03-09, false
            """)
    void onlyWhatAStepLacksCanBeBrought(String step, String paper, String day, boolean lacked) {
        Story story = SIGNED.recordedOn("2026-03-09");

        if (lacked) {
            assertThat(story.notesOn(paper(day, step, paper))).isEmpty();
            assertThat(story.and(paper(day, step, paper)).refused(paper("2026-03-09", step, paper)))
                    .as("once")
                    .containsExactly("LIF-22");
        } else {
            assertThat(story.refused(paper(day, step, paper))).containsExactly("LIF-22");
        }
    }

    @Test
    void onceTheCaseIsOverOldPapersAreNoLongerPromptedForButCanStillBeBrought() {
        Story story = SIGNED.died("2026-04-01");

        assertThat(prompt(story.on("2026-03-31"), "paper-AGREEMENT-" + story.entry("agreement")))
                .startsWith("NOTICE");
        assertThat(prompt(story.on("2026-04-01"), "paper-AGREEMENT-" + story.entry("agreement")))
                .isEqualTo("none");
        assertThat(story.notesOn(paper("2026-04-02", "agreement", "AGREEMENT"))).isEmpty();
    }

    @Test
    void whereNothingIsMissingNothingCanBeBrought() {
        Story complete = SERVED.and(paper("2026-03-05", "service", "SERVICE_RECEIPT"))
                .and(paper("2026-03-05", "order", "ORDER"));

        assertThat(SERVED.permitted("2026-03-05").types()).contains(FactType.PAPER);
        assertThat(complete.permitted("2026-03-06").types()).doesNotContain(FactType.PAPER);
    }

    @Test
    void aPaperThatComesWithItsStepIsNotMissing() {
        CaseFile file = accepted(Facts.NATIONAL, "SERVICE_RECEIPT");

        assertThat(Facts.NATIONAL
                        .read(file, LocalDate.parse("2026-03-02"), Background.NONE)
                        .prompts()
                        .keySet())
                .noneMatch(id -> id.startsWith("paper-SERVICE_RECEIPT"));
    }

    @Test
    void whereThePackSaysSoAStepWithoutItsPapersIsRefusedAndOneWithThemIsNot() {
        assertThat(accepted(STRICT, "SERVICE_RECEIPT").version()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AGREEMENT"})
    void whereThePackSaysSoAMissingPaperRefuses(String brought) {
        Outcome outcome = serving(STRICT, brought.isEmpty() ? Set.of() : Set.of(brought));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            Reasons.areWhole(STRICT, refused.reasons());
            assertThat(refused.reasons().get(0).rule().value()).isEqualTo("LIF-22");
            assertThat(refused.reasons().get(0).why().values()).containsEntry("papers", "SERVICE_RECEIPT");
        });
    }

    @Test
    void theOrderIsJudgedByThePackOfItsOwnPlaceWhereverItIsTypedIn() {
        Guitu strict = Guitu.with(
                Packs.bundled().and("""
                                {"formatVersion": 2, "names": {"zh-CN": "某省", "en": "a province"}, "id": "cn-42", "version": "1", "extends": "cn/1", "publishedAt": "2008-06-01T00:00:00+08:00",
                                 "effectiveFrom": "2011-06-26", "divisions": ["42"],
                                 "papers": {"order": {"papers": ["ORDER"], "missing": "REFUSAL",
                                                      "source": "made up", "status": "LOCAL_RULE"}}}
                                """.getBytes(StandardCharsets.UTF_8)).orThrow(),
                Calendars.bundled(),
                Divisions.bundled());
        Actor elsewhere = new Actor("w1", "CASE_WORKER", Facts.ELSEWHERE);
        Envelope without = new Envelope(Instant.parse("2026-02-27T02:00:00Z"), elsewhere, null, Set.of(), "00");

        assertThat(strict.decide(CaseFile.empty("case-1"), Facts.treatment("2026-02-27"), without, Background.NONE))
                .isInstanceOf(Outcome.Refused.class);
    }

    private static CaseFile accepted(Guitu guitu, String paper) {
        return ((Outcome.Accepted) serving(guitu, Set.of(paper))).file();
    }

    private static Outcome serving(Guitu guitu, Set<String> papers) {
        Outcome ordered = decide(
                guitu, CaseFile.empty("case-1"), Facts.treatment("2026-02-27"), "2026-02-27T02:00:00Z", Set.of());
        return decide(
                guitu,
                ((Outcome.Accepted) ordered).file(),
                Facts.service("2026-03-02"),
                "2026-03-02T02:00:00Z",
                papers);
    }

    private static Outcome decide(Guitu guitu, CaseFile file, Fact fact, String at, Set<String> papers) {
        Actor recorder = new Actor("w1", "CASE_WORKER", Facts.PLACE);
        return guitu.decide(file, fact, new Envelope(Instant.parse(at), recorder, null, papers, "00"), Background.NONE);
    }

    private static Paper paper(String day, String step, String paper) {
        return new Paper(LocalDate.parse(day), SIGNED.entry(step), paper);
    }
}
