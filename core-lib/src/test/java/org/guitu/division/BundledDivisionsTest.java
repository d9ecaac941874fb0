package org.guitu.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.guitu.internal.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands beside the bundled lists about their source is what is in them. */
class BundledDivisionsTest {
    private static final List<Line> DIVISIONS = lines("divisions-cn");
    private static final List<Line> TOWNSHIPS = lines("townships-cn");

    /** A line of a list as it stands there; no end is the end of time. */
    private record Line(String code, String name, LocalDate from, LocalDate until, String successor) {
        boolean isCurrent() {
            return until.equals(LocalDate.MAX);
        }

        boolean isOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"divisions-cn", "townships-cn"})
    void theSourceIsNamed(String list) {
        Map<String, Object> source = source(list);
        assertThat(source.get("file")).isEqualTo(list + ".csv");
        assertThat(source.get("source").toString()).contains("国家统计局", "china-division");
        assertThat(source.get("licence").toString()).contains("MIT");
        assertThat(Json.asList(source.get("conversion"))).isNotEmpty();
        assertThat(source.get("asOf")).isEqualTo(dates(list).last().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"divisions-cn", "townships-cn"})
    void eachEditionHasAsManyCodesAsItsSourceSays(String list) {
        List<Line> lines = lines(list);
        for (Object edition : Json.asList(source(list).get("editions"))) {
            LocalDate day = LocalDate.parse(Json.asObject(edition).get("asOf").toString());
            assertThat(lines.stream().filter(line -> line.isOn(day)).count())
                    .as(day.toString())
                    .isEqualTo(Json.asObject(edition).get("listed"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"divisions-cn", "townships-cn"})
    void everyLineBeginsWithAnEditionAndEndsTheDayBeforeOne(String list) {
        NavigableSet<LocalDate> dates = dates(list);
        assertThat(lines(list)).allSatisfy(line -> {
            assertThat(dates).contains(line.from());
            assertThat(line.isCurrent() || dates.contains(line.until().plusDays(1)))
                    .isTrue();
        });
    }

    @Test
    void theCountsOfTheDivisionsAreThoseOfTheSource() {
        Map<String, Object> counts = Json.asObject(source("divisions-cn").get("counts"));
        assertThat(counts.get("lines")).isEqualTo((long) DIVISIONS.size());
        assertThat(counts.get("successors"))
                .isEqualTo(DIVISIONS.stream()
                        .filter(line -> !line.successor().isEmpty())
                        .count());
        Set<String> current = codes(DIVISIONS, Line::isCurrent);
        Set<String> abolished = codes(DIVISIONS, line -> true);
        assertThat(counts.get("codes")).isEqualTo(levels(abolished));
        abolished.removeAll(current);
        assertThat(counts.get("current")).isEqualTo(levels(current));
        assertThat(counts.get("abolished")).isEqualTo(levels(abolished));
    }

    @Test
    void theCountsOfTheTownshipsAreThoseOfTheSource() {
        Map<String, Object> counts = Json.asObject(source("townships-cn").get("counts"));
        assertThat(counts.get("lines")).isEqualTo((long) TOWNSHIPS.size());
        Set<String> current = codes(TOWNSHIPS, Line::isCurrent);
        Set<String> all = codes(TOWNSHIPS, line -> true);
        assertThat(counts.get("codes")).isEqualTo((long) all.size());
        assertThat(counts.get("current")).isEqualTo((long) current.size());
        all.removeAll(current);
        assertThat(counts.get("abolished")).isEqualTo((long) all.size());
    }

    @Test
    void everyLineIsFoundThroughTheList() {
        Divisions bundled = Divisions.bundled();
        for (Line line : Stream.concat(DIVISIONS.stream(), TOWNSHIPS.stream()).toList()) {
            Division division = new Division(line.code());
            assertThat(bundled.knows(division)).as(line.code()).isTrue();
            assertThat(bundled.name(division, line.from())).as(line.code()).isEqualTo(line.name());
        }
    }

    @Test
    void everyTownshipLiesInACountyOfItsTime() {
        Divisions bundled = Divisions.bundled();
        for (Line line : TOWNSHIPS) {
            Division county = new Division(line.code().substring(0, 6));
            assertThat(bundled.name(county, line.from())).as(line.code()).isNotNull();
        }
    }

    @Test
    void aSuccessorIsListedOnTheDayAfter() {
        Divisions bundled = Divisions.bundled();
        for (Line line : DIVISIONS) {
            if (!line.successor().isEmpty()) {
                assertThat(bundled.name(
                                new Division(line.successor()), line.until().plusDays(1)))
                        .as(line.code())
                        .isNotNull();
            }
        }
    }

    private static Map<String, Object> levels(Set<String> codes) {
        long provinces = codes.stream().filter(code -> code.endsWith("0000")).count();
        long grouped = codes.stream().filter(code -> code.endsWith("00")).count();
        return Map.of(
                "province",
                provinces,
                "prefecture",
                grouped - provinces,
                "county",
                codes.size() - grouped,
                "total",
                (long) codes.size());
    }

    private static Set<String> codes(List<Line> lines, Predicate<Line> which) {
        Set<String> codes = new HashSet<>();
        lines.stream().filter(which).forEach(line -> codes.add(line.code()));
        return codes;
    }

    private static NavigableSet<LocalDate> dates(String list) {
        NavigableSet<LocalDate> dates = new TreeSet<>();
        for (Object edition : Json.asList(source(list).get("editions"))) {
            dates.add(LocalDate.parse(Json.asObject(edition).get("asOf").toString()));
        }
        return dates;
    }

    private static List<Line> lines(String list) {
        return new String(bytes(list + ".csv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Line(
                        cells[0],
                        cells[1],
                        LocalDate.parse(cells[2]),
                        cells[3].isEmpty() ? LocalDate.MAX : LocalDate.parse(cells[3]),
                        cells[4]))
                .toList();
    }

    private static Map<String, Object> source(String list) {
        return Json.object(bytes(list + ".source.json"));
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Divisions.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
