package org.guitu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.guitu.CaseStory;
import org.guitu.division.Divisions;
import org.guitu.internal.json.Json;
import org.guitu.lint.PackLint;
import org.guitu.reading.Outcome;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.guitu.rule.Sentences;
import org.guitu.rule.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** POL-04: every document of format 1 still loads, and answers as it did. */
class FormatOneTest {
    private static final String FIVE =
            "\"SPECIALIST\", \"COMMUNITY_POLICE_OFFICER\", \"COMMUNITY_MEDICAL_WORKER\", \"FAMILY_MEMBER\", \"VOLUNTEER\"";

    @Test
    void theNationalPackOfFormatOneReadsTheSame() {
        Packs old = Packs.none().and(document("cn.json")).orThrow();
        Pack before = old.all().get(0);
        Pack now = Packs.bundled().all().get(0);
        for (String measure : List.of("COMMUNITY_TREATMENT", "COMMUNITY_REHABILITATION")) {
            for (GroupLine line : before.forMeasure(measure).workGroup()) {
                assertThat(line.isOneRole() && !line.optional()).isTrue();
            }
            assertThat(before.forMeasure(measure).workGroup())
                    .extracting(
                            GroupLine::id,
                            line -> line.used().source(),
                            line -> line.used().status())
                    .isEqualTo(now.forMeasure(measure).workGroup().stream()
                            .map(line -> tuple(
                                    line.id(), line.used().source(), line.used().status()))
                            .toList());
            assertThat(before.forMeasure(measure).agreementContents().values())
                    .extracting(
                            AgreementContent::id,
                            AgreementContent::refuses,
                            one -> one.used().status())
                    .isEqualTo(now.forMeasure(measure).agreementContents().values().stream()
                            .map(one -> tuple(one.id(), true, one.used().status()))
                            .toList());
        }
        assertThat(before.deadlines())
                .extracting(DeadlineRow::id)
                .isEqualTo(now.deadlines().stream().map(DeadlineRow::id).toList());
    }

