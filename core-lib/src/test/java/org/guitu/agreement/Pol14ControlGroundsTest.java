package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.guitu.control.ControlReading;
import org.guitu.control.ControlReading.Phase;
import org.guitu.finding.Finding;
import org.guitu.finding.FindingRevocation;
import org.guitu.finding.ProposalRejection;
import org.guitu.journal.FactType;
import org.guitu.prompt.Span;
import org.guitu.rule.Sentences;
import org.guitu.rule.Used;
import org.guitu.rule.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** POL-14: control ends by the earliest of the pack's grounds, each with its start, restarts and exceptions. */
class Pol14ControlGroundsTest {
    private static final String OWN = """
            "facts": {
              "used": {"names": {"zh-CN": "再次吸毒", "en": "used again"}, "type": "EVENT", "proposes": "RELAPSE",
                "recordedBy": ["POLICE_OFFICER"], "source": "made up", "status": "LOCAL_RULE"},
              "caught": {"names": {"zh-CN": "被查获", "en": "caught"}, "type": "DAY",
                "recordedBy": ["POLICE_OFFICER"], "source": "made up", "status": "LOCAL_RULE"},
              "observed": {"names": {"zh-CN": "观察", "en": "observed"}, "type": "TRUTH",
                "recordedBy": ["POLICE_OFFICER"], "source": "made up", "status": "LOCAL_RULE"}
            }
            """;
    private static final String TWO_YEARS = """
            "controlGrounds": {"two-years": {"names": {"zh-CN": "二年", "en": "two years"}, "from": "term.first-day",
              "period": "P2Y", "restartedBy": ["finding.RELAPSE"], %s "source": "made up, article 29", "status": "LOCAL_RULE"}}
            """;

    @ParameterizedTest(name = "reported on {0}: ends on {1}")
    @CsvSource({"2026-03-05, 2029-03-05", "2028-02-29, 2031-02-28", "2025-02-28, 2028-02-28"})
    void threeYearsFromTheTermsFirstDayIsTheNationalGround(String reported, String ends) {
        Story story = Story.ordered(LocalDate.parse(reported).minusDays(3).toString())
                .served(LocalDate.parse(reported).minusDays(2).toString())
                .reported(reported);
        LocalDate end = LocalDate.parse(ends);

        assertThat(story.on(reported).control())
                .extracting(ControlReading::phase, ControlReading::started, ControlReading::ends)
                .containsExactly(Phase.RUNNING, LocalDate.parse(reported), end);
        assertThat(story.on(reported).control().ground()).isEqualTo("three-years-from-term");
        assertThat(story.on(end.minusDays(1)).control().phase()).isEqualTo(Phase.RUNNING);
        assertThat(story.on(end).control().phase()).isEqualTo(Phase.ENDED);
        assertThat(story.on(end.plusDays(1)).control().ends()).isEqualTo(end);
    }

    @Test
    void theReasonNamesTheGroundItsStartAndWhatIsAssumed() {
        ControlReading control = reported(Story.empty()).on("2026-03-05").control();

        assertThat(control.basis()).isEqualTo("ASSUMED");
        assertThat(Sentences.in(Locale.ENGLISH).say(control.why()))
                .isEqualTo("Control ends by itself on 2029-03-05: three years without relapse since the term's first"
                        + " day, 3 years since 2026-03-05.");
        assertThat(Sentences.in(Locale.CHINESE).say(control.why())).contains("自执行之日起三年未复吸");
        assertThat(control.why().parameters())
                .extracting(Used::pointer, Used::status)
                .containsExactly(
                        tuple("/controlGrounds/three-years-from-term", "LAW"),
                        tuple("/controlGrounds/three-years-from-term/period", "LAW"),
                        tuple("/controlGrounds/three-years-from-term/from/value", "ASSUMED"));
        assertThat(keys(control.why())).contains("POL-14.event", "POL-14.sealed");
    }

