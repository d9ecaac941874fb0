package org.guitu.conformance.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Puts the ids that a platform gave in the places where a vector only knows names. */
final class References {
    private static final String CASE = "$case:";

    private final Map<String, String> entries = new HashMap<>();
    private final UnaryOperator<String> caseIds;

    References(UnaryOperator<String> caseIds) {
        this.caseIds = caseIds;
    }

    void entry(String step, String id) {
        entries.put("$" + step, id);
    }

    ObjectNode resolved(ObjectNode node) {
        ObjectNode resolved = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(field -> resolved.set(named(field.getKey()), value(field.getValue())));
        return resolved;
    }

    /** A field's name, or what is to be explained, may end with an entry's id, as the prompt to look at one again does. */
    String named(String name) {
        int at = name.indexOf('$');
        String id = at < 0 ? null : entries.get(name.substring(at));
        return id == null ? name : name.substring(0, at) + id;
    }

    private JsonNode value(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return resolved(object);
        }
        if (node instanceof ArrayNode array) {
            ArrayNode resolved = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> resolved.add(value(element)));
            return resolved;
        }
        return node.isTextual() ? text(node) : node;
    }

    private JsonNode text(JsonNode node) {
        String text = node.textValue();
        if (text.startsWith(CASE)) {
            return JsonNodeFactory.instance.textNode(caseIds.apply(text.substring(CASE.length())));
        }
        String id = entries.get(text);
        return id == null ? node : JsonNodeFactory.instance.textNode(id);
    }
}
