package org.guitu.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.guitu.division.Divisions;
import org.guitu.policy.Packs;
import org.guitu.rule.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** POL-06: every mistake in a pack is found at its place and said in both languages, before it judges anybody. */
class Pol06LintTest {
    private static final String HEAD =
            "{\"extends\": \"cn/1\", \"id\": \"cn-42\", \"version\": \"1\", \"publishedAt\": \"2025-12-01T09:00:00+08:00\", \"effectiveFrom\": \"2026-01-01\", \"divisions\": [\"42\"]";

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
        String head = HEAD;
        if (json.contains("\"formatVersion\": 2")) {
            head = HEAD + ", \"names\": {\"zh-CN\": \"某省\", \"en\": \"a province\"}";
        }
        for (String own : List.of("id", "version", "publishedAt", "effectiveFrom", "divisions", "extends")) {
            if (json.startsWith("\"" + own + "\"")) {
                head = head.replaceFirst(", \"" + own + "\": (\\[[^]]*]|\"[^\"]*\")|\"" + own + "\": \"[^\"]*\", ", "");
                head = head.startsWith("{,") ? "{" + head.substring(2) : head;
            }
        }
        return (head + (json.isEmpty() ? "" : ", " + json) + "}").getBytes(StandardCharsets.UTF_8);
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