    @Test
    void controlHasNotStartedBeforeTheReportOrWithoutAnOrder() {
        assertThat(Story.ordered("2026-03-02")
                        .served("2026-03-03")
                        .on("2026-03-04")
                        .control())
                .extracting(ControlReading::phase, ControlReading::started, ControlReading::ends)
                .containsExactly(Phase.NOT_STARTED, null, null);
        assertThat(Story.empty().on("2026-03-04").control().why().topic().key()).isEqualTo("POL-14.no-order");
    }

    @ParameterizedTest(name = "released {0}: {1} by {2}")
    @CsvSource({
        "2026-02-20, 2029-02-20, three-years-from-release",
        "2024-02-29, 2027-02-28, three-years-from-release",
        ", 2029-03-05, three-years-from-term"
    })
    void whoFollowsIsolationIsCountedFromRelease(String released, String ends, String ground) {
        Order order = Facts.rehabilitation("2026-03-02");
        Order.Isolation known = order.isolation();
        Order.Isolation isolation = new Order.Isolation(
                known.authority(),
                known.documentNumber(),
                LocalDate.parse("2023-02-20"),
                null,
                0,
                released == null ? null : LocalDate.parse(released));
        Story story =
                Story.empty().and(with(order, isolation)).served("2026-03-03").reported("2026-03-05");

        assertThat(story.on("2026-03-05").control())
                .extracting(c -> c.ends().toString(), ControlReading::ground)
                .containsExactly(ends, ground);
    }

    @Test
    void aChangeOutOfIsolationIsARelease() {
        Order order = Facts.treatment(
                "2026-03-02",
                "isolation",
                Map.of(
                        "authority", "421202",
                        "documentNumber", "咸公强戒字〔2025〕1号",
                        "decidedOn", "2025-10-01",
                        "changedOn", "2026-03-01"));

        ControlReading control = Story.empty().and(order).on("2026-03-02").control();

        assertThat(control.started()).isEqualTo("2026-03-01");
        assertThat(control.ends()).isEqualTo("2029-03-01");
    }

    @ParameterizedTest(name = "relapse found on {0}: ends {1}")
    @CsvSource({"2027-05-10, 2030-05-10", "2028-02-29, 2031-02-28", "2028-12-01, 2031-12-01"})
    void aRelapseStartsTheYearsAgain(String found, String ends) {
        Story story = relapsed(reported(Story.inProvince(OWN)), found);

        assertThat(story.on(LocalDate.parse(found).minusDays(1)).control().ends())
                .isEqualTo("2029-03-05");
        assertThat(story.on(found).control())
                .extracting(
                        c -> c.ends().toString(),
                        c -> c.from().toString(),
                        c -> c.started().toString())
                .containsExactly(ends, found, "2026-03-05");
        assertThat(keys(story.on(found).control().why())).contains("POL-14.restarted");
    }

    @Test
    void aRelapseOnTheLastDayOfControlRestartsAndOneAfterItDoesNot() {
        Story story = reported(Story.inProvince(OWN + "," + TWO_YEARS.formatted("")));

        assertThat(story.on("2026-03-05").control().ends()).isEqualTo("2028-03-05");
        assertThat(relapsed(story, "2028-03-04").on("2028-03-04").control())
                .extracting(c -> c.ends().toString(), ControlReading::ground)
                .as("the nation's three years start again too, and are later")
                .containsExactly("2030-03-04", "two-years");
        assertThat(relapsed(story, "2028-03-05").on("2028-03-05").control())
                .extracting(c -> c.ends().toString(), ControlReading::phase)
                .containsExactly("2028-03-05", Phase.ENDED);
    }

    @Test
    void aRevokedFindingRestartsNothing() {
        Story found = relapsed(reported(Story.inProvince(OWN)), "2027-05-10").as("relapse");
        Story story =
                found.withReason().and(new FindingRevocation(LocalDate.parse("2027-06-01"), found.entry("relapse")));

        assertThat(story.on("2027-05-31").control().ends()).isEqualTo("2030-05-10");
        assertThat(story.on("2027-06-01").control().ends()).isEqualTo("2029-03-05");
    }

