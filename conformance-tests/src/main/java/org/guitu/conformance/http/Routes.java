package org.guitu.conformance.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.guitu.conformance.suite.Json;
import org.guitu.conformance.suite.SuiteFault;
import org.guitu.conformance.suite.SuiteFiles;

/** The path segment under which each command is submitted; data of the suite. */
final class Routes {
    private static final String FILE = "routes.json";

    private final JsonNode segments;

    private Routes(JsonNode segments) {
        this.segments = segments;
    }

    static Routes builtIn() {
        byte[] content =
                SuiteFiles.builtIn().read(FILE).orElseThrow(() -> new SuiteFault(FILE, "", "the file is missing"));
        try {
            return new Routes(Json.read(content).path("commands"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String segment(String command) {
        JsonNode segment = segments.path(command);
        if (!segment.isTextual()) {
            throw new SuiteFault(FILE, "/commands/" + command, "no route is known for this command");
        }
        return segment.textValue();
    }
}
