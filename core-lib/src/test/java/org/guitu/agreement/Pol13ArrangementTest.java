package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.guitu.agreement.Story.prompt;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guitu.CaseStory;
import org.guitu.policy.Packs;
import org.guitu.policy.PlaceRow;
import org.guitu.policy.SupportScheme;
import org.guitu.rule.Reason;
import org.guitu.rule.Sentences;
import org.guitu.rule.Used;
import org.guitu.rule.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** POL-13: lines of the work group, support schemes and places are the pack's to say. */
class Pol13ArrangementTest {
    private static final String ARRANGED = """
            "workGroup": {
              "GRID": {"names": {"zh-CN": "网格人员", "en": "grid staff"}, "anyOf": ["GRID_WORKER", "COMMUNITY_WORKER"],
                "least": 2, "source": "made up, article 5", "status": "LOCAL_RULE"},
              "PEER": {"names": {"zh-CN": "同伴", "en": "peer"}, "optional": true, "source": "made up", "status": "PRACTICE"}
            },
            "supportSchemes": {
              "TOOLS": {"names": {"zh-CN": "工具", "en": "tools"}, "kind": "EMPLOYMENT",
                "gives": {"zh-CN": "借用一套工具", "en": "a set of tools on loan"}, "source": "made up", "status": "PRACTICE"}
            },
            "places": {
              "sunny": {"names": {"zh-CN": "阳光驿站", "en": "Sunny Station"}, "kind": "STATION", "township": "%s",
                "body": {"zh-CN": "社区工作站", "en": "the community station"}, "source": "made up", "status": "PRACTICE"},
              "other": {"names": {"zh-CN": "邻街驿站", "en": "Next Door"}, "kind": "STATION", "township": "421202002",
                "body": {"zh-CN": "邻街工作站", "en": "the neighbours"}, "source": "made up", "status": "PRACTICE"},
              "garden": {"names": {"zh-CN": "苗圃", "en": "Garden"}, "kind": "WORK_PLACE",
                "body": {"zh-CN": "合作社", "en": "the cooperative"}, "source": "made up", "status": "PRACTICE"}
            }
            """.formatted(Facts.PLACE.code());
    private static final Story REPORTED = Story.inProvince(ARRANGED)
            .and(Facts.treatment("2026-03-02"))
            .served("2026-03-03")
            .reported("2026-03-05");

    @ParameterizedTest(name = "{0}: {1} missing")
    @CsvSource(delimiter = '|', textBlock = """
            SPECIALIST                                | 2
            GRID_WORKER                               | 1
            COMMUNITY_WORKER                          | 1
            GRID_WORKER COMMUNITY_WORKER              | 0
            GRID_WORKER GRID_WORKER                   | 0
            GRID_WORKER GRID_WORKER COMMUNITY_WORKER  | 0
            GRID_WORKER VOLUNTEER VOLUNTEER           | 1
            """)
    void aLineCountsWhoeverItAccepts(String roles, int missing) {
        Story story = REPORTED.and(group("2026-03-10", roles));

        assertThat(prompt(story.on("2026-03-10"), "work-group-GRID"))
                .isEqualTo(missing == 0 ? "none" : "NOTICE CASE_WORKER");
        if (missing > 0) {
            Why why = story.on("2026-03-10").prompts().get("work-group-GRID").why();
            assertThat(Sentences.in(Locale.ENGLISH).say(why))
                    .isEqualTo("The work group still lacks " + missing
                            + " of 2 for grid staff; any of these will do: grid worker, community worker.");
            assertThat(Sentences.in(Locale.CHINESE).say(why)).contains("网格人员", "还缺" + missing + "人");
            assertThat(why.inner().get(0).parameters())
                    .extracting(Used::pointer, Used::source)
                    .containsExactly(tuple("/workGroup/GRID", "made up, article 5"));
        }
    }

    @Test
    void whoLeavesALineIsMissedAgain() {
        Story story =
                REPORTED.and(group("2026-03-10", "GRID_WORKER GRID_WORKER")).and(group("2026-03-20", "GRID_WORKER"));

        assertThat(story.prompting("work-group-GRID", "2026-03-04", "2026-03-31"))
                .containsExactly(
                        "2026-03-04 none",
                        "2026-03-05 NOTICE CASE_WORKER",
                        "2026-03-10 none",
                        "2026-03-20 NOTICE CASE_WORKER");
    }