    @Test
    void aRelapseIsProposedByItsFactAndDecidedByANamedOfficer() {
        Story story = reported(Story.inProvince(OWN));
        LocalDate day = LocalDate.parse("2027-05-10");
        Finding finding = new Finding(day, Finding.Kind.RELAPSE);
        assertThat(story.withReason().refused(finding)).containsExactly("LIF-23");

        Story caught = story.recordedBy("POLICE_OFFICER").and(new DeclaredFact(day, "used", null));
        assertThat(caught.on("2027-05-10").proposals())
                .extracting(p -> p.kind() + " " + p.since())
                .containsExactly("RELAPSE 2027-05-10");
        assertThat(caught.permitted("2027-05-10").types()).contains(FactType.FINDING);
        assertThat(caught.recordedBy("GRID_WORKER").withReason().refused(finding))
                .containsExactly("LIF-06");
        assertThat(caught.withReason().and(finding).on("2027-05-10").proposals())
                .isEmpty();

        Story rejected = caught.withReason().and(new ProposalRejection(day, Finding.Kind.RELAPSE));
        assertThat(rejected.on("2027-05-10").proposals()).isEmpty();
        assertThat(rejected.withReason().refused(finding)).contains("LIF-23");
        assertThat(rejected.and(new DeclaredFact(LocalDate.parse("2027-08-01"), "used", null))
                        .on("2027-08-01")
                        .proposals())
                .extracting(p -> p.since().toString())
                .containsExactly("2027-08-01");
    }

    @Test
    void theEarliestGroundCountsAndIsNamedByThePackOfItsStart() {
        Story story = reported(Story.inProvince(OWN + "," + TWO_YEARS.formatted("")));
        ControlReading control = story.on("2026-03-05").control();

        assertThat(control.ground()).isEqualTo("two-years");
        assertThat(control.basis()).isEqualTo("LOCAL_RULE");
        assertThat(control.sealed()).as("the measure lasts until 2029-03-04").isEqualTo("2029-03-05");
        assertThat(story.on("2028-06-01").control())
                .extracting(ControlReading::phase, c -> c.isSealedOn(LocalDate.parse("2028-06-01")))
                .containsExactly(Phase.ENDED, false);
    }

    @Test
    void anExceptionKeepsItsOwnGroundAloneFromEndingControl() {
        String exceptions = """
                "exceptions": {"OBSERVED": {"names": {"zh-CN": "观察中", "en": "under observation"},
                  "if": {"fact": "observed", "op": "=", "value": true}, "review": "P1Y"}},
                """;
        Story story = reported(Story.inProvince(OWN + "," + TWO_YEARS.formatted(exceptions)));
        assertThat(story.on("2026-03-05").control().ground())
                .as("what nobody knows is held against nobody")
                .isEqualTo("two-years");

        Story observed = observed(story, "2026-04-01", "true");
        assertThat(observed.on("2028-03-05").control())
                .extracting(c -> c.ends().toString(), ControlReading::ground)
                .containsExactly("2029-03-05", "three-years-from-term");
        assertThat(observed(observed, "2028-06-10", "false").on("2028-06-10").control())
                .as("from the day on which it does not hold any more")
                .extracting(c -> c.ends().toString(), ControlReading::ground, ControlReading::phase)
                .containsExactly("2028-06-10", "two-years", Phase.ENDED);
        assertThat(observed(observed, "2028-03-04", "false")
                        .on("2028-03-04")
                        .control()
                        .ends())
                .isEqualTo("2028-03-05");
    }

