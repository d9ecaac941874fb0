package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guitu.agreement.Story.prompt;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guitu.finding.Finding;
import org.guitu.finding.FindingRevocation;
import org.guitu.finding.ProposalRejection;
import org.guitu.finding.SecurityReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LIF-12: a finding is reported to public security, and a proposal is decided, or prompts say so ever louder. */
class Lif12ReportingTest {
    private static final Story PROPOSED = Story.ordered("2026-02-27").served("2026-03-02");
    private static final Story FOUND = PROPOSED.foundRefusing("2026-03-20").as("found");
    private static final String OWED = "report-finding-" + FOUND.entry("found");

    @Test
    void theReportIsOwedFromTheFindingOnAndThePromptRises() {
        assertThat(FOUND.and(report("2026-04-02")).prompting(OWED, "2026-03-18", "2026-05-01"))
                .containsExactly(
                        "2026-03-18 none",
                        "2026-03-20 WARNING CASE_WORKER",
                        "2026-03-24 OVERDUE CASE_WORKER",
                        "2026-03-30 ESCALATED TOWNSHIP_LEAD",
                        "2026-04-02 none");
    }

    @ParameterizedTest(name = "found {0}: due {1}")
    @CsvSource(textBlock = """
            2026-03-18, 2026-03-19
            # Friday and Saturday: on Monday
            2026-03-20, 2026-03-23
            2026-03-21, 2026-03-23
            2026-03-22, 2026-03-23
            # Tomb Sweeping: 4 to 6 April
            2026-04-03, 2026-04-07
            # National Day: 1 to 7 October; Saturday 10 October is worked
            2026-09-30, 2026-10-08
            2026-10-09, 2026-10-10
            2026-10-10, 2026-10-12
            """)
    void itIsDueOnTheNextWorkingDay(String found, String due) {
        Story story = PROPOSED.foundRefusing(found).as("found");

        assertThat(Story.due(story.on(found), "report-finding-" + story.entry("found")))
                .isEqualTo(due);
    }

    @ParameterizedTest(name = "reported {0}: late {1}")
    @CsvSource({"2026-03-20, false", "2026-03-23, false", "2026-03-24, true"})
    void itIsMetOnTheDayOfTheReport(String reported, boolean late) {
        DeadlineReading met =
                FOUND.and(report(reported)).on("2026-05-01").deadlines().get(OWED);

        assertThat(met.status()).isEqualTo(DeadlineReading.Status.MET);
        assertThat(met.metOn()).isEqualTo(LocalDate.parse(reported));
        assertThat(met.late()).isEqualTo(late);
    }

    @Test
    void itStaysOwedAfterTheEndAndNotAfterTheRevocation() {
        Story revoked =
                FOUND.withReason().and(new FindingRevocation(LocalDate.parse("2026-03-25"), FOUND.entry("found")));

        assertThat(prompt(FOUND.died("2026-03-21").on("2026-12-31"), OWED)).isEqualTo("ESCALATED TOWNSHIP_LEAD");
        assertThat(FOUND.died("2026-03-21").notesOn(report("2026-03-25"))).isEmpty();
        assertThat(revoked.prompting(OWED, "2026-03-24", "2026-12-31"))
                .containsExactly("2026-03-24 OVERDUE CASE_WORKER", "2026-03-25 none");
        assertThat(revoked.refused(report("2026-03-26"))).containsExactly("LIF-12");
    }

    @Test
    void whatIsReportedWasFound() {
        assertThat(PROPOSED.refused(report("2026-03-20"))).as("nothing found").containsExactly("LIF-12");
        assertThat(FOUND.refused(report("2026-03-19"))).as("not yet found").containsExactly("LIF-12");
        assertThat(FOUND.refused(new SecurityReport(
                        LocalDate.parse("2026-03-20"), "咸公戒报〔2026〕1号", Set.of(FOUND.entry("found"), "421202001-1"))))
                .as("an order is no finding")
                .containsExactly("LIF-12");
    }