    /** Each day of a case is answered alike by both, and in the same words but where a number was one of practice. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-01-04", "2026-01-12", "2026-01-20", "2026-01-21", "2026-02-01", "2029-02-01"})
    void aCaseIsAnsweredInTheSameWords(String day) {
        CaseStory story = CaseStory.served("2026-01-05")
                .then("report", "2026-01-12", "place", CaseStory.PLACE)
                .agreement("2026-01-20")
                .then("work-group", "2026-01-21", "roles", List.of("SPECIALIST", "VOLUNTEER"));
        Packs old = Packs.none().and(document("cn.json")).orThrow();
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(said(story.judgedBy(old), day, locale))
                    .isNotEmpty()
                    .isEqualTo(said(story.judgedBy(Packs.bundled()), day, locale));
        }
    }

    @Test
    void theSameIsRefused() {
        Packs old = Packs.none().and(document("cn.json")).orThrow();
        for (Packs packs : List.of(old, Packs.bundled())) {
            CaseStory story = CaseStory.served("2026-01-05")
                    .then("report", "2026-01-12", "place", CaseStory.PLACE)
                    .judgedBy(packs);
            assertThat(refusal(
                            story,
                            "agreement",
                            "place",
                            CaseStory.PLACE,
                            "number",
                            "协-1",
                            "signedBy",
                            "TOWNSHIP",
                            "contents",
                            List.of("RULES")))
                    .isEqualTo("The agreement lacks: consequences, measures.");
            assertThat(refusal(story, "work-group", "roles", List.of("DRIVER")))
                    .endsWith("it has full-time worker, community police officer, community medical worker,"
                            + " family member, volunteer.");
        }
    }

    private static String refusal(CaseStory story, String type, Object... fields) {
        Outcome outcome = story.attempt("2026-01-20T10:00+08:00", type, "2026-01-20", fields);
        return Sentences.in(Locale.ENGLISH)
                .say(((Outcome.Refused) outcome).reasons().get(0).why());
    }

    @Test
    void whatALocalPackAddedToTheListsIsARowWithTheSameSource() {
        Packs packs = Packs.bundled();
        for (String name : List.of("consequences.json", "province.json", "city.json")) {
            packs = packs.and(document(name)).orThrow();
        }
        assertThat(packs.all().get(1).workGroup()).hasSize(6).last().satisfies(peer -> {
            assertThat(peer.id()).isEqualTo("PEER");
            assertThat(peer.used().source() + peer.used().status()).isEqualTo("DTR 17LAW");
        });
        Pack city = packs.all().get(3);
        // what the list of the city leaves out is no more
        assertThat(packs.all().get(2).workGroup()).extracting(GroupLine::id).contains("GRID_WORKER");
        assertThat(city.workGroup())
                .extracting(GroupLine::id)
                .hasSize(6)
                .contains("PEER")
                .doesNotContain("GRID_WORKER");
        assertThat(city.agreementContents().values())
                .extracting(
                        AgreementContent::id,
                        AgreementContent::refuses,
                        one -> one.used().status())
                .containsExactly(
                        tuple("MEASURES", true, "PRACTICE"),
                        tuple("RULES", true, "PRACTICE"),
                        tuple("CONSEQUENCES", true, "PRACTICE"),
                        tuple("VISITS", true, "PRACTICE"));
        assertThat(city.forMeasure("COMMUNITY_REHABILITATION").workGroup())
                .last()
                .satisfies(peer -> assertThat(peer.used().status()).isEqualTo("ASSUMED"));
        // what it locks stays locked below
        assertThat(said(packs, pack("\"workGroup\": {\"PEER\": null}").replace("cn/1", "cn-99-city/1")))
                .isEqualTo("/workGroup/PEER locked-row");
    }

    @Test
    void whatFindingsLeadToAndWhoIsSparedReadsTheSame() {
        Pack before = Packs.none().and(document("cn.json")).orThrow().all().get(0);
        Pack now = Packs.bundled().all().get(0);
        assertThat(before.spared())
                .extracting(SparedRow::id, SparedRow::decision, SparedRow::condition, SparedRow::effect)
                .isEqualTo(now.spared().stream()
                        .map(row -> tuple(row.id(), row.decision(), row.condition(), row.effect()))
                        .toList());
        assertThat(before.consequences())
                .extracting(
                        ConsequenceRow::id,
                        ConsequenceRow::measure,
                        ConsequenceRow::findings,
                        ConsequenceRow::decision,
                        ConsequenceRow::force,
                        ConsequenceRow::then,
                        row -> row.used().source())
                .isEqualTo(now.consequences().stream()
                        .map(row -> tuple(
                                row.id(),
                                row.measure(),
                                row.findings(),
                                row.decision(),
                                row.force(),
                                row.then(),
                                row.used().source()))
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "spared": {"young": {"under": 18}}                         | ``
            "spared": {"young": {"under": 14}}                         | /spared/young/under locked-row
            "spared": {"young": {"under": "18"}}                       | /spared/young/under not-of-the-type
            "spared": {"young": {"under": null}}                       | /spared/young/under missing
            "spared": {"young": {"circumstance": "PREGNANT"}}          | /spared/young/circumstance locked-row
            "spared": {"ill": {"decision": "ISOLATION", "circumstance": "NURSING", "effect": "BARRED", "source": "s", "status": "LOCAL_RULE"}} | ``
            "spared": {"ill": {"decision": "ISOLATION", "circumstance": 7, "effect": "BARRED", "source": "s", "status": "LOCAL_RULE"}} | /spared/ill/circumstance unknown-fact
            "parameters": {"replacementRows": {"value": []}}           | /parameters/replacementRows/value locked-row
            "parameters": {"replacementRows": {"value": ["SPARED_FROM_ISOLATION", "AGAIN"]}} | ``
            "parameters": {"replacementRows": {"value": ["a b"]}}      | /parameters/replacementRows/value not-a-row-id
            "consequences": {"fine": {"measure": "COMMUNITY_TREATMENT", "findings": ["REFUSAL"], "match": "ANY", "decision": "FINE", "force": "MAY", "source": "s", "status": "LOCAL_RULE"}} | ``
            """)
    void theOldWordsForRowsAreRead(String stated, String fault) {
        assertThat(faults(Packs.bundled(), "\"formatVersion\": 1, " + stated)).isEqualTo(fault);
    }

    @Test
    void aListOfReplacementsIsRowsWithASuccessor() {
        Packs packs = Packs.bundled()
                .and(
                        bytes(
                                pack(
                                        "\"parameters\": {\"replacementRows\": {\"value\": [\"SPARED_FROM_ISOLATION\", \"AGAIN\"], \"source\": \"s\", \"status\": \"LOCAL_RULE\"}}")))
                .orThrow();
        assertThat(packs.all().get(1).successors("COMMUNITY_TREATMENT"))
                .hasSize(2)
                .last()
                .satisfies(row -> {
                    assertThat(row.id()).isEqualTo("AGAIN");
                    assertThat(row.then())
                            .isEqualTo(new ConsequenceRow.Then(
                                    ConsequenceRow.Outcome.SUCCESSOR, null, "COMMUNITY_TREATMENT", false));
                    assertThat(row.used().status()).isEqualTo("LOCAL_RULE");
                });
    }

    /** Of a list, which code it was that is not told; everything else is where its author wrote it. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "workGroupRoles": {"value": [%1$s]}                              | ``
            "workGroupRoles": {"value": [%1$s, "PEER"], "locked": [%1$s, "PEER"]} | ``
            "workGroupRoles": {"value": ["PEER"]}                            | /value locked-row
            "workGroupRoles": {"value": []}                                  | /value locked-row
            "workGroupRoles": {"locked": ["SPECIALIST"]}                     | /locked locked-mark
            "workGroupRoles": {"locked": null}                               | /locked locked-mark
            "workGroupRoles": {"locked": false}                              | /locked locked-mark
            "workGroupRoles": {"locked": "SPECIALIST"}                       | /locked not-a-list
            "workGroupRoles": {"value": [%1$s], "locked": [%1$s, "PEER"]}    | /value locked
            "workGroupRoles": {"protects": "NONE"}                           | /protects locked-mark
            "workGroupRoles": {"mayMove": "SIDEWAYS"}                        | /mayMove unknown-code
            "workGroupRoles": {"value": [%1$s, 7]}                           | /value not-a-code
            "workGroupRoles": {"value": [%1$s, "VOLUNTEER"]}                 | /value not-a-code
            "workGroupRoles": {"value": "SPECIALIST"}                        | /value not-a-list
            "workGroupRoles": {"value": null}                                | /value missing
            "workGroupRoles": {"source": ""}                                 | /source not-a-text
            "workGroupRoles": {"status": "HABIT"}                            | /status unknown-code
            "workGroupRoles": {"note": "x"}                                  | /note unknown-field
            "workGroupRoles": {"law": {"value": []}}                         | /law unknown-field
            "workGroupRoles": null                                           | ` missing`
            "workGroupRoles": []                                             | ` not-an-object`
            """)
    void aFaultIsWhereItWasWritten(String change, String fault) {
        String at = fault.isEmpty() ? "" : "/parameters/workGroupRoles" + fault;
        String stated = "\"parameters\": {" + change.replace("%1$s", FIVE) + "}";
        assertThat(faults(Packs.bundled(), stated)).isEqualTo(at);
        assertThat(faults(Packs.bundled(), "\"formatVersion\": 1, " + stated)).isEqualTo(at);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "formatVersion": 1, "workGroup": {}          | /workGroup unknown-field
            "formatVersion": 1, "supportSchemes": {}     | /supportSchemes unknown-field
            "formatVersion": 2, "parameters": {"workGroupRoles": {"value": []}} | /parameters/workGroupRoles unknown-field
            "formatVersion": 0                           | /formatVersion not-a-count
            "formatVersion": 3                           | /formatVersion unknown-format
            "formatVersion": "1"                         | /formatVersion not-a-count
            "formatVersion": null                        | /formatVersion missing
            """)
    void eachFormatHasItsOwnWords(String stated, String fault) {
        assertThat(faults(Packs.bundled(), stated)).isEqualTo(fault);
    }

    @Test
    void aWholePackOfFormatOneMissesWhatItHadToSay() {
        String cn = new String(document("cn.json"), StandardCharsets.UTF_8);
        assertThat(said(Packs.none(), cn.replace("\"workGroupRoles\"", "\"workGroupRole\"")))
                .isEqualTo("/parameters/workGroupRole unknown-field, /parameters/workGroupRoles missing");
        assertThat(said(Packs.none(), cn.replace("\"formatVersion\": 1,", ""))).contains("/formatVersion missing");
    }

    @Test
    void aRemarkIsWhereItWasWrittenToo() {
        String province = pack("\"formatVersion\": 1, \"parameters\": {\"workGroupRoles\": {\"value\": [" + FIVE
                + ", \"DRIVER\", \"cook\"]}}");
        assertThat(PackLint.of(Packs.bundled(), bytes(province), Divisions.bundled()))
                .extracting(remark ->
                        remark.fault().pointer() + " " + remark.fault().code())
                .containsExactlyInAnyOrder(
                        "/parameters/workGroupRoles/value lint-no-word",
                        "/parameters/workGroupRoles/value lint-not-a-role",
                        "/parameters/workGroupRoles/value lint-no-word");
    }

    @Test
    void whatIsShownAndComparedIsInTheRowsOfNow() {
        Packs packs = Packs.bundled().and(document("province.json")).orThrow();
        assertThat(PackDiff.between(packs.values("cn/1"), packs.values("cn-99-example/1")))
                .filteredOn(change -> change.pointer().startsWith("/workGroup"))
                .extracting(PackChange::pointer)
                .containsExactly("/workGroup/GRID_WORKER");
        assertThat(packs.values("cn-99-example/1"))
                .filteredOn(value -> value.pointer().startsWith("/workGroup/"))
                .extracting(PackValue::pack)
                .contains("cn/1", "cn-99-example/1");
    }

    private static Set<String> said(CaseStory story, String day, Locale locale) {
        Set<String> said = new TreeSet<>();
        Sentences sentences = Sentences.in(locale);
        story.on(day)
                .prompts()
                .values()
                .forEach(prompt -> said.add(prompt.id()
                        + prompt.level()
                        + prompt.role()
                        + prompt.command()
                        + prompt.due()
                        + words(prompt.id(), prompt.why(), sentences)));
        story.on(day)
                .deadlines()
                .values()
                .forEach(one -> said.add(one.id() + one.due() + words(one.id(), one.why(), sentences)));
        said.add(String.valueOf(story.on(day).state()));
        return said;
    }

    private static String words(String id, Why why, Sentences sentences) {
        boolean practice = Packs.bundled().all().get(0).deadlines().stream()
                .anyMatch(row -> row.id().equals(id) && row.isPractice());
        return practice ? "" : sentences.say(why);
    }

    @Test
    void aNumberTakenAwayTakesThePracticeAway() {
        byte[] document =
                bytes(pack("\"deadlines\": {\"report-finding\": {\"period\": null, \"unit\": null, \"roll\": null}}")
                        .replace("\"extends\"", "\"formatVersion\": 1, \"extends\""));
        assertThat(Packs.bundled()
                        .and(document)
                        .orThrow()
                        .all()
                        .get(1)
                        .deadline("report-finding")
                        .deadline())
                .isNull();
    }

    private static String faults(Packs packs, String stated) {
        return said(packs, pack(stated));
    }

    private static String pack(String stated) {
        return """
                {"names": {"zh-CN": "某省", "en": "a province"}, "extends": "cn/1", "id": "cn-42", "version": "1", "publishedAt": "2025-12-01T09:00:00+08:00",
                 "effectiveFrom": "2026-01-01", "divisions": ["42"], %s}
                """.formatted(stated);
    }

    private static String said(Packs packs, String document) {
        return packs.and(bytes(document)) instanceof Parsed.Bad<Packs> bad
                ? String.join(
                        ", ",
                        bad.faults().stream()
                                .map(FormatOneTest::said)
                                .distinct()
                                .toList())
                : "";
    }

    private static String said(Fault fault) {
        return fault.pointer() + " " + fault.code();
    }

    private static byte[] bytes(String document) {
        return document.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] document(String name) {
        try (InputStream in = FormatOneTest.class.getResourceAsStream("format-1/" + name)) {
            byte[] bytes = in.readAllBytes();
            assertThat(Json.object(bytes)).isNotEmpty();
            return bytes;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
