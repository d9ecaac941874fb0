package org.guitu.conformance.suite;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads and writes JSON trees; a field that is there twice is an error. */
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /**
     * Reads one document.
     *
     * @param content its bytes in UTF-8
     * @return its tree, a missing node for an empty content
     * @throws IOException when it is not JSON
     */
    public static JsonNode read(byte[] content) throws IOException {
        return MAPPER.readTree(content);
    }

    /**
     * Reads one document.
     *
     * @param content its text
     * @return its tree, a missing node for an empty content
     * @throws IOException when it is not JSON
     */
    public static JsonNode read(String content) throws IOException {
        return MAPPER.readTree(content);
    }

    /**
     * Writes a tree on one line.
     *
     * @param node the tree
     * @return its text
     */
    public static String line(JsonNode node) {
        return node.isMissingNode() ? "" : node.toString();
    }

    /**
     * Writes a tree for a reader.
     *
     * @param node the tree
     * @return its text, indented
     */
    public static String pretty(JsonNode node) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