    @ParameterizedTest(name = "served {0}: proposed {1}, escalated {2}")
    @CsvSource(textBlock = """
            # 21 March is a Saturday
            2026-03-02, 2026-03-18, 2026-03-24
            2026-03-03, 2026-03-19, 2026-03-24
            2026-03-05, 2026-03-21, 2026-03-25
            # the window's end, 26 September, is a holiday, as is the third day, 2 October
            2026-09-11, 2026-09-29, 2026-10-09
            """)
    void aProposalThatNobodyDecidesGoesUpwards(String served, String proposed, String escalated) {
        Story story = Story.ordered("2026-02-27").served(served);

        assertThat(story.prompting("proposal-REFUSAL", served, "2026-12-31"))
                .containsExactly(
                        served + " none", proposed + " WARNING CASE_WORKER", escalated + " ESCALATED TOWNSHIP_LEAD");
    }

    @Test
    void foundOrRejectedWithAReasonItIsDecided() {
        ProposalRejection rejection = new ProposalRejection(LocalDate.parse("2026-03-26"), Finding.Kind.REFUSAL);

        assertThat(PROPOSED.refused(rejection)).as("without a reason").containsExactly("LIF-06");
        assertThat(PROPOSED.withReason().and(rejection).prompting("proposal-REFUSAL", "2026-03-25", "2026-12-31"))
                .containsExactly("2026-03-25 ESCALATED TOWNSHIP_LEAD", "2026-03-26 none");
        assertThat(FOUND.prompting("proposal-REFUSAL", "2026-03-19", "2026-12-31"))
                .containsExactly("2026-03-19 WARNING CASE_WORKER", "2026-03-20 none");
    }

    @ParameterizedTest(name = "revoked {0}: escalated {1}")
    @CsvSource(textBlock = """
            # a Monday, and a Saturday: three days are over on Thursday, and on Tuesday, no holidays between
            2026-04-13, 2026-04-17
            2026-04-18, 2026-04-22
            """)
    void afterARevocationTheDaysToDecideBeginAnew(String revoked, String escalated) {
        Story story = FOUND.withReason().and(new FindingRevocation(LocalDate.parse(revoked), FOUND.entry("found")));

        assertThat(story.prompting("proposal-REFUSAL", "2026-03-20", "2026-12-31"))
                .containsExactly(
                        "2026-03-20 none", revoked + " WARNING CASE_WORKER", escalated + " ESCALATED TOWNSHIP_LEAD");
    }

    @Test
    void aReportStandsForTheFindingsThatAreLeft() {
        Story both = Story.ordered("2026-02-27")
                .served("2026-03-02")
                .foundRefusing("2026-03-18")
                .as("refusal")
                .reported("2026-03-19")
                .left("2026-03-20")
                .returned("2026-04-25")
                .withReason()
                .and(new Finding(LocalDate.parse("2026-04-27"), Finding.Kind.SERIOUS_BREACH))
                .as("breach");
        Set<String> named = Set.of(both.entry("refusal"), both.entry("breach"));
        Story reported = both.and(new SecurityReport(LocalDate.parse("2026-04-28"), "咸公戒报〔2026〕2号", named))
                .as("report")
                .recordedOn("2026-05-06")
                .voided("breach");

        assertThat(reported.on("2026-05-06").anomalies()).isEmpty();
        assertThat(reported.on("2026-05-06")
                        .deadlines()
                        .get("report-finding-" + both.entry("refusal"))
                        .status())
                .isEqualTo(DeadlineReading.Status.MET);
        assertThat(reported.refused(new SecurityReport(LocalDate.parse("2026-05-06"), "咸公戒报〔2026〕3号", named)))
                .as("a new report names what stands")
                .containsExactly("LIF-12");
        assertThat(Story.anomalies(reported.voided("refusal").on("2026-05-06")))
                .as("nothing is left that it reported")
                .containsExactly(Map.entry(reported.entry("report"), List.of("LIF-12")));
    }

    private static SecurityReport report(String day) {
        return new SecurityReport(LocalDate.parse(day), "咸公戒报〔2026〕1号", Set.of(FOUND.entry("found")));
    }
}