    @ParameterizedTest(name = "asked on {0}: review on {1}")
    @CsvSource({
        "2026-04-01, 2028-09-05",
        "2028-03-05, 2028-09-05",
        "2028-09-05, 2028-09-05",
        "2028-09-06, 2029-03-05",
        "2029-03-05, "
    })
    void anExceptionIsReviewedFromTheDayOnWhichItKeptControlFromEnding(String asked, String review) {
        String exceptions = """
                "exceptions": {"OBSERVED": {"names": {"zh-CN": "观察中", "en": "under observation"},
                  "if": {"fact": "observed", "op": "=", "value": true}, "review": "P6M"}},
                """;
        Story story =
                observed(reported(Story.inProvince(OWN + "," + TWO_YEARS.formatted(exceptions))), "2026-04-01", "true");

        ControlReading control = story.on(asked).control();

        assertThat(control.ground())
                .as("the national ground knows no exception")
                .isEqualTo("three-years-from-term");
        assertThat(control.review()).isEqualTo(review == null ? null : LocalDate.parse(review));
        assertThat(keys(control.why()).contains("POL-14.excepted-review")).isEqualTo(review != null);
    }

    @Test
    void nobodyIsToReviewAnExceptionAfterControlHasEndedByAnotherGround() {
        String exceptions = """
                "exceptions": {"OBSERVED": {"names": {"zh-CN": "观察中", "en": "under observation"},
                  "if": {"fact": "observed", "op": "=", "value": true}, "review": "P2Y"}},
                """;
        Story story =
                observed(reported(Story.inProvince(OWN + "," + TWO_YEARS.formatted(exceptions))), "2026-04-01", "true");
        ControlReading control = story.on("2028-04-01").control();

        assertThat(control.ends()).isEqualTo("2029-03-05");
        assertThat(control.review()).as("2030-03-05 would be too late").isNull();
        assertThat(keys(control.why())).contains("POL-14.excepted").doesNotContain("POL-14.excepted-review");
    }

    @Test
    void aGroundThatMayBeThePersonsIsThePersons() {
        String young = """
                "controlGrounds": {"young": {"names": {"zh-CN": "未成年", "en": "young"}, "from": "caught",
                  "if": {"fact": "age", "op": "<", "value": 18}, "period": "P1Y", "source": "made up", "status": "LOCAL_RULE"}}
                """;
        Story story = reported(Story.inProvince(OWN + "," + young))
                .recordedBy("POLICE_OFFICER")
                .and(new DeclaredFact(LocalDate.parse("2026-03-10"), "caught", "2026-03-01"));

        assertThat(story.on("2026-03-10").control().ends())
                .as("nobody knows the age")
                .isEqualTo("2027-03-01");
        assertThat(story.born("2008-02-28").on("2026-03-10").control().ends()).isEqualTo("2029-03-05");
        assertThat(story.born("2008-03-01").on("2026-03-10").control().ends()).isEqualTo("2027-03-01");
    }

    @Test
    void aGroundTakesTheWordsOfADeadlineForADeclaredFact() {
        String observed = """
                "controlGrounds": {"own": {"names": {"zh-CN": "观察后一年", "en": "a year since"}, "from": "observed.false",
                  "period": "P1Y", "restartedBy": ["observed.true"], "source": "made up", "status": "LOCAL_RULE"}}
                """;
        Story story = observed(reported(Story.inProvince(OWN + "," + observed)), "2026-04-01", "true");
        assertThat(story.on("2026-04-01").control().ground())
                .as("the other value starts nothing")
                .isEqualTo("three-years-from-term");

        Story left = observed(story, "2026-05-01", "false");
        assertThat(left.on("2026-05-01").control())
                .extracting(c -> c.ends().toString(), ControlReading::ground)
                .containsExactly("2027-05-01", "own");
        assertThat(left.on("2026-05-01").control().why().inner())
                .extracting(Sentences.in(Locale.ENGLISH)::say)
                .anyMatch(said -> said.contains("observed: no"));
        assertThat(observed(left, "2026-06-01", "true")
                        .on("2026-06-01")
                        .control()
                        .ends())
                .isEqualTo("2027-06-01");
    }

