package org.guitu.conformance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guitu.conformance.suite.Suite;

/** An HTTP server that answers everything with one function. */
public final class StubServer implements AutoCloseable {
    public static final String CLAIMS = claims();

    static {
        // Without it each small answer waits 40 ms for the acknowledgement of the one before.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;

    public StubServer(Function<Call, Reply> answers) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        server.createContext("/", exchange -> answer(exchange, answers));
        server.start();
    }

    /** Answers the claims well and everything else with one function. */
    public static StubServer claiming(Function<Call, Reply> answers) {
        return new StubServer(
                call -> call.path().equals("/v1/conformance") ? new Reply(200, CLAIMS) : answers.apply(call));
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Claims every pack that a vector names: what is not claimed would not be played. */
    private static String claims() {
        String packs = Suite.builtIn().vectors().stream()
                .flatMap(vector -> vector.packs().stream())
                .distinct()
                .map("{\"id\":\"%s\",\"version\":\"1\",\"hash\":\"0\"}"::formatted)
                .collect(Collectors.joining(","));
        return "{\"spec\":\"0.1\",\"profiles\":[\"lifecycle\"],\"testClock\":true,\"packs\":[" + packs + "]}";
    }

    private static void answer(HttpExchange exchange, Function<Call, Reply> answers) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Reply reply = answers.apply(new Call(exchange, body));
            byte[] content = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), content.length == 0 ? -1 : content.length);
            exchange.getResponseBody().write(content);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    public record Call(HttpExchange exchange, String body) {
        public String path() {
            return exchange.getRequestURI().getPath();
        }

        public String method() {
            return exchange.getRequestMethod();
        }

        public String header(String name) {
            String value = exchange.getRequestHeaders().getFirst(name);
            return value == null ? "" : value;
        }
    }

    public record Reply(int status, String body) {}
}
