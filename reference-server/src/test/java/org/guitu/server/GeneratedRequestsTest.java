package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Requests made from the contract, half of them broken: none is answered by a fault of the server's own. */
class GeneratedRequestsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Random random = new Random(20260620);
    private final Contract contract = Contract.get();
    private final BodyGenerator bodies = new BodyGenerator(contract, random);
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final List<String> cases = new ArrayList<>();
    private final List<String> people = new ArrayList<>();
    private int fitting;

    @Test
    void noneIsTheServersFault() {
        int wanted = Scale.of(1_000, 20_000);
        try (RunningServer running = RunningServer.start()) {
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
        System.out.println(wanted + " generated requests, " + fitting + " fit the schema, by status: " + statuses);
        assertThat(statuses.keySet()).allMatch(status -> status < 500);
        assertThat(fitting).isGreaterThanOrEqualTo(wanted / 2);
    }

    private void send(Client client, String route) {
        String method = route.substring(0, route.indexOf(' '));
        String template = route.substring(route.indexOf(' ') + 1);
        JsonNode operation = contract.document().path("paths").path(template).path(method.toLowerCase(Locale.ROOT));
        String address = address(template) + query(operation);
        Client asked = client.with("If-Match", random.nextInt(3) == 0 ? "\"0\"" : "*")
                .at("2026-06-" + (10 + random.nextInt(18)) + "T10:00:00+08:00");
        JsonNode schema = operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        Answer answer = schema.isMissingNode() ? asked.get(address) : asked.raw(method, address, body(schema));
        fitting += schema.isMissingNode() ? 1 : 0;
        statuses.merge(answer.status(), 1, Integer::sum);
    }

    private String body(JsonNode schema) {
        @SuppressWarnings("unchecked")
        Map<String, Object> body = (Map<String, Object>) bodies.fitting("", schema);
        if (body.containsKey("personId")) {
            body.put("personId", pick(people));
        }
        if (random.nextInt(3) == 0) {
            body = bodies.broken(body);
        }
        JsonNode tree = JSON.valueToTree(body);
        boolean fits =
                !contract.errors(schema.path("$ref").asText(), tree).iterator().hasNext();
        fitting += fits ? 1 : 0;
        String text = tree.toString();
        return random.nextInt(30) == 0 ? text.substring(0, random.nextInt(text.length())) : text;
    }

    private String address(String template) {
        String id = template.startsWith("/v1/people") ? pick(people) : pick(cases);
        return template.replace("{id}", id)
                .replace("{entry}", "421202001-" + (1 + random.nextInt(3)))
                .replace("{part}", "report")
                .replace("{type}", "agreement");
    }

    private String query(JsonNode operation) {
        StringBuilder query = new StringBuilder();
        for (JsonNode each : operation.path("parameters")) {
            JsonNode parameter = contract.resolved(each);
            if (parameter.path("in").asText().equals("query") && random.nextInt(5) == 0) {
                String name = parameter.path("name").asText();
                Object value = random.nextInt(6) == 0 ? "odd" : bodies.fitting(name, parameter.path("schema"));
                query.append(query.isEmpty() ? "?" : "&")
                        .append(name)
                        .append('=')
                        .append(value.toString().replace("+", "%2B"));
            }
        }
        return query.toString();
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
