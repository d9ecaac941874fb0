package org.guitu.conformance.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.guitu.conformance.suite.Json;

/** Takes personal data and secrets out of what is shown; a platform under test may hold real ones. */
final class Redaction {
    static final String REMOVED = "[removed]";

    private static final Set<String> PERSONAL = Set.of(
            "name",
            "nameMasked",
            "identityNumber",
            "identityMasked",
            "birthDate",
            "phone",
            "address",
            "note",
            "token",
            "password");

    /** In these objects a name is the name of a rule's parameter. */
    private static final Set<String> IMPERSONAL = Set.of("parameter", "parameters");

    private static final Pattern IDENTITY_NUMBER =
            Pattern.compile("(?<![0-9A-Za-z])(\\d{17}[0-9Xx]|\\d{15})(?![0-9A-Za-z])");
    private static final Pattern PHONE = Pattern.compile("(?<![0-9A-Za-z])1[3-9]\\d{9}(?![0-9A-Za-z])");
    private static final int LONGEST = 20_000;

    private final List<String> secrets;

    Redaction(List<String> secrets) {
        this.secrets = secrets.stream().filter(secret -> !secret.isBlank()).toList();
    }

    String body(String body) {
        String shown;
        try {
            shown = Json.line(tree(Json.read(body), false));
        } catch (IOException noJson) {
            shown = body;
        }
        shown = text(shown);
        return shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown;
    }

    String text(String text) {
        String shown = text;
        for (String secret : secrets) {
            shown = shown.replace(secret, REMOVED);
        }
        shown = IDENTITY_NUMBER.matcher(shown).replaceAll(REMOVED);
        return PHONE.matcher(shown).replaceAll(REMOVED);
    }

    private JsonNode tree(JsonNode node, boolean impersonal) {
        if (node instanceof ObjectNode object) {
            ObjectNode shown = JsonNodeFactory.instance.objectNode();
            object.properties()
                    .forEach(field -> shown.set(field.getKey(), field(field.getKey(), field.getValue(), impersonal)));
            return shown;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode shown = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> shown.add(tree(element, impersonal)));
            return shown;
        }
        return node;
    }

    private JsonNode field(String name, JsonNode value, boolean impersonal) {
        boolean parameterName = impersonal && name.equals("name");
        if (PERSONAL.contains(name) && !parameterName && !value.isNull()) {
            return JsonNodeFactory.instance.textNode(REMOVED);
        }
        return tree(value, IMPERSONAL.contains(name));
    }
}
