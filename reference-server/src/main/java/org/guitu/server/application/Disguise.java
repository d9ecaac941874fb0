package org.guitu.server.application;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guitu.day.Shanghai;
import org.guitu.journal.Entry;

/** Puts names of a vector in the place of ids, documents, workers and words of a real case. */
final class Disguise {
    private static final List<String> DOCUMENTS = List.of("documentNumber", "number");

    private final List<String> caseIds;
    private final Map<String, String> workers = new HashMap<>();
    private final Map<String, String> documents = new HashMap<>();
    private final Map<String, String> steps = new HashMap<>();

    /** The first case is the vector's case a, the next b. */
    Disguise(List<String> caseIds) {
        this.caseIds = List.copyOf(caseIds);
    }

    Map<String, Object> step(Entry entry, String caseId) {
        String name = "s" + (steps.size() + 1);
        steps.put(caseId + "/" + entry.id(), name);
        Map<String, Object> by = EntryTrees.by(entry.recorder());
        by.put("id", workers.computeIfAbsent(entry.recorder().id(), id -> "w" + (workers.size() + 1)));
        Map<String, Object> body = new LinkedHashMap<>();
        entry.body().forEach((field, value) -> body.put(field, value(field, value, caseId)));
        if (entry.note() != null) {
            body.put("note", "…");
        }
        if (!entry.papers().isEmpty()) {
            body.put("papers", entry.papers());
        }
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("name", name);
        step.put("case", letter(caseId));
        step.put(
                "at",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(entry.recordedAt().atZone(Shanghai.ZONE)));
        step.put("by", by);
        step.put("command", entry.type());
        step.put("body", body);
        return step;
    }

    private Object value(String field, Object value, String caseId) {
        if (value instanceof Map<?, ?> inner) {
            Map<String, Object> tree = new LinkedHashMap<>();
            inner.forEach((key, one) -> tree.put(String.valueOf(key), value(String.valueOf(key), one, caseId)));
            return tree;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(one -> value(field, one, caseId)).toList();
        }
        if (!(value instanceof String text)) {
            return value;
        }
        if (DOCUMENTS.contains(field)) {
            return documents.computeIfAbsent(text, number -> "文书" + (documents.size() + 1) + "号");
        }
        if (caseIds.contains(text)) {
            return "$case:" + letter(text);
        }
        String step = steps.get(caseId + "/" + text);
        return step == null ? text : "$" + step;
    }

    private String letter(String caseId) {
        return Character.toString((char) ('a' + caseIds.indexOf(caseId)));
    }
}
