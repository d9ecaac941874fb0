package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guitu.agreement.Facts.ELSEWHERE;
import static org.guitu.agreement.Facts.agreement;
import static org.guitu.agreement.Facts.custody;
import static org.guitu.agreement.Facts.death;
import static org.guitu.agreement.Facts.goodReason;
import static org.guitu.agreement.Facts.leave;
import static org.guitu.agreement.Facts.leaving;
import static org.guitu.agreement.Facts.notice;
import static org.guitu.agreement.Facts.refusal;
import static org.guitu.agreement.Facts.report;
import static org.guitu.agreement.Facts.review;
import static org.guitu.agreement.Facts.service;
import static org.guitu.agreement.Facts.signingRefusal;
import static org.guitu.agreement.Facts.treatment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.guitu.Answers;
import org.guitu.journal.Correction;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.rule.Reason;
import org.guitu.rule.Sentences;
import org.guitu.rule.Used;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** LIF-20: a command is accepted whole or refused whole, and a refusal names every reason with all that it rests on. */
class Lif20WholeAnswerTest {
    private static final Story ORDERED = Story.ordered("2026-07-01");
    private static final Story SERVED = ORDERED.served("2026-07-01");
    private static final Story REPORTED = SERVED.reported("2026-07-02");
    private static final Story ACTIVE = REPORTED.signed("2026-07-03");

    @Test
    void anAcceptedCommandIsOneEntryMoreAndARefusedOneIsNone() {
        assertThat(REPORTED.signed("2026-07-03").file().version())
                .isEqualTo(REPORTED.file().version() + 1);

        byte[] before = REPORTED.file().toBytes();
        REPORTED.reasonsAgainst(agreement("2026-07-03", "place", ELSEWHERE.code()));
        assertThat(REPORTED.file().toBytes()).isEqualTo(before);
    }

    @TestFactory
    List<DynamicTest> everyReasonOfTheFirstStageThatHasAnyIsNamed() {
        Agreement flawed =
                agreement("2026-07-03", "place", ELSEWHERE.code(), "contents", List.of(), "withoutCapacity", true);
        return List.of(
                names(
                        "an agreement with three flaws",
                        REPORTED,
                        flawed,
                        "LIF-04.another-place",
                        "LIF-08.contents",
                        "LIF-08.guardian-capacity"),
                names(
                        "a grid worker finds where nothing is proposed",
                        SERVED.recordedBy("GRID_WORKER"),
                        refusal("2026-07-02"),
                        "LIF-06.not-an-officer",
                        "LIF-23.no-proposal"),
                names(
                        "a grid worker reviews where nothing is late",
                        SERVED.recordedBy("GRID_WORKER"),
                        review("2026-07-02"),
                        "LIF-06.not-an-officer",
                        "LIF-06.nothing-to-review"),
                names(
                        "leave from custody, after the end, backwards",
                        ACTIVE.died("2026-07-05"),
                        leave("2026-07-06", "2026-07-08", "2026-07-07"),
                        "LIF-16.over",
                        "LIF-10.returns-before-leaving"),
                names(
                        "signed in custody after the end",
                        REPORTED.held("2026-07-03").died("2026-07-05"),
                        agreement("2026-07-06"),
                        "LIF-16.over",
                        "LIF-13.in-custody"),
                names(
                        "a correction of nothing, unverified, unexplained",
                        ACTIVE,
                        new Correction("421202001-99", false, null),
                        "LIF-19.no-such-record",
                        "LIF-19.unverified",
                        "LIF-19.note-missing"));
    }

