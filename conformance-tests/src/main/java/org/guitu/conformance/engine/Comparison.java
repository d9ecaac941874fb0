package org.guitu.conformance.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares an answer with the part of it that a vector names: objects as subsets, arrays element by
 * element, null as "absent or null".
 */
final class Comparison {
    private final String place;
    private final List<Difference> differences = new ArrayList<>();

    private Comparison(String place) {
        this.place = place;
    }

    static List<Difference> of(String place, JsonNode expected, JsonNode actual) {
        Comparison comparison = new Comparison(place);
        comparison.compare("", expected, actual);
        return comparison.differences;
    }

    private void compare(String pointer, JsonNode expected, JsonNode actual) {
        if (expected.isNull()) {
            if (!actual.isNull() && !actual.isMissingNode()) {
                differ(pointer, expected, actual);
            }
        } else if (expected.isObject() && actual.isObject()) {
            expected.properties()
                    .forEach(field -> compare(
                            pointer + "/" + escaped(field.getKey()), field.getValue(), actual.path(field.getKey())));
        } else if (expected.isArray() && actual.isArray()) {
            elements(pointer, expected, actual);
        } else if (expected.isNumber() && actual.isNumber()) {
            if (expected.decimalValue().compareTo(actual.decimalValue()) != 0) {
                differ(pointer, expected, actual);
            }
        } else if (!expected.equals(actual)) {
            differ(pointer, expected, actual);
        }
    }

    private void elements(String pointer, JsonNode expected, JsonNode actual) {
        for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            if (i < expected.size()) {
                compare(pointer + "/" + i, expected.path(i), actual.path(i));
            } else {
                differ(pointer + "/" + i, JsonNodeFactory.instance.nullNode(), actual.path(i));
            }
        }
    }

    private void differ(String pointer, JsonNode expected, JsonNode actual) {
        differences.add(new Difference(place, pointer, expected, actual));
    }

    private static String escaped(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }
}
