package org.guitu.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Speaks to a server over real HTTP, and checks every answer against the contract. */
final class Client {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String address;
    private final Map<String, String> headers;

    Client(String address, String token) {
        this(address, Map.of("Authorization", "Bearer " + token));
    }

    private Client(String address, Map<String, String> headers) {
        this.address = address;
        this.headers = headers;
    }

    /** The same client with one more header on every request; an empty value takes it away. */
    Client with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        more.values().removeIf(String::isEmpty);
        return new Client(address, more);
    }

    Client at(String instant) {
        return with("Guitu-Test-Now", instant);
    }

    Client ifMatch(Object version) {
        return with("If-Match", "\"" + version + "\"");
    }

    Answer get(String path) {
        return send("GET", path, "", null);
    }

    Answer post(String path, Object body) {
        return raw("POST", path, text(body));
    }

    Answer put(String path, Object body) {
        return raw("PUT", path, text(body));
    }

    Answer raw(String method, String path, String body) {
        return send(method, path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    Answer send(String method, String path, String mediaType, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        if (!mediaType.isEmpty()) {
            request.header("Content-Type", mediaType);
        }
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            Answer answer = new Answer(response.statusCode(), response.headers(), response.body());
            if (!method.equals("HEAD")) {
                Contract.get().check(method, path, answer);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
