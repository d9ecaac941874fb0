package org.guitu.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;

/** What came back: status, headers, text, and the text as JSON. */
record Answer(int status, HttpHeaders headers, String text) {
    private static final ObjectMapper JSON = new ObjectMapper();

    JsonNode json() {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    String at(String pointer) {
        return json().at(pointer).asText();
    }

    /** Fails with the whole answer where it has another status. */
    Answer with(int expected) {
        if (status != expected) {
            throw new AssertionError(status + " instead of " + expected + ": " + text);
        }
        return this;
    }
}
