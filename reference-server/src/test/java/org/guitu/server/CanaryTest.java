package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Somebody writes a name where none belongs: in each field of each body, in each parameter, in each part of an address, in
 * each header. No refusal says it back, no log tells it, and no figure is called by it (RGT-03).
 */
class CanaryTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CANARY = "示例不得外露";
    private static final String IN_ADDRESS = URLEncoder.encode(CANARY, StandardCharsets.UTF_8);
    /** Headers and methods are Latin letters. */
    private static final String IN_HEADER = "shili-budewailu";

    private final Contract contract = Contract.get();
    private final BodyGenerator bodies = new BodyGenerator(contract, new Random(20260620));
    private int asked;

    @Test
    void isSaidBackByNothing() {
        try (RunningServer running = RunningServer.start()) {
            Client client = running.client();
            String person = Stories.openPerson(client);
            String id = client.post("/v1/cases", Map.of("personId", person)).at("/case/id");
            for (String route : contract.routes()) {
                String method = route.substring(0, route.indexOf(' '));
                String template = route.substring(route.indexOf(' ') + 1);
                JsonNode operation =
                        contract.document().path("paths").path(template).path(method.toLowerCase(Locale.ROOT));
                String address = template.replace("{id}", template.contains("/people/") ? person : id)
                        .replace("{entry}", "421202001-1")
                        .replace("{part}", "report")
                        .replace("{type}", "agreement")
                        .replace("{code}", "refused");
                addresses(client, method, template);
                parameters(client, method, address, operation);
                fields(client, method, address, operation);
            }
            assertThat(asked).isGreaterThan(500);
            for (String target : List.of("/v1/people", "/", "/nowhere", "*", "/ HTTP/9.9 /")) {
                methods(running, target);
            }
            assertThat(client.get("/metrics").text())
                    .doesNotContainIgnoringCase(IN_HEADER)
                    .doesNotContain(CANARY, IN_ADDRESS);
            assertThat(running.log)
                    .hasSizeGreaterThan(asked)
                    .noneMatch(line -> line.contains(CANARY)
                            || line.contains(IN_ADDRESS)
                            || line.toLowerCase(Locale.ROOT).contains(IN_HEADER));
        }
    }

    private void addresses(Client client, String method, String template) {
        if (template.contains("{")) {
            refused(client, method, template.replaceAll("\\{[^}]+}", IN_ADDRESS), "{}");
        }
    }

    /** A method may be any word, not only one that HTTP knows. */
    private void methods(RunningServer running, String target) {
        for (String method : List.of(IN_HEADER, IN_HEADER.toUpperCase(Locale.ROOT))) {
            try (RawConnection raw = new RawConnection(running.address())) {
                Answer answer = raw.send(method + " " + target + " HTTP/1.1\nHost: h\nConnection: close\n\n")
                        .answer();
                asked++;
                assertThat(answer.status()).as(target).isBetween(400, 499);
                assertThat(answer.text()).as(target).doesNotContainIgnoringCase(IN_HEADER);
                assertThat(answer.headers().map().toString()).as(target).doesNotContainIgnoringCase(IN_HEADER);
            }
        }
    }

    private void parameters(Client client, String method, String address, JsonNode operation) {
        List<JsonNode> parameters = new ArrayList<>();
        operation.path("parameters").forEach(each -> parameters.add(contract.resolved(each)));
        for (JsonNode parameter : parameters) {
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("query")) {
                refused(client, method, address + "?" + name + "=" + IN_ADDRESS, "{}");
            } else if (parameter.path("in").asText().equals("header")) {
                refused(client.with(name, IN_HEADER), method, address, "{}");
            }
        }
        refused(client, method, address + "?" + IN_ADDRESS + "=1", "{}");
        refused(client.with("Authorization", "Bearer " + IN_HEADER), method, address, "{}");
    }

    private void fields(Client client, String method, String address, JsonNode operation) {
        JsonNode schema = contract.resolved(operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema"));
        List<String> names = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        if (schema.isMissingNode()) {
            return;
        }
        names.add(CANARY);
        for (String name : names) {
            for (Object value : List.of(CANARY, List.of(CANARY), Map.of(CANARY, CANARY))) {
                @SuppressWarnings("unchecked")
                Map<String, Object> body = new LinkedHashMap<>((Map<String, Object>) bodies.fitting("", schema));
                body.put(name, value);
                refused(
                        client.with("If-Match", "*"),
                        method,
                        address,
                        JSON.valueToTree(body).toString());
            }
        }
        refused(client, method, address, CANARY);
        refused(client, method, address, "{\"" + CANARY + "\": ");
    }

    /** Where it was taken it may be shown to whoever wrote it; a refusal says nothing back but the place of a fault. */
    private void refused(Client client, String method, String address, String body) {
        Answer answer = method.equals("GET") ? client.get(address) : client.raw(method, address, body);
        asked++;
        if (answer.status() >= 300) {
            assertThat(answer.status()).isLessThan(500);
            assertThat(answer.text().replaceAll("\"pointer\":\"[^\"]*\"", ""))
                    .as("%s %s %s", method, address, body)
                    .doesNotContain(CANARY, IN_ADDRESS, IN_HEADER);
        }
    }
}
