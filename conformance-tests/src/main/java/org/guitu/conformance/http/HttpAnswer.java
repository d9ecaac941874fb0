package org.guitu.conformance.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.guitu.conformance.engine.PlatformFault;
import org.guitu.conformance.suite.Json;

/**
 * A platform's answer to one call.
 *
 * @param line the method and the path, for messages
 * @param status the status
 * @param text the body as it came
 */
record HttpAnswer(String line, int status, String text) {
    /** The body of an answer that has to have this status. */
    JsonNode having(int expected) {
        if (status != expected) {
            throw new PlatformFault(line + ": status " + status + " instead of " + expected);
        }
        return json();
    }

    JsonNode json() {
        try {
            JsonNode body = Json.read(text);
            if (!body.isObject()) {
                throw new PlatformFault(line + ": status " + status + " without a JSON object");
            }
            return body;
        } catch (IOException broken) {
            throw new PlatformFault(line + ": status " + status + " with a body that is no JSON", broken);
        }
    }
}
