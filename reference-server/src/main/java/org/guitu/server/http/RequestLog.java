package org.guitu.server.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One JSON line for each request. A line names the route and never the address, and of an unexpected exception the kinds
 * and places and never the message: both could hold what a person typed.
 */
public final class RequestLog {
    private static final int FRAMES = 12;
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    private final Consumer<String> lines;

    /**
     * Writes lines.
     *
     * @param lines where to
     */
    public RequestLog(Consumer<String> lines) {
        this.lines = lines;
    }

    void answered(String requestId, String method, String route, int status, Duration took) {
        Map<String, Object> line = line("info", requestId, method, route);
        line.put("status", status);
        line.put("millis", took.toMillis());
        write(line);
    }

    void failed(String requestId, String method, String route, Throwable thrown) {
        Map<String, Object> line = line("error", requestId, method, route);
        List<Object> chain = new ArrayList<>();
        for (Throwable each = thrown; each != null && chain.size() < FRAMES; each = each.getCause()) {
            Map<String, Object> link = new LinkedHashMap<>();
            link.put("kind", each.getClass().getName());
            link.put(
                    "at",
                    Arrays.stream(each.getStackTrace())
                            .limit(FRAMES)
                            .map(StackTraceElement::toString)
                            .toList());
            chain.add(link);
        }
        line.put("thrown", chain);
        write(line);
    }

    private static Map<String, Object> line(String level, String requestId, String method, String route) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", InstantSource.system().instant().toString());
        line.put("level", level);
        line.put("requestId", requestId);
        // A method is a client's free choice of letters and digits, too.
        line.put("method", METHODS.contains(method) ? method : "–");
        line.put("route", route);
        return line;
    }

    private void write(Map<String, Object> line) {
        lines.accept(new String(JsonText.of(line), StandardCharsets.UTF_8));
    }
}