    @Test
    void whoIsAskedForIsKnownAlsoWhereANewerPackHasDroppedTheLine() {
        Packs packs = Packs.bundled();
        for (String version : List.of("""
                "version": "1", "extends": "cn/1", "effectiveFrom": "2011-06-26", "workGroup": {"GRID": {
                 "names": {"zh-CN": "网格人员", "en": "grid staff"}, "anyOf": ["GRID_WORKER"], "source": "made up",
                 "status": "LOCAL_RULE"}}""", """
                "version": "2", "extends": "cn-42/1", "effectiveFrom": "2026-05-01", "workGroup": {"GRID": null}""")) {
            String pack = """
                    {"id": "cn-42", "publishedAt": "2008-06-01T00:00:00+08:00", "divisions": ["42"], %s}
                    """.formatted(version);
            packs = packs.and(pack.getBytes(StandardCharsets.UTF_8)).orThrow();
        }
        CaseStory story = CaseStory.active("2026-03-05").judgedBy(packs);
        assertThat(story.on("2026-05-06").prompts()).containsKey("work-group-GRID");

        assertThat(story.then("work-group", "2026-05-06", "roles", List.of("GRID_WORKER"))
                        .on("2026-05-06")
                        .prompts())
                .doesNotContainKey("work-group-GRID")
                .containsKey("work-group-VOLUNTEER");
    }

    @Test
    void nobodyIsSaidToLiveThereOnceTheCaseIsOver() {
        Story stay = REPORTED.and(stay("2026-04-01", "sunny"));

        assertThat(stay.died("2026-05-06").on("2026-05-06").responsibleWhy().inner())
                .isEmpty();
        assertThat(stay.on("2029-03-05").responsibleWhy().inner()).isEmpty();
        assertThat(stay.on("2029-03-04").responsibleWhy().inner()).isNotEmpty();
    }

    @Test
    void anOptionalLineIsNeverAskedForAndIsKnown() {
        assertThat(prompt(REPORTED.on("2026-03-05"), "work-group-PEER")).isEqualTo("none");
        assertThat(REPORTED.and(group("2026-03-10", "PEER")).on("2026-03-10").anomalies())
                .isEmpty();
        assertThat(REPORTED.refused(group("2026-03-10", "GRID")))
                .as("the code of a line is no role")
                .containsExactly("LIF-09");
    }

    @Test
    void aStayNamesAPlaceOfThePack() {
        Story stay = REPORTED.and(stay("2026-04-01", "sunny"));
        Why why = stay.on("2026-04-01").responsibleWhy();

        assertThat(stay.on("2026-04-01").responsible()).isEqualTo(Facts.PLACE.code());
        assertThat(why.inner()).singleElement().satisfies(inner -> {
            assertThat(Sentences.in(Locale.ENGLISH).say(inner))
                    .isEqualTo(
                            "Lives from 2026-04-01 on by agreement in Sunny Station (station), where the community station"
                                    + " carries the measure out; " + Facts.PLACE.code() + " stays responsible.");
            assertThat(Sentences.in(Locale.CHINESE).say(inner)).contains("阳光驿站", "社区工作站", "责任不变");
            assertThat(inner.parameters()).extracting(Used::pointer).containsExactly("/places/sunny");
        });
        assertThat(stay.on("2026-03-31").responsibleWhy().inner()).isEmpty();
        // the last stay counts, and one that names no place takes its place
        assertThat(stay.and(stay("2026-05-06", null))
                        .on("2026-05-06")
                        .responsibleWhy()
                        .inner())
                .isEmpty();
        assertThat(stay.and(stay("2026-05-06", "garden"))
                        .on("2026-05-06")
                        .responsibleWhy()
                        .inner()
                        .get(0)
                        .values())
                .containsEntry("place", "garden");
    }

