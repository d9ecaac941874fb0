package org.guitu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guitu.CaseStory;
import org.guitu.Guitu;
import org.guitu.agreement.CountedDeadline;
import org.guitu.agreement.DeadlineReading;
import org.guitu.agreement.Measure;
import org.guitu.day.Calendars;
import org.guitu.division.Division;
import org.guitu.division.Divisions;
import org.guitu.rule.Counted;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.guitu.rule.Sentences;
import org.guitu.rule.Used;
import org.guitu.rule.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** POL-03: a lock moves one way, and a local rule that goes the other stands beside what law fixes. */
class Pol03LocksTest {
    private static final String LOCAL = ", \"source\": \"made up\", \"status\": \"LOCAL_RULE\"";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # the way the lock allows, and no move at all
            "parameters": {"leaveReportFrom": {"source": "x", "status": "LOCAL_RULE", "value": 4}}           |
            "parameters": {"leaveReportFrom": {"value": 3}}           |
            "parameters": {"breachDaysAway": {"source": "x", "status": "LOCAL_RULE", "value": 31}}           |
            "parameters": {"treatmentTerm": {"value": "P3Y"}}         |
            "parameters": {"nursedUnder": {"source": "x", "status": "LOCAL_RULE", "value": 2}}               |
            "deadlines": {"report": {"source": "x", "status": "LOCAL_RULE", "period": "P16D"}}               |
            "deadlines": {"report": {"role": "GRID_WORKER"}}          |
            "deadlines": {"notice-township": {"source": "x", "status": "LOCAL_RULE", "period": "P6D"}}       |
            "deadlines": {"notice-township": {"source": "x", "status": "LOCAL_RULE", "roll": false}}         |
            "spared": {"young": {"source": "x", "status": "LOCAL_RULE", "under": 18}}                        |
            "spared": {"young": {"source": "x", "status": "LOCAL_RULE", "effect": "BARRED"}}                 |
            "spared": {"old": {"decision": "ISOLATION", "circumstance": "OLD", "effect": "BARRED", "source": "made up", "status": "LOCAL_RULE"}} |
            # the other way
            "parameters": {"leaveReportFrom": {"value": 2}}           | /parameters/leaveReportFrom/value locked-up
            "parameters": {"breachAbsences": {"value": 2, "status": "LOCAL_RULE"}} | /parameters/breachAbsences/value locked-up
            "parameters": {"breachAbsences": {"value": 2, "source": "made up", "status": "PRACTICE"}} | /parameters/breachAbsences/value locked-up
            "deadlines": {"report": {"period": "P14D"}}               | /deadlines/report/period locked-up
            "deadlines": {"report": {"period": "P20D", "roll": false}} | /deadlines/report/period locked-up
            "deadlines": {"report": {"roll": false}}                  | /deadlines/report/roll locked-up
            "deadlines": {"report": {"unit": "WORKING_DAYS"}}         | /deadlines/report/unit locked-up
            "deadlines": {"report": {"period": "P1M"}}                | /deadlines/report/period locked-up
            "deadlines": {"notice-township": {"period": "P8D"}}       | /deadlines/notice-township/period locked-down
            # never, as no case can be counted by both
            "parameters": {"treatmentTerm": {"value": "P4Y", "source": "made up", "status": "LOCAL_RULE"}} | /parameters/treatmentTerm/value locked-none
            "parameters": {"treatmentTerm": {"value": "P2Y", "source": "made up", "status": "LOCAL_RULE"}} | /parameters/treatmentTerm/value locked-none
            "parameters": {"sentencesThatEnd": {"value": ["IMPRISONMENT"], "source": "made up", "status": "LOCAL_RULE"}} | /parameters/sentencesThatEnd/value locked-none
            # the marks themselves
            "parameters": {"leaveReportFrom": {"locked": null}}       | /parameters/leaveReportFrom/locked locked-mark
            "parameters": {"leaveReportFrom": {"locked": false}}      | /parameters/leaveReportFrom/locked locked-mark
            "parameters": {"leaveReportFrom": {"mayMove": "DOWN"}}    | /parameters/leaveReportFrom/mayMove locked-mark
            "workGroup": {"VOLUNTEER": {"protects": "NONE"}}          | /workGroup/VOLUNTEER/protects locked-mark
            "workGroup": {"VOLUNTEER": {"locked": false}}             | /workGroup/VOLUNTEER/locked locked-mark
            "agreementContents": {"RULES": {"mayMove": "DOWN"}}       | /agreementContents/RULES/mayMove locked-mark
            "deadlines": {"report": {"locked": false}}                | /deadlines/report/locked locked-mark
            # what law gives whoever is spared
            "consequences": {"SPARED_FROM_ISOLATION": null}           | /consequences/SPARED_FROM_ISOLATION locked-row
            "consequences": {"SPARED_FROM_ISOLATION": {"locked": false}} | /consequences/SPARED_FROM_ISOLATION/locked locked-mark
            "consequences": {"SPARED_FROM_ISOLATION": {"force": "MAY", "source": "made up", "status": "LOCAL_RULE"}} | /consequences/SPARED_FROM_ISOLATION/force locked-row
            "consequences": {"SPARED_FROM_ISOLATION": {"decision": "ISOLATION", "source": "made up", "status": "LOCAL_RULE"}} | /consequences/SPARED_FROM_ISOLATION/decision locked-row
            "consequences": {"SPARED_FROM_ISOLATION": {"then": {"measure": "COMMUNITY_REHABILITATION"}, "source": "made up", "status": "LOCAL_RULE"}} | /consequences/SPARED_FROM_ISOLATION/then locked-row
            "consequences": {"SPARED_FROM_ISOLATION": {"if": {"fact": "age", "op": "<", "value": 14}, "source": "made up", "status": "LOCAL_RULE"}} | /consequences/SPARED_FROM_ISOLATION/if locked-row
            "consequences": {"SPARED_FROM_ISOLATION": {"measure": "COMMUNITY_TREATMENT", "source": "made up", "status": "LOCAL_RULE"}} | /consequences/SPARED_FROM_ISOLATION/measure locked-row
            # who is spared
            "spared": {"pregnant": null}                              | /spared/pregnant locked-row
            "spared": {"pregnant": {"effect": "NEEDS_REASON"}}        | /spared/pregnant/effect locked-row
            "spared": {"pregnant": {"decision": "OTHER", "source": "made up", "status": "LOCAL_RULE"}} | /spared/pregnant/decision locked-row
            "spared": {"nursing": {"circumstance": "ILL"}}            | /spared/nursing/circumstance locked-row
            "spared": {"young": {"under": 14}}                        | /spared/young/under locked-row
            "spared": {"pregnant": {"source": "x", "status": "LOCAL_RULE", "if": {"any": [{"fact": "circumstance.PREGNANT", "op": "=", "value": true}, {"fact": "age", "op": "<", "value": 20}]}}} |
            "spared": {"pregnant": {"if": {"any": [{"fact": "age", "op": "<", "value": 20}]}}} | /spared/pregnant/if locked-row
            "spared": {"pregnant": {"if": {"all": [{"fact": "circumstance.PREGNANT", "op": "=", "value": true}, {"fact": "age", "op": "<", "value": 40}]}}} | /spared/pregnant/if locked-row
            "spared": {"pregnant": {"if": {"fact": "circumstance.PREGNANT", "op": "=", "value": false}}} | /spared/pregnant/if locked-row
            "spared": {"pregnant": {"setAside": ["SERIOUS_BREACH"]}}  | /spared/pregnant/setAside locked-row
            "spared": {"young": {"source": "x", "status": "LOCAL_RULE", "if": {"fact": "age", "op": "<", "value": 18}}} |
            "spared": {"young": {"source": "x", "status": "LOCAL_RULE", "if": {"any": [{"fact": "age", "op": "<", "value": 17}, {"fact": "circumstance.PREGNANT", "op": "=", "value": true}]}}} |
            "spared": {"young": {"if": {"fact": "age", "op": "≤", "value": 18}}} | /spared/young/if locked-row
            "spared": {"young": {"if": {"fact": "age", "op": "<", "value": 15}}} | /spared/young/if locked-row
            # rows that give something
            "agreementContents": {"RULES": null}                      | /agreementContents/RULES locked-row
            "agreementContents": {"RULES": {"need": "HEADING", "missing": null}} | /agreementContents/RULES/
            "agreementContents": {"RULES": {"missing": "PROMPT"}}     | /agreementContents/RULES/missing locked-row
            "agreementContents": {"RULES": {"measures": ["COMMUNITY_TREATMENT"]}} | /agreementContents/RULES/measures locked-row
            "agreementContents": {"RULES": {"wording": {"zh-CN": "一", "en": "one"}, "names": {"en": "what to keep to"}}} |
            "workGroup": {"VOLUNTEER": null, "PEER": {"names": {"zh-CN": "同伴", "en": "peer"}, "source": "made up", "status": "LOCAL_RULE"}} | /workGroup/VOLUNTEER locked-row
            "workGroup": {"VOLUNTEER": {"anyOf": ["VOLUNTEER", "PEER"]}} | /workGroup/VOLUNTEER/anyOf locked-row
            "workGroup": {"VOLUNTEER": {"anyOf": ["PEER"]}}           | /workGroup/VOLUNTEER/anyOf locked-row
            "workGroup": {"VOLUNTEER": {"source": "x", "status": "LOCAL_RULE", "anyOf": ["VOLUNTEER"]}}      |
            "workGroup": {"VOLUNTEER": {"optional": true}}            | /workGroup/VOLUNTEER/optional locked-row
            "workGroup": {"VOLUNTEER": {"optional": false}}           |
            "workGroup": {"VOLUNTEER": {"source": "x", "status": "LOCAL_RULE", "least": 2}}                  |
            "workGroup": {"VOLUNTEER": {"source": "x", "status": "LOCAL_RULE", "least": 1}}                  |
            "workGroup": {"VOLUNTEER": {"if": {"fact": "age", "op": "<", "value": 18}}} | /workGroup/VOLUNTEER/if locked-row
            "supportSchemes": {"SCHOOLING": {"if": {"fact": "age", "op": "<", "value": 18}}} | /supportSchemes/SCHOOLING/if locked-row
            "supportSchemes": {"SCHOOLING": null}                     | /supportSchemes/SCHOOLING locked-row
            "supportSchemes": {"SCHOOLING": {"kind": "EMPLOYMENT"}}   | /supportSchemes/SCHOOLING/kind locked-row
            "supportSchemes": {"SCHOOLING": {"gives": {"en": "little"}}} | /supportSchemes/SCHOOLING/gives locked-row
            # what stands beside a value is not for a pack to say
            "parameters": {"leaveReportFrom": {"law": {"value": 1}}}  | /parameters/leaveReportFrom/law
            "deadlines": {"report": {"law": {"period": "P1D"}}}       | /deadlines/report/law
            """)
    void aLockMovesOneWay(String change, String fault) {
        List<Fault> faults = faults(Packs.bundled(), pack("cn-42", change));
        if (fault == null) {
            assertThat(faults).isEmpty();
            return;
        }
        assertThat(faults).isNotEmpty().allSatisfy(one -> {
            assertThat(one.pointer() + " " + one.code()).startsWith(fault);
            assertThat(Sentences.in(Locale.CHINESE).say(one)).doesNotContain("fault.", "{", "–");
            assertThat(Sentences.in(Locale.ENGLISH).say(one)).doesNotContain("fault.", "{", "–");
        });
    }

    @Test
    void aLocalRuleKeepsWhatLawFixesBesideIt() {
        Packs packs =
                and(Packs.bundled(), pack("cn-42", "\"deadlines\": {\"report\": {\"period\": \"P10D\"" + LOCAL + "}}"));
        Pack cn = packs.all().get(0);
        DeadlineRow row = packs.all().get(1).deadline("report");
        assertThat(row.number().period()).isEqualTo(Period.ofDays(10));
        assertThat(row.law().number()).isEqualTo(cn.deadline("report").number());
        assertThat(row.law().law()).isNull();
        assertThat(row.law().counted().get(0))
                .isEqualTo(cn.deadline("report").counted().get(0));
        assertThat(cn.deadline("report").law()).isNull();
        assertThat(packs.all().get(1).deadline("sign").law()).isNull();
    }

    @Test
    void aPackBelowALocalRuleIsHeldToTheSameLock() {
        Packs province = and(
                Packs.bundled(), pack("cn-42", "\"parameters\": {\"breachAbsences\": {\"value\": 2" + LOCAL + "}}"));
        // unchanged below, it keeps what stands beside it
        Parameter<Integer> kept = count(and(province, below("")));
        assertThat(kept.value()).isEqualTo(2);
        assertThat(kept.law().value()).isEqualTo(3);
        assertThat(kept.law().used().pack()).isEqualTo("cn/1");
        // inherited words of a local rule carry no further move
        assertThat(faults(province, below("\"parameters\": {\"breachAbsences\": {\"value\": 1}}")))
                .extracting(Fault::code)
                .containsExactly("locked-up");
        Parameter<Integer> further =
                count(and(province, below("\"parameters\": {\"breachAbsences\": {\"value\": 1" + LOCAL + "}}")));
        assertThat(further.law().value()).isEqualTo(3);
        assertThat(further.law().used().pack()).isEqualTo("cn/1");
        // back within the lock nothing stands beside it any more
        assertThat(count(and(province, below("\"parameters\": {\"breachAbsences\": {\"value\": 4" + LOCAL + "}}")))
                        .law())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "workGroup": {"GRID": {"least": 1}}           | /workGroup/GRID/least locked-row
            "workGroup": {"GRID": {"least": null}}        | /workGroup/GRID/least locked-row
            "workGroup": {"GRID": {"source": "x", "status": "LOCAL_RULE", "least": 3}}           |
            "agreementContents": {"VISITS": {"measures": ["COMMUNITY_REHABILITATION"]}} | /agreementContents/VISITS/measures locked-row
            "agreementContents": {"VISITS": {"source": "x", "status": "LOCAL_RULE", "measures": ["COMMUNITY_TREATMENT", "COMMUNITY_REHABILITATION"]}} |
            "agreementContents": {"VISITS": {"source": "x", "status": "LOCAL_RULE", "measures": null, "missing": "REFUSAL"}} |
            "places": {"sunny": {"township": "421202002"}} | /places/sunny/township locked-row
            "places": {"sunny": {"kind": "WORK_PLACE"}}   | /places/sunny/kind locked-row
            "places": {"sunny": {"names": {"en": "sun"}}} |
            """)
    void whatAProvinceLocksInItsRowsItsCitiesKeep(String change, String fault) {
        String marks = ", \"locked\": true, \"protects\": \"PERSON\", \"mayMove\": \"UP\"" + LOCAL;
        Packs province = and(Packs.bundled(), pack("cn-42", """
                "workGroup": {"GRID": {"names": {"zh-CN": "网格", "en": "grid"}, "least": 2%1$s}},
                "agreementContents": {"VISITS": {"names": {"zh-CN": "走访", "en": "visits"}, "need": "REQUIRED",
                    "missing": "PROMPT", "measures": ["COMMUNITY_TREATMENT"]%1$s}},
                "places": {"sunny": {"names": {"zh-CN": "阳光", "en": "sunny"}, "kind": "STATION",
                    "body": {"zh-CN": "站", "en": "station"}, "township": "421202001"%1$s}}
                """.formatted(marks)));

        assertThat(faults(province, below(change)))
                .extracting(one -> one.pointer() + " " + one.code())
                .isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void aNewerNationalVersionSaysAnewWhatLawFixes() {
        String cn2 = """
                {"extends": "cn/1", "id": "cn", "version": "2", "publishedAt": "2026-01-01T00:00:00+08:00",
                 "effectiveFrom": "2026-01-01", "deadlines": {"report": {"period": "P10D", "source": "a new law", "status": "LAW"}}}
                """;
        assertThat(and(Packs.bundled(), cn2).all().get(1).deadline("report").law())
                .isNull();
        assertThat(faults(Packs.bundled(), cn2.replace("\"deadlines\"", "\"divisions\": [\"42\"], \"deadlines\"")))
                .extracting(Fault::code)
                .containsExactly("locked-up");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # a newer version of the national pack is held to what it does not restate by an article
            {"value": "P5Y"}                                                  | /parameters/treatmentTerm/value locked-none
            {"value": "P5Y", "source": "habit", "status": "PRACTICE"}         | /parameters/treatmentTerm/value locked-none
            {"value": "P5Y", "source": "made up", "status": "LOCAL_RULE"}     | /parameters/treatmentTerm/value locked-none
            {"value": "P5Y", "status": "LAW"}                                 | /parameters/treatmentTerm/value locked-none
            {"value": "P5Y", "source": "a new law", "status": "LAW"}          |
            """)
    void onlyAnArticleSaysAnewWhatLawFixes(String term, String fault) {
        String local = "{\"extends\": \"cn/1\", \"id\": \"cn\", \"version\": \"local\", \"publishedAt\":"
                + " \"2026-01-01T00:00:00+08:00\", \"effectiveFrom\": \"2026-01-01\", \"parameters\":"
                + " {\"treatmentTerm\": " + term + "}}";
        assertThat(faults(Packs.bundled(), local))
                .extracting(one -> one.pointer() + " " + one.code())
                .isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void aPackOfAPlaceAloneIsUnderNoLockAndIsRefused() {
        String copy = NationalPack.text()
                .replace("\"id\": \"cn\"", "\"id\": \"xx\"")
                .replace("\"divisions\": [\n    \"\"", "\"divisions\": [\n    \"42\"")
                .replaceFirst("\"value\": \"P3Y\"", "\"value\": \"P5Y\"");
        assertThat(faults(Packs.bundled(), copy))
                .extracting(one -> one.pointer() + " " + one.code())
                .containsExactly("/extends must-extend");
    }

    private static final String OWN = """
            "deadlines": {"own": {"names": {"zh-CN": "走访", "en": "visit"}, "from": "absence-begun", "each": true,
                "outlives": true, "escalated": true, "clearedBy": "absence-ended", "role": "GRID_WORKER", "for": ["A_A", "B_B"],
                "levels": {"remindBefore": "P3D", "steps": [{"after": "P2D", "to": "CASE_WORKER"}, {"after": "P5D", "to": "TOWNSHIP_LEAD"}]},
                "if": {"fact": "age", "op": "<", "value": 60}, "when": "RUNNING", "droppedBy": "absence-ended",
                "period": "P10D", "unit": "CALENDAR_DAYS", "roll": false,
                "locked": true, "protects": "PERSON", "mayMove": "DOWN", "source": "made up", "status": "LAW"}}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            null                                                     | /deadlines/own
            {"if": {"fact": "age", "op": "<", "value": 1}}           | /deadlines/own/if
            {"if": null}                                             |
            {"when": "SPARED", "decision": "ISOLATION"}              | /deadlines/own/when /deadlines/own/decision
            {"when": null}                                           |
            {"from": "absence-ended", "clearedBy": "declared-fact"}  | /deadlines/own/from
            {"droppedBy": null}                                      |
            {"sameDayAs": {"COMMUNITY_TREATMENT": "report"}}         | /deadlines/own/sameDayAs
            {"each": false}                                          | /deadlines/own/each
            {"outlives": false}                                      | /deadlines/own/outlives
            {"escalated": null}                                      | /deadlines/own/escalated
            {"for": ["A_A"]}                                         | /deadlines/own/for
            {"for": null}                                            | /deadlines/own/for
            {"for": ["A_A", "B_B", "C_C"]}                           |
            {"levels": {"remindBefore": "P2D"}}                      | /deadlines/own/levels
            {"levels": {"remindBefore": "P4D"}}                      |
            {"levels": {"steps": [{"after": "P2D", "to": "OTHER"}]}} | /deadlines/own/levels
            {"levels": {"steps": [{"after": "P2D", "to": "OTHER"}, {"after": "P6D", "to": "OTHER"}]}} | /deadlines/own/levels
            {"levels": {"steps": [{"after": "P1D", "to": "OTHER"}, {"after": "P5D", "to": "OTHER"}]}} |
            {"levels": null}                                         | /deadlines/own/levels
            {"period": null, "unit": null, "roll": null, "levels": {"remindBefore": null}} | /deadlines/own/period
            {"period": null, "unit": null, "roll": null, "practice": {"period": "P5D", "unit": "CALENDAR_DAYS", "roll": false, "source": "x", "status": "PRACTICE"}} | /deadlines/own/period
            {"role": "OTHER"}                                        |
            """)
    void whatALockedDutyOwesIsNotMadeLess(String change, String fault) {
        Packs province =
                and(Packs.bundled(), pack("cn-42", OWN.replace("absence-ended\", \"role", "declared-fact\", \"role")));
        assertThat(faults(province, below("\"deadlines\": {\"own\": " + change + "}")))
                .extracting(Fault::pointer)
                .isEqualTo(fault == null ? List.of() : List.of(fault.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"period": "P3D", "unit": "CALENDAR_DAYS", "roll": false, "source": "made up", "status": "LOCAL_RULE"} |
            {"practice": {"period": "P3D", "unit": "CALENDAR_DAYS", "roll": false, "source": "x", "status": "PRACTICE"}} |
            {"sameDayAs": {"COMMUNITY_TREATMENT": "report"}, "source": "made up", "status": "LOCAL_RULE"} |
            {"when": "RUNNING"}                                      | /deadlines/educate/when
            null                                                     | /deadlines/educate
            """)
    void aDutyThatHasNoDayMayGetOne(String change, String fault) {
        assertThat(faults(Packs.bundled(), pack("cn-42", "\"deadlines\": {\"educate\": " + change + "}")))
                .extracting(Fault::pointer)
                .isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @ParameterizedTest
    @CsvSource({
        // reported, late by the local rule, late by the law, proposed
        "2026-03-12, false, false, false",
        "2026-03-13, true,  false, false",
        "2026-03-17, true,  false, false",
        "2026-03-18, true,  true,  true",
    })
    void whetherAReportWasInTimeIsAnsweredForEach(String reported, boolean late, boolean byLaw, boolean proposed) {
        CaseStory story =
                CaseStory.served("2026-03-02").judgedBy(tenDays()).then("report", reported, "place", CaseStory.PLACE);
        DeadlineReading report = story.on(reported).deadlines().get("report");
        assertThat(report.late()).isEqualTo(late);
        assertThat(report.law().late()).isEqualTo(byLaw);
        assertThat(story.on(reported).proposals().isEmpty()).isEqualTo(!proposed);
    }

    @Test
    void theConflictNamesBothValuesWithPackPlaceSourceAndStatus() {
        Why why = CaseStory.served("2026-03-02")
                .judgedBy(tenDays())
                .on("2026-03-13")
                .deadlines()
                .get("report")
                .why();
        Why conflict = why.inner().stream()
                .filter(one -> one.topic().toString().contains("conflict"))
                .findFirst()
                .orElseThrow();
        assertThat(conflict.values()).isEqualTo(Map.of("own", "P10D", "law", "P15D"));
        assertThat(conflict.parameters())
                .filteredOn(used -> used.pointer().equals("/deadlines/report/period"))
                .extracting(Used::pack, Used::value, Used::source, Used::status)
                .containsExactly(
                        tuple("cn-42/1", "P10D", "made up", "LOCAL_RULE"), tuple("cn/1", "P15D", "DTR 14, 38", "LAW"));
    }

    @Test
    void theArithmeticWithoutACaseAnswersForEach() {
        Counted<CountedDeadline> counted = Guitu.with(tenDays(), Calendars.bundled(), Divisions.bundled())
                .arithmetic(new Division(CaseStory.PLACE), Measure.COMMUNITY_TREATMENT)
                .deadline("report", LocalDate.of(2026, 3, 2));
        CountedDeadline deadline = ((Counted.Good<CountedDeadline>) counted).value();
        assertThat(deadline.due().day()).isEqualTo(LocalDate.of(2026, 3, 12));
        assertThat(deadline.law().day()).isEqualTo(LocalDate.of(2026, 3, 17));
    }

    private static Packs tenDays() {
        return and(Packs.bundled(), pack("cn-42", "\"deadlines\": {\"report\": {\"period\": \"P10D\"" + LOCAL + "}}"));
    }

    private static Parameter<Integer> count(Packs packs) {
        return packs.all().get(2).count(ParameterName.BREACH_ABSENCES);
    }

    private static String pack(String id, String change) {
        return """
                {"extends": "cn/1", "id": "%s", "version": "1", "publishedAt": "2008-06-01T00:00:00+08:00",
                 "divisions": ["42"]%s}
                """.formatted(id, change.isEmpty() ? "" : ", " + change);
    }

    private static String below(String change) {
        return pack("cn-4212", change)
                .replace("\"cn/1\"", "\"cn-42/1\"")
                .replace("\"divisions\": [\"42\"]", "\"divisions\": [\"4212\"]");
    }

    private static Packs and(Packs packs, String json) {
        return packs.and(json.getBytes(StandardCharsets.UTF_8)).orThrow();
    }

    private static List<Fault> faults(Packs packs, String json) {
        return packs.and(json.getBytes(StandardCharsets.UTF_8)) instanceof Parsed.Bad<Packs> bad
                ? bad.faults()
                : List.of();
    }
}
