package org.guitu.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The part of JSON Schema that this suite's schemas use; a keyword that it does not know is a fault. */
public final class SchemaCheck {
    private static final Set<String> KNOWN = Set.of(
            "$schema",
            "$defs",
            "$ref",
            "title",
            "description",
            "type",
            "required",
            "additionalProperties",
            "properties",
            "items",
            "minItems",
            "minLength",
            "pattern",
            "enum",
            "const",
            "oneOf",
            "anyOf",
            "allOf");

    private final JsonNode root;

    public SchemaCheck(JsonNode root) {
        this.root = root;
    }

    public List<String> faults(JsonNode document) {
        return faults(root, document, "");
    }

    private List<String> faults(JsonNode schema, JsonNode node, String at) {
        List<String> faults = new ArrayList<>();
        schema.fieldNames().forEachRemaining(keyword -> {
            if (!KNOWN.contains(keyword)) {
                faults.add(at + ": unknown keyword " + keyword);
            }
        });
        if (schema.has("$ref")) {
            faults.addAll(faults(root.at(schema.get("$ref").textValue().substring(1)), node, at));
        }
        if (schema.has("type") && !schema.get("type").textValue().equals(type(node))) {
            faults.add(at + ": is " + type(node) + ", not " + schema.get("type").textValue());
        }
        if (schema.has("const") && !schema.get("const").equals(node)) {
            faults.add(at + ": is not " + schema.get("const"));
        }
        if (schema.has("enum") && !elements(schema.get("enum")).contains(node)) {
            faults.add(at + ": is not one of " + schema.get("enum"));
        }
        text(schema, node, at, faults);
        members(schema, node, at, faults);
        alternatives(schema, node, at, faults);
        return faults;
    }

    private static void text(JsonNode schema, JsonNode node, String at, List<String> faults) {
        if (!node.isTextual()) {
            return;
        }
        if (schema.has("pattern")
                && !Pattern.compile(schema.get("pattern").textValue())
                        .matcher(node.textValue())
                        .find()) {
            faults.add(at + ": is not of the form " + schema.get("pattern"));
        }
        if (node.textValue().length() < schema.path("minLength").asInt(0)) {
            faults.add(at + ": is too short");
        }
    }

    private void members(JsonNode schema, JsonNode node, String at, List<String> faults) {
        if (node.isObject()) {
            schema.path("required").forEach(field -> {
                if (!node.has(field.textValue())) {
                    faults.add(at + ": lacks " + field.textValue());
                }
            });
            node.properties().forEach(field -> {
                JsonNode inner = schema.path("properties").path(field.getKey());
                if (!inner.isMissingNode()) {
                    faults.addAll(faults(inner, field.getValue(), at + "/" + field.getKey()));
                } else if (schema.has("additionalProperties")) {
                    faults.add(at + "/" + field.getKey() + ": is unknown");
                }
            });
        } else if (node.isArray()) {
            if (node.size() < schema.path("minItems").asInt(0)) {
                faults.add(at + ": has too few elements");
            }
            for (int i = 0; schema.has("items") && i < node.size(); i++) {
                faults.addAll(faults(schema.get("items"), node.get(i), at + "/" + i));
            }
        }
    }

    private void alternatives(JsonNode schema, JsonNode node, String at, List<String> faults) {
        schema.path("allOf").forEach(inner -> faults.addAll(faults(inner, node, at)));
        if (schema.has("anyOf") && fitting(schema.get("anyOf"), node, at) == 0) {
            faults.add(at + ": fits none of anyOf");
        }
        if (schema.has("oneOf") && fitting(schema.get("oneOf"), node, at) != 1) {
            faults.add(at + ": does not fit exactly one of oneOf");
        }
    }

    private long fitting(JsonNode schemas, JsonNode node, String at) {
        return elements(schemas).stream()
                .filter(schema -> faults(schema, node, at).isEmpty())
                .count();
    }

    private static Set<JsonNode> elements(JsonNode array) {
        Set<JsonNode> elements = new HashSet<>();
        array.forEach(elements::add);
        return elements;
    }

    private static String type(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case NUMBER -> node.isIntegralNumber() ? "integer" : "number";
            default -> "null";
        };
    }
}
