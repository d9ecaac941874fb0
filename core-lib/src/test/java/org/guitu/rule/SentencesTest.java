package org.guitu.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both languages say the same: the same sentences, with the same places to fill, and no sentence too few or too many. */
class SentencesTest {
    private static final Sentences CHINESE = Sentences.in(Locale.CHINESE);
    private static final Sentences ENGLISH = Sentences.in(Locale.ENGLISH);
    private static final Properties ZH = templates("zh-CN");
    private static final Properties EN = templates("en");
    private static final Pattern HOLE = Pattern.compile("\\{([^}]*)}");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(CHINESE.keys()).isEqualTo(ENGLISH.keys()).hasSizeGreaterThan(150);
    }

    @Test
    void eachSentenceHasTheSamePlacesToFillInBothLanguages() {
        for (String key : ENGLISH.keys()) {
            assertThat(holes(ZH.getProperty(key))).as(key).isEqualTo(holes(EN.getProperty(key)));
            assertThat(holes(EN.getProperty(key))).as(key).allMatch(hole -> hole.matches("[a-zA-Z]+"));
        }
    }

    @Test
    void chineseIsChineseAndEnglishIsEnglish() {
        for (String key : ENGLISH.keys()) {
            if (key.startsWith("list.") || key.startsWith("period.") || key.startsWith("code.said-")) {
                continue; // parts of a sentence, and what stands between them
            }
            assertThat(ZH.getProperty(key)).as(key).matches(".*\\p{IsHan}.*").doesNotContain("  ");
            assertThat(EN.getProperty(key)).as(key).matches("\\p{ASCII}+").doesNotContain("  ");
            if (!key.startsWith("code.")) {
                assertThat(ZH.getProperty(key)).as(key).endsWith("。");
                assertThat(EN.getProperty(key)).as(key).endsWith(".");
            }
        }
    }

    @Test
    void everyTopicOfTheSourcesHasItsSentenceAndNoSentenceIsWithoutATopic() throws IOException {
        Set<String> spoken = Sources.found("\"([A-Z]{3}-[0-9]{2}\\.[a-z-]+)\"", Sources.all());
        TreeSet<String> written = new TreeSet<>(ENGLISH.keys());
        written.removeIf(key -> !key.matches("[A-Z]{3}-[0-9]{2}\\..*"));
        assertThat(written).containsAll(spoken);
        // an end, what comes after it and a prompt are said by whichever rule they come from
        written.removeIf(key -> key.matches(".*\\.(over|ended|prompt|prompt-open|due|open)(-for)?"));
        assertThat(spoken).containsAll(written);
    }

    @Test
    void everySentenceIsOfARuleOfThisBuild() {
        for (String key : ENGLISH.keys()) {
            if (key.matches("[A-Z]{3}-[0-9]{2}\\..*")) {
                assertThat(RuleCatalogue.bundled().find(key.substring(0, 6)))
                        .as(key)
                        .isPresent();
            }
        }
    }

    @Test
    void noFaultIsSaidThatTheSourcesDoNotKnow() throws IOException {
        String sources = Sources.all();
        assertThat(ENGLISH.keys().stream().filter(key -> key.startsWith("fault.")))
                .hasSizeGreaterThan(30)
                .allSatisfy(key -> assertThat(sources).contains('"' + key.substring("fault.".length()) + '"'));
    }

    @Test
    void everyFaultOfTheSourcesHasItsSentence() throws IOException {
        String sources = Sources.all();
        Set<String> codes = Sources.found("[Ff]ault\\(\\s*(?:[^()\",]+|\"[^\"]*\"), \"([a-z-]+)\"", sources);
        codes.addAll(Sources.found("bad\\(\"([a-z-]+)\"", sources));
        codes.addAll(Sources.found("\\.text\\([^,]+, [A-Z]+, \"([a-z-]+)\"", sources));
        assertThat(codes)
                .hasSizeGreaterThan(20)
                .allSatisfy(code -> assertThat(ENGLISH.keys()).contains("fault." + code));
    }

    @ParameterizedTest
    @CsvSource({
        "zh, 执行中",
        "zh-CN, 执行中",
        "zh-TW, 执行中",
        "en, active",
        "en-GB, active",
        "fr, active",
        "und, active",
    })
    void chineseOfAnyRegionIsChineseAndEveryOtherLanguageEnglish(String language, String word) {
        assertThat(Sentences.in(Locale.forLanguageTag(language)).word("ACTIVE")).isEqualTo(word);
    }

    @Test
    void aSentenceIsFilledWithValuesAndWithTheWordsOfCodes() {
        Why why = Why.of("LIF-17.open-for").with("day", "2024-02-29").with("addressee", "TOWNSHIP");
        assertThat(ENGLISH.say(why)).isEqualTo("The term ends on 2024-02-29; the township is to be told.");
        assertThat(CHINESE.say(why)).contains("2024-02-29").doesNotContain("TOWNSHIP", "{");
    }

    @Test
    void anInstantIsSaidInTheTimeOfShanghai() {
        Why why = Why.of("CNT-12.earlier-than-chain")
                .with("recordedAt", "2026-03-02T01:00:00Z")
                .with("last", "2026-03-05T23:30:00.250Z");
        assertThat(ENGLISH.say(why))
                .isEqualTo("The instant 2026-03-02T09:00:00+08:00 is earlier than the last record of this chain, "
                        + "2026-03-06T07:30:00.25+08:00.");
        assertThat(CHINESE.say(why)).contains("2026-03-02T09:00:00+08:00", "2026-03-06T07:30:00.25+08:00");
    }

    @Test
    void theCodesThatAFaultExpectsAreListedAsTheyAreWritten() {
        Fault fault = new Fault("/mode", "unknown-code", Map.of("expected", "IN_PERSON, POST"));
        assertThat(CHINESE.say(fault)).isEqualTo("未知代码，应为 IN_PERSON, POST 之一。");
        assertThat(ENGLISH.say(fault)).isEqualTo("Unknown code; one of IN_PERSON, POST is expected.");
    }

    @Test
    void whatIsMissingIsADashAndNeverAnError() {
        assertThat(ENGLISH.say(Why.of("LIF-17.open-for"))).isEqualTo("The term ends on –; the – is to be told.");
        assertThat(ENGLISH.say(Why.of("LIF-99.unheard"))).isEqualTo("LIF-99.unheard");
        assertThat(ENGLISH.say(new Fault("/x", "unheard", Map.of()))).isEqualTo("fault.unheard");
        assertThat(ENGLISH.word("UNHEARD")).isEqualTo("UNHEARD");
    }

    @Test
    void aValueIsTextAndNoTemplate() {
        Why why = Why.of("LIF-17.open-for").with("day", "$1 \\ {addressee}").with("addressee", "PERSON");
        assertThat(ENGLISH.say(why)).isEqualTo("The term ends on $1 \\ {addressee}; the person is to be told.");
    }

    private static Properties templates(String language) {
        Properties templates = new Properties();
        try (InputStream in = Sentences.class.getResourceAsStream("sentences." + language + ".properties")) {
            templates.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return templates;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> holes(String template) {
        List<String> names = HOLE.matcher(template)
                .results()
                .map((MatchResult hit) -> hit.group(1))
                .toList();
        return new TreeSet<>(names);
    }
}
