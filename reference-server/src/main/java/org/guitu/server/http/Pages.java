package org.guitu.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.guitu.rule.Fault;
import org.guitu.server.metrics.Metrics;

/** What can be read without a token: what this is, its contract, its rules, whether it is well. */
final class Pages {
    private static final String HTML = "text/html; charset=utf-8";

    private Pages() {}

    static List<OpenRoute> all(Services services) {
        byte[] contract = resource("openapi.yaml");
        Response docs = html(ContractPage.of(contract));
        Response start = html(resource("start.html"));
        return List.of(
                new OpenRoute("/", path -> start),
                new OpenRoute("/docs", path -> docs),
                new OpenRoute("/openapi.yaml", path -> new Response(200, "application/yaml", Map.of(), contract)),
                new OpenRoute("/rules/{id}", path -> rule(path.getOrDefault("id", ""))),
                new OpenRoute("/problems/{code}", path -> problem(path.getOrDefault("code", ""))),
                new OpenRoute(
                        "/metrics",
                        path -> new Response(
                                200,
                                Metrics.MEDIA_TYPE,
                                Map.of(),
                                services.metrics().text())),
                new OpenRoute("/health/live", path -> health(true)),
                new OpenRoute("/health/ready", path -> ready(services.ready())));
    }

    private static Response rule(String id) {
        return RulePage.of(id).map(Pages::html).orElseGet(() -> missing("no-such-rule"));
    }

    private static Response problem(String code) {
        return Arrays.stream(Problem.values())
                .filter(problem -> problem.code().equals(code))
                .findFirst()
                .map(problem -> html(ProblemPage.of(problem)))
                .orElseGet(() -> missing("no-such-problem"));
    }

    private static Response missing(String code) {
        return Problem.NOT_FOUND.saying(new Fault("", code, Map.of()));
    }

    // A database that does not answer is what this question is asked for, and no failure of the answer.
    private static Response ready(BooleanSupplier ready) {
        try {
            return health(ready.getAsBoolean());
        } catch (RuntimeException e) {
            return health(false);
        }
    }

    private static Response health(boolean well) {
        return Responses.json(well ? 200 : 503, Map.of("status", well ? "UP" : "DOWN"));
    }

    private static Response html(String text) {
        return html(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Response html(byte[] text) {
        return new Response(
                200,
                HTML,
                Map.of("Content-Security-Policy", "default-src 'none'; style-src 'self' 'unsafe-inline'"),
                text);
    }

    private static byte[] resource(String name) {
        try (InputStream in = Pages.class.getResourceAsStream("/org/guitu/server/http/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
