package org.guitu.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.guitu.CaseStory;
import org.guitu.Guitu;
import org.guitu.agreement.Background;
import org.guitu.day.Calendars;
import org.guitu.division.Division;
import org.guitu.division.Divisions;
import org.guitu.journal.CaseFile;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** POL-04: a version is known from its publication on, and never changes. */
class Pol04VersionsTest {
    private static final Division PLACE = new Division("421202001");
    private static final Instant PUBLISHED = Instant.parse("2026-05-10T01:00:00Z");

    @Test
    void aVersionSaysWhenItWasPublished() {
        assertThat(Packs.bundled().all().get(0).publishedAt()).isEqualTo(Instant.parse("2008-05-31T16:00:00Z"));
        assertThat(and(Packs.bundled(), pack("2", "2026-05-10T09:00:00+08:00", "2026-03-01", "P20D"))
                        .all()
                        .get(1)
                        .publishedAt())
                .isEqualTo(PUBLISHED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-10", "2026-05-10T09:00:00", "", "tomorrow"})
    void whatIsNoInstantIsNoPublication(String text) {
        assertThat(faults(Packs.bundled(), pack("2", text, "2026-03-01", "P20D")))
                .containsExactly("/publishedAt not-an-instant");
    }

    @Test
    void nobodyInheritsThePublicationOfWhatItExtends() {
        assertThat(faults(Packs.bundled(), """
                        {"id": "cn-42", "version": "1", "extends": "cn/1", "divisions": ["42"]}
                        """)).containsExactly("/publishedAt missing");
    }

    @Test
    void aVersionThatIsThereIsNotPublishedAgainLater() {
        Packs packs = and(Packs.bundled(), pack("2", "2026-05-10T09:00:00+08:00", "2026-03-01", "P20D"));
        assertThat(packs.and(bytes(pack("2", "2026-05-11T09:00:00+08:00", "2026-03-01", "P20D"))))
                .isEqualTo(new Parsed.Bad<>(List.of(new Fault("/version", "pack-changed", Map.of("pack", "cn-42/2")))));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-10T00:59:59.999Z, cn/1",
        "2026-05-10T01:00:00Z,     cn-42/2",
        "2026-12-31T00:00:00Z,     cn-42/2",
        // before anything was published the first version judges
        "1999-01-01T00:00:00Z,     cn/1",
    })
    void aVersionIsKnownFromItsInstantOn(Instant instant, String known) {
        Packs packs = and(Packs.bundled(), pack("2", "2026-05-10T09:00:00+08:00", "2026-03-01", "P20D"));
        assertThat(packs.publishedBy(instant).inForce(PLACE, LocalDate.of(2026, 4, 1)))
                .hasToString(known);
        // days before every known pack are judged by the first of those known
        assertThat(packs.publishedBy(instant).inForce(PLACE, LocalDate.of(2000, 4, 1)))
                .hasToString("cn/1");
    }

    @Test
    void anUnknownVersionCannotChangeEither() {
        Packs packs = and(Packs.bundled(), pack("2", "2026-05-10T09:00:00+08:00", "2026-03-01", "P20D"))
                .publishedBy(PUBLISHED.minusSeconds(1));
        assertThat(packs.all()).hasSize(1);
        assertThat(faults(packs, pack("2", "2026-05-10T09:00:00+08:00", "2026-03-01", "P21D")))
                .containsExactly("/version pack-changed");
    }

    @Test
    void theVersionsKnownAreLookedForOneByOne() {
        Random random = new Random(404);
        for (int i = 0; i < 60; i++) {
            List<String> documents = new ArrayList<>();
            for (int k = 0; k < 5; k++) {
                LocalDate published = LocalDate.of(2026, 1, 1).plusDays(10L * k + random.nextInt(9));
                LocalDate effective = LocalDate.of(2026, 1, 1).plusDays(10L * random.nextInt(4));
                documents.add(pack("v" + k, published + "T09:00:00+08:00", effective.toString(), "P" + (20 + k) + "D"));
            }
            Collections.shuffle(documents, random);
            Packs packs = Packs.bundled();
            for (String document : documents) {
                packs = and(packs, document);
            }
            for (int k = 0; k < 20; k++) {
                Instant instant = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(86400L * random.nextInt(60));
                LocalDate began = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(60));
                assertThat(packs.publishedBy(instant).inForce(PLACE, began))
                        .as("input %d: %s at %s of %s", i, began, instant, documents)
                        .isEqualTo(slowest(packs.all(), instant, began));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "formatVersion": 2                                                | /names missing, /effectiveFrom missing
            "formatVersion": 2, "effectiveFrom": "2026-01-01"                 | /names missing
            "formatVersion": 2, "effectiveFrom": "2026-01-01", "names": {"zh-CN": "市", "en": "city"} | ''
            "formatVersion": 1                                                | ''
            """)
    void sinceFormat2AVersionHasItsOwnFirstDayAndNames(String head, String faults) {
        String city = "{\"extends\": \"cn/1\", \"id\": \"cn-4212\", \"version\": \"1\", \"divisions\": [\"4212\"],"
                + " \"publishedAt\": \"2026-01-01T00:00:00+08:00\", " + head + "}";
        Parsed<Packs> more = Packs.bundled().and(city.getBytes(StandardCharsets.UTF_8));
        assertThat(
                        more instanceof Parsed.Bad<Packs> bad
                                ? bad.faults().stream()
                                        .map(one -> one.pointer() + " " + one.code())
                                        .toList()
                                : List.of())
                .isEqualTo(faults.isEmpty() ? List.of() : List.of(faults.split(", ")));
    }

    @Test
    void aFileKnownAtAnInstantIsReadWithTheVersionsOfThen() {
        Packs packs = and(Packs.bundled(), pack("2", "2026-05-10T09:00:00+08:00", "2026-03-01", "P20D"));
        Guitu guitu = Guitu.with(packs, Calendars.bundled(), Divisions.bundled());
        CaseFile file = CaseStory.served("2026-03-03").file();
        LocalDate day = LocalDate.of(2026, 3, 20);

        assertThat(due(guitu, file.knownAt(PUBLISHED.minusMillis(1)), day)).isEqualTo(LocalDate.of(2026, 3, 18));
        assertThat(due(guitu, file.knownAt(PUBLISHED), day)).isEqualTo(LocalDate.of(2026, 3, 23));
        assertThat(due(guitu, file, day)).isEqualTo(LocalDate.of(2026, 3, 23));
        assertThat(guitu.read(file, day, Background.NONE, PUBLISHED.minusMillis(1))
                        .deadlines()
                        .get("report")
                        .due())
                .isEqualTo(LocalDate.of(2026, 3, 18));
        assertThat(file.asKnownAt()).isNull();
        assertThat(file.knownAt(PUBLISHED).asKnownAt()).isEqualTo(PUBLISHED);
    }

    private static LocalDate due(Guitu guitu, CaseFile file, LocalDate day) {
        return guitu.read(file, day).deadlines().get("report").due();
    }

    /** Every version that is known and in force, the latest in effect, and of those the latest published. */
    private static Pack slowest(List<Pack> packs, Instant instant, LocalDate began) {
        Pack best = null;
        for (Pack pack : packs) {
            if (pack.publishedAt().isAfter(instant) || pack.effectiveFrom().isAfter(began)) {
                continue;
            }
            boolean local = best != null && best.id().equals("cn-42");
            if (best == null
                    || (pack.id().equals("cn-42") && !local)
                    || (pack.id().equals("cn-42")
                            && (pack.effectiveFrom().isAfter(best.effectiveFrom())
                                    || (pack.effectiveFrom().equals(best.effectiveFrom())
                                            && pack.publishedAt().isAfter(best.publishedAt()))))) {
                best = pack;
            }
        }
        return best;
    }

    private static String pack(String version, String published, String effective, String period) {
        return """
                {"id": "cn-42", "version": "%s", "extends": "cn/1", "publishedAt": "%s", "effectiveFrom": "%s",
                 "divisions": ["42"],
                 "deadlines": {"report": {"period": "%s", "source": "made up", "status": "LOCAL_RULE"}}}
                """.formatted(version, published, effective, period);
    }

    private static Packs and(Packs packs, String json) {
        return packs.and(bytes(json)).orThrow();
    }

    private static List<String> faults(Packs packs, String json) {
        return packs.and(bytes(json)) instanceof Parsed.Bad<Packs> bad
                ? bad.faults().stream()
                        .map(fault -> fault.pointer() + " " + fault.code())
                        .toList()
                : List.of();
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
