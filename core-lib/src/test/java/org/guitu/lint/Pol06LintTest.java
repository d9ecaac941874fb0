package org.guitu.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.guitu.division.Divisions;
import org.guitu.policy.Packs;
import org.guitu.rule.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** POL-06: every mistake in a pack is found at its place and said in both languages, before it judges anybody. */
class Pol06LintTest {
    private static final Map<String, String> HEAD = new LinkedHashMap<>(Map.of(
            "extends", "\"cn/1\"",
            "formatVersion", "2",
            "id", "\"cn-42\"",
            "version", "\"1\"",
            "names", "{\"zh-CN\": \"某省\", \"en\": \"a province\"}",
            "publishedAt", "\"2025-12-01T09:00:00+08:00\"",
            "effectiveFrom", "\"2026-01-01\"",
            "divisions", "[\"42\"]"));

    /** Each mistake in a table: the change to a province's pack, and what is said about it. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "mistakes.txt", delimiter = '|', quoteCharacter = '`')
    void eachMistakeIsFoundAtItsPlace(String change, String remark) {
        List<Remark> remarks = lint(Packs.bundled(), document(change));
        assertThat(said(remarks)).containsExactly(remark.split(", "));
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(Sentences.in(locale).say(remarks.get(0).fault())).doesNotContain("fault.", "{", "–");
        }
    }

    @Test
    void theNationalPackIsWithoutRemark() throws IOException {
        try (InputStream cn = Packs.class.getResourceAsStream("cn.json")) {
            assertThat(lint(Packs.none(), cn.readAllBytes())).isEmpty();
        }
    }

    @Test
    void aPackThatStatesWhatDiffersIsWithoutRemark() {
        assertThat(lint(
                        Packs.bundled(),
                        document("parameters: {leaveReportFrom: {value: 5, source: x, status: LOCAL_RULE}}")))
                .isEmpty();
    }

    @Test
    void twoPacksForOnePlaceFromOneDayAreSaid() {
        Packs one = Packs.bundled().and(document("")).orThrow();
        byte[] fork = new String(document(""), StandardCharsets.UTF_8)
                .replace("\"version\": \"1\"", "\"version\": \"2\"")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(said(lint(one, fork))).containsExactly("ERROR /divisions overlaps");
        assertThat(Sentences.in(Locale.ENGLISH).say(lint(one, fork).get(0).fault()))
                .isEqualTo(
                        "cn-42/1 is in force for the same division (42) on some of these days; end it, or give this one a"
                                + " division or days of its own.");
        byte[] later = new String(fork, StandardCharsets.UTF_8)
                .replace("2026-01-01", "2026-01-02")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(lint(one, later)).isEmpty();
    }

    @Test
    void aPackThatIsThereAlreadyIsNotRemarkedUpon() {
        Packs one = Packs.bundled().and(document("")).orThrow();
        assertThat(lint(one, document(""))).isEmpty();
    }

    /** What was expected and what is to be done, once in full for those that say more than what is wrong. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            deadlines: {educate: {if: {fact: age, op: ">", value: 16}}} | ">" is no sign of a condition; put the comparison with "≤" and the same value into a not.
            deadlines: {educate: {if: {fact: age, op: "<=", value: 16}}} | "<=" is no sign of a condition; write "≤".
            deadlines: {educate: {if: {fact: held, op: "<", value: true}}} | "<" does not fit such a value (true or false); what fits is =, ≠.
            deadlines: {order-notice: {practice: {period: "PT48H", unit: HOURS}}} | Hours never roll: leave roll out, or write "roll": null where it is inherited.
            deadlines: {report: {period: null}} | A required field is missing.
            deadlines: {eduacte: null} | Here is nothing to take away: null takes away what the extended pack has, and it has no such thing. Leave the field out.
            deadlines: {own: {names: {"zh-CN": "名", en: name}, source: s, status: LOCAL_RULE, role: GRID_WORKER, from: declared-fact, each: true, clearedBy: education}} | A deadline for each event is cleared by a record that names it, and criticism and education names no fact that the pack declares: it can never clear.
            """)
    void whatIsToBeDoneIsSaid(String change, String sentence) {
        assertThat(lint(Packs.bundled(), document(change)))
                .extracting(remark -> Sentences.in(Locale.ENGLISH).say(remark.fault()))
                .contains(sentence);
    }

    @Test
    void aPackThatSaysNoFormatIsToSayOne() {
        byte[] none = new String(document(""), StandardCharsets.UTF_8)
                .replace("\"formatVersion\": 2, ", "")
                .replace(", \"formatVersion\": 2", "")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(said(lint(Packs.bundled(), none))).containsExactly("WARNING /formatVersion lint-no-format");
        assertThat(lint(Packs.bundled(), document(""))).isEmpty();
    }

    @Test
    void everythingIsSaidAtOnce() {
        assertThat(
                        said(
                                lint(
                                        Packs.bundled(),
                                        document(
                                                "parameters: {warningBefore: {value: [LATE], source: x, status: LOCAL_RULE},"
                                                        + "escalateTo: {value: boss, source: x, status: LOCAL_RULE}},"
                                                        + "consequences: {isolation-after-breach: {measure: HOME, source: x, status: LOCAL_RULE}}"))))
                .containsExactly(
                        "ERROR /parameters/warningBefore/value lint-unknown-code",
                        "ERROR /parameters/escalateTo/value lint-not-a-role",
                        "ERROR /consequences/isolation-after-breach/measure lint-unknown-code");
    }

    /** The table writes names and codes without quotation marks, to be read easily. */
    private static byte[] document(String change) {
        String json = change.replaceAll("(?<![\"\\w-])([A-Za-z][A-Za-z0-9_-]*)(?![\"\\w-])", "\"$1\"")
                .replaceAll("\"(true|false|null)\"", "$1");
        Map<String, String> head = new LinkedHashMap<>(HEAD);
        head.keySet().removeIf(field -> json.startsWith("\"" + field + "\""));
        return head.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\": " + field.getValue())
                .collect(Collectors.joining(", ", "{", (json.isEmpty() ? "" : ", " + json) + "}"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<Remark> lint(Packs packs, byte[] document) {
        return PackLint.of(packs, document, Divisions.bundled());
    }

    private static List<String> said(List<Remark> remarks) {
        return remarks.stream()
                .map(remark -> remark.weight() + " " + remark.fault().pointer() + " "
                        + remark.fault().code())
                .toList();
    }
}