    @Test
    void aPlaceThatIsNotThereOrAnotherTownshipsIsRefused() {
        Reason unknown = REPORTED.reasonsAgainst(stay("2026-04-01", "castle")).get(0);
        Reason other = REPORTED.reasonsAgainst(stay("2026-04-01", "other")).get(0);

        assertThat(unknown.why().topic().key()).isEqualTo("POL-13.unknown-place");
        assertThat(unknown.why().values()).containsEntry("known", "sunny,other,garden");
        assertThat(other.why().topic().key()).isEqualTo("POL-13.other-township");
        assertThat(other.why().values()).containsEntry("township", "421202002");
        assertThat(Sentences.in(Locale.ENGLISH).say(other.why())).startsWith("Next Door is the responsibility of");
        assertThat(Story.ordered("2026-03-02").refused(stay("2026-04-01", "sunny")))
                .as("the national pack has no places")
                .containsExactly("POL-13");
        assertThat(Story.ordered("2026-03-02")
                        .and(stay("2026-04-01", null))
                        .on("2026-04-01")
                        .anomalies())
                .isEmpty();
    }

    @Test
    void aPackListsItsSchemesAndPlaces() {
        Packs packs = Packs.bundled()
                .and(("{\"extends\": \"cn/1\", \"id\": \"cn-42\", \"version\": \"1\", \"divisions\": [\"42\"],"
                                + " \"publishedAt\": \"2008-06-01T00:00:00+08:00\", " + ARRANGED + "}")
                        .getBytes(StandardCharsets.UTF_8))
                .orThrow();

        assertThat(packs.all().get(0).supportSchemes())
                .extracting(SupportScheme::kind)
                .startsWith(SupportScheme.Kind.TREATMENT_KNOWLEDGE, SupportScheme.Kind.EDUCATION)
                .hasSize(9);
        assertThat(packs.all().get(0).forMeasure("COMMUNITY_TREATMENT").supportSchemes())
                .filteredOn(scheme -> scheme.kind() == SupportScheme.Kind.COUNSELLING)
                .extracting(scheme -> scheme.used().status())
                .containsExactly("ASSUMED");
        assertThat(packs.all().get(1).supportSchemes())
                .last()
                .extracting(SupportScheme::id, SupportScheme::chinese, SupportScheme::givesInEnglish)
                .containsExactly("TOOLS", "工具", "a set of tools on loan");
        assertThat(packs.all().get(1).places().values())
                .extracting(PlaceRow::id, PlaceRow::kind, PlaceRow::township)
                .containsExactly(
                        tuple("sunny", PlaceRow.Kind.STATION, Facts.PLACE.code()),
                        tuple("other", PlaceRow.Kind.STATION, "421202002"),
                        tuple("garden", PlaceRow.Kind.WORK_PLACE, null));
    }

    private static final String CONDITIONS = """
            "facts": {
              "disabled": {"names": {"zh-CN": "有残疾", "en": "has a disability"}, "type": "TRUTH", "recordedBy": ["CASE_WORKER"],
                "source": "made up, article 7", "status": "LOCAL_RULE"}
            },
            "workGroup": {
              "AID": {"names": {"zh-CN": "助残员", "en": "disability assistant"}, "anyOf": ["DISABILITY_ASSISTANT"],
                "if": {"fact": "disabled", "op": "=", "value": true}, "source": "made up, article 8", "status": "LOCAL_RULE"},
              "TEACHER": {"names": {"zh-CN": "教师", "en": "teacher"}, "if": {"fact": "age", "op": "<", "value": 18},
                "source": "made up, article 9", "status": "LOCAL_RULE"}
            },
            "supportSchemes": {
              "TOOLS": {"names": {"zh-CN": "工具", "en": "tools"}, "kind": "EMPLOYMENT",
                "gives": {"zh-CN": "借用一套工具", "en": "a set of tools on loan"},
                "if": {"fact": "file.work", "op": "in", "value": ["UNEMPLOYED", "SELF_EMPLOYED"]},
                "source": "made up, article 10", "status": "LOCAL_RULE"}
            }
            """;
    private static final Story HANGING =
            Story.inProvince(CONDITIONS).and(Facts.treatment("2026-03-02")).served("2026-03-03");

