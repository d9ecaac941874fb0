package org.guitu.conformance.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.guitu.conformance.suite.Json;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static List<String> pointers(String expected, String actual) throws IOException {
        return Comparison.of("/asks/0", Json.read(expected), Json.read(actual)).stream()
                .map(Difference::pointer)
                .toList();
    }

    @Test
    void objects_are_compared_as_subsets() throws IOException {
        assertEquals(List.of(), pointers("{\"a\":{\"b\":1}}", "{\"a\":{\"b\":1,\"c\":2},\"d\":3}"));
        assertEquals(List.of("/a/b"), pointers("{\"a\":{\"b\":1}}", "{\"a\":{\"b\":2}}"));
        assertEquals(List.of("/a"), pointers("{\"a\":{\"b\":1}}", "{}"));
    }

    @Test
    void null_means_absent_or_null() throws IOException {
        assertEquals(List.of(), pointers("{\"a\":null}", "{}"));
        assertEquals(List.of(), pointers("{\"a\":null}", "{\"a\":null}"));
        assertEquals(List.of("/a"), pointers("{\"a\":null}", "{\"a\":{}}"));
    }

    @Test
    void arrays_are_compared_whole_and_their_objects_as_subsets() throws IOException {
        assertEquals(List.of(), pointers("[{\"a\":1}]", "[{\"a\":1,\"b\":2}]"));
        assertEquals(List.of("/1"), pointers("[1]", "[1,2]"));
        assertEquals(List.of("/1"), pointers("[1,2]", "[1]"));
        assertEquals(List.of("/0"), pointers("[]", "[null]"));
        assertEquals(List.of("/0", "/1"), pointers("[1,2]", "[2,1]"));
    }

    @Test
    void a_pointer_is_escaped() throws IOException {
        assertEquals(List.of("/a~1b~0c"), pointers("{\"a/b~c\":1}", "{}"));
    }

    @Test
    void a_number_is_no_text() throws IOException {
        assertEquals(List.of(), pointers("{\"a\":1}", "{\"a\":1.0}"));
        assertEquals(List.of("/a"), pointers("{\"a\":1}", "{\"a\":\"1\"}"));
    }
}