    /** For each refusal: the rule, what was compared, the parameter with its value, its source, what would help. */
    @TestFactory
    List<DynamicTest> aReasonNamesRuleParameterComparedValuesAndSource() {
        return List.of(
                says("no order", Story.empty(), service("2026-07-01"), "LIF-01", "", "DTR 13, 37", "order"),
                says(
                        "another place",
                        REPORTED,
                        agreement("2026-07-03", "place", ELSEWHERE.code()),
                        "LIF-04",
                        "place=310120101 inForce=421202001",
                        "NCL 33; DTR 37, 41",
                        ""),
                says(
                        "served already",
                        SERVED,
                        service("2026-07-02"),
                        "LIF-05",
                        "served=2026-07-01",
                        "DTR 14, 38; CC 201-203",
                        ""),
                says(
                        "not an officer",
                        SERVED.recordedBy("VOLUNTEER"),
                        refusal("2026-07-20"),
                        "LIF-06",
                        "role=VOLUNTEER roles=CASE_WORKER,POLICE_OFFICER findingDecidedBy=CASE_WORKER,POLICE_OFFICER",
                        "DTR 21; PIPL 24",
                        ""),
                says("not served", ORDERED, goodReason("2026-07-02"), "LIF-06", "", "DTR 14", "service"),
                says("not reported", SERVED, agreement("2026-07-02"), "LIF-08", "", "DTR 16, 38; NCL 34", "report"),
                says(
                        "contents",
                        REPORTED,
                        agreement("2026-07-03", "contents", List.of("MEASURES", "RULES")),
                        "LIF-08",
                        "missing=CONSEQUENCES missing.zh-CN=违反的责任 missing.en=consequences"
                                + " CONSEQUENCES=REQUIRED,REFUSAL",
                        "DTR 16",
                        ""),
                says(
                        "under eighteen",
                        REPORTED.born("2008-07-03"),
                        agreement("2026-07-03"),
                        "LIF-08",
                        "age=18 day=2026-07-03 guardianSignsUnder=18",
                        "practice with minors",
                        ""),
                says(
                        "no witness",
                        REPORTED,
                        new SigningRefusal(LocalDate.of(2026, 7, 3), false),
                        "LIF-08",
                        "",
                        "DTR 16, 38; NCL 34",
                        ""),
                says(
                        "away already",
                        ACTIVE.left("2026-07-04"),
                        leaving("2026-07-05"),
                        "LIF-10",
                        "since=2026-07-04",
                        "DTR 19",
                        "absence-ended"),
                says(
                        "in custody",
                        REPORTED.held("2026-07-03"),
                        signingRefusal("2026-07-04"),
                        "LIF-13",
                        "since=2026-07-03 day=2026-07-04",
                        "DTR 24; NCL 50",
                        "custody-ended"),
                says(
                        "over",
                        ACTIVE.died("2026-07-05"),
                        leaving("2026-07-06"),
                        "LIF-16",
                        "ended=2026-07-05 ending=DEATH day=2026-07-06",
                        "practice; review and litigation law",
                        ""),
                says(
                        "not expired",
                        ACTIVE,
                        notice("2026-07-06", ReleaseNotice.Addressee.PERSON),
                        "LIF-17",
                        "day=2026-07-06 last=2029-07-01",
                        "DTR 23, 40",
                        ""),
                says(
                        "another row",
                        ACTIVE,
                        new Replacement(LocalDate.of(2026, 7, 6), "case-2", "ANY_REASON"),
                        "LIF-24",
                        "row=ANY_REASON rows=SPARED_FROM_ISOLATION SPARED_FROM_ISOLATION=SHALL,COMMUNITY_TREATMENT",
                        "NCL 39; DTR 26",
                        ""),
                says(
                        "too late",
                        ACTIVE.recordedOn("2026-08-10"),
                        custody("2026-07-10"),
                        "LIF-30",
                        "day=2026-07-10 today=2026-08-10 max=P30D recordLateMax=P30D",
                        "record keeping",
                        ""));
    }

    @TestFactory
    List<DynamicTest> whatWouldHelpHelps() {
        return List.of(
                helps("an order", Story.empty().recordedOn("2026-07-01"), service("2026-07-01")),
                helps("service", ORDERED.withReason(), goodReason("2026-07-02")),
                helps("a report", SERVED, agreement("2026-07-02")),
                helps("a return", ACTIVE.left("2026-07-04"), leaving("2026-07-05")),
                helps("a release", REPORTED.held("2026-07-03"), agreement("2026-07-04")));
    }

