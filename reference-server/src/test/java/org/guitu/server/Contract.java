package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The OpenAPI document, against which every answer that a test gets is checked. */
final class Contract {
    private static final String IRI = "https://contract.example/openapi";
    private static final Set<String> METHODS = Set.of("get", "post", "put");
    private static final Contract ONLY = new Contract();

    private final JsonNode document = read();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(IRI, document.toString())));
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    static Contract get() {
        return ONLY;
    }

    JsonNode document() {
        return document;
    }

    /** Every route as method and path. */
    Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (METHODS.contains(method)) {
                        routes.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        return routes;
    }

    /** Checks that the contract knows this answer to this request. */
    void check(String method, String address, Answer answer) {
        String path = address.replaceFirst("\\?.*$", "");
        String template = template(path);
        if (template == null) {
            assertThat(answer.status()).as(path).isIn(404, 405);
            if (answer.status() == 404 && !method.equals("HEAD")) {
                assertThat(errors("#/components/schemas/Problem", answer.json()))
                        .as(path)
                        .isEmpty();
                assertThat(answer.at("/type")).as(path).isEqualTo("/problems/no-such-address");
            }
            return;
        }
        JsonNode operation = document.path("paths").path(template).path(method.toLowerCase(Locale.ROOT));
        if (operation.isMissingNode()) {
            assertThat(answer.status()).as(path).isEqualTo(405);
            return;
        }
        JsonNode response = resolved(operation.path("responses").path(Integer.toString(answer.status())));
        assertThat(response.isMissingNode())
                .as(
                        "%s %s answers %s, which the contract does not know: %s",
                        method, template, answer.status(), answer.text())
                .isFalse();
        String media = answer.header("Content-Type").replaceFirst(";.*$", "");
        JsonNode content = response.path("content").path(media);
        assertThat(content.isMissingNode())
                .as("%s %s as %s", method, template, media)
                .isFalse();
        if (media.endsWith("json")) {
            String reference = content.path("schema").path("$ref").asText();
            assertThat(errors(reference, answer.json()))
                    .as("%s %s: %s", method, template, answer.text())
                    .isEmpty();
        }
        response.path("headers")
                .fieldNames()
                .forEachRemaining(
                        name -> assertThat(answer.header(name)).as(name).isNotEmpty());
    }

    /** What a value lacks of a schema that stands anywhere in the contract. */
    Iterable<String> errors(JsonNode schema, JsonNode value) {
        String reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            return errors(reference, value);
        }
        String absolute = schema.toString().replace("\"$ref\":\"#", "\"$ref\":\"" + IRI + "#");
        return errors(schemas.computeIfAbsent(absolute, registry::getSchema), value);
    }

    /** What a body lacks of a schema. */
    Iterable<String> errors(String reference, JsonNode body) {
        return errors(schemas.computeIfAbsent(reference, r -> registry.getSchema(SchemaLocation.of(IRI + r))), body);
    }

    private static Iterable<String> errors(Schema schema, JsonNode value) {
        return schema.validate(value).stream().map(Object::toString).toList();
    }

    private String template(String path) {
        // The more of a template is fixed, the better it fits: /search before /{id}.
        return document.path("paths").properties().stream()
                .map(Map.Entry::getKey)
                .filter(template -> path.matches(template.replaceAll("\\{[^}]+}", "[^/]+")))
                .min(Comparator.comparingLong(
                        template -> template.chars().filter(c -> c == '{').count()))
                .orElse(null);
    }

    JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    private static JsonNode read() {
        try (InputStream in = Contract.class.getResourceAsStream("/org/guitu/server/http/openapi.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
