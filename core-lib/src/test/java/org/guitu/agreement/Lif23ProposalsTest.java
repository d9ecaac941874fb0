package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guitu.agreement.Facts.leaving;
import static org.guitu.agreement.Facts.refusal;
import static org.guitu.agreement.Facts.service;
import static org.guitu.agreement.Facts.signingRefusal;
import static org.guitu.agreement.Facts.treatment;
import static org.guitu.agreement.Story.anomalies;
import static org.guitu.agreement.Story.prompt;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guitu.finding.Finding;
import org.guitu.finding.FindingReading;
import org.guitu.finding.FindingRevocation;
import org.guitu.finding.ProposalRejection;
import org.guitu.journal.Correction;
import org.guitu.journal.FactType;
import org.guitu.prompt.Prompt;
import org.guitu.reading.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LIF-23: a proposal follows the facts as they stand; a finding outlives them until a named officer revokes it. */
class Lif23ProposalsTest {
    /** Served on 2 March 2026, to report until Tuesday 17 March. */
    private static final Story SERVED = Story.ordered("2026-02-27").served("2026-03-02");

    /** Away three times without a report, three days each: the third time complete on 25 March. */
    private static final Story THRICE = SERVED.reported("2026-03-05")
            .signed("2026-03-06")
            .left("2026-03-09")
            .as("first")
            .returned("2026-03-12")
            .left("2026-03-16")
            .as("second")
            .returned("2026-03-19")
            .left("2026-03-23")
            .as("third")
            .returned("2026-03-26");

    private static final Story FOUND =
            THRICE.withReason().and(breach("2026-03-27")).as("found");

    // Proposals

    @ParameterizedTest(name = "left on {0}: proposed {1}")
    @CsvSource(textBlock = """
            2026-03-21, since 2026-03-23
            2026-03-22, since 2026-03-24
            2026-03-23, since 2026-03-25
            2026-03-24, never
            2026-03-25, never
            """)
    void aCorrectedAbsenceMovesOrWithdrawsTheProposal(String left, String proposed) {
        Story story = THRICE.recordedOn("2026-03-30").corrected("third", leaving(left));

        assertThat(proposed(story.on("2026-03-30"))).isEqualTo(proposed);
        assertThat(proposed(story.knownOn("2026-03-29").on("2026-03-29")))
                .as("what was known before")
                .isEqualTo("since 2026-03-25");
    }

    @ParameterizedTest(name = "{0} void: none proposed")
    @CsvSource({"first", "second", "third"})
    void eachOfTheThreeAbsencesCarriesTheProposal(String absence) {
        Story story = THRICE.recordedOn("2026-03-30").voided(absence);

        assertThat(story.turns("2026-03-05", "2026-04-30", Lif23ProposalsTest::proposed))
                .containsExactly("2026-03-05 never");
        assertThat(story.recordedOn("2026-03-31").withReason().refused(breach("2026-03-31")))
                .containsExactly("LIF-23");
    }

    @Test
    void aProposalNeverBecomesAFindingByItself() {
        assertThat(THRICE.turns("2026-03-05", "2027-03-31", reading -> proposed(reading) + reading.findings()))
                .containsExactly("2026-03-05 never[]", "2026-03-25 since 2026-03-25[]");
    }

    @Test
    void whatIsNotProposedIsNotFound() {
        assertThat(THRICE.withReason().refused(refusal("2026-03-27"))).containsExactly("LIF-23");
        assertThat(SERVED.recordedOn("2026-03-18").withReason().refused(breach("2026-03-18")))
                .containsExactly("LIF-23");
        assertThat(FOUND.refused(breach("2026-03-28")))
                .as("the finding cites what there is")
                .containsExactly("LIF-23");
    }

    // Findings whose facts are withdrawn

    @Test
    void aFindingOutlivesItsFactsAndAsksToBeLookedAtAgain() {
        Story story = FOUND.recordedOn("2026-03-30").corrected("third", leaving("2026-03-24"));

        assertThat(kinds(story.on("2026-12-31"))).containsExactly(Finding.Kind.SERIOUS_BREACH);
        assertThat(anomalies(story.on("2026-03-30"))).isEqualTo(Map.of(story.entry("found"), List.of("LIF-23")));
        assertThat(prompt(story.on("2026-12-31"), lookAgain(story))).isEqualTo("ESCALATED TOWNSHIP_LEAD");
        assertThat(prompt(story.knownOn("2026-03-29").on("2026-03-29"), lookAgain(story)))
                .isEqualTo("none");
        Prompt prompt = story.on("2026-03-30").prompts().get(lookAgain(story));
        assertThat(prompt.command()).isEqualTo("finding-revocation");
        assertThat(prompt.why().rule().value()).isEqualTo("LIF-23");
        assertThat(story.on("2026-03-30").prompts())
                .as("one prompt for one matter")
                .doesNotContainKey("anomaly-" + story.entry("found"));
    }

