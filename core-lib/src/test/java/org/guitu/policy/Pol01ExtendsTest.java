package org.guitu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guitu.rule.Sentences;
import org.junit.jupiter.api.Test;

/** POL-01: a pack states only what differs; each value is given by the last pack that states it, and diff says what changes. */
class Pol01ExtendsTest {
    private static final Packs THREE =
            Packs.bundled().and(bytes("""
                    {"extends": "cn/1", "id": "cn-42", "version": "1", "publishedAt": "2025-12-01T09:00:00+08:00", "effectiveFrom": "2026-01-01", "divisions": ["42"],
                     "parameters": {
                       "leaveReportFrom": {"value": 5, "source": "made up 3", "status": "LOCAL_RULE"},
                       "suspensionExtendsTerm": {"value": false, "source": "made up 5", "status": "LOCAL_RULE"},
                       "guardianSignsUnder": {"value": 16, "source": "made up 6", "status": "LOCAL_RULE"}},
                     "deadlines": {"serve": {"practice": {"period": "P20D", "unit": "WORKING_DAYS", "source": "made up 7", "status": "PRACTICE"}}, "security-answer": null},
                     "papers": {"breach": {"papers": ["NOTE"], "missing": "PROMPT", "source": "made up 4", "status": "PRACTICE"}}}
                    """)).orThrow().and(bytes("""
                    {"extends": "cn-42/1", "id": "cn-42-12", "version": "3", "publishedAt": "2026-02-01T09:00:00+08:00", "divisions": ["4212"],
                     "parameters": {"leaveReportFrom": {"value": 7, "source": "made up 8", "status": "LOCAL_RULE"}, "findingDecidedBy": {"value": ["POLICE_OFFICER"], "source": "made up 9", "status": "LOCAL_RULE"}}}
                    """)).orThrow();

    @Test
    void eachValueIsThatOfTheLastPackWhichStatesIt() {
        Map<String, PackValue> city = values("cn-42-12/3");
        assertThat(city.get("/parameters/leaveReportFrom/value"))
                .isEqualTo(new PackValue(
                        "/parameters/leaveReportFrom/value", 7L, "cn-42-12/3", "made up 8", "LOCAL_RULE", null));
        assertThat(city.get("/parameters/guardianSignsUnder/value"))
                .isEqualTo(new PackValue(
                        "/parameters/guardianSignsUnder/value", 16L, "cn-42/1", "made up 6", "LOCAL_RULE", null));
        assertThat(city.get("/parameters/nursedUnder/value").pack()).isEqualTo("cn/1");
        assertThat(city.get("/deadlines/serve/practice/period").pack()).isEqualTo("cn-42/1");
        assertThat(city.get("/deadlines/serve/practice/roll/value").pack()).isEqualTo("cn/1");
        assertThat(city.get("/effectiveFrom"))
                .isEqualTo(new PackValue("/effectiveFrom", "2026-01-01", "cn-42/1", null, null, null));
        assertThat(city.get("/divisions").text()).isEqualTo("4212");
    }

    @Test
    void listsAreReplacedWholeAndNullTakesAway() {
        Map<String, PackValue> city = values("cn-42-12/3");
        assertThat(city.get("/parameters/findingDecidedBy/value").value()).isEqualTo(List.of("POLICE_OFFICER"));
        assertThat(city)
                .doesNotContainKey("/deadlines/security-answer/clearedBy")
                .containsKey("/deadlines/sign/clearedBy");
        assertThat(city).doesNotContainKey("/extends");
    }

    @Test
    void aPackThatExtendsNothingGivesAllItsValuesItself() {
        assertThat(THREE.values("cn/1"))
                .hasSizeGreaterThan(150)
                .allSatisfy(value -> assertThat(value.pack()).isEqualTo("cn/1"));
        assertThat(THREE.values("cn/1"))
                .isSortedAccordingTo((one, other) -> one.pointer()
                        .replace('/', '\0')
                        .compareTo(other.pointer().replace('/', '\0')));
        assertThatNullPointerException().isThrownBy(() -> THREE.values("cn/9"));
    }

