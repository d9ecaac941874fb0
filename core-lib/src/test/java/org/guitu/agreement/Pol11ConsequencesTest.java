package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.guitu.agreement.Story.prompt;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.guitu.division.Division;
import org.guitu.finding.ConsequenceReading;
import org.guitu.policy.ConsequenceRow;
import org.guitu.reading.Reading;
import org.guitu.rule.Sentences;
import org.guitu.rule.Used;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** POL-11: consequences say what becomes of the case; who is spared hangs on a condition, and findings can set it aside. */
class Pol11ConsequencesTest {
    private static final String EARNER = """
            "facts": {"soleEarner": {"names": {"zh-CN": "独自供养家庭", "en": "sole earner"}, "type": "TRUTH",
              "recordedBy": ["CASE_WORKER"], "source": "made up", "status": "LOCAL_RULE"}},
            """;
    private static final Story REFUSED = refused(Story.ordered("2026-02-27").served("2026-03-02"));

    // What becomes of the case

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"outcome": "NOTHING"}                        | POL-11.goes-on  | warn: the case goes on.
            {"outcome": "END", "reason": "IMPRISONMENT"}  | POL-11.ends     | warn: with that decision the case ends (imprisonment).
            {"outcome": "SUCCESSOR", "measure": "COMMUNITY_TREATMENT", "credit": false} | POL-11.succeeded | warn: with that decision the case ends, and a case of community treatment takes its place, with the whole of its term.
            {"outcome": "SUCCESSOR", "measure": "COMMUNITY_TREATMENT", "credit": true} | POL-11.succeeded-credited | warn: with that decision the case ends, and a case of community treatment takes its place; the days served are taken off its term.
            """)
    void aRowSaysWhatBecomesOfTheCase(String then, String topic, String sentence) {
        ConsequenceReading warn = consequence(province("", row("warn", "COMMUNITY_TREATMENT", "", then)), "warn");

        Why said = warn.why().inner().get(0);
        assertThat(said.topic().key()).isEqualTo(topic);
        assertThat(Sentences.in(Locale.ENGLISH).say(said)).isEqualTo(sentence);
        assertThat(Sentences.in(Locale.CHINESE).say(said)).startsWith("警告：").doesNotContain("{", "–");
        assertThat(said.parameters())
                .extracting(Used::pointer, Used::status)
                .containsExactly(tuple("/consequences/warn", "LOCAL_RULE"));
    }

    @Test
    void theNationalRowsOfIsolationEndTheCase() {
        assertThat(REFUSED.on("2026-03-20").consequences())
                .extracting(ConsequenceReading::then)
                .containsExactly(new ConsequenceRow.Then(ConsequenceRow.Outcome.END, "ISOLATION", null, false));
    }

    @ParameterizedTest(name = "{0} for {1}, {2}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
            ANY, REFUSAL,        -,     warn
            ALL, REFUSAL,        -,     -
            ANY, SERIOUS_BREACH, -,     -
            ANY, REFUSAL,        true,  warn
            ANY, REFUSAL,        false, -
            """)
    void itIsShownWhereItsFindingsStandAndItsConditionHolds(
            String match, String kind, @Nullable String earner, @Nullable String shown) {
        String findings = match.equals("ALL") ? "\"REFUSAL\", \"SERIOUS_BREACH\"" : "\"" + kind + "\"";
        String condition = earner == null ? "" : "\"if\": {\"fact\": \"soleEarner\", \"op\": \"=\", \"value\": true},";
        Story story = province(
                EARNER,
                row("warn", "COMMUNITY_TREATMENT", condition, "{\"outcome\": \"NOTHING\"}")
                        .replace(
                                "\"findings\": [\"REFUSAL\"], \"match\": \"ANY\"",
                                "\"findings\": [" + findings + "], \"match\": \"" + match + "\""));
        story = earner == null ? story : story.and(earner("2026-03-10", earner));

        assertThat(rows(refused(story).on("2026-03-20")))
                .isEqualTo(shown == null ? "isolation-after-refusal" : "isolation-after-refusal,warn");
    }

    @Test
    void whatNobodyKnowsIsAskedForAndLeadsToNothing() {
        Story story = refused(province(
                EARNER,
                row(
                        "warn",
                        "COMMUNITY_TREATMENT",
                        "\"if\": {\"fact\": \"soleEarner\", \"op\": \"=\", \"value\": true},",
                        "{\"outcome\": \"NOTHING\"}")));
        Reading reading = story.on("2026-03-24");

        assertThat(rows(reading)).isEqualTo("isolation-after-refusal");
        assertThat(prompt(reading, "ask-fact-soleEarner")).isEqualTo("NOTICE CASE_WORKER");
        Why asked = Objects.requireNonNull(reading.deadlines().get("ask-fact-soleEarner"))
                .why();
        assertThat(Sentences.in(Locale.ENGLISH).say(asked))
                .isEqualTo("Whether warn is a consequence for this person since 2026-03-20 hangs on a fact that nobody"
                        + " has recorded: sole earner.");
        Story known = story.and(earner("2026-03-25", "true"));
        assertThat(known.turns("2026-03-19", "2026-03-26", Pol11ConsequencesTest::rows))
                .containsExactly(
                        "2026-03-19 ", "2026-03-20 isolation-after-refusal", "2026-03-25 isolation-after-refusal,warn");
        assertThat(known.prompting("ask-fact-soleEarner", "2026-03-19", "2026-03-26"))
                .containsExactly("2026-03-19 none", "2026-03-20 NOTICE CASE_WORKER", "2026-03-25 none");
    }

    @Test
    void aRowWithoutFindingsIsNeverProposed() {
        assertThat(rows(REFUSED.on("2026-03-20"))).isEqualTo("isolation-after-refusal");
    }

    // Who is spared

    @ParameterizedTest(name = "under {0}, born {1}, on {2}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
            # up to the birthday, that day included
            18, 2008-03-23, 2026-03-22, BARRED
            18, 2008-03-23, 2026-03-23, BARRED
            18, 2008-03-23, 2026-03-24, null
            18, 2008-02-29, 2026-03-20, null
            # nobody knows the day of birth: what is barred is, a reason is asked of nobody
            18, -,          2026-03-22, BARRED
            """)
    void anAgeSparesUpToTheBirthday(String age, @Nullable String born, String day, String spared) {
        Story story = spared("", "\"if\": {\"fact\": \"age\", \"op\": \"<\", \"value\": " + age + "}");
        story = born == null ? story : story.born(born);

        assertThat(effects(refused(story).on(day))).isEqualTo(spared);
    }

    @Test
    void theStretchesTurnOnBirthdaysCircumstancesAndAnswers() {
        Story young = refused(spared("", "\"if\": {\"fact\": \"age\", \"op\": \"<\", \"value\": 18}")
                .born("2008-03-23"));
        assertThat(help(young)).containsExactly("2026-03-19 none", "2026-03-20 NOTICE CASE_WORKER", "2026-03-24 none");

        Story old = refused(spared("", "\"if\": {\"not\": {\"fact\": \"age\", \"op\": \"≤\", \"value\": 60}}")
                .born("1965-03-23"));
        assertThat(help(old)).containsExactly("2026-03-19 none", "2026-03-24 NOTICE CASE_WORKER");

        Story both = refused(spared(EARNER, """
                        "if": {"all": [{"fact": "circumstance.PREGNANT", "op": "=", "value": false},
                          {"fact": "soleEarner", "op": "=", "value": true}]}
                        """).and(earner("2026-03-10", "true")))
                .and(new CircumstanceBegun(
                        LocalDate.parse("2026-03-23"), CircumstanceBegun.Kind.NURSING, LocalDate.parse("2025-04-01")))
                .and(earner("2026-03-25", "false"));
        assertThat(help(both)).containsExactly("2026-03-19 none", "2026-03-20 NOTICE CASE_WORKER", "2026-04-02 none");
    }

    @Test
    void anEndedCircumstanceSparesUpToTheDayBefore() {
        Story story = REFUSED.and(
                        new CircumstanceBegun(LocalDate.parse("2026-03-23"), CircumstanceBegun.Kind.PREGNANT, null))
                .as("pregnant");
        Story ended = story.and(new CircumstanceEnded(LocalDate.parse("2026-03-30"), story.entry("pregnant")));

        assertThat(ended.turns("2026-03-20", "2026-04-01", Pol11ConsequencesTest::effects))
                .containsExactly("2026-03-20 null", "2026-03-23 BARRED", "2026-03-30 null");
        assertThat(help(ended)).containsExactly("2026-03-19 none", "2026-03-23 NOTICE CASE_WORKER", "2026-03-30 none");
    }

    @ParameterizedTest(name = "{0} recorded {1}: {2}")
    @CsvSource(nullValues = "-", textBlock = """
            BARRED,       -,     BARRED
            BARRED,       true,  BARRED
            BARRED,       false, null
            NEEDS_REASON, -,     NEEDS_REASON
            NEEDS_REASON, true,  NEEDS_REASON
            NEEDS_REASON, false, null
            """)
    void whatNobodyKnowsSpares(String effect, @Nullable String earner, String spared) {
        Story story = spared(EARNER, "\"if\": {\"fact\": \"soleEarner\", \"op\": \"=\", \"value\": true}", effect, "");
        story = refused(earner == null ? story : story.and(earner("2026-03-10", earner)));

        assertThat(effects(story.on("2026-03-20"))).isEqualTo(spared);
        assertThat(prompt(story.on("2026-03-20"), "ask-fact-soleEarner"))
                .isEqualTo(earner == null ? "NOTICE CASE_WORKER" : "none");
    }

    @Test
    void aFindingSetsASparingAsideWhileItStands() {
        Story story = refused(spared(
                        EARNER,
                        "\"if\": {\"fact\": \"soleEarner\", \"op\": \"=\", \"value\": true}",
                        "BARRED",
                        "\"setAside\": [\"REFUSAL\"],")
                .and(earner("2026-03-10", "true")));
        Reading reading = story.on("2026-03-20");

        assertThat(effects(reading)).isEqualTo("null");
        assertThat(help(story)).containsExactly("2026-03-19 none");
        Why setAside = reading.consequences().get(0).why().inner().get(1);
        assertThat(setAside.topic().key()).isEqualTo("POL-11.set-aside");
        assertThat(setAside.entries()).containsExactly(story.entry("found"));
        assertThat(Sentences.in(Locale.ENGLISH).say(setAside))
                .isEqualTo("On 2026-03-20 a finding sets the sparing aside: refusal.");
    }

    @Test
    void aDecisionAgainstASparedPersonIsPrompted() {
        Story story = refused(spared(EARNER, "\"if\": {\"fact\": \"soleEarner\", \"op\": \"=\", \"value\": true}"))
                .and(new IsolationDecision(LocalDate.parse("2026-03-23"), new Division("421202"), "咸公强戒字〔2026〕1号"))
                .as("isolation");

        assertThat(prompt(story.on("2026-03-23"), "spared-" + story.entry("isolation")))
                .isEqualTo("ESCALATED TOWNSHIP_LEAD");
    }

    // Successors

    @ParameterizedTest(name = "credit {0}, held {1}: {2}")
    @CsvSource(textBlock = """
            false, false, 2029-06-04
            # from the report on 5 March to 31 May
            true,  false, 2029-03-08
            # ten days of which the person was held
            true,  true,  2029-03-18
            """)
    void theDaysServedAreTakenOffTheSuccessorsTerm(boolean credit, boolean held, String last) {
        Story first = successors(credit, "case-1")
                .and(Facts.treatment("2026-03-02"))
                .served("2026-03-03")
                .reported("2026-03-05");
        if (held) {
            first = first.and(Facts.custody("2026-04-01")).as("held");
            first = first.and(Facts.release("2026-04-11", first.entry("held")));
        }
        Story replaced = first.and(new Replacement(LocalDate.parse("2026-06-01"), "case-2", "again"));
        Story second = successors(credit, "case-2")
                .beside(replaced)
                .and(Facts.treatment("2026-06-01", "replaces", "case-1"))
                .served("2026-06-03")
                .reported("2026-06-05");

        TermReading term = Objects.requireNonNull(second.on("2026-06-05").term());
        assertThat(term.lastDay()).isEqualTo(last);
        assertThat(term.why().inner().stream().map(why -> why.topic().key()).collect(Collectors.toSet()))
                .satisfies(
                        topics -> assertThat(topics.contains("POL-11.credited")).isEqualTo(credit));
    }

    @ParameterizedTest(name = "the second one reported: {0}, last day {1}")
    @CsvSource({"true, 2029-03-08", "false, 2030-03-09"})
    void whatWasTakenOffInTurnIsTakenOffTheNextSuccessorToo(boolean reported, String last) {
        Story first = successors(true, "case-1")
                .and(Facts.treatment("2026-03-02"))
                .served("2026-03-03")
                .reported("2026-03-05")
                .and(new Replacement(LocalDate.parse("2027-03-05"), "case-2", "again"));
        Story second = successors(true, "case-2")
                .beside(first)
                .and(Facts.treatment("2027-03-05", "replaces", "case-1"))
                .served("2027-03-06");
        Story replaced = (reported ? second.reported("2027-03-08") : second)
                .and(new Replacement(LocalDate.parse("2028-03-08"), "case-3", "again"));
        Story third = successors(true, "case-3")
                .beside(first)
                .beside(replaced)
                .and(Facts.treatment("2028-03-08", "replaces", "case-2"))
                .served("2028-03-09")
                .reported("2028-03-10");

        // 365 days of the first one, and 366 of the second one where it ran
        assertThat(Objects.requireNonNull(third.on("2028-03-10").term()).lastDay())
                .isEqualTo(last);
    }

    private static Story successors(boolean credit, String caseId) {
        String row = row(
                "again",
                "COMMUNITY_TREATMENT",
                "",
                "{\"outcome\": \"SUCCESSOR\", \"measure\": \"COMMUNITY_TREATMENT\", \"credit\": " + credit + "}");
        return Story.inProvince("\"consequences\": {" + row + "}", caseId);
    }

    // The stories

    private static Story province(String facts, String row) {
        return served(Story.inProvince(facts + "\"consequences\": {" + row + "}"));
    }

    private static String row(String id, String measure, String condition, String then) {
        return """
                "%s": {"names": {"zh-CN": "警告", "en": "%s"}, "measure": "%s", "findings": ["REFUSAL"], "match": "ANY",
                  "decision": "WARNING_LETTER", "force": "MAY", %s "then": %s, "source": "made up", "status": "LOCAL_RULE"}
                """.formatted(id, id, measure, condition, then);
    }

    private static Story spared(String facts, String condition) {
        return spared(facts, condition, "BARRED", "");
    }

    private static Story spared(String facts, String condition, String effect, String more) {
        return served(Story.inProvince("""
                %s "spared": {"other": {"decision": "ISOLATION", %s, "effect": "%s", %s "source": "made up",
                  "status": "LOCAL_RULE"}}
                """.formatted(facts, condition, effect, more)));
    }

    private static DeclaredFact earner(String day, String value) {
        return new DeclaredFact(LocalDate.parse(day), "soleEarner", value, null, null);
    }

    private static Story refused(Story story) {
        return story.foundRefusing("2026-03-20").as("found");
    }

    private static Story served(Story story) {
        return story.and(Facts.treatment("2026-02-27")).served("2026-03-02");
    }

    private static List<String> help(Story story) {
        return story.prompting("strengthen-help-" + story.entry("found"), "2026-03-19", "2026-05-31");
    }

    private static String effects(Reading reading) {
        return reading.consequences().stream()
                .map(one -> String.valueOf(one.spared()))
                .collect(Collectors.joining(","));
    }

    private static String rows(Reading reading) {
        return reading.consequences().stream().map(ConsequenceReading::row).collect(Collectors.joining(","));
    }

    private static ConsequenceReading consequence(Story story, String row) {
        return refused(story).on("2026-03-20").consequences().stream()
                .filter(one -> one.row().equals(row))
                .findFirst()
                .orElseThrow();
    }
}
