package org.guitu.policy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.guitu.internal.json.Json;

/**
 * One change of a pack's document: at each place in turn, so that as many edits as there are places reach them all, and
 * half of the time to something that a field of that name is likely to be given wrongly.
 */
final class PackEdit {
    private static final List<Object> PERIODS = List.of(
            "P0D",
            "P-3D",
            "P1W",
            "P1M",
            "P2M",
            "P99Y",
            "P101Y",
            "P36526D",
            "P2147483647D",
            "P999999999Y",
            "PT5H",
            "PT0H",
            "PT48H",
            "PT999999H",
            "x");
    private static final List<Object> EVENTS = List.of(
            "order",
            "report",
            "finding",
            "finding.REFUSAL",
            "breach.LATE",
            "correction",
            "declared-fact",
            "declared-fact.hearing",
            "hearing",
            "hearings",
            "hearing.2026",
            "called",
            "hasWork.true",
            "hasWork.maybe",
            "substance.OPIAT",
            "children.2",
            "usedAgain",
            "state.ACTIVE",
            "state.GONE",
            "term.last-day",
            "term.first-day",
            "isolation.release",
            "end",
            "");
    private static final Map<String, Object> YOUNG = Map.of("fact", "age", "op", "<", "value", 16L);
    private static final List<Object> CONDITIONS = List.of(
            YOUNG,
            Map.of(),
            Map.of("all", List.of()),
            Map.of("any", List.of(YOUNG, "x")),
            Map.of("not", List.of(YOUNG)),
            Map.of("not", YOUNG, "all", List.of(YOUNG)),
            Map.of("not", Map.of("fact", "hasWork", "op", "=", "value", true)),
            Map.of("fact", "hearing", "op", "<", "value", "2026-05-01"),
            Map.of("fact", "hearing", "op", "<", "value", "2026-05-32"),
            Map.of("fact", "called", "op", "≤", "value", "2026-05-01"),
            Map.of("fact", "hasWork", "op", "<", "value", true),
            Map.of("fact", "hasJob", "op", "=", "value", true),
            Map.of("fact", "children", "op", "in", "value", 2L),
            Map.of("fact", "children", "op", "<", "value", "two"),
            Map.of("fact", "finding.REFUSAL", "op", "=", "value", true),
            deep(9));
    private static final List<Object> LEVELS = List.of(
            Map.of(),
            Map.of("escalateAfter", "P99Y"),
            Map.of("remindBefore", "P2D"),
            Map.of("steps", List.of("TOWNSHIP_LEAD")),
            Map.of("steps", List.of(7L)),
            Map.of("steps", List.of(Map.of("after", "P3D"))));
    private static final List<Object> DAYS =
            List.of("2026-02-30", "2026-01-01", "0000-01-01", "0200-01-01", "2999-12-31", "9999-12-31", "x", 7L);
    private static final List<Object> VALUES = List.of(
            true,
            -1L,
            0L,
            3L,
            40_000L,
            9_000_000_000L,
            "x",
            "true",
            "3",
            "OPIATE",
            "2026-05-01",
            "2026-05-32",
            "2026-05-01T10:00:00",
            List.of(),
            List.of(3L, "3"),
            Map.of("value", true));
    private static final List<Object> COUNTS =
            List.of(0L, -1L, 1L, 36_525L, 36_526L, 2_147_483_647L, 9_000_000_000L, "3");
    private static final List<Object> LISTS = List.of(
            List.of(),
            "REFUSAL",
            List.of("REFUSAL"),
            List.of("REFUSAL", "RELAPSE"),
            List.of("x", "x"),
            List.of(1L),
            List.of("hasWork.false", "finding"));

    /** What a field of a name is given. */
    private static final Map<String, List<Object>> LIKELY = likely();
    /** What any field is given. */
    private static final List<Object> STRANGE = List.of(
            "",
            " ",
            "x",
            "CASE_WORKER",
            "LIF-05",
            "LIF-12",
            "ISOLATION",
            "ANY",
            "ALL",
            "SHALL",
            "SUCCESSOR",
            "HEADING",
            "TRAVEL",
            "STATION",
            "421202001",
            "PRACTICE",
            "visit",
            0L,
            -1L,
            7L,
            9_000_000_000L,
            true,
            false,
            List.of(),
            List.of("REFUSAL"),
            List.of(1L),
            Map.of(),
            Map.of("x", "y"),
            Map.of("COMMUNITY_TREATMENT", "report"),
            Map.of("zh-CN", "名", "en", "name"),
            Map.of("outcome", "SUCCESSOR", "measure", "COMMUNITY_TREATMENT", "credit", true),
            Map.of("event", "order"));
    /** What is in a row that may not be there, beside the fields that are given something likely. */
    private static final List<String> MORE =
            List.of("text", "assumedFor", "names", "purpose", "wording", "gives", "body", "new-row", "law");

