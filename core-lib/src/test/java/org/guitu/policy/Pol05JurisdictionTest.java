package org.guitu.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.guitu.CaseStory;
import org.guitu.division.Division;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** POL-05: a pack names its prefixes and its days; the longest prefix in force wins, and nothing overlaps. */
class Pol05JurisdictionTest {
    private static final String SIGN =
            "\"deadlines\": {\"sign\": {\"practice\": {\"period\": \"%s\", \"source\": \"made up\", \"status\": \"PRACTICE\"}}}";
    private static final Packs PILOT = and(
            Packs.bundled(),
            pack("cn-42", "1", "2025-01-01", null, "42"),
            pack("pilot", "1", "2026-03-01", "2026-05-31", "4212", "421281"),
            pack("city", "1", "2026-06-01", null, "4212"));

    @ParameterizedTest
    @CsvSource({
        // the day before, the first, the last and the day after a pilot
        "421202001, 2026-02-28, cn-42/1",
        "421202001, 2026-03-01, pilot/1",
        "421202001, 2026-05-31, pilot/1",
        "421202001, 2026-06-01, city/1",
        // where nothing follows the shorter prefix judges again
        "421281001, 2026-05-31, pilot/1",
        "421281001, 2026-06-01, city/1",
        "429004001, 2026-03-01, cn-42/1",
        "310120001, 2026-03-01, cn/1",
    })
    void whatBeginsAfterTheLastDayIsJudgedByAnotherPack(String place, LocalDate day, String pack) {
        assertThat(PILOT.inForce(new Division(place), day)).hasToString(pack);
    }

    @Test
    void aPackThatEndedLeavesItsPlaceToTheShorterPrefix() {
        Packs packs = and(
                Packs.bundled(),
                pack("cn-42", "1", "2025-01-01", null, "42"),
                pack("pilot", "1", "2026-03-01", "2026-03-01", "4212"));
        assertThat(days(packs, "421202001", "2026-02-28", "2026-03-01", "2026-03-02"))
                .containsExactly("cn-42/1", "pilot/1", "cn-42/1");
    }

    @Test
    void aNewerVersionStandsForTheOlderOnesWithTheirPrefixesAndAfterItsEnd() {
        Packs narrowed = and(
                Packs.bundled(),
                pack("cn-42", "1", "2025-01-01", null, "42", "43"),
                pack("cn-42", "2", "2026-03-01", "2026-04-30", "42"));
        assertThat(days(narrowed, "430102001", "2026-02-28", "2026-03-01")).containsExactly("cn-42/1", "cn/1");
        assertThat(days(narrowed, "420106001", "2026-03-01", "2026-04-30", "2026-05-01"))
                .containsExactly("cn-42/2", "cn-42/2", "cn/1");
    }

    @Test
    void theLastDayIsNotInherited() {
        Packs packs = and(
                Packs.bundled(),
                pack("pilot", "1", "2026-03-01", "2026-05-31", "42"),
                pack("city", "1", "2026-03-01", null, "4212").replace("cn/1", "pilot/1"));
        assertThat(packs.all().get(1).effectiveUntil()).isEqualTo(LocalDate.of(2026, 5, 31));
        assertThat(packs.all().get(2).effectiveUntil()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        // the other is in force from 2026-03-01 to 2026-05-31
        "2026-01-01, 2026-02-28, 4212,   ''",
        "2026-01-01, 2026-03-01, 4212,   /divisions overlaps",
        "2026-01-01, '',         4212,   /divisions overlaps",
        "2026-04-01, 2026-04-30, 4212,   /divisions overlaps",
        "2026-05-31, 2026-12-31, 4212,   /divisions overlaps",
        "2026-06-01, '',         4212,   ''",
        // a longer or a shorter prefix is another place
        "2026-04-01, '',         421202, ''",
        "2026-04-01, '',         421,    ''",
    })
    void twoPacksAreNeverInForceForOnePrefixOnOneDay(String from, String until, String prefix, String expected) {
        Packs packs = and(Packs.bundled(), pack("pilot", "1", "2026-03-01", "2026-05-31", "4212"));
        assertThat(faults(packs, pack("city", "1", from, until.isEmpty() ? null : until, prefix)))
                .isEqualTo(expected);
    }

