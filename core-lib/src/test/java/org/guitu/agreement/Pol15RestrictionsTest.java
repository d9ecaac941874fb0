package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guitu.Answers;
import org.guitu.Guitu;
import org.guitu.control.RestrictionReading;
import org.guitu.day.Calendars;
import org.guitu.division.Divisions;
import org.guitu.finding.Finding;
import org.guitu.policy.Packs;
import org.guitu.reading.Reading;
import org.guitu.rule.Sentences;
import org.guitu.rule.Used;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** POL-15: what a law or a local rule keeps the person from is shown from its first day to its last, and no longer. */
class Pol15RestrictionsTest {
    private static final String OWN = """
            "facts": {
              "used": {"names": {"zh-CN": "再次吸毒", "en": "used again"}, "type": "EVENT", "proposes": "RELAPSE",
                "recordedBy": ["POLICE_OFFICER"], "source": "made up", "status": "LOCAL_RULE"},
              "drives": {"names": {"zh-CN": "驾驶", "en": "drives"}, "type": "TRUTH",
                "recordedBy": ["POLICE_OFFICER"], "source": "made up", "status": "LOCAL_RULE"}
            },
            "restrictions": {
              "after-use": {"names": {"zh-CN": "不得驾驶", "en": "no driving"}, "kind": "DRIVING", "from": "finding.RELAPSE",
                "until": {"event": "finding.RELAPSE", "period": "P1Y"}, "source": "made up, article 27", "status": "LOCAL_RULE"},
              "travel": {"names": {"zh-CN": "离开须经同意", "en": "leaving needs consent"}, "kind": "TRAVEL", "from": "order",
                "until": {"event": "term.last-day", "period": "P6M"}, "source": "made up, article 15", "status": "LOCAL_RULE"},
              "taxi": {"names": {"zh-CN": "不得营运", "en": "no taxi"}, "kind": "WORK", "from": "report",
                "if": {"fact": "drives", "op": "=", "value": true}, "until": {"event": "end"},
                "source": "made up, article 28", "status": "LOCAL_RULE"},
              "while-held": {"names": {"zh-CN": "在押", "en": "held"}, "kind": "TRAVEL", "from": "custody-begun",
                "until": {"event": "custody-ended"}, "source": "made up, article 16", "status": "LOCAL_RULE"}
            }
            """;
    private static final Story REPORTED = Story.inProvince(OWN)
            .and(Facts.treatment("2026-03-02"))
            .served("2026-03-03")
            .reported("2026-03-05");

    @ParameterizedTest(name = "found {0}: until {1}")
    @CsvSource({"2027-05-10, 2028-05-10", "2028-02-29, 2029-02-28"})
    void itLastsFromItsEventUntilItsPeriodHasPassed(String found, String until) {
        Story story = relapsed(REPORTED, found);
        LocalDate end = LocalDate.parse(until);

        assertThat(story.on(LocalDate.parse(found).minusDays(1)).restrictions()).doesNotContainKey("after-use");
        assertThat(story.on(found).restrictions().get("after-use"))
                .extracting(RestrictionReading::from, RestrictionReading::until)
                .containsExactly(LocalDate.parse(found), end);
        assertThat(story.on(end.minusDays(1)).restrictions()).containsKey("after-use");
        assertThat(story.on(end).restrictions()).doesNotContainKey("after-use");
    }

    @Test
    void aSecondEventMakesItLastLonger() {
        Story story = relapsed(relapsed(REPORTED, "2027-05-10"), "2028-05-10");

        assertThat(story.on("2028-05-10").restrictions().get("after-use"))
                .extracting(RestrictionReading::from, RestrictionReading::until)
                .containsExactly(LocalDate.parse("2027-05-10"), LocalDate.parse("2029-05-10"));
        Story apart = relapsed(relapsed(REPORTED, "2027-05-10"), "2028-05-11");
        assertThat(apart.on("2028-05-11").restrictions().get("after-use").from())
                .isEqualTo("2028-05-11");
        assertThat(apart.on("2028-05-10").restrictions()).doesNotContainKey("after-use");
    }

