package org.guitu.server.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The query parameters of an address, in UTF-8 whatever the request says of its body. */
final class Parameters {
    private Parameters() {}

    static Map<String, List<String>> of(@Nullable String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (query != null) {
            for (String pair : query.split("&", -1)) {
                String[] sides = pair.split("=", 2);
                if (!pair.isEmpty()) {
                    parameters
                            .computeIfAbsent(decoded(sides[0]), name -> new ArrayList<>())
                            .add(sides.length == 2 ? decoded(sides[1]) : "");
                }
            }
        }
        return parameters;
    }

    // What cannot be decoded stays as it was sent: no name and no value of ours looks like that.
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