    private static final int NUMBERS = 7;

    private PackEdit() {}

    /** The document with one thing changed, at the place that the number of the edit comes to. */
    static byte[] of(byte[] bytes, long number) {
        Random random = new Random(number);
        Map<String, Object> document = Json.object(bytes);
        List<Place> places = new ArrayList<>();
        collect(document, places);
        // a prime step, so that neighbours are not edited one after another
        Place place = places.get((int) (number * 7919 % places.size()));
        Map<String, Object> object = place.object();
        String name = place.name();
        Object value = object.get(name);
        List<String> names = new ArrayList<>(object.keySet());
        switch (random.nextInt(10)) {
            case 0 -> object.remove(name);
            case 1, 2, 3 -> object.put(name, one(LIKELY.getOrDefault(name, STRANGE), random));
            case 4 -> object.put(name, one(STRANGE, random));
            case 5 -> object.put(name, number(value, random));
            case 6 -> {
                object.remove(name);
                object.put(name + (random.nextBoolean() ? "s" : "/~"), value);
            }
            case 7 -> object.put(names.get(random.nextInt(names.size())), value);
            case 8 -> added(random).accept(object);
            default -> {
                if (random.nextInt(4) > 0) {
                    object.put(name, list(value, random));
                } else {
                    String text = Json.canonicalText(document);
                    String twice = "\"" + name + "\":";
                    return text.replaceFirst(Pattern.quote(twice), twice + "1," + twice)
                            .getBytes(StandardCharsets.UTF_8);
                }
            }
        }
        return Json.canonicalText(document).getBytes(StandardCharsets.UTF_8);
    }

    /** How many places a document has at which it can be edited. */
    static int places(byte[] bytes) {
        List<Place> places = new ArrayList<>();
        collect(Json.object(bytes), places);
        return places.size();
    }

    private record Place(Map<String, Object> object, String name) {}

    private static Consumer<Map<String, Object>> added(Random random) {
        List<String> names = new ArrayList<>(LIKELY.keySet());
        names.addAll(MORE);
        String name = names.get(random.nextInt(names.size()));
        Object value = one(LIKELY.getOrDefault(name, STRANGE), random);
        return object -> object.put(name, value);
    }