    @Test
    void isolationStopsEveryGroundUntilTheNextRelease() {
        Story story = reported(Story.empty()).and(isolation("2027-01-10"));
        assertThat(story.on("2027-01-09").control().ends()).isEqualTo("2029-03-05");
        assertThat(story.on("2027-01-10").control())
                .extracting(ControlReading::phase, ControlReading::ends, ControlReading::sealed)
                .containsExactly(Phase.RUNNING, null, null);
        assertThat(story.on("2035-01-10").control().why().topic().key()).isEqualTo("POL-14.until-release");

        Order after = with(
                Facts.rehabilitation("2028-12-20"),
                new Order.Isolation(
                        Facts.treatment("2026-03-02").authority(),
                        "咸公强戒字〔2027〕1号",
                        LocalDate.parse("2027-01-10"),
                        null,
                        0,
                        LocalDate.parse("2028-12-15")));
        Story released = story.beside(Story.empty("case-2").and(after));
        assertThat(released.on("2028-12-20").control())
                .extracting(c -> c.ends().toString(), ControlReading::ground)
                .containsExactly("2031-12-15", "three-years-from-release");
    }

    @Test
    void anAnnulledIsolationAndASentenceAtLibertyStopNothingAndPrisonDoes() {
        Story isolated = reported(Story.empty()).and(isolation("2027-01-10")).as("isolation");
        Story annulled = isolated.and(
                new IsolationAnnulment(LocalDate.parse("2027-02-10"), isolated.entry("isolation"), "咸政复决字〔2027〕1号"));
        assertThat(annulled.on("2027-02-10").control().ends()).isEqualTo("2029-03-05");

        Story free = reported(Story.empty());
        assertThat(free.and(Facts.sentence("2027-01-10", Sentence.Kind.SUSPENDED_SENTENCE))
                        .on("2027-01-10")
                        .control()
                        .ends())
                .isEqualTo("2029-03-05");
        assertThat(free.and(Facts.sentence("2027-01-10", Sentence.Kind.IMPRISONMENT))
                        .on("2027-01-10")
                        .control()
                        .ends())
                .isNull();
    }

    @Test
    void aVoidOrderNeverStartedControlAndDeathEndsIt() {
        Story story = reported(Story.empty());
        assertThat(story.revoked("2027-01-10").on("2027-01-10").control())
                .extracting(ControlReading::phase, ControlReading::started, ControlReading::ends)
                .containsExactly(Phase.NOT_STARTED, null, null);
        assertThat(story.died("2027-01-10").on("2027-01-10").control())
                .extracting(
                        ControlReading::phase,
                        c -> c.ends().toString(),
                        c -> c.sealed().toString())
                .containsExactly(Phase.ENDED, "2027-01-10", "2027-01-10");
        assertThat(story.died("2029-06-01").on("2029-06-01").control().ends()).isEqualTo("2029-03-05");
    }

    @Test
    void whatIsRecordedAfterTheSealingStartsNothingAgain() {
        Story caught = reported(Story.inProvince(OWN))
                .recordedBy("POLICE_OFFICER")
                .and(new DeclaredFact(LocalDate.parse("2029-02-10"), "used", null));
        Finding finding = new Finding(LocalDate.parse("2029-02-20"), Finding.Kind.RELAPSE);

        Story before = caught.recordedOn("2029-03-04").withReason().and(finding);
        assertThat(before.on("2029-03-10").control())
                .as("recorded on the last day before")
                .extracting(c -> c.ends().toString(), ControlReading::phase)
                .containsExactly("2032-02-20", Phase.RUNNING);
        for (String recorded : List.of("2029-03-05", "2029-03-10")) {
            Story after = caught.recordedOn(recorded).withReason().and(finding);
            assertThat(after.on("2029-03-10").control())
                    .as(recorded)
                    .extracting(c -> c.ends().toString(), c -> c.sealed().toString(), ControlReading::phase)
                    .containsExactly("2029-03-05", "2029-03-05", Phase.ENDED);
            assertThat(after.on("2029-03-10").findings()).as("it shows").hasSize(1);
        }
        Story isolated = reported(Story.empty()).recordedOn("2029-03-10").and(isolation("2029-02-20"));
        assertThat(isolated.on("2029-03-10").control().sealed()).isEqualTo("2029-03-05");
    }