    @Test
    void itGoesOnAfterTheMeasureAndEndsWithSealing() {
        assertThat(REPORTED.on("2026-03-05").restrictions().get("travel"))
                .extracting(RestrictionReading::from, RestrictionReading::until)
                .as("the sealing on 2029-03-05 comes before half a year after the term")
                .containsExactly(LocalDate.parse("2026-03-02"), LocalDate.parse("2029-03-05"));
        assertThat(REPORTED.on("2029-03-04").restrictions()).containsKey("travel");
        assertThat(REPORTED.on("2029-03-05").restrictions()).isEmpty();

        Story relapsed = relapsed(REPORTED, "2027-05-10");
        assertThat(relapsed.on("2029-03-05").control().sealed()).isEqualTo("2030-05-10");
        assertThat(relapsed.on("2029-03-05").restrictions().get("travel").until())
                .isEqualTo("2029-09-04");
        assertThat(relapsed.on("2029-09-03").restrictions()).containsKey("travel");
        assertThat(relapsed.on("2029-09-04").restrictions()).doesNotContainKey("travel");
    }

    @Test
    void whatBeganUnderAnEarlierVersionGoesOnBesideWhatBeganUnderALater() {
        String version = """
                {"formatVersion": 2, "names": {"zh-CN": "某省", "en": "a province"}, "id": "cn-42", "version": "%s",
                 "extends": "cn/1", "publishedAt": "2008-06-01T00:00:00+08:00", "effectiveFrom": "%s", "divisions": ["42"],
                 %s}
                """;
        Story story = relapsed(relapsed(REPORTED, "2026-04-10"), "2026-08-10");
        Guitu guitu = Guitu.with(
                Packs.bundled()
                        .and(version.formatted("1", "2011-06-26", OWN).getBytes(StandardCharsets.UTF_8))
                        .orThrow()
                        .and(version.formatted("2", "2026-07-01", OWN.replace("P1Y", "P3M"))
                                .getBytes(StandardCharsets.UTF_8))
                        .orThrow(),
                Calendars.bundled(),
                Divisions.bundled());

        for (String day : List.of("2026-08-09", "2026-08-10", "2026-11-10", "2027-04-09")) {
            assertThat(guitu.read(story.file(), LocalDate.parse(day), Background.NONE)
                            .restrictions()
                            .get("after-use"))
                    .as(day)
                    .extracting(RestrictionReading::from, RestrictionReading::until)
                    .containsExactly(LocalDate.parse("2026-04-10"), LocalDate.parse("2027-04-10"));
        }
        RestrictionReading both = guitu.read(story.file(), LocalDate.parse("2026-08-10"), Background.NONE)
                .restrictions()
                .get("after-use");
        assertThat(both.row().used().pack()).isEqualTo("cn-42/1");
        assertThat(both.why().inner()).hasSize(2);
    }

    @Test
    void whatLastsUntilTheTermsLastDayEndsWithACaseThatEndedBefore() {
        IsolationDecision decision = new IsolationDecision(
                LocalDate.parse("2027-01-10"), Facts.treatment("2026-03-02").authority(), "咸公强戒字〔2027〕1号");
        Story isolated = REPORTED.and(decision);

        assertThat(isolated.on("2027-01-10").restrictions().get("travel"))
                .as("half a year after the end, as half a year after the term")
                .extracting(RestrictionReading::from, RestrictionReading::until)
                .containsExactly(LocalDate.parse("2026-03-02"), LocalDate.parse("2027-07-10"));
        assertThat(isolated.on("2027-07-10").restrictions()).doesNotContainKey("travel");
    }

