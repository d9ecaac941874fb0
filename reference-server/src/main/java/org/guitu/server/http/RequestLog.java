package org.guitu.server.http;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One JSON line for each request. A line names the route and never the address, and of an unexpected exception the kinds
 * and places and never the message: both could hold what a person typed.
 */
public final class RequestLog {
    private static final int FRAMES = 12;

    private final Consumer<String> lines;

    /**
     * Writes lines.
     *
     * @param lines where to
     */
    public RequestLog(Consumer<String> lines) {
        this.lines = lines;
    }

    void answered(Asked asked, int status) {
        Map<String, Object> line = line("info", asked);
        line.put("status", status);
        line.put("millis", asked.took().toMillis());
        write(line);
    }

    void failed(Asked asked, Throwable thrown) {
        Map<String, Object> line = line("error", asked);
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

    private static Map<String, Object> line(String level, Asked asked) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", InstantSource.system().instant().toString());
        line.put("level", level);
        line.put("requestId", asked.requestId());
        line.put("method", asked.method());
        line.put("route", asked.route());
        return line;
    }

    private void write(Map<String, Object> line) {
        lines.accept(new String(JsonText.of(line), StandardCharsets.UTF_8));
    }
}