    @Test
    void theSentencesHoldTheComparedValues() {
        Reason reason = ACTIVE.recordedOn("2026-08-10")
                .reasonsAgainst(custody("2026-07-10"))
                .get(0);

        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(Sentences.in(language).say(reason.why())).contains("2026-07-10", "2026-08-10");
        }
        assertThat(Sentences.in(Locale.CHINESE).say(reason.why()))
                .isNotEqualTo(Sentences.in(Locale.ENGLISH).say(reason.why()));
    }

    @Test
    void aWorkerReadsWordsAndNoCodes() {
        assertThat(chinese(ACTIVE.recordedOn("2026-08-10"), custody("2026-07-10")))
                .isEqualTo("2026-07-10的事到2026-08-10才录入，超过30日，须写明理由（note）。");
        assertThat(chinese(SERVED.recordedBy("GRID_WORKER"), refusal("2026-07-20")))
                .isEqualTo("角色网格员不能作此决定，须为专职工作人员、民警之一。");
        assertThat(chinese(REPORTED, agreement("2026-07-03", "contents", List.of("RULES"))))
                .isEqualTo("协议缺少：违反的责任、具体措施。");
        assertThat(Sentences.in(Locale.CHINESE)
                        .say(Objects.requireNonNull(ACTIVE.on("2026-07-03").term())
                                .why()))
                .isEqualTo("期限3年自2026-07-02报到起算，末日为2029-07-01。");
        assertThat(Sentences.in(Locale.ENGLISH)
                        .say(Story.empty()
                                .notesOn(treatment("2026-03-02", "term", "P2Y1M"))
                                .get(0)
                                .why()))
                .isEqualTo("Community treatment lasts 3 years, the order says 2 years 1 month; nothing runs until it is"
                        + " corrected.");
    }

    @Test
    void aParameterIsNamedWithItsPlaceInThePackAndThePacksHash() {
        Used used = ACTIVE.recordedOn("2026-08-10")
                .reasonsAgainst(custody("2026-07-10"))
                .get(0)
                .why()
                .parameters()
                .get(0);

        assertThat(used.pointer()).isEqualTo("/parameters/recordLateMax/value");
        assertThat(used.pack()).isEqualTo("cn/1");
        assertThat(used.hash()).matches("[0-9a-f]{64}");
        assertThat(used.status()).isEqualTo("ASSUMED");
    }

    @Test
    void whatIsNotPermittedIsRefusedWithTheReasonsThatThePermissionNames() {
        Map<FactType, Fact> commands = Map.of(
                FactType.SERVICE, service("2026-07-04"),
                FactType.GOOD_REASON, goodReason("2026-07-04"),
                FactType.AGREEMENT, agreement("2026-07-04"),
                FactType.SIGNING_REFUSAL, signingRefusal("2026-07-04"),
                FactType.FINDING, refusal("2026-07-04"),
                FactType.REVIEW, review("2026-07-04"),
                FactType.RELEASE_NOTICE, notice("2026-07-04", ReleaseNotice.Addressee.FAMILY));
        Map<FactType, List<Reason>> refused = ACTIVE.permitted("2026-07-04").refused();

        assertThat(refused).containsKeys(commands.keySet().toArray(FactType[]::new));
        commands.forEach(
                (type, command) -> assertThat(ACTIVE.recordedOn("2026-07-04").refused(command))
                        .as("%s", type)
                        .isEqualTo(History.rules(refused.get(type))));
        assertThat(ACTIVE.permitted("2026-07-04").types())
                .contains(FactType.REPORT, FactType.CUSTODY_BEGUN, FactType.DEATH, FactType.LEAVE_REPORT);
    }

    @Test
    void aDeathRecordedTwiceIsOneRefusalWithoutASideEffect() {
        Story dead = ACTIVE.died("2026-07-05");

        assertThat(dead.refused(death("2026-07-05"))).containsExactly("LIF-16");
        assertThat(dead.refused(report("2026-07-06"))).containsExactly("LIF-05", "LIF-16");
    }

    private static String chinese(Story story, Fact fact) {
        return Sentences.in(Locale.CHINESE)
                .say(story.reasonsAgainst(fact).get(0).why());
    }

    private static DynamicTest names(String what, Story story, Fact fact, String... topics) {
        return DynamicTest.dynamicTest(
                what,
                () -> assertThat(story.reasonsAgainst(fact))
                        .extracting(reason -> reason.why().topic().key())
                        .containsExactlyInAnyOrder(topics));
    }

    private static DynamicTest says(
            String what, Story story, Fact fact, String rule, String values, String source, String next) {
        return DynamicTest.dynamicTest(what, () -> {
            List<Reason> reasons = story.reasonsAgainst(fact);
            Reason reason = reasons.get(0);
            Map<String, String> said = new LinkedHashMap<>(reason.why().values());
            reason.why().parameters().forEach(used -> said.put(used.name(), used.value()));
            Map<?, ?> wire = (Map<?, ?>) Answers.reasons(reasons).get(0);

            assertThat(reason.rule().value()).isEqualTo(rule);
            assertThat(said).isEqualTo(pairs(values));
            assertThat(wire.get("source")).isEqualTo(source);
            assertThat(wire.get("rule")).isEqualTo(rule);
            assertThat(wire.get("sentences"))
                    .asInstanceOf(InstanceOfAssertFactories.map(String.class, String.class))
                    .containsOnlyKeys("zh-CN", "en");
            assertThat(reason.next() == null ? "" : reason.next().command()).isEqualTo(next);
        });
    }

    private static DynamicTest helps(String what, Story story, Fact fact) {
        return DynamicTest.dynamicTest(what, () -> {
            Reason reason = story.reasonsAgainst(fact).get(0);
            assertThat(story.helpedBy(reason).and(fact).file().version())
                    .isEqualTo(story.file().version() + 2);
        });
    }

    /** Reads {@code name=value name=value}. */
    private static Map<String, String> pairs(String text) {
        return Pattern.compile("([\\w.-]+)=(\\S+)")
                .matcher(text)
                .results()
                .collect(Collectors.toMap(pair -> pair.group(1), pair -> pair.group(2)));
    }

    @Test
    void whatIsRefusedAndWhatWouldHelpComeInAnOrderOfTheirOwn() {
        List<FactType> refused =
                List.copyOf(Story.empty().permitted("2026-03-02").refused().keySet());
        Reason reason = Story.empty()
                .recordedOn("2026-03-02")
                .reasonsAgainst(Facts.agreement("2026-03-02"))
                .get(0);
        List<String> fields =
                List.copyOf(Objects.requireNonNull(reason.next()).example().keySet());

        assertThat(refused).isNotEmpty().isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(fields).hasSizeGreaterThan(5).isSortedAccordingTo(Comparator.naturalOrder());
    }

    @Test
    void whatNoDayIsLeftForIsNotPermitted() {
        Map<String, Object> isolation = Map.of(
                "authority", "421202",
                "documentNumber", "咸公强戒字〔2023〕1号",
                "decidedOn", "2023-03-01",
                "changedOn", "2026-03-02");
        Story spent = Story.empty()
                .and(Facts.treatment("2026-03-02", "isolation", isolation))
                .served("2026-03-02");

        assertThat(spent.on("2026-03-02").state()).isEqualTo(State.COMPLETED);
        assertThat(spent.permitted("2026-03-10").types())
                .doesNotContain(FactType.WORK_GROUP, FactType.TAKE_OVER, FactType.WARNING, FactType.VOLUNTARY_STAY);
        assertThat(Story.ordered("2026-03-02")
                        .died("2026-03-02")
                        .permitted("2026-03-10")
                        .types())
                .as("a death comes after the acts of its day")
                .contains(FactType.WORK_GROUP, FactType.TAKE_OVER, FactType.WARNING, FactType.VOLUNTARY_STAY);
    }

    @Test
    void whatThePackKnowsNothingOfIsNotPermitted() {
        assertThat(Story.withoutRow("consequences", "SPARED_FROM_ISOLATION")
                        .and(Facts.treatment("2026-03-02"))
                        .permitted("2026-03-02")
                        .types())
                .doesNotContain(FactType.REPLACEMENT);
        assertThat(Story.ordered("2026-03-02").permitted("2026-03-02").types()).contains(FactType.REPLACEMENT);
    }
}
