package org.guitu.conformance.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.guitu.conformance.suite.Json;
import org.junit.jupiter.api.Test;

class ReferencesTest {
    private final References references = new References(name -> "case-" + name);

    private JsonNode resolved(String json) throws IOException {
        references.entry("order", "421202001-1");
        return references.resolved((ObjectNode) Json.read(json));
    }

    @Test
    void a_text_stands_for_an_entry_or_a_case_as_deep_as_it_is() throws IOException {
        assertEquals(
                Json.read("{\"a\":{\"b\":[\"421202001-1\",\"case-b\"]}}"),
                resolved("{\"a\":{\"b\":[\"$order\",\"$case:b\"]}}"));
    }

    @Test
    void a_name_may_end_with_an_entry() throws IOException {
        assertEquals(
                Json.read("{\"prompts\":{\"anomaly-421202001-1\":{\"level\":\"ESCALATED\"}}}"),
                resolved("{\"prompts\":{\"anomaly-$order\":{\"level\":\"ESCALATED\"}}}"));
    }

    @Test
    void what_refers_to_nothing_stays_as_it_is() throws IOException {
        assertEquals(Json.read("{\"a$b\":\"a $order\"}"), resolved("{\"a$b\":\"a $order\"}"));
    }
}
