package org.guitu.conformance.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.guitu.conformance.engine.Command;
import org.guitu.conformance.engine.Exchange;
import org.guitu.conformance.engine.Moment;
import org.guitu.conformance.engine.Occasion;
import org.guitu.conformance.engine.Outcome;
import org.guitu.conformance.engine.Platform;
import org.guitu.conformance.engine.PlatformFault;

/** A platform seen from outside; one instance plays one vector. */
public final class HttpPlatform implements Platform {
    private static final int ATTEMPTS = 50;

    private final HttpEndpoint endpoint;
    private final RandomGenerator random;
    private final Routes routes = Routes.builtIn();
    private final Map<String, Long> versions = new HashMap<>();
    private final List<String> secrets = new ArrayList<>();
    private final List<Exchange> exchanges = new ArrayList<>();

    /**
     * A platform for one vector.
     *
     * @param endpoint where it is
     * @param random where made-up persons come from; not the run's seed, or a second run would meet the first
     */
    public HttpPlatform(HttpEndpoint endpoint, RandomGenerator random) {
        this.endpoint = endpoint;
        this.random = random;
    }

    @Override
    public String openPerson(LocalDate birthDate, Occasion occasion) {
        IdentityNumbers numbers = new IdentityNumbers(random);
        for (int i = 0; i < ATTEMPTS; i++) {
            String identityNumber = numbers.next(birthDate);
            secrets.add(identityNumber);
            ObjectNode person = JsonNodeFactory.instance.objectNode();
            person.put("name", "示例人");
            person.put("identityNumber", identityNumber);
            HttpAnswer answer = post("/v1/people", request(occasion), person);
            if (answer.status() != 409) {
                return id("POST /v1/people", answer.having(201).path("id"));
            }
        }
        throw new PlatformFault("POST /v1/people: " + ATTEMPTS + " made-up persons in turn exist already");
    }

    @Override
    public String openCase(String personId, Occasion occasion) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("personId", personId);
        JsonNode opened = post("/v1/cases", request(occasion), body).having(201).path("case");
        String caseId = id("POST /v1/cases", opened.path("id"));
        remember(caseId, opened);
        return caseId;
    }

    @Override
    public Outcome submit(String caseId, Command command) {
        HttpRequest.Builder request =
                request(command.occasion()).header("If-Match", "\"" + versions.getOrDefault(caseId, 0L) + "\"");
        String path = "/v1/cases/" + encoded(caseId) + "/" + routes.segment(command.type());
        HttpAnswer answer = post(path, request, command.body());
        return switch (answer.status()) {
            case 201 -> {
                remember(caseId, answer.json().path("case"));
                yield new Outcome.Accepted(answer.json());
            }
            case 409 -> new Outcome.Refused(answer.json());
            case 400 -> new Outcome.Malformed(answer.json());
            default ->
                throw new PlatformFault(answer.line() + ": status " + answer.status() + " instead of 201, 409 or 400");
        };
    }

    @Override
    public JsonNode answer(String caseId, Moment moment) {
        return get(caseId, "", moment);
    }

    @Override
    public JsonNode why(String caseId, String subject, Moment moment) {
        return get(caseId, "/why/" + subject, moment);
    }

    @Override
    public JsonNode permitted(String caseId, Moment moment) {
        return get(caseId, "/permitted", moment);
    }

    @Override
    public List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    private JsonNode get(String caseId, String below, Moment moment) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        moment.asOf().ifPresent(day -> query.add("asOf=" + day));
        moment.knownAt().ifPresent(instant -> query.add("knownAt=" + encoded(HttpEndpoint.written(instant))));
        String path = "/v1/cases/" + encoded(caseId) + below + query;
        return endpoint.get(path, HttpEndpoint.on(moment.occasion()), secrets, exchanges)
                .having(200);
    }

    private static HttpRequest.Builder request(Occasion occasion) {
        return HttpEndpoint.on(occasion)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private HttpAnswer post(String path, HttpRequest.Builder request, JsonNode body) {
        return endpoint.post(path, request, body, secrets, exchanges);
    }

    private void remember(String caseId, JsonNode answer) {
        if (answer.path("version").isIntegralNumber()) {
            versions.put(caseId, answer.path("version").longValue());
        }
    }

    private static String id(String line, JsonNode id) {
        if (!id.isTextual() || id.textValue().isBlank()) {
            throw new PlatformFault(line + ": there is no id in the answer");
        }
        return id.textValue();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