    @Test
    void aDifferenceIsSaidInBothLanguages() {
        assertThat(said("cn/1", "cn-42/1", Locale.ENGLISH))
                .containsEntry(
                        "/parameters/leaveReportFrom/value",
                        "days away from which a written report is needed: value changes from 3 to 5.")
                .containsEntry(
                        "/parameters/suspensionExtendsTerm/value",
                        "custody moves the last day: value changes from yes to no.")
                .containsEntry(
                        "/deadlines/serve/practice/period", "service: practice period changes from 7 days to 20 days.")
                .containsEntry(
                        "/deadlines/serve/practice/unit",
                        "service: practice unit of days changes from calendar days to working days.")
                .containsEntry(
                        "/deadlines/security-answer/role",
                        "answer of public security: who must act is no more; it was police officer.")
                .containsEntry("/papers/breach/missing", "breach of the agreement: where it is missing is new: prompt.")
                .containsEntry("/id", "the pack: id changes from cn to cn-42.");
        assertThat(said("cn/1", "cn-42/1", Locale.CHINESE))
                .containsEntry("/parameters/leaveReportFrom/value", "外出须书面报告的天数：数值由3改为5。")
                .containsEntry("/deadlines/serve/practice/period", "送达：惯例期间由7日改为20日。")
                .containsEntry("/deadlines/security-answer/role", "公安机关答复：取消办理人，原为民警。");
    }

    @Test
    void anotherSourceIsADifference() {
        Packs packs = Packs.bundled().and(bytes("""
                        {"extends": "cn/1", "id": "cn-42", "version": "1", "publishedAt": "2008-06-01T00:00:00+08:00", "divisions": ["42"],
                         "parameters": {"remindBefore": {"source": "made up 3", "status": "LOCAL_RULE"}}}
                        """)).orThrow();
        List<PackChange> changes = PackDiff.between(packs.values("cn/1"), packs.values("cn-42/1"));
        assertThat(changes)
                .extracting(PackChange::pointer)
                .containsExactly("/divisions", "/id", "/parameters/remindBefore/source");
        assertThat(Sentences.in(Locale.ENGLISH).say(changes.get(2).why()))
                .isEqualTo("how long before the due day a warning is given now rests on made up 3 (local rule).");
    }

    @Test
    void betweenAPackAndItselfNothingChanges() {
        assertThat(PackDiff.between(THREE.values("cn-42/1"), THREE.values("cn-42/1")))
                .isEmpty();
        assertThat(PackDiff.between(THREE.values("cn-42/1"), THREE.values("cn-42-12/3")))
                .extracting(PackChange::pointer)
                .containsExactly(
                        "/divisions",
                        "/id",
                        "/parameters/findingDecidedBy/value",
                        "/parameters/leaveReportFrom/source",
                        "/parameters/leaveReportFrom/value",
                        "/publishedAt",
                        "/version");
    }

    @Test
    void everyParameterAndEveryFieldOfTheNationalPackHasItsWord() {
        List<PackValue> national = THREE.values("cn/1");
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            for (PackChange change : PackDiff.between(List.of(), national)) {
                assertThat(Sentences.in(locale).keys())
                        .contains("code." + change.why().values().get("row"))
                        .contains("code." + change.why().values().get("field"));
            }
        }
    }

    private static Map<String, String> said(String before, String after, Locale locale) {
        return PackDiff.between(THREE.values(before), THREE.values(after)).stream()
                .collect(Collectors.toMap(
                        PackChange::pointer, change -> Sentences.in(locale).say(change.why())));
    }

    private static Map<String, PackValue> values(String pack) {
        return THREE.values(pack).stream().collect(Collectors.toMap(PackValue::pointer, Function.identity()));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
