package org.guitu.server.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.guitu.rule.Fault;
import org.guitu.server.wording.Wording;

/**
 * A fault and the part of the request that has it.
 *
 * @param part body, query or header
 * @param fault what is wrong, and where in that part
 */
record Misread(String part, Fault fault) {
    static final String BODY = "body";
    static final String QUERY = "query";
    static final String HEADER = "header";

    static Misread body(Fault fault) {
        return new Misread(BODY, fault);
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("in", part);
        tree.put("pointer", fault.pointer());
        tree.put("code", fault.code());
        tree.put("sentences", Wording.both(fault));
        return tree;
    }
}
