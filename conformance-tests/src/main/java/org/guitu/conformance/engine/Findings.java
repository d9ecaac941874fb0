package org.guitu.conformance.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Collects the differences of one step or ask. */
final class Findings {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String place;
    private final JsonNode body;
    private final List<Difference> differences = new ArrayList<>();

    Findings(String place, JsonNode body) {
        this.place = place;
        this.body = body;
    }

    List<Difference> differences() {
        return differences;
    }

    void differ(String pointer, JsonNode expected, JsonNode actual) {
        differences.add(new Difference(place, pointer, expected, actual));
    }

    void subset(JsonNode expected) {
        differences.addAll(Comparison.of(place, expected, body));
    }

    void text(String pointer, String expected) {
        if (!expected.equals(body.at(pointer).textValue())) {
            differ(pointer, NODES.textNode(expected), body.at(pointer));
        }
    }

    void present(String pointer, String what, boolean there) {
        if (!there) {
            differ(pointer, NODES.textNode("<" + what + ">"), body.at(pointer));
        }
    }

    void someText(String pointer) {
        present(
                pointer,
                "a text",
                body.at(pointer).isTextual() && !body.at(pointer).textValue().isBlank());
    }

    void bothLanguages(String pointer) {
        someText(pointer + "/sentences/zh-CN");
        someText(pointer + "/sentences/en");
    }

    static ObjectNode named(String name, Collection<String> values) {
        ObjectNode node = NODES.objectNode();
        ArrayNode array = node.putArray(name);
        new TreeSet<>(values).forEach(array::add);
        return node;
    }
}
