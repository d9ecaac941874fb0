package org.guitu.conformance.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.guitu.policy.Packs;
import org.junit.jupiter.api.Test;

/** The suite's pack of Xianning is the one of the library for some months, so that the vectors are of that one. */
class PilotOfXianningTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What a pack says of itself. */
    private static final List<String> HEAD = List.of("id", "names", "effectiveUntil");

    @Test
    void theCopySaysTheSame() throws IOException {
        ObjectNode shipped = (ObjectNode) JSON.readTree(Packs.document("cn-42-12"));
        ObjectNode copy = null;
        for (byte[] document : SuitePacks.documents()) {
            ObjectNode pack = (ObjectNode) JSON.readTree(document);
            copy = pack.path("id").asText().equals("conformance-xianning") ? pack : copy;
        }
        assertEquals(shipped.without(HEAD), copy.without(HEAD));
    }
}
