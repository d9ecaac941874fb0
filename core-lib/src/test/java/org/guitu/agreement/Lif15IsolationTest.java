package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.guitu.division.Division;
import org.guitu.finding.Education;
import org.guitu.finding.FindingRevocation;
import org.guitu.journal.FactType;
import org.guitu.prompt.Span;
import org.guitu.reading.Reading;
import org.guitu.rule.Used;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LIF-15: a decision on isolation ends the case until it is annulled, and is looked at where the law spares the person. */
class Lif15IsolationTest {
    private static final Story REPORTED =
            Story.ordered("2026-03-02").served("2026-03-04").reported("2026-03-09");

    private static final Story FOUND = Story.ordered("2026-02-27")
            .served("2026-03-02")
            .foundRefusing("2026-03-20")
            .as("found");

    @Test
    void itEndsTheCaseOnItsDay() {
        assertThat(isolated(REPORTED, "2026-06-01").turns("2026-05-31", "2029-03-10", Reading::state))
                .containsExactly("2026-05-31 REPORTED", "2026-06-01 TERMINATED");
    }

    @ParameterizedTest(name = "isolated 1 June, annulled {0}")
    @CsvSource({"2026-06-01", "2026-06-02", "2026-06-30", "2029-03-08"})
    void afterTheAnnulmentTheTermRunsAsIfNothingHadBeenDecided(String annulled) {
        Story story = annulled(isolated(REPORTED, "2026-06-01"), annulled);

        assertThat(story.on(annulled).state()).isEqualTo(State.REPORTED);
        assertThat(story.on("2029-03-08").state()).isEqualTo(State.REPORTED);
        assertThat(story.on("2029-03-09").state()).isEqualTo(State.COMPLETED);
    }

    @ParameterizedTest(name = "isolated 5 March, annulled 26 March, ordered {0}: to be served by {1}")
    @CsvSource({
        // seven days, and the twenty-one between
        "2026-03-05, 2026-04-01",
        // the decision lies before the order, and so did not end anything
        "2026-03-06, 2026-03-13",
        "2026-03-16, 2026-03-23",
    })
    void whatLiesBeforeTheOrderEndedNothingAndLeavesNoDaysWithoutDuties(String ordered, String due) {
        Story story = annulled(isolated(Story.ordered("2026-03-02").as("order"), "2026-03-05"), "2026-03-26")
                .corrected("order", Facts.treatment(ordered));

        assertThat(story.on("2026-03-27").deadlines().get("serve").due()).isEqualTo(due);
    }

    @Test
    void anAbsenceCountsAfterADecisionThatLiesBeforeTheOrder() {
        Story before = isolated(REPORTED.recordedOn("2026-03-12"), "2026-02-20").and(Facts.leaving("2026-04-01"));
        Story ended = isolated(before, "2026-06-01");
        Story story = ended.and(annulment("2026-06-10", before.entry("isolation")));

        assertThat(story.on("2026-06-10").unauthorised().days()).isEqualTo(61);
    }

    @ParameterizedTest(name = "child born 10 June 2025, isolated {0}: {1}")
    @CsvSource({
        "2026-06-09, ESCALATED TOWNSHIP_LEAD",
        "2026-06-10, ESCALATED TOWNSHIP_LEAD",
        "2026-06-11, none",
    })
    void aNursingMotherIsSparedUpToTheFirstBirthday(String day, String prompt) {
        Story nursing = REPORTED.and(new CircumstanceBegun(
                LocalDate.parse("2026-04-01"), CircumstanceBegun.Kind.NURSING, LocalDate.parse("2025-06-10")));
        Story story = isolated(nursing, day);

        assertThat(story.prompting("spared-" + story.entry("isolation"), day, day))
                .containsExactly(day + " " + prompt);
    }

    @Test
    void thePromptStaysUntilTheAnnulment() {
        Story pregnant = REPORTED.and(
                new CircumstanceBegun(LocalDate.parse("2026-04-01"), CircumstanceBegun.Kind.PREGNANT, null));
        Story story = annulled(isolated(pregnant, "2026-06-01"), "2026-06-15");

        assertThat(story.prompting("spared-" + story.entry("isolation"), "2026-05-31", "2026-06-30"))
                .containsExactly("2026-05-31 none", "2026-06-01 ESCALATED TOWNSHIP_LEAD", "2026-06-15 none");
    }

    @ParameterizedTest(name = "born 10 June 2010, isolated {0}: {1}")
    @CsvSource({
        "2026-06-09, NOTICE POLICE_OFFICER",
        "2026-06-10, NOTICE POLICE_OFFICER",
        "2026-06-11, none",
    })
    void underSixteenTheReasonIsAskedFor(String day, String prompt) {
        Story young = REPORTED.born("2010-06-10");
        Story bare = isolated(young, day);
        Story reasoned = isolated(young.withReason(), day);

        assertThat(bare.prompting("isolation-reason-" + bare.entry("isolation"), day, day))
                .containsExactly(day + " " + prompt);
        assertThat(reasoned.prompting("isolation-reason-" + reasoned.entry("isolation"), day, day))
                .containsExactly(day + " none");
    }

