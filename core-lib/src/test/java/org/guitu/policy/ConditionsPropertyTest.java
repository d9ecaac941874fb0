package org.guitu.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.guitu.internal.json.Json;
import org.guitu.policy.Condition.Said;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * POL-07: conditions as packs read them come to what a slow and obvious evaluator of their JSON says, and no answer to
 * what is unknown could turn what they say. A failure names the seed.
 */
class ConditionsPropertyTest {
    private static final int PACKS = 250;
    private static final int ROWS = 40;
    private static final LocalDate DAY = LocalDate.of(2026, 4, 24);
    /** Each fact with every value that it may have here, as a condition writes them. */
    private static final Map<String, List<Object>> FACTS = new LinkedHashMap<>();

    static {
        FACTS.put("works", List.of(true, false));
        FACTS.put("drives", List.of(true, false));
        FACTS.put("substance", List.of("A", "B", "C"));
        FACTS.put("children", List.of(0L, 1L, 7L, 10L));
        FACTS.put("trained", List.of("2025-12-31", "2026-01-01", "2026-10-01"));
        FACTS.put("called", List.of("2026-01-01T09:00:00+08:00", "2026-01-01T02:00:00Z"));
        FACTS.put("moved", List.of(true, false));
        FACTS.put("age", List.of(15L, 16L, 17L));
        FACTS.put("held", List.of(true, false));
        FACTS.put("finding.REFUSAL", List.of(true, false));
        FACTS.put("measure", List.of("COMMUNITY_TREATMENT", "COMMUNITY_REHABILITATION"));
    }

    private static final Map<String, String> DECLARED = Map.of(
            "works", "TRUTH",
            "drives", "TRUTH",
            "substance", "CODE",
            "children", "COUNT",
            "trained", "DAY",
            "called", "INSTANT",
            "moved", "EVENT");

    @Test
    void tenThousandConditionsComeToWhatIsObvious() {
        for (long seed = 0; seed < PACKS; seed++) {
            Random random = new Random(seed);
            List<Map<String, Object>> trees = new ArrayList<>();
            for (int row = 0; row < ROWS; row++) {
                trees.add(condition(random, 1 + random.nextInt(4)));
            }
            Pack pack = pack(trees);
            for (int row = 0; row < ROWS; row++) {
                Condition read = pack.deadline(id(row)).condition();
                try {
                    isObvious(trees.get(row), read, random);
                } catch (RuntimeException | AssertionError e) {
                    throw new AssertionError("seed " + seed + ": " + trees.get(row), e);
                }
            }
        }
    }

    private static void isObvious(Map<String, Object> tree, Condition read, Random random) {
        Map<String, Object> known = known(random);
        Judgement judged = read.judge(saying(known));
        assertThat(judged.truth()).isEqualTo(slow(tree, known));
        assertThat(judged.prompts()).isEqualTo(slow(tree, known) != Truth.FALSE);
        assertThat(judged.isAdverse()).isEqualTo(slow(tree, known) == Truth.TRUE);

        List<String> asked = judged.unknown().stream().map(NamedFact::name).toList();
        assertThat(asked).doesNotContainAnyElementsOf(known.keySet());
        assertThat(asked.isEmpty()).isEqualTo(judged.truth() != Truth.UNKNOWN);
        if (judged.truth() == Truth.UNKNOWN) {
            // with an answer to all that is asked for, both still come to the same
            Map<String, Object> more = new LinkedHashMap<>(known);
            asked.forEach(name -> more.put(name, one(FACTS.get(name), random)));
            assertThat(slow(tree, more) == Truth.UNKNOWN)
                    .isEqualTo(read.judge(saying(more)).truth() == Truth.UNKNOWN);
        } else {
            // whatever is said of the rest, it stays what it is
            Map<String, Object> whole = new LinkedHashMap<>(known);
            FACTS.forEach((name, values) -> whole.putIfAbsent(name, one(values, random)));
            assertThat(slow(tree, whole)).isEqualTo(judged.truth());
            assertThat(read.judge(saying(whole)).truth()).isEqualTo(judged.truth());
        }
    }

