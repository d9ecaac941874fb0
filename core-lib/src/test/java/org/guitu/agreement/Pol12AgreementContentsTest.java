package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.guitu.agreement.Story.prompt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guitu.journal.FactType;
import org.guitu.prompt.Prompt;
import org.guitu.rule.Reason;
import org.guitu.rule.Sentences;
import org.guitu.rule.Used;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** POL-12: what an agreement contains is the pack's to say. */
class Pol12AgreementContentsTest {
    private static final Story PROVINCE = Story.inProvince("""
            "agreementContents": {
              "VISITS": {"names": {"zh-CN": "走访安排", "en": "visits"}, "need": "REQUIRED", "missing": "PROMPT",
                "wording": {"zh-CN": "每月走访一次。", "en": "There is a visit each month."},
                "source": "made up, article 3", "status": "LOCAL_RULE"},
              "TESTING": {"names": {"zh-CN": "检测安排", "en": "testing"}, "need": "REQUIRED", "missing": "REFUSAL",
                "source": "made up", "status": "LOCAL_RULE"},
              "PLAN": {"names": {"zh-CN": "辅导计划", "en": "plan"}, "need": "REQUIRED", "missing": "PROMPT",
                "measures": ["COMMUNITY_REHABILITATION"], "source": "made up", "status": "LOCAL_RULE"},
              "WISHES": {"names": {"zh-CN": "本人意愿", "en": "wishes"}, "need": "HEADING",
                "source": "made up", "status": "LOCAL_RULE"}
            }
            """);
    private static final Story TREATED = reported(Facts.treatment("2026-07-01"));
    private static final Story REHABILITATED = reported(Facts.rehabilitation("2026-07-01"));
    private static final List<String> THREE = List.of("MEASURES", "RULES", "CONSEQUENCES");

    @ParameterizedTest(name = "{0}: refused {1}, asked for in treatment {2}, in rehabilitation {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            VISITS,TESTING,PLAN        | -                     | ''          | ''
            VISITS,TESTING             | -                     | ''          | PLAN
            TESTING,PLAN               | -                     | VISITS      | VISITS
            TESTING,WISHES             | -                     | VISITS      | PLAN,VISITS
            VISITS,PLAN                | LIF-08                | ''          | ''
            VISITS,TESTING,PARKING     | POL-12                | ''          | ''
            VISITS,PARKING             | LIF-08,POL-12         | ''          | ''
            """)
    void whatIsMissingIsRefusedOrAskedFor(String more, String refused, String treated, String rehabilitated) {
        if (refused != null) {
            assertThat(TREATED.refused(agreement(more))).containsExactly(refused.split(","));
            return;
        }
        assertThat(asked(TREATED.and(agreement(more)))).isEqualTo(treated);
        assertThat(asked(REHABILITATED.and(agreement(more)))).isEqualTo(rehabilitated);
    }

    @Test
    void anUnknownContentIsRefusedWithThoseThatThereAre() {
        Reason reason =
                TREATED.reasonsAgainst(agreement("VISITS,TESTING,PARKING")).get(0);

        assertThat(Sentences.in(Locale.ENGLISH).say(reason.why()))
                .isEqualTo(
                        "The contents of an agreement by the pack have no PARKING; they are: consequences, measures, plan,"
                                + " rules, testing, visits, wishes.");
        assertThat(Sentences.in(Locale.CHINESE).say(reason.why())).contains("走访安排", "违反的责任");
        assertThat(reason.why().parameters()).extracting(Used::pointer).contains("/agreementContents/VISITS");
    }

    @Test
    void theNationalListTakesItsThreeAlone() {
        Story story = Story.ordered("2026-07-01").served("2026-07-01").reported("2026-07-01");

        assertThat(story.refused(agreement("VISITS"))).containsExactly("POL-12");
        assertThat(asked(story.and(agreement(null)))).isEmpty();
    }

    @Test
    void aSupplementClearsItFromItsOwnDayOn() {
        Story signed = TREATED.and(agreement("TESTING")).as("agreement");
        String id = "agreement-content-VISITS-" + signed.entry("agreement");
        Story supplemented = signed.and(paper(signed, "2026-07-20", "VISITS"));

        assertThat(supplemented.prompting(id, "2026-07-01", "2026-07-31"))
                .containsExactly("2026-07-01 none", "2026-07-02 NOTICE CASE_WORKER", "2026-07-20 none");
        assertThat(supplemented.refused(paper(signed, "2026-07-21", "VISITS"))).containsExactly("LIF-22");
        assertThat(signed.refused(paper(signed, "2026-07-20", "TESTING"))).containsExactly("LIF-22");
        assertThat(signed.refused(paper(signed, "2026-07-20", "PLAN"))).containsExactly("LIF-22");
        assertThat(signed.refused(new Paper(LocalDate.parse("2026-07-01"), signed.entry("agreement"), "VISITS")))
                .as("before the agreement")
                .containsExactly("LIF-22");
        assertThat(signed.permitted("2026-07-20").refused()).doesNotContainKey(FactType.PAPER);
    }

    @Test
    void aCorrectionThatHasItClearsItFromTheDayOfSigningOn() {
        Story signed = TREATED.and(agreement("TESTING")).as("agreement");
        Story corrected = signed.recordedOn("2026-07-10").corrected("agreement", agreement("TESTING,VISITS"));

        assertThat(asked(corrected)).isEmpty();
        assertThat(asked(corrected.knownOn("2026-07-09"))).isEqualTo("VISITS");
    }

    @Test
    void thePromptSaysWhatIsMissingInTheWordsOfThePack() {
        Story signed = TREATED.and(agreement("TESTING")).as("agreement");
        Prompt prompt = signed.on("2026-07-02").prompts().get("agreement-content-VISITS-" + signed.entry("agreement"));

        assertThat(prompt.command()).isEqualTo("paper");
        assertThat(Sentences.in(Locale.ENGLISH).say(prompt.why()))
                .isEqualTo(
                        "The agreement signed on 2026-07-02 still lacks this, which a supplement is to add: visits.");
        assertThat(Sentences.in(Locale.CHINESE).say(prompt.why()))
                .contains("走访安排")
                .doesNotContain("VISITS");
        assertThat(prompt.why().inner().get(0).parameters())
                .extracting(Used::pointer, Used::source, Used::status)
                .containsExactly(tuple("/agreementContents/VISITS", "made up, article 3", "LOCAL_RULE"));
        assertThat(prompt(signed.died("2026-07-10").on("2026-07-10"), prompt.id()))
                .as("the case is over")
                .isEqualTo("none");
    }

    private static Story reported(Order order) {
        return PROVINCE.and(order).served("2026-07-01").reported("2026-07-01");
    }

    private static Agreement agreement(String more) {
        List<String> contents = new ArrayList<>(THREE);
        if (more != null) {
            contents.addAll(List.of(more.split(",")));
        }
        return Facts.agreement("2026-07-02", "contents", contents);
    }

    private static Paper paper(Story signed, String day, String content) {
        return new Paper(LocalDate.parse(day), signed.entry("agreement"), content);
    }

    /** The contents that are asked for on the day of signing. */
    private static String asked(Story story) {
        return String.join(
                ",",
                story.on("2026-07-02").prompts().keySet().stream()
                        .filter(id -> id.startsWith("agreement-content-"))
                        .map(id -> id.split("-", 4)[2])
                        .sorted()
                        .toList());
    }
}