    private static Object one(List<Object> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static Object number(Object value, Random random) {
        long other = List.of(0L, 1L, 2L, 99L, 12_000L, -5L, 99_999_999_999L).get(random.nextInt(NUMBERS));
        return value instanceof String text ? text.replaceAll("[0-9]+", Long.toString(other)) : (Object) other;
    }

    private static Object list(Object value, Random random) {
        List<Object> list = new ArrayList<>(value instanceof List<?> many ? many : List.of(value));
        switch (random.nextInt(4)) {
            case 0 -> list.add("SOMETHING_NEW");
            case 1 -> list.add(list.isEmpty() ? 7L : list.get(0));
            case 2 -> list.set(0, list.isEmpty() ? "x" : one(STRANGE, random));
            default -> list.remove(0);
        }
        return list;
    }

    private static void collect(Object tree, List<Place> places) {
        if (tree instanceof Map<?, ?> map) {
            Map<String, Object> object = Json.asObject(map);
            object.forEach((name, value) -> {
                places.add(new Place(object, name));
                collect(value, places);
            });
        } else if (tree instanceof List<?> list) {
            list.forEach(element -> collect(element, places));
        }
    }

    private static Map<String, Object> deep(int levels) {
        return levels == 0 ? YOUNG : Map.of("not", deep(levels - 1));
    }

    private static Map<String, List<Object>> likely() {
        Map<String, List<Object>> likely = new LinkedHashMap<>();
        for (String name : List.of("period", "opens", "remindBefore", "escalateAfter", "after", "review")) {
            likely.put(name, PERIODS);
        }
        for (String name : List.of("from", "clearedBy", "droppedBy", "event")) {
            likely.put(name, EVENTS);
        }
        for (String name : List.of("effectiveFrom", "effectiveUntil", "publishedAt")) {
            likely.put(name, DAYS);
        }
        for (String name :
                List.of("codes", "recordedBy", "findings", "setAside", "measures", "anyOf", "kinds", "restartedBy")) {
            likely.put(name, LISTS);
        }
        for (String name :
                List.of("each", "outlives", "escalated", "optional", "required", "locked", "credit", "roll")) {
            likely.put(name, List.of(true, false, "true", 1L));
        }
        likely.put("if", CONDITIONS);
        likely.put("not", CONDITIONS);
        likely.put("levels", LEVELS);
        likely.put("value", VALUES);
        likely.put("least", COUNTS);
        likely.put(
                "fact",
                List.of(
                        "hasJob",
                        "finding.X",
                        "finding.",
                        "file.none",
                        "file.work",
                        "circumstance.PREGNANT",
                        "age",
                        "state",
                        "hearing",
                        "called",
                        "homeVisit",
                        "substance",
                        "measure"));
        likely.put("op", List.of("=", "≠", "<", "≤", "in", ">"));
        likely.put("type", List.of("TRUTH", "CODE", "COUNT", "DAY", "INSTANT", "EVENT", "TEXT"));
        likely.put("unit", List.of("CALENDAR_DAYS", "WORKING_DAYS", "HOURS", "MINUTES"));
        likely.put("direction", List.of("BEFORE", "AFTER", "BACK"));
        likely.put("when", List.of("RUNNING", "SPARED", "ALWAYS", "NEVER"));
        likely.put("decision", List.of("ISOLATION", "COMMUNITY_TREATMENT", "NOTHING_KNOWN", 7L));
        likely.put("for", List.of("PERSON", "EMPLOYER", List.of("PERSON", "FAMILY"), List.of("FAMILY", "FAMILY"), 7L));
        likely.put("steps", List.of(List.of(), List.of("x"), List.of(7L), List.of(Map.of("after", "P3D", "to", "x"))));
        likely.put(
                "practice",
                List.of(
                        "P3D",
                        Map.of("period", "P3D"),
                        Map.of("period", "PT48H", "unit", "HOURS", "source", "habit", "status", "PRACTICE"),
                        Map.of("period", "P1M", "unit", "WORKING_DAYS", "roll", true, "source", "x", "status", "LAW")));
        likely.put("outcome", List.of("NOTHING", "END", "SUCCESSOR", "OVER"));
        likely.put("effect", List.of("BARRED", "NEEDS_REASON", "SPARED"));
        likely.put("rule", List.of("LIF-05", "LIF-12", "LIF-15", "LIF-17", "LIF-33", "XXX-99", "rule"));
        likely.put("status", List.of("LAW", "LOCAL_RULE", "PRACTICE", "ASSUMED", "HABIT"));
        likely.put("kind", List.of("CODE", "DAY", "COUNT", "TEXT", "STATION", "TRAVEL", "EMPLOYMENT"));
        likely.put(
                "until",
                List.of(Map.of("event", "order"), Map.of("event", "hearings"), Map.of("period", "P3Y"), "end"));
        likely.put("exceptions", List.of(Map.of(), Map.of("X", Map.of()), "REFUSED"));
        likely.put(
                "sameDayAs", List.of(Map.of("COMMUNITY_TREATMENT", "report"), Map.of("COMMUNITY_TREATMENT", "visit")));
        likely.put("divisions", List.of(List.of(""), List.of("42"), List.of("420000"), List.of("4212021234"), "42"));
        likely.put("township", List.of("421202001", "4212", "421202000", 421_202_001L));
        likely.put("proposes", List.of("RELAPSE", "REFUSAL"));
        likely.put("missing", List.of("PROMPT", "REFUSAL", "FINE"));
        likely.put("need", List.of("REQUIRED", "HEADING", "OWED"));
        likely.put("paper", List.of("AGREEMENT", "x y", 7L));
        likely.put("formatVersion", List.of(0L, 1L, 2L, 3L, "2"));
        return likely;
    }
}
