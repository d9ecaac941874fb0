package org.guitu.server.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request body: one JSON object of objects, lists, texts, whole numbers and truth values. Unlike a parser that
 * stops at the first fault, it names every repeated key and every odd value that it can still walk past.
 */
final class JsonBody {
    private static final int DEEPEST = 32;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final JsonParser in;
    private final List<Fault> faults = new ArrayList<>();

    private JsonBody(JsonParser in) {
        this.in = in;
    }

    static Parsed<Map<String, Object>> parse(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return bad(new Fault("", "not-utf-8", Map.of()));
        }
        try (JsonParser in = FACTORY.createParser(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)) {
            return new JsonBody(in).document();
        } catch (JsonProcessingException e) {
            return bad(new Fault("", "broken-json", Map.of("line", line(e), "column", column(e))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Parsed<Map<String, Object>> document() throws IOException {
        if (in.nextToken() != JsonToken.START_OBJECT) {
            in.skipChildren();
            return bad(new Fault("", "not-an-object", Map.of()));
        }
        Map<String, Object> tree = object("");
        if (in.nextToken() != null) {
            faults.add(new Fault("", "more-than-one-document", Map.of()));
        }
        return faults.isEmpty() ? new Parsed.Good<>(tree) : new Parsed.Bad<>(faults);
    }

    private Map<String, @Nullable Object> object(String pointer) throws IOException {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            String inner = pointer + "/" + Pointers.escape(name);
            in.nextToken();
            Object value = value(inner);
            if (tree.containsKey(name)) {
                faults.add(new Fault(inner, "duplicate-field", Map.of()));
            }
            tree.put(name, value);
        }
        return tree;
    }

    private List<Object> list(String pointer) throws IOException {
        List<Object> list = new ArrayList<>();
        int index = 0;
        while (in.nextToken() != JsonToken.END_ARRAY) {
            Object value = value(pointer + "/" + index);
            if (value == null) {
                faults.add(new Fault(pointer + "/" + index, "null-in-list", Map.of()));
            } else {
                list.add(value);
            }
            index++;
        }
        return list;
    }

    private @Nullable Object value(String pointer) throws IOException {
        return switch (in.currentToken()) {
            case START_OBJECT -> object(pointer);
            case START_ARRAY -> list(pointer);
            case VALUE_STRING -> text(pointer, in.getText());
            case VALUE_NUMBER_INT -> whole(pointer);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> odd(pointer, "not-a-whole-number");
        };
    }

    private Object whole(String pointer) throws IOException {
        return in.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? odd(pointer, "not-a-whole-number")
                : Long.valueOf(in.getLongValue());
    }

    // Half a character pair or a control character cannot be kept as UTF-8 and read back the same.
    private Object text(String pointer, String text) {
        boolean sound = text.codePoints()
                .allMatch(c -> (!Character.isISOControl(c) || c == '\n' || c == '\r' || c == '\t')
                        && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
        return sound ? text : odd(pointer, "unreadable-text");
    }

    private String odd(String pointer, String code) {
        faults.add(new Fault(pointer, code, Map.of()));
        return "";
    }

    private static String line(JsonProcessingException e) {
        return e.getLocation() == null ? "1" : Integer.toString(e.getLocation().getLineNr());
    }

    private static String column(JsonProcessingException e) {
        return e.getLocation() == null ? "1" : Integer.toString(e.getLocation().getColumnNr());
    }

    private static Parsed<Map<String, Object>> bad(Fault fault) {
        return new Parsed.Bad<>(List.of(fault));
    }
}
