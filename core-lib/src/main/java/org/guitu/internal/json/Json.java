package org.guitu.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.jspecify.annotations.Nullable;

/**
 * JSON as maps, lists, strings, longs and booleans. Numbers are whole numbers, anything finer is a string by agreement;
 * duplicate keys are a fault. Canonical form: keys in order, no white space, UTF-8.
 */
public final class Json {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Json() {}

    /** Reads a document, or says what is wrong with it. */
    public static Parsed<Object> parse(byte[] bytes) {
        try (JsonParser in = FACTORY.createParser(bytes)) {
            if (in.nextToken() == null) {
                return bad("empty-document");
            }
            Object tree = value(in);
            return in.nextToken() == null && tree != null ? new Parsed.Good<>(tree) : bad("broken-json");
        } catch (JsonProcessingException e) {
            return bad(
                    String.valueOf(e.getOriginalMessage()).startsWith("Duplicate") ? "duplicate-field" : "broken-json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a document that must be an object and is ours. */
    public static Map<String, Object> object(byte[] bytes) {
        return asObject(parse(bytes).orThrow());
    }

    /** The tree as an object. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> asObject(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalArgumentException("not a JSON object");
    }

    /** The tree as a list. */
    @SuppressWarnings("unchecked")
    public static List<Object> asList(@Nullable Object tree) {
        if (tree instanceof List<?> list) {
            return (List<Object>) list;
        }
        throw new IllegalArgumentException("not a JSON array");
    }

    /** The canonical bytes of a tree. */
    public static byte[] canonical(Object tree) {
        return canonicalText(tree).getBytes(StandardCharsets.UTF_8);
    }

    /** The canonical text of a tree. */
    public static String canonicalText(Object tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            write(tree, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Parsed<Object> bad(String code) {
        return new Parsed.Bad<>(List.of(new Fault("", code, Map.of())));
    }

    private static @Nullable Object value(JsonParser in) throws IOException {
        JsonToken token = in.currentToken();
        return switch (token) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                while (in.nextToken() != JsonToken.END_OBJECT) {
                    String name = in.currentName();
                    in.nextToken();
                    object.put(name, value(in));
                }
                yield object;
            }
            case START_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(in));
                }
                yield list;
            }
            case VALUE_STRING -> in.getText();
            case VALUE_NUMBER_INT ->
                in.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                        ? new Fraction(in.getText())
                        : (Object) in.getLongValue();
            case VALUE_NUMBER_FLOAT -> new Fraction(in.getText());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static void write(@Nullable Object tree, JsonGenerator out) throws IOException {
        if (tree instanceof Map<?, ?> map) {
            out.writeStartObject();
            for (Map.Entry<String, Object> field : new TreeMap<String, Object>(asObject(map)).entrySet()) {
                out.writeFieldName(field.getKey());
                write(field.getValue(), out);
            }
            out.writeEndObject();
        } else if (tree instanceof List<?> list) {
            out.writeStartArray();
            for (Object item : list) {
                write(item, out);
            }
            out.writeEndArray();
        } else if (tree instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (tree instanceof Number number) {
            out.writeNumber(number.longValue());
        } else if (tree == null) {
            out.writeNull();
        } else {
            out.writeString(tree.toString());
        }
    }

    /**
     * A number with a fraction, or beyond all bounds: read so that its place can be named as a fault, never used.
     *
     * @param text the number as it was written
     */
    public record Fraction(String text) {}
}