    @Test
    void theFaultNamesThePackAndThePlace() {
        assertThat(Packs.bundled()
                        .and(pack("other", "1", "2026-03-01", null, "").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Parsed.Bad<>(
                        List.of(new Fault("/divisions", "overlaps", Map.of("pack", "cn/1", "division", "COUNTRY")))));
    }

    @Test
    void aPackThatEndedInANewVersionMakesRoom() {
        Packs ended = and(
                Packs.bundled(),
                pack("old", "1", "2025-01-01", null, "42"),
                pack("old", "2", "2026-01-01", "2026-02-28", "42"));
        assertThat(faults(ended, pack("new", "1", "2026-03-01", null, "42"))).isEmpty();
        assertThat(faults(ended, pack("new", "1", "2026-02-28", null, "42"))).isEqualTo("/divisions overlaps");
    }

    @Test
    void aNewVersionThatNobodyCanTellFromAnotherIsRefused() {
        Packs one = and(Packs.bundled(), pack("cn-42", "1", "2026-01-01", null, "42"));
        assertThat(faults(one, pack("cn-42", "2", "2026-01-01", null, "42"))).isEqualTo("/divisions overlaps");
        assertThat(faults(one, pack("cn-42", "2", "2026-01-02", null, "42"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"421202001, 2026-03-13", "421281001, 2026-03-16", "310120001, 2026-03-11"})
    void aDeadlineIsJudgedByThePackOfThePlaceWhereTheActIsDue(String place, LocalDate due) {
        Packs packs = and(
                Packs.bundled(),
                pack("here", "1", "2026-01-01", null, "421202").replace("]}", "], " + SIGN.formatted("P9D") + "}"),
                pack("there", "1", "2026-01-01", null, "421281").replace("]}", "], " + SIGN.formatted("P12D") + "}"));
        CaseStory story = CaseStory.begin()
                .judgedBy(packs)
                .recordedIn(place)
                .then(
                        "order",
                        "2026-03-02",
                        "measure",
                        "COMMUNITY_TREATMENT",
                        "authority",
                        place.substring(0, 6),
                        "documentNumber",
                        "戒-1",
                        "place",
                        place,
                        "placeBasis",
                        "REGISTERED",
                        "term",
                        "P3Y")
                .then("service", "2026-03-02", "mode", "IN_PERSON")
                .then("report", "2026-03-04", "place", place);
        assertThat(story.on("2026-03-04").deadlines().get("sign").due()).isEqualTo(due);
    }

    @Test
    void thePackInForceIsLookedForDayByDay() {
        Random random = new Random(505);
        String[] prefixes = {"4", "42", "4212", "421202", "31"};
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            List<String> documents = new ArrayList<>();
            Packs packs = Packs.bundled();
            for (int k = 0; k < 5; k++) {
                LocalDate from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(30));
                LocalDate until = random.nextBoolean() ? from.plusDays(random.nextInt(12)) : null;
                String id = "p" + random.nextInt(3);
                String document = pack(
                        id,
                        "v" + k,
                        from.toString(),
                        until == null ? null : until.toString(),
                        prefixes[random.nextInt(prefixes.length)]);
                Parsed<Packs> more = packs.and(document.getBytes(StandardCharsets.UTF_8));
                if (more instanceof Parsed.Good<Packs> good) {
                    packs = good.value();
                    documents.add(document);
                } else {
                    refused++;
                }
            }
            for (String place : List.of("421202001", "420106001", "310120001", "110101001")) {
                for (LocalDate day = LocalDate.of(2026, 1, 1);
                        day.isBefore(LocalDate.of(2026, 2, 15));
                        day = day.plusDays(1)) {
                    assertThat(packs.inForce(new Division(place), day))
                            .as("input %d: %s in %s of %s", i, day, place, documents)
                            .isEqualTo(slowest(packs.all(), new Division(place), day));
                }
            }
        }
        assertThat(refused).isPositive();
    }

    /** For each pack the version that began last, unless it has ended; of those for the place the longest prefix. */
    private static Pack slowest(List<Pack> packs, Division place, LocalDate day) {
        Pack best = null;
        for (String id : List.of("cn", "p0", "p1", "p2")) {
            Pack current = null;
            for (Pack pack : packs) {
                boolean begun = pack.id().equals(id) && !pack.effectiveFrom().isAfter(day);
                if (begun && (current == null || pack.effectiveFrom().isAfter(current.effectiveFrom()))) {
                    current = pack;
                }
            }
            boolean judges = current != null
                    && (current.effectiveUntil() == null
                            || !current.effectiveUntil().isBefore(day))
                    && place.code().startsWith(current.divisions().get(0));
            if (judges
                    && (best == null
                            || current.divisions().get(0).length()
                                    > best.divisions().get(0).length())) {
                best = current;
            }
        }
        return best;
    }

    private static List<String> days(Packs packs, String place, String... days) {
        return Arrays.stream(days)
                .map(day ->
                        packs.inForce(new Division(place), LocalDate.parse(day)).toString())
                .toList();
    }

    private static Packs and(Packs packs, String... documents) {
        Packs all = packs;
        for (String document : documents) {
            all = all.and(document.getBytes(StandardCharsets.UTF_8)).orThrow();
        }
        return all;
    }

    /** The first one ends by its newer version, and another pack follows that: in whichever order they are read. */
    @Test
    void whetherPacksOverlapIsJudgedOnceAllAreThere() {
        List<String> three = List.of(
                pack("p", "1", "2020-01-01", null, "42"),
                pack("p", "2", "2024-06-01", "2025-12-31", "42"),
                pack("hb", "1", "2026-01-01", null, "42"));
        for (int[] order : new int[][] {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}}) {
            List<byte[]> documents = new ArrayList<>();
            for (int one : order) {
                documents.add(three.get(one).getBytes(StandardCharsets.UTF_8));
            }
            Packs all = Packs.bundled().and(documents).orThrow();
            assertThat(all.inForce(new Division("421202001"), LocalDate.of(2025, 1, 1)))
                    .hasToString("p/2");
            assertThat(all.inForce(new Division("421202001"), LocalDate.of(2026, 5, 1)))
                    .hasToString("hb/1");
        }
        List<byte[]> two = List.of(
                three.get(2).getBytes(StandardCharsets.UTF_8), three.get(0).getBytes(StandardCharsets.UTF_8));
        assertThat(((Parsed.Bad<Packs>) Packs.bundled().and(two)).faults())
                .extracting(Fault::code)
                .containsExactly("overlaps");
        byte[] orphan = three.get(0).replace("cn/1", "cn/9").getBytes(StandardCharsets.UTF_8);
        assertThat(((Parsed.Bad<Packs>) Packs.bundled().and(List.of(two.get(0), orphan))).faults())
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly("/1/extends unknown-pack");
    }