    @Test
    void aLineThatHangsOnWhatNobodyKnowsIsWantedAndAsksForIt() {
        Story reported = HANGING.reported("2026-03-05");

        assertThat(prompt(reported.on("2026-03-05"), "work-group-AID")).isEqualTo("NOTICE CASE_WORKER");
        assertThat(prompt(reported.on("2026-03-05"), "ask-fact-disabled")).isEqualTo("NOTICE CASE_WORKER");
        Why why = reported.on("2026-03-05").deadlines().get("work-group-AID").why();
        assertThat(why.inner()).extracting(inner -> inner.topic().key()).containsExactly("POL-07.not-known");
        assertThat(why.parameters())
                .extracting(Used::pointer, Used::value)
                .contains(tuple(
                        "/workGroup/AID",
                        "1 [DISABILITY_ASSISTANT] if {\"fact\":\"disabled\",\"op\":\"=\",\"value\":true}"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"true, NOTICE CASE_WORKER", "false, none"})
    void aLineIsJudgedOnTheDayOfReporting(String disabled, String wanted) {
        Story known = HANGING.reported("2026-03-05")
                .and(new DeclaredFact(LocalDate.parse("2026-03-20"), "disabled", disabled));

        assertThat(prompt(known.on("2026-03-20"), "work-group-AID")).isEqualTo(wanted);
        assertThat(prompt(known.on("2026-03-20"), "ask-fact-disabled")).isEqualTo("none");
        Story otherwise = known.and(new DeclaredFact(
                LocalDate.parse("2026-04-20"), "disabled", String.valueOf(!Boolean.parseBoolean(disabled))));
        assertThat(prompt(otherwise.on("2026-04-20"), "work-group-AID"))
                .as("what comes later changes nothing")
                .isEqualTo(wanted);
        assertThat(prompt(
                        HANGING.reported("2026-03-05")
                                .and(group("2026-03-05", "DISABILITY_ASSISTANT"))
                                .on("2026-03-05"),
                        "work-group-AID"))
                .isEqualTo("none");
    }

    @ParameterizedTest(name = "work {0}: {1}")
    @CsvSource({"UNEMPLOYED, QUALIFIES", "SELF_EMPLOYED, QUALIFIES", "EMPLOYED, DOES_NOT_QUALIFY", ", NOT_KNOWN"})
    void helpSaysWhoQualifies(String work, String eligibility) {
        Story story = HANGING.reported("2026-03-05");
        Story told =
                work == null ? story : story.and(new FileRecord(LocalDate.parse("2026-03-10"), Map.of("work", work)));

        SchemeReading tools = told.on("2026-03-10").schemes().get("TOOLS");
        assertThat(tools.eligibility()).hasToString(eligibility);
        assertThat(tools.why().parameters()).extracting(Used::pointer).containsExactly("/supportSchemes/TOOLS");
        assertThat(tools.why().inner()).hasSize(1);
        assertThat(told.on("2026-03-10").why("schemes/TOOLS")).contains(tools.why());
        assertThat(Sentences.in(Locale.CHINESE).say(tools.why()))
                .startsWith("工具：借用一套工具。")
                .contains("不是本人的义务");
        assertThat(told.on("2026-03-10").prompts().keySet())
                .as("help is no duty")
                .noneMatch(id -> id.contains("TOOLS"));
    }

    @Test
    void helpIsThereFromTheOrderOnUntilTheCaseIsOver() {
        assertThat(HANGING.on("2026-03-01").schemes()).isEmpty();
        assertThat(HANGING.on("2026-03-02").schemes())
                .hasSize(10)
                .extractingByKey("SCHOOLING")
                .satisfies(scheme -> {
                    assertThat(scheme.eligibility()).isEqualTo(SchemeReading.Eligibility.QUALIFIES);
                    assertThat(scheme.why().inner()).isEmpty();
                });
        assertThat(HANGING.and(new Death(LocalDate.parse("2026-03-09")))
                        .on("2026-03-09")
                        .schemes())
                .isEmpty();
    }

    private static WorkGroup group(String day, String roles) {
        return new WorkGroup(LocalDate.parse(day), List.of(roles.split(" ", -1)));
    }

    private static VoluntaryStay stay(String day, String place) {
        return new VoluntaryStay(LocalDate.parse(day), place);
    }
}