    @Test
    void theNoteOfACorrectionThatChangesTheDecisionIsNotItsReason() {
        Story bare = isolated(REPORTED.born("2012-06-10"), "2026-06-01");
        IsolationDecision mended =
                new IsolationDecision(LocalDate.parse("2026-06-01"), new Division("421202"), "咸公强戒字〔2026〕2号");
        String reason = "isolation-reason-" + bare.entry("isolation");
        Story slipMended = bare.corrected("isolation", mended);

        assertThat(Story.prompt(slipMended.on("2026-06-01"), reason)).isEqualTo("NOTICE POLICE_OFFICER");
        assertThat(Story.prompt(slipMended.corrected("isolation", mended).on("2026-06-01"), reason))
                .isEqualTo("none");
    }

    @Test
    void nothingIsAnnulledWhereNothingStands() {
        Story story = annulled(isolated(REPORTED, "2026-06-01"), "2026-06-15");

        assertThat(story.refused(annulment("2026-06-16", story.entry("isolation"))))
                .containsExactly("LIF-15");
    }

    @ParameterizedTest(name = "{0} from 24 March, ended {1}: {2}, {3}")
    @CsvSource(nullValues = "-", textBlock = """
            PREGNANT, -,          2026-03-24 NOTICE CASE_WORKER, -
            PREGNANT, 2026-06-08, 2026-03-24 NOTICE CASE_WORKER, 2026-06-08 none
            # the child is one on 10 April
            NURSING,  -,          2026-03-24 NOTICE CASE_WORKER, 2026-04-11 none
            NURSING,  2026-04-01, 2026-03-24 NOTICE CASE_WORKER, 2026-04-01 none
            """)
    void aFindingAsksForHelpWhileThePersonIsSpared(
            CircumstanceBegun.Kind kind, @Nullable String ended, String begins, @Nullable String ends) {
        Story story = spared(FOUND, kind, "2026-03-24");
        String before =
                story.on("2026-03-24").prompts().get(help()).why().rule().value();
        if (ended != null) {
            story = story.and(new CircumstanceEnded(LocalDate.parse(ended), story.entry("circumstance")));
        }

        assertThat(before).isEqualTo("LIF-15");
        assertThat(story.prompting(help(), "2026-03-20", "2026-07-01"))
                .isEqualTo(Stream.of("2026-03-20 none", begins, ends)
                        .filter(Objects::nonNull)
                        .toList());
    }

    @Test
    void theAgendaKnowsWhenNobodyIsSparedAnyMore() {
        Story nursing = spared(FOUND, CircumstanceBegun.Kind.NURSING, "2026-03-24");

        assertThat(Facts.NATIONAL.agenda(nursing.file(), Background.NONE))
                .filteredOn(span -> span.subject().equals(help()))
                .extracting(Span::fromDay, Span::untilDayExclusive)
                .containsExactly(tuple(LocalDate.parse("2026-03-24"), LocalDate.parse("2026-04-11")));
    }

    @Test
    void helpIsRecordedWithWhatWasSaidAndNamesTheFinding() {
        Story pregnant = spared(FOUND, CircumstanceBegun.Kind.PREGNANT, "2026-03-24");
        Education education = new Education(LocalDate.parse("2026-03-30"), FOUND.entry("found"));

        assertThat(FOUND.withReason().refused(education)).containsExactly("LIF-33");
        assertThat(pregnant.withReason().refused(new Education(LocalDate.parse("2026-03-23"), FOUND.entry("found"))))
                .as("before the person was spared")
                .containsExactly("LIF-33");
        assertThat(pregnant.withReason().and(education).prompting(help(), "2026-03-29", "2026-12-31"))
                .containsExactly("2026-03-29 NOTICE CASE_WORKER", "2026-03-30 none");
        assertThat(FOUND.permitted("2026-03-30").types()).doesNotContain(FactType.EDUCATION);
        assertThat(pregnant.permitted("2026-03-30").types()).contains(FactType.EDUCATION);
    }