    /** Before the version that ends the first one was published, both are known and both in force. */
    @Test
    void ofTwoThatOverlapInWhatWasKnownTheOnePublishedLastJudges() {
        String first = pack("p", "1", "2020-01-01", null, "42");
        String other = pack("hb", "1", "2026-01-01", null, "42").replace("2008-06-01T", "2024-01-01T");
        String last = pack("p", "2", "2024-06-01", "2025-12-31", "42").replace("2008-06-01T", "2024-06-01T");
        for (List<String> order : List.of(List.of(first, other, last), List.of(other, first, last))) {
            Packs all = Packs.bundled()
                    .and(order.stream()
                            .map(one -> one.getBytes(StandardCharsets.UTF_8))
                            .toList())
                    .orThrow();
            assertThat(all.publishedBy(Instant.parse("2024-03-01T00:00:00Z"))
                            .inForce(new Division("421202001"), LocalDate.of(2026, 5, 1)))
                    .hasToString("hb/1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "420000, 42",
        "4200, 42",
        "421200, 4212",
        "421202000, 421202",
        "429000, 4290",
        "42, ''",
        "4212, ''",
        "421202, ''",
        "421202001, ''",
        "460400100, ''",
    })
    void aDivisionIsNamedByTheDigitsThatItsPlacesBeginWith(String prefix, String expected) {
        Parsed<Packs> more =
                Packs.bundled().and(pack("p", "1", "2026-01-01", null, prefix).getBytes(StandardCharsets.UTF_8));
        if (expected.isEmpty()) {
            assertThat(more).isInstanceOf(Parsed.Good.class);
            return;
        }
        assertThat(((Parsed.Bad<Packs>) more).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer() + " " + fault.code()).isEqualTo("/divisions division-with-zeros");
            assertThat(fault.values()).containsEntry("expected", expected);
        });
    }

    private static String faults(Packs packs, String document) {
        return packs.and(document.getBytes(StandardCharsets.UTF_8)) instanceof Parsed.Bad<Packs> bad
                ? bad.faults().get(0).pointer() + " " + bad.faults().get(0).code()
                : "";
    }

    private static String pack(String id, String version, String from, String until, String... prefixes) {
        return """
                {"extends": "cn/1", "id": "%s", "version": "%s", "publishedAt": "2008-06-01T00:00:00+08:00",
                 "effectiveFrom": "%s"%s, "divisions": ["%s"]}
                """.formatted(
                        id,
                        version,
                        from,
                        until == null ? "" : ", \"effectiveUntil\": \"" + until + "\"",
                        String.join("\", \"", prefixes));
    }
}
