package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Requests made from the contract, some of them broken on purpose: none is answered by a fault of the server's own, what
 * does not fit the contract is never accepted, and what fits is never called malformed.
 */
class GeneratedRequestsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a schema cannot say: these are told of requests that fit theirs. */
    private static final Set<String> BEYOND_SCHEMAS = Set.of(
            "unknown-person",
            "unknown-division",
            "impossible-date",
            "day-out-of-range",
            "not-a-cursor",
            "unreadable-text");

    private final Random random = new Random(20260620);
    private final Contract contract = Contract.get();
    private final BodyGenerator bodies = new BodyGenerator(contract, random);
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final List<String> cases = new ArrayList<>();
    private final List<String> people = new ArrayList<>();
    private int fitting;
    private List<String> log = List.of();

    /** A text made for a request, and whether it fits what the contract says of it. */
    private record Made(String text, boolean fits) {}

    @Test
    void noneIsTheServersFaultAndEachIsJudgedAsTheContractSays() {
        int wanted = Scale.of(1_000, 20_000);
        try (RunningServer running = RunningServer.start()) {
            log = running.log;
            Client client = running.client();
            List<String> routes = contract.routes().stream()
                    .filter(route -> route.contains("/v1/"))
                    .toList();
            for (int i = 0; i < wanted; i++) {
                if (i % 25 == 0) {
                    people.add(Stories.openPerson(client));
                    cases.add(client.post("/v1/cases", Map.of("personId", people.get(people.size() - 1)))
                            .with(201)
                            .at("/case/id"));
                }
                send(client, routes.get(random.nextInt(routes.size())));
            }
            assertThat(running.server().verification().all().faults()).isEmpty();
        }
        System.out.println(wanted + " generated requests, " + fitting + " fit the contract, by status: " + statuses);
        assertThat(statuses.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(wanted);
        assertThat(fitting).isGreaterThanOrEqualTo(wanted / 2);
    }

    private void send(Client client, String route) {
        String method = route.substring(0, route.indexOf(' '));
        String template = route.substring(route.indexOf(' ') + 1);
        JsonNode operation = contract.document().path("paths").path(template).path(method.toLowerCase(Locale.ROOT));
        Made query = query(operation);
        String address = address(template) + query.text();
        Client asked = client.with("If-Match", random.nextInt(3) == 0 ? "\"0\"" : "*")
                .at("2026-06-" + (10 + random.nextInt(18)) + "T10:00:00+08:00");
        JsonNode schema = operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        Made body = schema.isMissingNode() ? new Made("", true) : body(schema);
        Answer answer = schema.isMissingNode() ? asked.get(address) : asked.raw(method, address, body.text());
        judge(method + " " + address + " " + body.text(), query.fits() && body.fits(), answer);
    }

    private void judge(String request, boolean fits, Answer answer) {
        fitting += fits ? 1 : 0;
        statuses.merge(answer.status(), 1, Integer::sum);
        assertThat(answer.status()).as(() -> request + " " + failures()).isLessThan(500);
        if (!fits) {
            assertThat(answer.status()).as(request).isGreaterThanOrEqualTo(400);
        } else if (answer.status() == 400) {
            assertThat(answer.json().path("faults").findValuesAsText("code"))
                    .as(request + " is answered by " + answer.text())
                    .anyMatch(BEYOND_SCHEMAS::contains);
        }
    }

    /** What the server has told of its own faults so far. */
    private List<String> failures() {
        return log.stream().filter(line -> line.contains("\"error\"")).toList();
    }

    private Made body(JsonNode schema) {
        @SuppressWarnings("unchecked")
        Map<String, Object> body = (Map<String, Object>) bodies.fitting("", schema);
        if (body.containsKey("personId")) {
            body.put("personId", pick(people));
        }
        if (random.nextInt(3) == 0) {
            body = bodies.broken(body);
        }
        JsonNode tree = JSON.valueToTree(body);
        String text = tree.toString();
        if (random.nextInt(30) == 0) {
            return new Made(text.substring(0, random.nextInt(text.length())), false);
        }
        return new Made(text, fits(schema, tree));
    }

    private String address(String template) {
        String id = template.startsWith("/v1/people") ? pick(people) : pick(cases);
        return template.replace("{id}", id)
                .replace("{entry}", "421202001-" + (1 + random.nextInt(3)))
                .replace("{part}", "report")
                .replace("{type}", "agreement");
    }

    private Made query(JsonNode operation) {
        StringBuilder query = new StringBuilder();
        boolean fits = true;
        for (JsonNode each : operation.path("parameters")) {
            JsonNode parameter = contract.resolved(each);
            if (parameter.path("in").asText().equals("query") && random.nextInt(5) == 0) {
                String name = parameter.path("name").asText();
                Object value = random.nextInt(6) == 0 ? "odd" : bodies.fitting(name, parameter.path("schema"));
                fits &= fits(parameter.path("schema"), JSON.valueToTree(value));
                query.append(query.isEmpty() ? "?" : "&")
                        .append(name)
                        .append('=')
                        .append(value.toString().replace("+", "%2B"));
            }
        }
        return new Made(query.toString(), fits);
    }

    private boolean fits(JsonNode schema, JsonNode value) {
        return !contract.errors(schema, value).iterator().hasNext();
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
