package org.guitu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.guitu.CaseStory;
import org.guitu.agreement.AbsenceReading;
import org.guitu.division.Division;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CNT-09: what began on a day is judged by the pack in force on that day, a term by that of the day of reporting. */
class Cnt09PackInForceTest {
    private static final Packs FIVE = Packs.bundled()
            .and(pack("cn", "2", "2026-01-01", ""))
            .orThrow()
            .and(pack("cn-42", "1", "2025-03-01", "42"))
            .orThrow()
            .and(pack("cn-42-12", "1", "2026-06-01", "4212", "429004"))
            .orThrow()
            .and(pack("cn-421281", "1", "2026-07-01", "4", "421281"))
            .orThrow();

    @ParameterizedTest
    @CsvSource({
        // the day before, the day of and the day after a new version
        "110101001, 2025-12-31, cn/1",
        "110101001, 2026-01-01, cn/2",
        "110101001, 2026-01-02, cn/2",
        // the longest prefix wins from its own first day on
        "420106001, 2025-02-28, cn/1",
        "420106001, 2025-03-01, cn-42/1",
        "420106001, 2026-01-01, cn-42/1",
        "421202001, 2026-05-31, cn-42/1",
        "421202001, 2026-06-01, cn-42-12/1",
        "429004001, 2026-06-01, cn-42-12/1",
        "429005001, 2026-06-01, cn-42/1",
        "421202,    2026-06-01, cn-42-12/1",
        "110101001, 2026-06-01, cn/2",
        "242120200, 2026-06-01, cn/2",
        // of a pack's own prefixes the longest one counts
        "421281001, 2026-07-01, cn-421281/1",
        "421281001, 2026-06-30, cn-42-12/1",
        "421202001, 2026-07-01, cn-42-12/1",
        "420106001, 2026-07-01, cn-42/1",
        "430102001, 2026-07-01, cn-421281/1",
        // days before every pack are judged by the first one
        "110101001, 2008-06-01, cn/1",
        "110101001, 2008-05-31, cn/1",
        "421202001, 1990-01-01, cn/1",
    })
    void thePackInForceAtAPlaceOnADay(String place, LocalDate began, String pack) {
        assertThat(FIVE.inForce(new Division(place), began)).hasToString(pack);
    }

