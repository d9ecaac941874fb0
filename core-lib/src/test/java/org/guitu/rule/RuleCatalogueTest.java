package org.guitu.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guitu.rule.RuleCatalogue.Law;
import org.guitu.rule.RuleCatalogue.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue knows every rule that speaks, in both languages, and the one type that is its home. */
class RuleCatalogueTest {
    private static final RuleCatalogue CATALOGUE = RuleCatalogue.bundled();

    static List<Rule> rules() {
        return CATALOGUE.rules();
    }

    @Test
    void theRulesOfThisBuildInOrder() {
        assertThat(rules())
                .extracting(rule -> rule.id().value())
                .containsExactly(
                        ("CAD-01 CAD-02 CAD-03 CAD-04 CAD-05 CAD-06 CAD-07 CAD-12 CNT-01 CNT-02 CNT-03 CNT-04 CNT-05 CNT-06 CNT-07 CNT-08 CNT-09 CNT-10 CNT-11 CNT-12 CNT-13 "
                                        + "LIF-01 LIF-02 LIF-03 LIF-04 LIF-05 LIF-06 LIF-07 LIF-08 LIF-09 LIF-10 LIF-11 "
                                        + "LIF-12 LIF-13 LIF-14 LIF-15 LIF-16 LIF-17 LIF-18 LIF-19 LIF-20 LIF-21 LIF-22 "
                                        + "LIF-23 LIF-24 LIF-25 LIF-27 LIF-28 LIF-29 LIF-30 LIF-31 LIF-32 LIF-33 LIF-34 "
                                        + "POL-01 POL-02 POL-03 POL-04 POL-05 POL-06 POL-07 POL-08 POL-09 POL-10 POL-11 POL-12 POL-13 POL-14 POL-15")
                                .split(" "));
    }

    @Test
    void everyRuleThatTheSourcesSpeakOfIsInTheCatalogue() throws IOException {
        // in a text of the program, not in a remark: remarks may name what comes later
        assertThat(Sources.found("\"((?:CNT|LIF)-[0-9]{2})[.\"]", Sources.all()))
                .hasSizeGreaterThan(20)
                .allSatisfy(id -> assertThat(CATALOGUE.find(id)).as(id).isPresent());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleHasOneHomeWhoseRemarkBeginsWithItsId(Rule rule) throws IOException {
        String name = rule.home().substring(rule.home().lastIndexOf('.') + 1);
        String source = Sources.of(rule.home());
        String remark = source.split("(?:class|record|enum|interface) " + name + "\\b", 2)[0];
        remark = remark.substring(remark.lastIndexOf("/**") + 3)
                .replaceAll("\\s*\\*\\s+", " ")
                .strip();
        assertThat(remark).as("%s", rule.home()).startsWith(rule.id() + ": ");
        assertThat(rules()).extracting(Rule::home).containsOnlyOnce(rule.home());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleHasItsNameInBothLanguagesAndItsSource(Rule rule) {
        assertThat(rule.title(Locale.CHINESE))
                .matches(".*\\p{IsHan}.*")
                .isEqualTo(rule.titles().get("zh-CN"));
        assertThat(rule.title(Locale.TRADITIONAL_CHINESE)).isEqualTo(rule.title(Locale.SIMPLIFIED_CHINESE));
        assertThat(rule.title(Locale.ENGLISH)).matches("[A-Z][\\p{ASCII}]+");
        assertThat(rule.title(Locale.FRENCH)).isEqualTo(rule.title(Locale.ENGLISH));
        assertThat(rule.source()).isNotBlank().isEqualTo(rule.source(Locale.ENGLISH));
        assertThat(rule.source(Locale.CHINESE)).matches(".*\\p{IsHan}.*");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void bothFormsOfASourceNameTheSameArticlesOfTheSameLaws(Rule rule) {
        Map<String, String> letters = Map.of("《民法典》", "CC", "《戒毒条例》", "DTR", "《禁毒法》", "NCL", "《个人信息保护法》", "PIPL");
        String chinese = rule.source(Locale.CHINESE);
        for (Map.Entry<String, String> law : letters.entrySet()) {
            chinese = chinese.replace(law.getKey(), law.getValue());
        }
        assertThat(cited(chinese)).isEqualTo(cited(rule.source()));
    }

    /** The laws and the articles in their order. */
    private static List<String> cited(String source) {
        return Pattern.compile("(?<![A-Z0-9])(CC|DTR|NCL|PIPL|[0-9]+)(?![A-Z0-9])")
                .matcher(source)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void theLettersOfEverySourceAreExplainedInBothLanguages() {
        assertThat(CATALOGUE.laws()).extracting(Law::letters).containsExactly("CAD", "CC", "DTR", "NCL", "PIPL", "POL");
        for (Law law : CATALOGUE.laws()) {
            assertThat(law.name(Locale.CHINESE)).matches(".*\\p{IsHan}.*");
            assertThat(law.name(Locale.ENGLISH)).matches("\\p{ASCII}+");
        }
        for (Rule rule : rules()) {
            Matcher letters = Pattern.compile("\\b[A-Z]{2,}\\b").matcher(rule.source());
            while (letters.find()) {
                assertThat(CATALOGUE.laws()).extracting(Law::letters).contains(letters.group());
            }
        }
    }

    @Test
    void aRuleIsFoundByItsId() {
        assertThat(CATALOGUE.find("LIF-05"))
                .hasValueSatisfying(rule -> assertThat(rule.id()).isEqualTo(new RuleId("LIF-05")));
        assertThat(CATALOGUE.find("LIF-99")).isEmpty();
        assertThat(CATALOGUE.find("")).isEmpty();
        assertThat(CATALOGUE.find("lif-05")).isEmpty();
    }
}
