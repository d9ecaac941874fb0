package org.guitu.conformance.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** One JSON object of the suite's files, read field by field so that no field goes unread. */
final class StrictObject {
    private final String file;
    private final String pointer;
    private final ObjectNode node;
    private final Set<String> read = new HashSet<>();

    StrictObject(String file, String pointer, JsonNode node) {
        this.file = file;
        this.pointer = pointer;
        if (!(node instanceof ObjectNode object)) {
            throw new SuiteFault(file, pointer, "an object is needed here");
        }
        this.node = object;
    }

    SuiteFault fault(String field, String what) {
        return new SuiteFault(file, field.isEmpty() ? pointer : pointer + "/" + field, what);
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    Optional<JsonNode> optional(String field) {
        read.add(field);
        return has(field) ? Optional.of(node.path(field)) : Optional.empty();
    }

    private JsonNode needed(String field) {
        return optional(field).orElseThrow(() -> fault(field, "is missing"));
    }

    String text(String field) {
        return asText(field, needed(field));
    }

    Optional<String> optionalText(String field) {
        return optional(field).map(value -> asText(field, value));
    }

    private String asText(String field, JsonNode value) {
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw fault(field, "a text is needed here");
        }
        return value.textValue();
    }

    String matching(String field, String pattern) {
        String text = text(field);
        if (!text.matches(pattern)) {
            throw fault(field, "\"" + text + "\" is not of the form " + pattern);
        }
        return text;
    }

    <E extends Enum<E>> E oneOf(String field, Class<E> type, Function<E, String> written) {
        String text = text(field);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> written.apply(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> fault(field, "\"" + text + "\" is not one of the known values"));
    }

    LocalDate day(String field) {
        return optionalDay(field).orElseThrow(() -> fault(field, "is missing"));
    }

    Optional<LocalDate> optionalDay(String field) {
        return optionalText(field).map(text -> parsed(field, text, LocalDate::parse));
    }

    OffsetDateTime instant(String field) {
        return optionalInstant(field).orElseThrow(() -> fault(field, "is missing"));
    }

    Optional<OffsetDateTime> optionalInstant(String field) {
        return optionalText(field).map(text -> parsed(field, text, OffsetDateTime::parse));
    }

    private <T> T parsed(String field, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (DateTimeException impossible) {
            throw fault(field, "\"" + text + "\" is no day or instant with its offset");
        }
    }

    StrictObject object(String field) {
        return new StrictObject(file, pointer + "/" + field, needed(field));
    }

    Optional<StrictObject> optionalObject(String field) {
        return optional(field).map(value -> new StrictObject(file, pointer + "/" + field, value));
    }

    ObjectNode tree(String field) {
        if (!(needed(field) instanceof ObjectNode object)) {
            throw fault(field, "an object is needed here");
        }
        return object;
    }

    List<StrictObject> objects(String field) {
        return optional(field)
                .map(value -> elements(field, value, (at, element) -> new StrictObject(file, at, element)))
                .orElse(List.of());
    }

    List<String> texts(String field) {
        return optionalTexts(field).orElseThrow(() -> fault(field, "is missing"));
    }

    Optional<List<String>> optionalTexts(String field) {
        return optional(field)
                .map(value -> elements(field, value, (at, element) -> {
                    if (!element.isTextual()) {
                        throw new SuiteFault(file, at, "a text is needed here");
                    }
                    return element.textValue();
                }));
    }

    private <T> List<T> elements(String field, JsonNode array, BiFunction<String, JsonNode, T> each) {
        if (!array.isArray()) {
            throw fault(field, "an array is needed here");
        }
        List<T> elements = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            elements.add(each.apply(pointer + "/" + field + "/" + i, array.path(i)));
        }
        return List.copyOf(elements);
    }

    Bilingual bilingual(String field) {
        StrictObject both = object(field);
        Bilingual sentence = new Bilingual(both.text("zh-CN"), both.text("en"));
        both.done();
        return sentence;
    }

    void done() {
        node.fieldNames().forEachRemaining(field -> {
            if (!read.contains(field)) {
                throw fault(field, "is an unknown field");
            }
        });
    }
}