    /** Straight from the words of the rule, over the JSON. */
    private static Truth slow(Map<String, Object> tree, Map<String, Object> known) {
        if (tree.containsKey("not")) {
            return switch (slow(Json.asObject(tree.get("not")), known)) {
                case TRUE -> Truth.FALSE;
                case FALSE -> Truth.TRUE;
                case UNKNOWN -> Truth.UNKNOWN;
            };
        }
        if (tree.containsKey("all") || tree.containsKey("any")) {
            boolean all = tree.containsKey("all");
            boolean unsure = false;
            for (Object part : Json.asList(tree.get(all ? "all" : "any"))) {
                Truth truth = slow(Json.asObject(part), known);
                if (truth == (all ? Truth.FALSE : Truth.TRUE)) {
                    return truth;
                }
                unsure |= truth == Truth.UNKNOWN;
            }
            return unsure ? Truth.UNKNOWN : all ? Truth.TRUE : Truth.FALSE;
        }
        Object said = known.get(String.valueOf(tree.get("fact")));
        Object value = tree.get("value");
        if (said == null) {
            return Truth.UNKNOWN;
        }
        boolean holds = switch (String.valueOf(tree.get("op"))) {
            case "=" -> order(said, value) == 0;
            case "≠" -> order(said, value) != 0;
            case "<" -> order(said, value) < 0;
            case "≤" -> order(said, value) < 1;
            default -> Json.asList(value).stream().anyMatch(one -> order(said, one) == 0);
        };
        return holds ? Truth.TRUE : Truth.FALSE;
    }

    private static int order(Object one, Object other) {
        if (one instanceof Long a && other instanceof Long b) {
            return a.compareTo(b);
        }
        if (String.valueOf(one).contains("T") && String.valueOf(one).contains(":")) {
            return OffsetDateTime.parse(String.valueOf(one))
                    .toInstant()
                    .compareTo(OffsetDateTime.parse(String.valueOf(other)).toInstant());
        }
        return String.valueOf(one).compareTo(String.valueOf(other));
    }

    private static Map<String, Object> condition(Random random, int depth) {
        int kind = depth == 0 ? 3 : random.nextInt(5);
        if (kind == 2) {
            return Map.of("not", condition(random, depth - 1));
        }
        if (kind > 2) {
            return comparison(random);
        }
        List<Object> parts = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            parts.add(condition(random, depth - 1));
        }
        return Map.of(kind == 0 ? "all" : "any", parts);
    }

    private static Map<String, Object> comparison(Random random) {
        String fact = one(List.copyOf(FACTS.keySet()), random);
        List<Object> values = FACTS.get(fact);
        List<String> fitting = values.contains(true)
                ? List.of("=", "≠")
                : values.get(0) instanceof Long
                        ? List.of("=", "≠", "<", "≤", "in")
                        : fact.equals("substance") || fact.equals("measure")
                                ? List.of("=", "≠", "in")
                                : List.of("=", "≠", "<", "≤");
        String op = one(fitting, random);
        Set<Object> several = new LinkedHashSet<>(List.of(one(values, random), one(values, random)));
        return Map.of("fact", fact, "op", op, "value", op.equals("in") ? List.copyOf(several) : one(values, random));
    }

    private static Map<String, Object> known(Random random) {
        Map<String, Object> known = new LinkedHashMap<>();
        FACTS.forEach((name, values) -> {
            if (random.nextInt(3) > 0) {
                known.put(name, one(values, random));
            }
        });
        return known;
    }

    private static Condition.Facts saying(Map<String, Object> known) {
        return new Condition.Facts() {
            @Override
            public LocalDate day() {
                return DAY;
            }

            @Override
            public Said say(NamedFact fact) {
                @Nullable Object value = known.get(fact.name());
                return value == null ? Said.UNKNOWN : new Said(String.valueOf(value), List.of());
            }
        };
    }

    private static Pack pack(List<Map<String, Object>> conditions) {
        Map<String, Object> facts = new LinkedHashMap<>();
        DECLARED.forEach((name, type) -> {
            Map<String, Object> row = sourced();
            row.put("names", Map.of("zh-CN", "某事", "en", "something"));
            row.put("type", type);
            row.put("recordedBy", List.of("CASE_WORKER"));
            if (type.equals("CODE")) {
                row.put("codes", List.of("A", "B", "C"));
            }
            facts.put(name, row);
        });
        Map<String, Object> deadlines = new LinkedHashMap<>();
        for (int row = 0; row < conditions.size(); row++) {
            Map<String, Object> deadline = sourced();
            deadline.putAll(Map.of(
                    "from", "breach", "clearedBy", "education", "role", "GRID_WORKER", "if", conditions.get(row)));
            deadlines.put(id(row), deadline);
        }
        Map<String, Object> document = new LinkedHashMap<>(
                Map.of("extends", "cn/1", "id", "x", "version", "1", "publishedAt", "2008-06-01T00:00:00+08:00"));
        document.put("divisions", List.of("42"));
        document.put("facts", facts);
        document.put("deadlines", deadlines);
        return Packs.bundled()
                .and(Json.canonicalText(document).getBytes(StandardCharsets.UTF_8))
                .orThrow()
                .all()
                .get(1);
    }

    private static Map<String, Object> sourced() {
        return new LinkedHashMap<>(Map.of("source", "made up", "status", "LOCAL_RULE"));
    }

    private static String id(int row) {
        return "row-" + (char) ('a' + row / 20) + (char) ('a' + row % 20);
    }

    private static <T> T one(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
