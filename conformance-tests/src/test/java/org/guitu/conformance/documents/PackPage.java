package org.guitu.conformance.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The page of the packs' format, made from its JSON Schema: every section, every field, its form and what it means. */
final class PackPage {
    private static final String DEFINITIONS = "#/$defs/";
    /** Rows that rules read by name have fields of the rows that a pack adds. */
    private static final String OWN = "own";

    private final JsonNode schema;
    private final Set<String> undescribed = new TreeSet<>();
    private final StringBuilder page = new StringBuilder();

    PackPage(JsonNode schema) {
        this.schema = schema;
    }

    /** The fields of which the schema says nothing, each after the definition that it is a field of. */
    Set<String> undescribed() {
        text();
        return undescribed;
    }

    String text() {
        page.setLength(0);
        page.append("# 规则包的格式 · The format of policy packs\n\n");
        page.append("Generated from the JSON Schema of format 2 (`pack schema` prints it). Do not edit.\n\n");
        page.append("How a pack is written stands in [Write the pack of your province](../how-to/write-a-pack.md).")
                .append(" 怎样编写规则包，见上述指南。\n\n");
        page.append(said(schema)).append("\n\n");
        page.append(
                        "In a document that `extends` another one every field may be left out, and `null` takes away what it")
                .append(" extends. 继承的文件可以略去任何字段，`null` 删去所继承的。\n\n");
        JsonNode whole = definition("whole");
        Map<String, JsonNode> head = new LinkedHashMap<>(fields(definition("wholePart")));
        head.keySet().removeAll(fields(whole).keySet());
        fields(whole).forEach((name, field) -> {
            if (row(field) == null) {
                head.put(name, field);
            }
        });
        page.append("## 文件的开头 · The head\n\n");
        table("whole", head);
        fields(whole).forEach((name, field) -> {
            String row = row(field);
            if (row != null) {
                section(name, field, row);
            }
        });
        page.append("## 共同的字段 · Common fields\n\n");
        page.append(said(definition("common"))).append("\n\n");
        table("common", fields(definition("common")));
        forms();
        return page.toString().strip() + "\n";
    }

    private void section(String name, JsonNode field, String row) {
        page.append("## ").append(name).append("\n\n").append(said(field)).append("\n\n");
        JsonNode named = resolved(field);
        if (!fields(named).isEmpty()) {
            table(reference(field), fields(named));
        }
        if (!row.equals(reference(field))) {
            page.append("### ").append(row).append("\n\n");
            page.append(said(definition(row))).append("\n\n");
            table(row, own(row));
        }
    }

    /** The forms that fields refer to, with the fields of those that have some. */
    private void forms() {
        page.append("## 形式 · Forms\n\n");
        List<String> rows = new ArrayList<>();
        fields(definition("whole")).values().forEach(field -> rows.add(String.valueOf(row(field))));
        schema.path("$defs").properties().forEach(entry -> {
            String name = entry.getKey();
            JsonNode form = entry.getValue();
            if (name.endsWith("Part") || name.matches("whole|common|parameters|deadlines") || rows.contains(name)) {
                return;
            }
            page.append("### ").append(name).append("\n\n");
            if (said(form).isEmpty()) {
                undescribed.add(name);
            }
            page.append(said(form)).append("\n\n");
            if (!fields(form).isEmpty()) {
                table(name, own(name));
            } else {
                page.append(form(form)).append("\n\n");
            }
        });
    }

    private void table(String definition, Map<String, JsonNode> fields) {
        page.append("| | | |\n|---|---|---|\n");
        fields.forEach((name, field) -> page.append("| `%s`%s | %s | %s |\n"
                .formatted(
                        name,
                        isRequired(definition, name) ? " \\*" : "",
                        form(field),
                        meaning(definition, name, field))));
        boolean marked = fields.keySet().stream().anyMatch(name -> isRequired(definition, name));
        page.append(marked ? "\n\\* 完整的规则包必有 · a whole pack has it\n\n" : "\n");
    }

    private String meaning(String definition, String name, JsonNode field) {
        JsonNode own = definition(OWN).path("properties").path(name);
        for (JsonNode described : List.of(field, own)) {
            if (described.has("description")) {
                return said(described).replaceFirst("(?<=\\P{ASCII}) (?=\\p{ASCII}+$)", "<br>");
            }
        }
        undescribed.add(definition + "/" + name);
        return "";
    }

    /** The fields of a row, without those that any row can have. */
    private Map<String, JsonNode> own(String row) {
        Map<String, JsonNode> fields = new LinkedHashMap<>(fields(definition(row)));
        fields.keySet().removeAll(fields(definition("common")).keySet());
        return fields;
    }

    /** The definition of the rows of a section, or null for a field of the head. */
    private String row(JsonNode section) {
        JsonNode resolved = resolved(section);
        JsonNode row = resolved.path("additionalProperties");
        return row.isObject() ? reference(row) : "parameters".equals(reference(section)) ? "parameters" : null;
    }

    private boolean isRequired(String definition, String name) {
        for (JsonNode required : definition(definition).path("required")) {
            if (required.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private String form(JsonNode node) {
        if (node.has("$ref")) {
            String name = reference(node);
            return "[%s](#%s)".formatted(name, name.toLowerCase(Locale.ROOT));
        }
        if (node.path("properties").has("value")) {
            return form(node.path("properties").path("value"));
        }
        if (node.has("const")) {
            return "`" + node.path("const").asText() + "`";
        }
        if (node.has("enum")) {
            return codes(node.path("enum"));
        }
        if (node.has("anyOf")) {
            return parts(node.path("anyOf"));
        }
        return switch (node.path("type").asText()) {
            case "boolean" -> "`true` `false`";
            case "integer" ->
                node.path("minimum").asText() + "–" + node.path("maximum").asText();
            case "array" -> "列表 · list: " + form(node.path("items"));
            case "object" -> "对象 · object: " + form(node.path("additionalProperties"));
            default ->
                node.has("pattern") ? "`" + node.path("pattern").asText().replace("|", "\\|") + "`" : "文字 · text";
        };
    }

    private String parts(JsonNode anyOf) {
        List<String> forms = new ArrayList<>();
        anyOf.forEach(part -> forms.add(
                part.has("properties")
                        ? "对象 · object: `" + String.join("` `", fields(part).keySet()) + "`"
                        : form(part)));
        return String.join("<br>", forms);
    }

    private static String codes(JsonNode values) {
        List<String> codes = new ArrayList<>();
        values.forEach(value -> codes.add("`" + value.asText() + "`"));
        return codes.stream().collect(Collectors.joining(" "));
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? definition(reference(node)) : node;
    }

    private JsonNode definition(String name) {
        return schema.path("$defs").path(name);
    }

    private static Map<String, JsonNode> fields(JsonNode object) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        object.path("properties").properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    private static String reference(JsonNode node) {
        return node.path("$ref").asText().replace(DEFINITIONS, "");
    }

    private static String said(JsonNode node) {
        return node.path("description").asText();
    }
}
