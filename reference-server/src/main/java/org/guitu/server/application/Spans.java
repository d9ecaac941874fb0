package org.guitu.server.application;

import java.util.LinkedHashMap;
import java.util.Map;
import org.guitu.server.store.SpanTable;

/** Spans as trees for the wire. */
final class Spans {
    private Spans() {}

    static Map<String, Object> tree(SpanTable.Row row) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("caseId", row.caseId());
        tree.put("subject", row.subject());
        tree.put("level", row.level());
        tree.put("role", row.role());
        tree.put("district", row.district());
        tree.put("from", row.from());
        tree.put("until", row.until());
        return tree;
    }
}