    @Test
    void aRevokedFindingAsksForNothing() {
        Story revoked = spared(FOUND, CircumstanceBegun.Kind.PREGNANT, "2026-03-24")
                .withReason()
                .and(new FindingRevocation(LocalDate.parse("2026-03-31"), FOUND.entry("found")));

        assertThat(revoked.prompting(help(), "2026-03-30", "2026-12-31"))
                .containsExactly("2026-03-30 NOTICE CASE_WORKER", "2026-03-31 none");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-03-23, 0", "2026-03-24, 1", "2026-06-07, 1", "2026-06-08, 0"})
    void theReportOfAFindingStaysOwedAndSaysWhatIsBarred(String day, int bars) {
        Story pregnant = spared(FOUND, CircumstanceBegun.Kind.PREGNANT, "2026-03-24");
        Story ended =
                pregnant.and(new CircumstanceEnded(LocalDate.parse("2026-06-08"), pregnant.entry("circumstance")));
        DeadlineReading report = ended.on(day).deadlines().get("report-finding-" + FOUND.entry("found"));

        assertThat(report.status()).isEqualTo(DeadlineReading.Status.OPEN);
        assertThat(report.why().inner())
                .filteredOn(why -> why.topic().key().equals("LIF-15.barred"))
                .hasSize(bars)
                .allSatisfy(why -> assertThat(why.inner().get(0).parameters())
                        .extracting(Used::source, Used::status)
                        .contains(tuple("NCL 39", "LAW")));
    }

    @Test
    void whoseIsolationOnlyNeedsAReasonIsNotSparedIt() {
        Story young = FOUND.born("2012-06-10");

        assertThat(young.on("2026-03-20").deadlines()).doesNotContainKey(help());
    }

    private static Story spared(Story story, CircumstanceBegun.Kind kind, String day) {
        LocalDate child = kind == CircumstanceBegun.Kind.NURSING ? LocalDate.parse("2025-04-10") : null;
        return story.and(new CircumstanceBegun(LocalDate.parse(day), kind, child))
                .as("circumstance");
    }

    private static String help() {
        return "strengthen-help-" + FOUND.entry("found");
    }

    private static Story isolated(Story story, String day) {
        return story.and(new IsolationDecision(LocalDate.parse(day), new Division("421202"), "咸公强戒字〔2026〕1号"))
                .as("isolation");
    }

    private static Story annulled(Story story, String day) {
        return story.and(annulment(day, story.entry("isolation")));
    }

    private static IsolationAnnulment annulment(String day, String decision) {
        return new IsolationAnnulment(LocalDate.parse(day), decision, "咸复决字〔2026〕1号");
    }

    @Test
    void aDecisionRecordedAfterTheReleaseWasToldEndsNothingAndCanBeAnnulled() {
        Story released = Story.ordered("2023-03-02")
                .served("2023-03-03")
                .reported("2023-03-05")
                .told("2026-03-05", ReleaseNotice.Addressee.PERSON)
                .recordedOn("2026-03-10");
        Story story = isolated(released, "2026-03-01");

        assertThat(story.on("2026-03-10").state()).isEqualTo(State.COMPLETED);
        assertThat(story.permitted("2026-03-11").types()).contains(FactType.ISOLATION_ANNULMENT);
        Story annulled = annulled(story, "2026-03-11");
        assertThat(annulled.on("2026-03-11").anomalies()).isEmpty();
        assertThat(annulled.permitted("2026-03-12").types()).doesNotContain(FactType.ISOLATION_ANNULMENT);
    }

    @ParameterizedTest(name = "{0}, child born {1}")
    @CsvSource(nullValues = "-", textBlock = """
            NURSING,  -
            # a day of birth that says nothing about a pregnancy
            PREGNANT, 2020-01-01
            """)
    void whatIsMissingOrTooMuchAboutTheChildProtectsNobodyLess(CircumstanceBegun.Kind kind, LocalDate born) {
        CircumstanceBegun fact = new CircumstanceBegun(LocalDate.parse("2026-04-01"), kind, born);
        assertThat(REPORTED.notesOn(fact))
                .extracting(note -> note.rule().value())
                .containsExactly("LIF-15");
        Story flagged = REPORTED.and(fact).as("circumstance");
        Story story = isolated(flagged, "2027-10-01");
        Story ended = isolated(
                flagged.and(new CircumstanceEnded(LocalDate.parse("2027-09-01"), flagged.entry("circumstance"))),
                "2027-10-01");
        String spared = "spared-" + story.entry("isolation");

        assertThat(Story.prompt(flagged.on("2026-04-01"), "anomaly-" + flagged.entry("circumstance")))
                .as("someone is asked for the day")
                .isEqualTo("WARNING CASE_WORKER");
        assertThat(Story.prompt(story.on("2027-10-01"), spared)).isEqualTo("ESCALATED TOWNSHIP_LEAD");
        assertThat(Story.prompt(ended.on("2027-10-01"), "spared-" + ended.entry("isolation")))
                .as("until it ends")
                .isEqualTo("none");
    }

    @Test
    void theChildsDayOfBirthPutInLaterCounts() {
        Story flagged = REPORTED.and(
                        new CircumstanceBegun(LocalDate.parse("2026-04-01"), CircumstanceBegun.Kind.NURSING, null))
                .as("circumstance");
        Story story = isolated(
                flagged.corrected(
                        "circumstance",
                        new CircumstanceBegun(
                                LocalDate.parse("2026-04-01"),
                                CircumstanceBegun.Kind.NURSING,
                                LocalDate.parse("2026-03-20"))),
                "2027-10-01");

        assertThat(story.on("2026-04-01").anomalies()).isEmpty();
        assertThat(Story.prompt(story.on("2027-10-01"), "spared-" + story.entry("isolation")))
                .isEqualTo("none");
    }
}