    @Test
    void whatNobodyKnowsKeepsNobodyFromAnything() {
        assertThat(REPORTED.on("2026-03-06").restrictions()).doesNotContainKey("taxi");
        assertThat(drives("true").on("2026-03-06").restrictions().get("taxi"))
                .extracting(RestrictionReading::from, RestrictionReading::until)
                .containsExactly(LocalDate.parse("2026-03-05"), LocalDate.parse("2029-03-05"));
        assertThat(drives("false").on("2026-03-06").restrictions()).doesNotContainKey("taxi");
    }

    @Test
    void itEndsWithTheFirstSuchEventSinceItBegan() {
        Story story = REPORTED.held("2026-05-01").released("2026-05-20").held("2026-07-01");

        assertThat(story.on("2026-05-19").restrictions()).containsKey("while-held");
        assertThat(story.on("2026-05-20").restrictions()).doesNotContainKey("while-held");
        assertThat(story.on("2026-07-01").restrictions().get("while-held"))
                .extracting(RestrictionReading::from, RestrictionReading::until)
                .containsExactly(LocalDate.parse("2026-07-01"), null);
    }

    @Test
    void itIsShownWithItsArticleAndIsNoDutyAndNoPrompt() {
        Reading reading = relapsed(REPORTED, "2027-05-10").on("2027-05-10");
        RestrictionReading restriction = reading.restrictions().get("after-use");

        assertThat(Sentences.in(Locale.ENGLISH).say(restriction.why()))
                .isEqualTo("From 2027-05-10 to the day before 2028-05-10: no driving (driving).");
        assertThat(Sentences.in(Locale.CHINESE).say(restriction.why())).contains("不得驾驶", "驾驶");
        assertThat(restriction.why().parameters())
                .extracting(Used::pointer, Used::source, Used::status)
                .containsExactly(tuple("/restrictions/after-use", "made up, article 27", "LOCAL_RULE"));
        assertThat(restriction.why().inner())
                .singleElement()
                .satisfies(inner -> assertThat(inner.entries()).hasSize(1));
        assertThat(reading.why("restrictions/after-use")).contains(restriction.why());
        assertThat(reading.why("control")).contains(reading.control().why());
        assertThat(reading.why("restrictions/none")).isEmpty();
        assertThat(List.of(reading.deadlines(), reading.prompts()))
                .allSatisfy(part -> assertThat(part.keySet()).doesNotContain("after-use", "travel"));
        assertThat(Answers.reading(reading, Locale.ENGLISH).get("restrictions"))
                .extracting("after-use")
                .isEqualTo(Map.of(
                        "kind", "DRIVING",
                        "names", Map.of("zh-CN", "不得驾驶", "en", "no driving"),
                        "from", "2027-05-10",
                        "until", "2028-05-10",
                        "source", "made up, article 27",
                        "basis", "LOCAL_RULE"));
    }

    @Test
    void aVoidOrderAndDeathLeaveNoRestriction() {
        assertThat(REPORTED.revoked("2026-05-01").on("2026-05-01").restrictions())
                .isEmpty();
        assertThat(REPORTED.died("2026-05-01").on("2026-05-01").restrictions()).isEmpty();
        assertThat(REPORTED.died("2026-05-01").on("2026-04-30").restrictions()).containsKey("travel");
        assertThat(Story.empty().on("2026-05-01").restrictions()).isEmpty();
    }

    @Test
    void theNationalPackKeepsNobodyFromAnything() {
        Story story = Story.ordered("2026-03-02").served("2026-03-03").reported("2026-03-05");

        assertThat(story.on("2026-03-05").restrictions()).isEmpty();
    }

    private static Story relapsed(Story story, String day) {
        return story.recordedBy("POLICE_OFFICER")
                .and(new DeclaredFact(LocalDate.parse(day), "used", null))
                .withReason()
                .and(new Finding(LocalDate.parse(day), Finding.Kind.RELAPSE));
    }

    private static Story drives(String value) {
        return REPORTED.recordedBy("POLICE_OFFICER")
                .and(new DeclaredFact(LocalDate.parse("2026-03-06"), "drives", value));
    }
}
