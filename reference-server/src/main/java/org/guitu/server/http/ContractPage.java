package org.guitu.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The contract as a page to read, made from the contract itself when the server starts. */
final class ContractPage {
    private static final Set<String> METHODS = Set.of("get", "post", "put");

    private final JsonNode contract;
    private final StringBuilder html = new StringBuilder();

    private ContractPage(JsonNode contract) {
        this.contract = contract;
    }

    static String of(byte[] yaml) {
        try {
            return new ContractPage(new ObjectMapper(new YAMLFactory()).readTree(yaml)).render();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String render() {
        JsonNode info = contract.path("info");
        html.append(Html.element("h1", info.path("title").asText()));
        paragraphs(info.path("description").asText());
        html.append("<p><a href=\"/openapi.yaml\">openapi.yaml</a></p>\n");
        html.append("<nav><ul>");
        contract.path("tags")
                .forEach(tag -> html.append(
                        link("#" + tag.path("name").asText(), tag.path("name").asText())));
        html.append("</ul></nav>\n");
        contract.path("tags").forEach(this::tag);
        html.append("<h2>Schemas</h2>\n");
        contract.path("components").path("schemas").properties().forEach(this::schema);
        return Html.page(info.path("title").asText(), html.toString());
    }

    private void tag(JsonNode tag) {
        String name = tag.path("name").asText();
        html.append("<h2 id=\"")
                .append(Html.escape(name))
                .append("\">")
                .append(Html.escape(name))
                .append("</h2>\n");
        paragraphs(tag.path("description").asText());
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .filter(method ->
                                method.getValue().path("tags").path(0).asText().equals(name))
                        .forEach(method -> operation(method.getKey(), path.getKey(), method.getValue())));
    }

    private void operation(String method, String path, JsonNode operation) {
        html.append("<section><h3><code>")
                .append(method.toUpperCase(Locale.ROOT))
                .append(' ')
                .append(Html.escape(path))
                .append("</code></h3>\n");
        html.append(Html.element("p", operation.path("summary").asText()));
        paragraphs(operation.path("description").asText());
        html.append("<table><tbody>");
        operation.path("parameters").forEach(parameter -> parameter(resolved(parameter)));
        JsonNode body = operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        if (!body.isMissingNode()) {
            row("body", type(body));
        }
        operation.path("responses").properties().forEach(this::response);
        html.append("</tbody></table></section>\n");
    }

    private void parameter(JsonNode parameter) {
        String name =
                parameter.path("in").asText() + " " + parameter.path("name").asText();
        row(Html.escape(name), Html.escape(parameter.path("description").asText()));
    }

    private void response(Map.Entry<String, JsonNode> response) {
        JsonNode told = resolved(response.getValue());
        String types = told.path("content").properties().stream()
                .map(content -> type(content.getValue().path("schema")))
                .collect(Collectors.joining(" "));
        row(response.getKey(), Html.escape(told.path("description").asText()) + " " + types);
    }

    private void schema(Map.Entry<String, JsonNode> schema) {
        html.append("<section><h3 id=\"schema-").append(schema.getKey()).append("\">");
        html.append(Html.escape(schema.getKey())).append("</h3>\n");
        paragraphs(schema.getValue().path("description").asText());
        Set<String> required = StreamSupport.stream(
                        schema.getValue().path("required").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        html.append("<table><tbody>");
        schema.getValue()
                .path("properties")
                .properties()
                .forEach(field -> row(
                        Html.escape(field.getKey()) + (required.contains(field.getKey()) ? " *" : ""),
                        type(field.getValue()) + " "
                                + Html.escape(
                                        field.getValue().path("description").asText())));
        html.append("</tbody></table></section>\n");
    }

    private static String type(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            return "<a href=\"#schema-" + name + "\">" + name + "</a>";
        }
        if (schema.has("items")) {
            return type(schema.path("items")) + "[]";
        }
        JsonNode plain = schema.has("enum") ? schema.path("enum") : schema.path("type");
        return plain.isMissingNode()
                ? ""
                : Html.element("code", plain.toString().replace("\"", ""));
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : contract.at(reference.substring(1));
    }

    private void paragraphs(String text) {
        text.strip().lines().filter(line -> !line.isBlank()).forEach(line -> html.append(Html.element("p", line)));
    }

    private void row(String name, String value) {
        html.append("<tr><th scope=\"row\">")
                .append(name)
                .append("</th><td>")
                .append(value)
                .append("</td></tr>\n");
    }

    private static String link(String address, String text) {
        return "<li><a href=\"" + Html.escape(address) + "\">" + Html.escape(text) + "</a></li>";
    }
}
