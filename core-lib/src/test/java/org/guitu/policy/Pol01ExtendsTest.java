package org.guitu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guitu.internal.json.Json;
import org.guitu.rule.Sentences;
import org.junit.jupiter.api.Test;

/** POL-01: a pack states only what differs; each value is given by the last pack that states it. */
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

    /** Whatever the schema lets a pack write, the words of its change are there. */
    @Test
    void everyFieldOfTheFormatHasItsWord() {
        Map<String, Object> forms = Json.asObject(
                Json.object(PackSchema.text().getBytes(StandardCharsets.UTF_8)).get("$defs"));
        TreeSet<String> fields = new TreeSet<>(fields(forms, "whole").keySet());
        fields.removeAll(Set.of("$schema", "parameters", "deadlines"));
        fields.removeIf(table -> fields(forms, "whole", table).containsKey("additionalProperties"));
        forms.keySet().stream()
                .map(form -> fields(forms, form).keySet())
                .filter(row -> row.contains("source"))
                .forEach(fields::addAll);
        // a sentence stands beside the value, as its source does, and what is made up of fields is said by them
        fields.removeAll(Set.of("text", "practice", "levels", "then"));
        for (String part : List.of("practice", "then")) {
            fields(forms, part).keySet().forEach(field -> fields.add(part + "-" + field));
        }
        fields.remove("practice-text");
        fields.addAll(fields(forms, "levels").keySet());
        assertThat(fields)
                .contains("effectiveUntil", "restartedBy", "then-credit", "steps")
                .hasSizeGreaterThan(70);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            assertThat(Sentences.in(locale).keys())
                    .containsAll(
                            fields.stream().map(field -> "code.field-" + field).toList());
        }
    }

    private static Map<String, Object> fields(Map<String, Object> forms, String form) {
        Object properties = Json.asObject(forms.get(form)).get("properties");
        return properties == null ? Map.of() : Json.asObject(properties);
    }

    private static Map<String, Object> fields(Map<String, Object> forms, String form, String field) {
        return Json.asObject(fields(forms, form).getOrDefault(field, Map.of()));
    }

    private static Map<String, PackValue> values(String pack) {
        return THREE.values(pack).stream().collect(Collectors.toMap(PackValue::pointer, Function.identity()));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
