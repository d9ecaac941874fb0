package org.guitu.conformance.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The values in those tables of a pack by which something is decided; schemes and places of the nation decide nothing. */
final class PackTables {
    static final List<String> NAMES =
            List.of("consequences", "spared", "file", "papers", "agreementContents", "workGroup", "controlGrounds");

    private static final Map<String, List<String>> CODES = Map.ofEntries(
            Map.entry("measure", List.of("COMMUNITY_TREATMENT", "COMMUNITY_REHABILITATION")),
            Map.entry("findings", List.of("REFUSAL", "SERIOUS_BREACH")),
            Map.entry("match", List.of("ANY", "ALL")),
            Map.entry("decision", List.of("OTHER")),
            Map.entry("force", List.of("MAY", "SHALL")),
            Map.entry("fact", List.of("circumstance.PREGNANT", "circumstance.NURSING", "file.episodes")),
            Map.entry("op", List.of("=", "≠", "<", "≤")),
            Map.entry("effect", List.of("BARRED", "NEEDS_REASON")),
            Map.entry("kind", List.of("COUNT", "TEXT", "DAY")),
            Map.entry("missing", List.of("PROMPT", "REFUSAL")),
            Map.entry("kinds", List.of("SERIOUS_BREACH", "SUSPENDED_SENTENCE")),
            Map.entry("from", List.of("term.first-day", "isolation.release")),
            Map.entry("period", List.of("P1Y", "P5Y")),
            Map.entry("restartedBy", List.of("breach")));

    private PackTables() {}

    static List<PackLeaf> leaves(JsonNode pack) {
        List<PackLeaf> leaves = new ArrayList<>();
        for (String table : NAMES) {
            pack.path(table)
                    .properties()
                    .forEach(row -> row.getValue().properties().stream()
                            .filter(field -> !ParameterEffectTest.SAYS_ONLY.contains(field.getKey()))
                            .filter(field -> !goesWithAnother(row.getValue(), field.getKey()))
                            .forEach(field -> leaves.addAll(
                                    ofField("/" + table + "/" + row.getKey(), field.getKey(), field.getValue()))));
        }
        return leaves;
    }

    private static List<PackLeaf> ofField(String row, String field, JsonNode value) {
        if (!value.isObject()) {
            return List.of(leaf(row, field, others(field, value)));
        }
        List<PackLeaf> leaves = new ArrayList<>();
        if (value.has("status")) {
            return List.of(leaf(row + "/" + field, "value", others(field, value.path("value"))));
        }
        value.properties().stream()
                .filter(inner -> !goesWithAnother(value, inner.getKey()))
                .forEach(inner -> leaves.addAll(ofField(row + "/" + field, inner.getKey(), inner.getValue())));
        return leaves;
    }

    /**
     * A field of the file that is a code has codes, and one that is no code has none; what is owed says what becomes of it
     * where it is missing, and a heading does not: the two change together only. So does what becomes of a case.
     * What is decided by a row that is never proposed is quoted in the reason of the end alone.
     */
    static boolean goesWithAnother(JsonNode row, String field) {
        return (field.equals("kind") && row.has("codes"))
                || (field.equals("need") && row.has("missing"))
                || (field.equals("outcome") && row.size() > 1)
                || (List.of("decision", "force").contains(field) && row.has("then") && !row.has("findings"));
    }

    private static PackLeaf leaf(String row, String field, List<JsonNode> others) {
        return new PackLeaf(row + "/" + field, others, beside(row, field));
    }

    /** Whether any or all are needed makes no difference to one. */
    private static Map<String, JsonNode> beside(String row, String field) {
        return field.equals("match")
                ? Map.of(
                        row + "/findings",
                        JsonNodeFactory.instance.arrayNode().add("REFUSAL").add("SERIOUS_BREACH"))
                : Map.of();
    }

    private static List<JsonNode> others(String field, JsonNode value) {
        if (value.isBoolean()) {
            return List.of(BooleanNode.valueOf(!value.asBoolean()));
        }
        if (value.isInt()) {
            return List.of(new IntNode(value.intValue() + 1), new IntNode(value.intValue() + 50));
        }
        List<String> codes = CODES.getOrDefault(field, List.of("OTHER"));
        return value instanceof ArrayNode list
                ? PackLeaf.lists(list, codes)
                : PackLeaf.texts(codes.stream().filter(PackLeaf.not(value.asText())));
    }
}