    @Test
    void whileControlLastsALateRecordStartsItAgainAlsoAfterTheMeasure() {
        Story once = relapsed(reported(Story.inProvince(OWN)), "2027-05-10");
        Story twice = once.recordedBy("POLICE_OFFICER")
                .and(new DeclaredFact(LocalDate.parse("2029-03-01"), "used", null))
                .recordedOn("2029-03-20")
                .withReason()
                .and(new Finding(LocalDate.parse("2029-03-02"), Finding.Kind.RELAPSE));

        assertThat(twice.on("2029-03-19").control().ends())
                .as("the measure is over on 2029-03-05, and control lasts until 2030-05-10")
                .isEqualTo("2032-03-02");
    }

    @Test
    void anExceptionThatIsRecordedAfterTheSealingHoldsNothing() {
        String exceptions = """
                "exceptions": {"OBSERVED": {"names": {"zh-CN": "观察中", "en": "under observation"},
                  "if": {"fact": "observed", "op": "=", "value": true}}},
                """;
        Story story = reported(Story.inProvince(OWN + "," + TWO_YEARS.formatted(exceptions)));
        Story late = story.recordedBy("POLICE_OFFICER")
                .recordedOn("2029-03-10")
                .and(new DeclaredFact(LocalDate.parse("2029-02-20"), "observed", "true"));

        assertThat(late.on("2029-03-10").control())
                .extracting(c -> c.ends().toString(), ControlReading::ground)
                .containsExactly("2028-03-05", "two-years");
    }

    @Test
    void aDeathAfterTheRecordWasSealedOpensItForNoDay() {
        Story dead = reported(Story.empty()).died("2032-01-01");

        assertThat(dead.on("2032-01-01").control())
                .extracting(
                        c -> c.ends().toString(),
                        c -> c.sealed().toString(),
                        c -> c.isSealedOn(LocalDate.parse("2031-12-31")))
                .containsExactly("2029-03-05", "2029-03-05", true);
        assertThat(keys(dead.on("2032-01-01").control().why())).contains("POL-14.sealed");
    }

    @Test
    void deathSealsTheRecordOfAnOrderThatNothingRunsOn() {
        Story story = Story.empty().and(Facts.treatment("2026-03-02", "term", "P2Y"));

        assertThat(story.on("2026-04-30").control().why().topic().key()).isEqualTo("POL-14.no-order");
        assertThat(story.died("2026-05-01").on("2026-05-02").control())
                .extracting(ControlReading::phase, c -> c.sealed().toString())
                .containsExactly(Phase.NOT_STARTED, "2026-05-01");
        assertThat(story.revoked("2026-05-01").on("2026-05-02").control())
                .extracting(ControlReading::phase, c -> c.sealed().toString())
                .containsExactly(Phase.NOT_STARTED, "2026-05-01");
    }

    @Test
    void nothingIsSealedBeforeTheDayAfterTheMeasure() {
        Story held = reported(Story.empty()).held("2026-05-01").released("2026-06-01");

        assertThat(held.on("2026-06-01").control())
                .as("31 days in custody move the measure and not the end of control")
                .extracting(c -> c.ends().toString(), c -> c.sealed().toString())
                .containsExactly("2029-03-05", "2029-04-05");
        assertThat(reported(Story.empty())
                        .held("2026-05-01")
                        .on("2026-05-01")
                        .control()
                        .sealed())
                .as("a term that stands still has no last day")
                .isNull();
    }

