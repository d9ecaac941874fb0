package org.guitu.conformance.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One value in a pack that decides something.
 *
 * @param pointer where it stands
 * @param otherValues values that it could have instead, the nearest first
 * @param beside values of others that it needs beside it, for both the original and the other value; null for one that
 *     has to be away
 */
record PackLeaf(String pointer, List<JsonNode> otherValues, Map<String, JsonNode> beside) {
    private static final List<String> ROLES = List.of("CASE_WORKER", "POLICE_OFFICER", "TOWNSHIP_LEAD", "GRID_WORKER");
    private static final Map<String, List<String>> CODES = Map.of(
            "termCounting",
            List.of("dayOfReport", "civilCode"),
            "escalateTo",
            ROLES,
            "lookAgainBy",
            ROLES,
            "findingDecidedBy",
            ROLES,
            "sentencesThatEnd",
            List.of("IMPRISONMENT", "COMPULSORY_EDUCATION", "SUSPENDED_SENTENCE", "PUBLIC_SURVEILLANCE"),
            "warningBefore",
            List.of("REFUSAL", "SERIOUS_BREACH"));
    /** Types of facts, those first that most cases have. */
    private static final List<String> TYPES = List.of(
            "order",
            "service",
            "report",
            "agreement",
            "custody-begun",
            "custody-ended",
            "finding",
            "security-report",
            "breach",
            "correction",
            // of what is done for somebody, the record has to say for whom
            "declared-fact");

    /**
     * Whether it says which deadlines and rows there are at all: one that is not there any more has nothing left to
     * explain, and a row of a table is quoted whole.
     */
    boolean shapes() {
        return pointer.matches("/(" + String.join("|", PackTables.NAMES) + ")/.*")
                || pointer.matches(
                        "/deadlines/[^/]+/(from|for|clearedBy|droppedBy|each|when|decision|outlives|escalated)");
    }

    /** Whether it adds to the reasons of a deadline, where it may change nothing else. */
    boolean reasons() {
        return pointer.matches("/deadlines/[^/]+/decision");
    }

    static List<PackLeaf> of(JsonNode pack) {
        List<PackLeaf> leaves = new ArrayList<>();
        pack.path("parameters").properties().forEach(parameter -> {
            JsonNode value = parameter.getValue().path("value");
            leaves.add(new PackLeaf(
                    "/parameters/" + parameter.getKey() + "/value", others(parameter.getKey(), value), Map.of()));
        });
        List<String> ids = new ArrayList<>();
        pack.path("deadlines").fieldNames().forEachRemaining(ids::add);
        ids.forEach(id -> leaves.addAll(
                ofDeadline("/deadlines/" + id, pack.path("deadlines").path(id), ids)));
        leaves.addAll(PackTables.leaves(pack));
        return leaves;
    }

    private static List<PackLeaf> ofDeadline(String pointer, JsonNode row, List<String> ids) {
        List<PackLeaf> leaves = new ArrayList<>();
        if (row.has("period")) {
            leaves.addAll(ofNumber(pointer, row));
        }
        if (row.has("practice")) {
            leaves.addAll(ofNumber(pointer + "/practice", row.path("practice")));
        }
        leaves.add(new PackLeaf(
                pointer + "/role",
                texts(ROLES.stream().filter(not(row.path("role").asText()))),
                // What is escalated from its first day on goes to another role.
                row.path("escalated").asBoolean() ? Map.of(pointer + "/escalated", BooleanNode.FALSE) : Map.of()));
        // The sentences of a rule speak of its own event; without the rule the row is said by its names.
        Map<String, JsonNode> unspoken = row.has("rule")
                ? Map.of(
                        pointer + "/rule",
                        NullNode.instance,
                        pointer + "/names",
                        JsonNodeFactory.instance.objectNode().put("zh-CN", "示例").put("en", "example"))
                : Map.of();
        for (String field : List.of("from", "clearedBy", "droppedBy")) {
            if (row.has(field)) {
                leaves.add(new PackLeaf(
                        pointer + "/" + field,
                        texts(TYPES.stream().filter(not(row.path(field).asText()))),
                        field.equals("from") ? unspoken : Map.of()));
            }
        }
        for (String field : List.of("each", "outlives", "escalated")) {
            if (row.has(field)) {
                leaves.add(new PackLeaf(
                        pointer + "/" + field,
                        List.of(BooleanNode.valueOf(!row.path(field).asBoolean())),
                        Map.of()));
            }
        }
        if (row.has("for")) {
            leaves.add(new PackLeaf(
                    pointer + "/for",
                    texts(Stream.of("PERSON", "FAMILY", "TOWNSHIP")
                            .filter(not(row.path("for").asText()))),
                    Map.of()));
        }
        if (row.has("when")) {
            leaves.add(new PackLeaf(
                    pointer + "/when",
                    texts(Stream.of("ALWAYS", "RUNNING", "SPARED")
                            .filter(not(row.path("when").asText()))),
                    unspoken));
        }
        if (row.has("decision")) {
            leaves.add(new PackLeaf(pointer + "/decision", texts(Stream.of("OTHER")), Map.of()));
        }
        String self = pointer.substring(pointer.lastIndexOf('/') + 1);
        row.path("sameDayAs")
                .properties()
                .forEach(same -> leaves.add(new PackLeaf(
                        pointer + "/sameDayAs/" + same.getKey(),
                        texts(ids.stream()
                                .filter(not(self))
                                .filter(not(same.getValue().asText()))),
                        Map.of())));
        return leaves;
    }

