package org.guitu.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes bodies from the contract's schemas: such as fit them, and such as were broken on purpose. */
final class BodyGenerator {
    private static final List<Object> ODD = Arrays.asList(
            null,
            "",
            " ",
            "x".repeat(3000),
            0,
            -1,
            1.5,
            true,
            List.of(),
            Map.of(),
            "2026-02-30",
            "9999-12-31",
            "0000-01-01",
            "\u0000",
            "😀",
            "P999Y",
            "P0Y",
            "-P1Y",
            "999999999",
            "null",
            "P2147483647Y2147483647M",
            "\u3000",
            Long.MAX_VALUE);

    private final Contract contract;
    private final Random random;

    BodyGenerator(Contract contract, Random random) {
        this.contract = contract;
        this.random = random;
    }

    /** A value that fits a schema; patterns are met by the schema's own example or by a made-up one. */
    Object fitting(String name, JsonNode schema) {
        JsonNode whole = contract.resolved(schema);
        if (whole.has("oneOf") && !whole.has("type")) {
            return fitting(name, whole.path("oneOf").path(0));
        }
        if (whole.has("enum")) {
            return whole.path("enum")
                    .path(random.nextInt(whole.path("enum").size()))
                    .asText();
        }
        return switch (whole.path("type").isArray()
                ? whole.path("type").path(0).asText()
                : whole.path("type").asText()) {
            case "object" -> object(whole);
            case "array" -> list(name, whole);
            case "boolean" -> random.nextBoolean();
            case "integer" -> random.nextInt(1, 500);
            default -> text(name, whole);
        };
    }

    private Map<String, Object> object(JsonNode schema) {
        Map<String, Object> object = new LinkedHashMap<>();
        schema.path("properties").properties().forEach(field -> {
            boolean required = schema.path("required").toString().contains("\"" + field.getKey() + "\"");
            if (required || random.nextInt(4) == 0) {
                object.put(field.getKey(), fitting(field.getKey(), field.getValue()));
            }
        });
        // An object by names has no properties of its own: one name's value is enough.
        JsonNode named = schema.path("additionalProperties");
        if (named.isObject()) {
            object.put(text("", contract.resolved(schema.path("propertyNames"))), fitting("", named));
        }
        return object;
    }

    private List<Object> list(String name, JsonNode schema) {
        List<Object> list = new ArrayList<>();
        for (JsonNode code : contract.resolved(schema.path("items")).path("enum")) {
            if (random.nextBoolean()) {
                list.add(code.asText());
            }
        }
        return schema.path("items").has("enum") ? list : List.of(fitting(name, schema.path("items")));
    }

    private String text(String name, JsonNode schema) {
        return switch (name) {
            case "identityNumber" -> Stories.identityNumber();
            case "term" -> "P" + (1 + random.nextInt(3)) + "Y";
            case "phone" -> "010-5550" + random.nextInt(1000, 9999);
            case "name", "address", "note" -> "示例" + random.nextInt(100);
            default ->
                schema.path("format").asText().equals("date")
                        ? day()
                        : schema.path("examples").path(0).asText("x");
        };
    }

    private String day() {
        return "2026-0" + (1 + random.nextInt(6)) + "-" + (10 + random.nextInt(18));
    }

    /** The same body with one thing wrong, or merely odd. */
    Map<String, Object> broken(Map<String, Object> body) {
        Map<String, Object> broken = new LinkedHashMap<>(body);
        List<String> names = new ArrayList<>(body.keySet());
        names.add("surprise");
        String name = names.get(random.nextInt(names.size()));
        if (random.nextInt(4) == 0) {
            broken.remove(name);
        } else {
            broken.put(name, ODD.get(random.nextInt(ODD.size())));
        }
        return broken;
    }
}
