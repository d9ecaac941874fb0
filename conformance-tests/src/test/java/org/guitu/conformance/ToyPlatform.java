package org.guitu.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guitu.conformance.StubServer.Call;
import org.guitu.conformance.StubServer.Reply;
import org.guitu.conformance.suite.Json;

/** Keeps TOY-01 and breaks TOY-02; the answers of an HTTP platform that is strict about its headers. */
final class ToyPlatform {
    private final Map<String, List<JsonNode>> cases = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private boolean turnedAway;
    String token = "";

    synchronized Reply answer(Call call) {
        if (!token.isEmpty() && !call.header("Authorization").equals("Bearer " + token)) {
            return new Reply(401, "{\"token\":\"" + call.header("Authorization") + "\"}");
        }
        if (call.header("Guitu-Test-Now").isEmpty()
                || !call.header("Guitu-Test-Actor").equals("w1;CASE_WORKER;421202001")) {
            return new Reply(400, "{}");
        }
        String[] path = call.path().split("/");
        if (call.method().equals("GET")) {
            return read(call, path);
        }
        if (!seen.add(call.header("Idempotency-Key"))) {
            return new Reply(422, "{}");
        }
        if (path[2].equals("people")) {
            boolean first = !turnedAway;
            turnedAway = true;
            return first ? new Reply(409, "{}") : new Reply(201, "{\"id\":\"p1\"}");
        }
        if (path.length == 3) {
            String id = "c" + cases.size();
            cases.put(id, new ArrayList<>());
            return new Reply(
                    201,
                    "{\"accepted\":true,\"entries\":[],\"notes\":[],\"case\":{\"id\":\"%s\",\"version\":0}}"
                            .formatted(id));
        }
        return command(call, path[3], path[4]);
    }

    private Reply command(Call call, String id, String route) {
        List<JsonNode> entries = cases.get(id);
        if (!call.header("If-Match").equals("\"" + entries.size() + "\"")) {
            return new Reply(412, "{}");
        }
        ObjectNode body = (ObjectNode) tree(call.body());
        if (!body.has("day")) {
            return new Reply(400, "{\"faults\":[{\"pointer\":\"/day\",\"code\":\"missing\",%s}]}".formatted(both()));
        }
        boolean reported =
                entries.stream().anyMatch(entry -> entry.path("route").asText().equals("report"));
        if (route.equals("agreements") && !reported) {
            return new Reply(409, "{\"status\":409,\"reasons\":[%s]}".formatted(reason()));
        }
        entries.add(body.put("route", route));
        String type = Map.of(
                        "report",
                        "report",
                        "agreements",
                        "agreement",
                        "suspensions",
                        "custody-begun",
                        "suspension-ends",
                        "custody-ended",
                        "replacements",
                        "replacement")
                .getOrDefault(route, route);
        return new Reply(201, """
                {"accepted":true,"entries":[{"id":"421202001-%d","type":"%s"}],"notes":[],
                 "case":{"id":"%s","version":%d}}""".formatted(entries.size(), type, id, entries.size()));
    }

    private Reply read(Call call, String[] path) {
        List<JsonNode> entries = cases.get(path[3]);
        if (path.length > 5) {
            return new Reply(200, "{\"rule\":\"TOY-09\",%s,\"inner\":[{\"rule\":\"TOY-01\"}]}".formatted(both()));
        }
        if (path.length > 4) {
            return new Reply(200, "{\"permitted\":[{\"command\":\"report\"}]}");
        }
        String query = call.exchange().getRequestURI().getQuery();
        String day = query == null
                ? OffsetDateTime.parse(call.header("Guitu-Test-Now"))
                        .withOffsetSameInstant(ZoneOffset.ofHours(8))
                        .toLocalDate()
                        .toString()
                : query.substring("asOf=".length());
        return new Reply(
                200,
                "{\"id\":\"%s\",\"version\":%d,\"asOf\":\"%s\",\"colour\":\"RED\",\"entries\":%d,\"last\":%s}"
                        .formatted(path[3], entries.size(), day, entries.size(), entries.get(entries.size() - 1)));
    }

    static String reason() {
        return "{\"rule\":\"TOY-01\",\"parameter\":null,\"compared\":{},\"source\":\"DTR 16\",%s}".formatted(both());
    }

    private static String both() {
        return "\"sentences\":{\"zh-CN\":\"还没有报到。\",\"en\":\"Not yet reported.\"}";
    }

    private static JsonNode tree(String body) {
        try {
            return Json.read(body);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
