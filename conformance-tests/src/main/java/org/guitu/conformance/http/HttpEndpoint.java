package org.guitu.conformance.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guitu.conformance.engine.Claims;
import org.guitu.conformance.engine.Exchange;
import org.guitu.conformance.engine.Occasion;
import org.guitu.conformance.engine.PlatformFault;
import org.guitu.conformance.suite.Json;

/** A platform's address, with what is the same for every call to it. */
public final class HttpEndpoint {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final String base;
    private final Optional<String> token;

    /**
     * An endpoint that has not been called yet.
     *
     * @param url where the platform is, without {@code /v1}
     * @param token the bearer token, if it needs one
     */
    public HttpEndpoint(URI url, Optional<String> token) {
        this.base = url.toString().replaceAll("/+$", "");
        this.token = token;
    }

    /**
     * Reads what the platform claims.
     *
     * @return its claims
     * @throws PlatformFault when there is no usable answer
     */
    public Claims claims() {
        HttpRequest.Builder request = HttpRequest.newBuilder().GET();
        HttpAnswer answer = call("/v1/conformance", request, "", List.of(), new ArrayList<>());
        if (answer.status() == UNAUTHORIZED || answer.status() == FORBIDDEN) {
            throw new PlatformFault(answer.line() + ": status " + answer.status() + ", "
                    + (token.isPresent() ? "the platform refuses this token" : "the platform wants a token (--token)"));
        }
        JsonNode body = answer.having(200);
        if (!body.path("profiles").isArray() || !body.path("testClock").isBoolean()) {
            throw new PlatformFault("GET /v1/conformance: profiles and testClock are not there");
        }
        List<String> profiles = new ArrayList<>();
        body.path("profiles").forEach(profile -> profiles.add(profile.asText()));
        List<Claims.Pack> packs = new ArrayList<>();
        body.path("packs")
                .forEach(pack -> packs.add(new Claims.Pack(
                        pack.path("id").asText(),
                        pack.path("version").asText(),
                        pack.path("hash").asText())));
        return new Claims(
                body.path("spec").asText(), profiles, body.path("testClock").booleanValue(), packs);
    }

    /** RFC 3339 wants the seconds, which {@link OffsetDateTime#toString()} leaves out when they are nought. */
    static String written(OffsetDateTime instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant);
    }

    static HttpRequest.Builder on(Occasion occasion) {
        return HttpRequest.newBuilder()
                .header("Guitu-Test-Now", written(occasion.at()))
                .header(
                        "Guitu-Test-Actor",
                        occasion.by().id() + ";" + occasion.by().role() + ";"
                                + occasion.by().district());
    }

    HttpAnswer post(String path, HttpRequest.Builder request, JsonNode body, List<String> secrets, List<Exchange> log) {
        String sent = Json.line(body);
        request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(sent, StandardCharsets.UTF_8));
        return call(path, request, sent, secrets, log);
    }

    HttpAnswer get(String path, HttpRequest.Builder request, List<String> secrets, List<Exchange> log) {
        return call(path, request.GET(), "", secrets, log);
    }

    private HttpAnswer call(
            String path, HttpRequest.Builder builder, String sent, List<String> secrets, List<Exchange> log) {
        token.ifPresent(bearer -> builder.header("Authorization", "Bearer " + bearer));
        HttpRequest request = builder.uri(URI.create(base + path))
                .timeout(ANSWER)
                .header("Accept", "application/json, application/problem+json")
                .build();
        String line = request.method() + " " + path;
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            log.add(exchange(request, path, sent, response, secrets));
            return new HttpAnswer(line, response.statusCode(), response.body());
        } catch (IOException unreachable) {
            throw new PlatformFault(line + ": no answer (" + unreachable + ")", unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new PlatformFault(line + ": interrupted", stopped);
        }
    }

    private Exchange exchange(
            HttpRequest request, String path, String sent, HttpResponse<String> response, List<String> secrets) {
        List<String> hidden = new ArrayList<>(secrets);
        token.ifPresent(hidden::add);
        Redaction redaction = new Redaction(hidden);
        StringBuilder shown = new StringBuilder(request.method() + " " + path);
        for (String header : List.of("Guitu-Test-Now", "Guitu-Test-Actor", "If-Match")) {
            request.headers()
                    .firstValue(header)
                    .ifPresent(value ->
                            shown.append('\n').append(header).append(": ").append(value));
        }
        return new Exchange(
                redaction.text(shown.toString()),
                redaction.body(sent),
                response.statusCode(),
                redaction.body(response.body()));
    }
}