    @Test
    void theAgendaSaysWhenControlEnds() {
        List<Span> agenda = reported(Story.empty()).agenda().stream()
                .filter(span -> span.subject().equals("control"))
                .toList();

        assertThat(agenda)
                .extracting(Span::level, s -> s.fromDay().toString(), s -> String.valueOf(s.untilDayExclusive()))
                .containsExactly(tuple("RUNNING", "2026-03-05", "2029-03-05"), tuple("ENDED", "2029-03-05", "null"));
        assertThat(Story.ordered("2026-03-02").agenda())
                .noneMatch(span -> span.subject().equals("control"));
    }

    @Test
    void anExceptionThatTurnsByItselfIsJudgedAsItWillBe() {
        String exceptions = """
                "exceptions": {"YOUNG": {"names": {"zh-CN": "未成年", "en": "under age"},
                  "if": {"fact": "age", "op": "<", "value": 18}, "review": "P1M"}},
                """;
        Story story =
                reported(Story.inProvince(TWO_YEARS.formatted(exceptions))).born("2010-06-01");

        for (String day : List.of("2026-03-05", "2028-03-05", "2028-06-01", "2028-06-02", "2029-06-01")) {
            assertThat(story.on(day).control())
                    .as(day)
                    .extracting(c -> c.ends().toString(), ControlReading::ground)
                    .containsExactly("2028-06-02", "two-years");
        }
        assertThat(story.agenda())
                .filteredOn(span -> span.subject().equals("control"))
                .extracting(Span::level, span -> span.fromDay().toString())
                .containsExactly(tuple("RUNNING", "2026-03-05"), tuple("ENDED", "2028-06-02"));
        assertThat(story.on("2028-04-10").control().review()).isEqualTo("2028-05-05");
        assertThat(story.on("2028-06-02").control().review()).isNull();
        assertThat(story.on("2028-06-02").control().why().inner())
                .extracting(Sentences.in(Locale.ENGLISH)::say)
                .contains("From 2028-03-05 to the day before 2028-06-02 two years does not end control: under age.");
    }

    @Test
    void theAgendaHoldsControlThatStartsOnTheDayAfterTheReport() {
        Story story = reported(Story.inProvince("""
                "parameters": {"termCounting": {"value": "civilCode", "source": "made up", "status": "LOCAL_RULE"}}
                """));

        assertThat(story.on("2026-03-05").control().phase()).isEqualTo(Phase.NOT_STARTED);
        assertThat(story.on("2026-03-06").control().phase()).isEqualTo(Phase.RUNNING);
        assertThat(story.agenda())
                .filteredOn(span -> span.subject().equals("control"))
                .extracting(Span::level, span -> span.fromDay().toString())
                .containsExactly(tuple("RUNNING", "2026-03-06"), tuple("ENDED", "2029-03-06"));
    }

    private static Story reported(Story story) {
        return story.and(Facts.treatment("2026-03-02")).served("2026-03-03").reported("2026-03-05");
    }

    /** Caught using again, and found so on the same day. */
    private static Story relapsed(Story story, String day) {
        return story.recordedBy("POLICE_OFFICER")
                .and(new DeclaredFact(LocalDate.parse(day), "used", null))
                .withReason()
                .and(new Finding(LocalDate.parse(day), Finding.Kind.RELAPSE));
    }

    private static Story observed(Story story, String day, String value) {
        return story.recordedBy("POLICE_OFFICER").and(new DeclaredFact(LocalDate.parse(day), "observed", value));
    }

    private static IsolationDecision isolation(String day) {
        return new IsolationDecision(
                LocalDate.parse(day), Facts.treatment("2026-03-02").authority(), "咸公强戒字〔2027〕1号");
    }

    private static Order with(Order order, Order.Isolation isolation) {
        return new Order(
                order.day(),
                order.measure(),
                order.authority(),
                order.documentNumber(),
                order.place(),
                order.placeBasis(),
                order.term(),
                order.venue(),
                order.consentedOn(),
                isolation,
                order.replaces());
    }

    private static List<String> keys(Why why) {
        return Stream.concat(Stream.of(why.topic().key()), why.inner().stream().flatMap(inner -> keys(inner).stream()))
                .toList();
    }
}