    private static List<PackLeaf> ofNumber(String pointer, JsonNode row) {
        List<PackLeaf> leaves = new ArrayList<>();
        Period period = Period.parse(row.path("period").asText());
        String unit = row.path("unit").asText();
        leaves.add(new PackLeaf(pointer + "/period", periods(period), Map.of()));
        // Working days are counted from a period in days alone, and one day is the same in both.
        Map<String, JsonNode> inDays = period.toTotalMonths() == 0 && !period.equals(Period.ofDays(1))
                ? Map.of()
                : Map.of(
                        pointer + "/period",
                        new TextNode(Period.ofDays(period.toTotalMonths() == 0 ? 10 : 250)
                                .toString()));
        leaves.add(new PackLeaf(
                pointer + "/unit",
                texts(Stream.of("CALENDAR_DAYS", "WORKING_DAYS").filter(not(unit))),
                inDays));
        boolean sourced = row.path("roll").isObject();
        JsonNode roll = sourced ? row.path("roll").path("value") : row.path("roll");
        leaves.add(new PackLeaf(
                pointer + (sourced ? "/roll/value" : "/roll"),
                List.of(BooleanNode.valueOf(!roll.asBoolean())),
                Map.of()));
        return leaves;
    }

    private static List<JsonNode> others(String name, JsonNode value) {
        if (value.isBoolean()) {
            return List.of(BooleanNode.valueOf(!value.asBoolean()));
        }
        if (value.isInt()) {
            return List.of(new IntNode(value.intValue() + 1), new IntNode(value.intValue() + 50));
        }
        if (value instanceof ArrayNode list) {
            return lists(list, CODES.get(name));
        }
        return CODES.containsKey(name)
                ? texts(CODES.get(name).stream().filter(not(value.asText())))
                : periods(Period.parse(value.asText()));
    }

    /** Each element left out in turn, then each further code added. */
    static List<JsonNode> lists(ArrayNode list, List<String> codes) {
        List<JsonNode> lists = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            ArrayNode fewer = list.deepCopy();
            fewer.remove(i);
            lists.add(fewer);
        }
        List<String> present = new ArrayList<>();
        list.forEach(element -> present.add(element.asText()));
        codes.stream()
                .filter(code -> !present.contains(code))
                .forEach(code -> lists.add(list.deepCopy().add(code)));
        return lists;
    }

    private static List<JsonNode> periods(Period period) {
        Stream<Period> others = period.toTotalMonths() > 0
                ? Stream.of(period.plusYears(1), period.minusYears(1), period.plusMonths(1))
                : Stream.of(period.plusDays(1), period.plusDays(10), period.minusDays(1), Period.ofDays(1));
        return texts(others.filter(other -> !other.isZero()).map(Period::toString));
    }

    static List<JsonNode> texts(Stream<String> texts) {
        return texts.map(text -> (JsonNode) new TextNode(text)).toList();
    }

    static Predicate<String> not(String value) {
        return other -> !other.equals(value);
    }
}