    @Test
    void theLongestPrefixAndThenTheLatestDayAreLookedForOneByOne() {
        Random random = new Random(909);
        String[] prefixes = {"", "4", "42", "4212", "421202", "421202001", "31", "310120"};
        String[] places = {"421202001", "421202002", "421281001", "310120001", "110101001"};
        for (int i = 0; i < 150; i++) {
            Packs packs = Packs.bundled();
            for (int k = random.nextInt(7); k >= 0; k--) {
                String day = LocalDate.of(2025, 1, 1)
                        .plusDays(10 * random.nextInt(6) + k)
                        .toString();
                String prefix = prefixes[random.nextInt(prefixes.length)];
                packs = packs.and(pack(prefix.isEmpty() ? "cn" : "p" + prefix, "v" + k, day, prefix))
                        .orThrow();
            }
            for (int k = 0; k < 20; k++) {
                Division place = new Division(places[random.nextInt(places.length)]);
                LocalDate began = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(60));
                assertThat(packs.inForce(place, began))
                        .as("input %d: %s in %s of %s", i, began, place, packs.all())
                        .isEqualTo(slowest(packs.all(), place, began));
            }
        }
    }

    @Test
    void aPlaceThatNoPackIsForHasNone() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        assertThat(Packs.bundled().inForce(new Division("310120"), day)).hasToString("cn/1");
        assertThatIllegalStateException()
                .isThrownBy(() -> Packs.none().inForce(new Division("310120"), day))
                .withMessageContaining("310120");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-31, 2029-01-30", "2026-02-01, 2029-02-01", "2026-02-02, 2029-02-02"})
    void aTermIsJudgedByThePackOfTheDayOfReporting(String reported, LocalDate last) {
        Packs packs = with("2026-02-01", "\"termCounting\": " + value("\"civilCode\""), "");
        CaseStory story =
                CaseStory.served("2026-01-30").judgedBy(packs).then("report", reported, "place", CaseStory.PLACE);
        assertThat(story.on(reported).term().lastDay()).isEqualTo(last);
        assertThat(story.on("2028-06-01").term().lastDay()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-31, 2026-06-15", "2026-06-01, 2026-06-11", "2026-06-02, 2026-06-12"})
    void aDeadlineIsJudgedByThePackOfTheDayItBegan(String served, LocalDate due) {
        Packs packs = with(
                "2026-06-01", "", "\"report\": {\"period\": \"P10D\", \"source\": \"a new law\", \"status\": \"LAW\"}");
        assertThat(CaseStory.served(served)
                        .judgedBy(packs)
                        .on("2026-06-30")
                        .deadlines()
                        .get("report")
                        .due())
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-30, 2029-03-04", "2026-05-01, 2029-03-01", "2026-05-02, 2029-03-01"})
    void aStopIsJudgedByThePackOfTheDayItBegan(String held, LocalDate last) {
        Packs packs = with("2026-05-01", "\"suspensionExtendsTerm\": " + value("false"), "");
        CaseStory story =
                CaseStory.active("2026-03-02").judgedBy(packs).then("custody-begun", held, "kind", "DETENTION");
        String released = LocalDate.parse(held).plusDays(3).toString();
        story = story.then("custody-ended", released, "custody", story.last());
        assertThat(story.on(released).term().lastDay()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-30, UNAUTHORISED", "2026-05-01, SHORT"})
    void anAbsenceIsJudgedByThePackOfTheDayItBegan(String left, AbsenceReading.Judgement judgement) {
        Packs packs = with("2026-05-01", "\"leaveReportFrom\": " + value("5"), "");
        CaseStory story = CaseStory.active("2026-03-02").judgedBy(packs).then("absence-begun", left);
        String back = LocalDate.parse(left).plusDays(4).toString();
        story = story.then("absence-ended", back, "absence", story.last());
        assertThat(story.on(back).absences().get(0).judgement()).isEqualTo(judgement);
    }

    /** Every pack is looked at; of those for the place and begun, the one of the longest prefix and then latest. */
    private static Pack slowest(List<Pack> packs, Division place, LocalDate began) {
        List<Pack> fitting = new ArrayList<>();
        for (Pack pack : packs) {
            if (place.code().startsWith(pack.divisions().get(0))
                    && !pack.effectiveFrom().isAfter(began)) {
                fitting.add(pack);
            }
        }
        fitting.sort(
                Comparator.comparingInt((Pack pack) -> pack.divisions().get(0).length())
                        .thenComparing(Pack::effectiveFrom));
        return fitting.get(fitting.size() - 1);
    }

    private static Packs with(String from, String parameter, String deadline) {
        String pack = """
                {"formatVersion": 2, "names": {"zh-CN": "某省", "en": "a province"}, "id": "cn", "version": "2", "extends": "cn/1", "publishedAt": "2008-06-01T00:00:00+08:00", "effectiveFrom": "%s",
                 "parameters": {%s}, "deadlines": {%s}}
                """.formatted(from, parameter, deadline);
        return Packs.bundled().and(pack.getBytes(StandardCharsets.UTF_8)).orThrow();
    }

    private static String value(String value) {
        return "{\"value\": " + value + ", \"source\": \"made up\", \"status\": \"LOCAL_RULE\"}";
    }

    private static byte[] pack(String id, String version, String from, String... prefixes) {
        return """
                {"formatVersion": 2, "names": {"zh-CN": "某省", "en": "a province"}, "id": "%s", "version": "%s", "extends": "cn/1", "publishedAt": "2008-06-01T00:00:00+08:00", "effectiveFrom": "%s",
                 "divisions": ["%s"]}
                """.formatted(id, version, from, String.join("\", \"", prefixes)).getBytes(StandardCharsets.UTF_8);
    }
}