    @Test
    void aFindingThatItsFactsStillCarryIsLeftAlone() {
        // the third absence was longer than it was written down at first
        Story story = FOUND.recordedOn("2026-03-30").corrected("third", leaving("2026-03-22"));

        assertThat(anomalies(story.on("2026-03-30"))).isEmpty();
        assertThat(prompt(story.on("2026-03-30"), lookAgain(story))).isEqualTo("none");
    }

    @Test
    void onlyARevocationEndsTheFinding() {
        Story story = FOUND.recordedOn("2026-03-30")
                .corrected("third", leaving("2026-03-24"))
                .withReason()
                .and(revocation("2026-04-02", FOUND.entry("found")));

        assertThat(story.turns("2026-03-27", "2026-12-31", reading -> kinds(reading) + " " + proposed(reading)))
                .containsExactly("2026-03-27 [SERIOUS_BREACH] never", "2026-04-02 [] never");
        assertThat(story.prompting(lookAgain(story), "2026-03-30", "2026-12-31"))
                .containsExactly("2026-03-30 ESCALATED TOWNSHIP_LEAD", "2026-04-02 none");
    }

    @Test
    void whereTheFactsStandARevocationBringsTheProposalBack() {
        Story story = FOUND.and(revocation("2026-04-02", FOUND.entry("found")));

        assertThat(story.turns("2026-03-24", "2026-12-31", reading -> kinds(reading) + " " + proposed(reading)))
                .containsExactly(
                        "2026-03-24 [] never",
                        "2026-03-25 [] since 2026-03-25",
                        "2026-03-27 [SERIOUS_BREACH] never",
                        "2026-04-02 [] since 2026-03-25");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            CASE_WORKER,    true
            POLICE_OFFICER, true
            GRID_WORKER,    false
            TOWNSHIP_LEAD,  false
            """)
    void anOfficerOfTheRolesThatThePackNamesRevokes(String role, boolean may) {
        Story story = FOUND.recordedBy(role).withReason();

        assertThat(story.permitted("2026-03-28").types().contains(FactType.FINDING_REVOCATION))
                .isEqualTo(may);
        FindingRevocation revocation = revocation("2026-03-28", story.entry("found"));
        if (may) {
            assertThat(story.and(revocation).on("2026-03-28").findings()).isEmpty();
        } else {
            assertThat(story.refused(revocation)).containsExactly("LIF-06");
        }
    }

    @Test
    void aRevocationThatRevokesNothingIsRefused() {
        assertThat(THRICE.withReason().refused(revocation("2026-03-28", THRICE.entry("third"))))
                .as("there is no finding")
                .containsExactly("LIF-23");
        assertThat(FOUND.refused(revocation("2026-03-28", FOUND.entry("third"))))
                .as("an absence is none")
                .containsExactly("LIF-23");
        assertThat(FOUND.refused(revocation("2026-03-26", FOUND.entry("found"))))
                .as("on a day before the finding")
                .containsExactly("LIF-23");
        assertThat(FOUND.and(revocation("2026-03-28", FOUND.entry("found")))
                        .refused(revocation("2026-03-29", FOUND.entry("found"))))
                .as("revoked already")
                .containsExactly("LIF-23");
    }

    // Excuses

    @Test
    void anExcuseAcceptedAfterTheFindingAsksToLookAgainFromThenOn() {
        Story story = SERVED.foundRefusing("2026-03-18").as("found").excused("2026-03-20");

        assertThat(story.prompting(lookAgain(story), "2026-03-18", "2026-12-31"))
                .containsExactly("2026-03-18 none", "2026-03-20 ESCALATED TOWNSHIP_LEAD");
        assertThat(kinds(story.on("2026-12-31"))).containsExactly(Finding.Kind.REFUSAL);
        assertThat(story.withReason()
                        .and(revocation("2026-03-23", story.entry("found")))
                        .prompting(lookAgain(story), "2026-03-19", "2026-12-31"))
                .containsExactly("2026-03-19 none", "2026-03-20 ESCALATED TOWNSHIP_LEAD", "2026-03-23 none");
    }

    @Test
    void anExcuseForReportingLateDoesNotExcuseNotSigning() {
        Story story = Story.inProvinceWith("signingRefusalIsRefusal", "true")
                .and(treatment("2026-02-27"))
                .served("2026-03-02")
                .reported("2026-03-19")
                .and(signingRefusal("2026-03-20"))
                .foundRefusing("2026-03-23")
                .as("found")
                .excused("2026-03-24");

        assertThat(prompt(story.on("2026-03-24"), lookAgain(story))).isEqualTo("none");
    }

    @Test
    void whatWasFoundBeforeTheRefusalToSignRestedOnTheLateReportAlone() {
        Story story = Story.inProvinceWith("signingRefusalIsRefusal", "true")
                .and(treatment("2026-02-27"))
                .served("2026-03-02")
                .reported("2026-03-19")
                .foundRefusing("2026-03-20")
                .as("found")
                .and(signingRefusal("2026-03-23"))
                .excused("2026-03-24");

        assertThat(prompt(story.on("2026-03-24"), lookAgain(story))).isEqualTo("ESCALATED TOWNSHIP_LEAD");
    }

    @Test
    void aRefusalToSignIsProposedAfterThatForReportingLateWasRejected() {
        Story story = Story.inProvinceWith("signingRefusalIsRefusal", "true")
                .and(treatment("2026-02-27"))
                .served("2026-03-02")
                .reported("2026-03-19")
                .withReason()
                .and(new ProposalRejection(LocalDate.parse("2026-03-20"), Finding.Kind.REFUSAL))
                .and(signingRefusal("2026-03-23"));

        assertThat(story.turns("2026-03-17", "2026-03-31", Lif23ProposalsTest::proposed))
                .containsExactly(
                        "2026-03-17 never",
                        "2026-03-18 since 2026-03-18",
                        "2026-03-20 never",
                        "2026-03-23 since 2026-03-23");
        assertThat(kinds(story.foundRefusing("2026-03-24").on("2026-03-24"))).containsExactly(Finding.Kind.REFUSAL);
    }

    @Test
    void whateverWithdrewItsFactsAFindingIsAnAnomalyUntilItIsRevoked() {
        Story excused = SERVED.foundRefusing("2026-03-18").as("found").excused("2026-03-20");
        Story corrected = FOUND.recordedOn("2026-03-30").corrected("third", leaving("2026-03-24"));

        assertThat(anomalies(excused.on("2026-03-19"))).isEmpty();
        for (Story story : List.of(excused, corrected)) {
            assertThat(anomalies(story.on("2026-03-30"))).isEqualTo(Map.of(story.entry("found"), List.of("LIF-23")));
            Reading revoked = story.withReason()
                    .and(revocation("2026-04-02", story.entry("found")))
                    .on("2026-04-02");
            assertThat(anomalies(revoked)).isEmpty();
            assertThat(revoked.prompts().keySet())
                    .noneMatch(id -> id.contains(story.entry("found")) && !id.startsWith("paper-"));
        }
    }

    @ParameterizedTest(name = "served {0}: the finding of 18 March {1}")
    @CsvSource(textBlock = """
            2026-03-01, stands
            # to report until Tuesday 17 March
            2026-03-02, stands
            2026-03-03, is to be looked at again
            2026-03-05, is to be looked at again
            """)
    void aCorrectedServiceDecidesWhetherTheRefusalStillRestsOnAnything(String served, String outcome) {
        Story story = SERVED.as("service")
                .foundRefusing("2026-03-18")
                .as("found")
                .recordedOn("2026-03-20")
                .corrected("service", service(served));

        assertThat(kinds(story.on("2026-03-20"))).containsExactly(Finding.Kind.REFUSAL);
        assertThat(prompt(story.on("2026-03-20"), lookAgain(story)))
                .isEqualTo(outcome.equals("stands") ? "none" : "ESCALATED TOWNSHIP_LEAD");
    }

    @Test
    void aFindingIsLookedAtAgainAfterTheEndOfTheCaseToo() {
        Story story = FOUND.died("2026-04-01").recordedOn("2026-04-03").voided("third");

        assertThat(story.on("2026-04-03").state()).isEqualTo(State.TERMINATED);
        assertThat(prompt(story.on("2026-12-31"), lookAgain(story))).isEqualTo("ESCALATED TOWNSHIP_LEAD");
        assertThat(story.withReason()
                        .and(revocation("2026-04-07", story.entry("found")))
                        .on("2026-04-07")
                        .findings())
                .isEmpty();
    }

    private static Finding breach(String day) {
        return new Finding(LocalDate.parse(day), Finding.Kind.SERIOUS_BREACH);
    }

    private static FindingRevocation revocation(String day, String finding) {
        return new FindingRevocation(LocalDate.parse(day), finding);
    }

    private static String lookAgain(Story story) {
        return "look-again-" + story.entry("found");
    }

    private static List<Finding.Kind> kinds(Reading reading) {
        return reading.findings().stream().map(FindingReading::kind).toList();
    }

    private static String proposed(Reading reading) {
        return reading.proposals().stream()
                .map(proposal -> "since " + proposal.since())
                .findFirst()
                .orElse("never");
    }

    // Corrections of decisions

    @ParameterizedTest(name = "a withdrawn refusal of 18 March becomes {1} of {0}")
    @CsvSource(textBlock = """
            2026-03-18, SERIOUS_BREACH
            2026-03-19, REFUSAL
            2026-03-20, SERIOUS_BREACH
            """)
    void aWithdrawnFindingIsNotCorrectedIntoAnother(String day, Finding.Kind kind) {
        Story story = SERVED.foundRefusing("2026-03-18")
                .as("found")
                .recordedOn("2026-03-20")
                .reported("2026-03-10")
                .withReason();

        assertThat(prompt(story.on("2026-03-20"), lookAgain(story))).isEqualTo("ESCALATED TOWNSHIP_LEAD");
        assertThat(story.refused(
                        new Correction(story.entry("found"), true, new Finding(LocalDate.parse(day), kind).body())))
                .containsExactly("LIF-23");
        assertThat(story.corrected("found", refusal("2026-03-18"))
                        .on("2026-03-20")
                        .findings())
                .as("the same in other words stays what it was")
                .hasSize(1);
    }

    @Test
    void anOfficerCorrectsAFindingToWhatIsProposed() {
        Story story = FOUND.recordedOn("2026-03-30").recordedBy("POLICE_OFFICER");

        assertThat(story.corrected("found", breach("2026-03-26"))
                        .on("2026-03-30")
                        .findings())
                .extracting(FindingReading::day)
                .containsExactly(LocalDate.of(2026, 3, 26));
        assertThat(story.voided("found").on("2026-03-30").findings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"finding", "rejection", "review", "revocation"})
    void whatAnOfficerDecidedNobodyElseCorrects(String decision) {
        Story late = SERVED.recordedOn("2026-03-18").withReason();
        Story decided = switch (decision) {
            case "finding" -> late.and(refusal("2026-03-18")).as("decided");
            case "rejection" ->
                late.and(new ProposalRejection(LocalDate.parse("2026-03-18"), Finding.Kind.REFUSAL))
                        .as("decided");
            case "review" -> late.and(Facts.review("2026-03-18")).as("decided");
            default -> {
                Story found = late.and(refusal("2026-03-18")).as("found");
                yield found.and(revocation("2026-03-19", found.entry("found"))).as("decided");
            }
        };
        Story other = decided.recordedOn("2026-03-20").recordedBy("GRID_WORKER").withReason();
        Map<String, Object> body = Objects.requireNonNull(other.file().entry(decided.entry("decided")))
                .body();

        assertThat(other.refused(new Correction(decided.entry("decided"), true, null)))
                .containsExactly("LIF-06");
        assertThat(other.refused(new Correction(decided.entry("decided"), true, body)))
                .containsExactly("LIF-06");
        assertThat(other.recordedBy("POLICE_OFFICER")
                        .voided("decided")
                        .on("2026-03-20")
                        .anomalies())
                .isEmpty();
    }

    @Test
    void whereTheOrderIsVoidTheRecordersPackSaysWhoMayCorrect() {
        Story voided = Story.ordered("2026-02-27")
                .as("order")
                .served("2026-03-02")
                .foundRefusing("2026-03-18")
                .as("found")
                .recordedOn("2026-03-20")
                .voided("order")
                .withReason();

        assertThat(voided.recordedBy("GRID_WORKER").refused(new Correction(voided.entry("found"), true, null)))
                .containsExactly("LIF-06");
        assertThat(voided.voided("found").on("2026-03-20").findings()).isEmpty();
    }
}
