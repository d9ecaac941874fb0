package org.guitu.server.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guitu.server.store.AccessTable;
import org.guitu.server.store.Database;
import org.guitu.server.store.Draft;
import org.jspecify.annotations.Nullable;

/**
 * Keeps who looked at what, who wrote what and who was turned away (RGT-04). A line names people and cases by their ids,
 * and nothing that a client typed; that of a write carries the marks of the cases that were written, so that a tail cut
 * from a case shows here too.
 */
public final class AccessLog {
    /** The form of the errand that erases a person. */
    public static final String ERASE = "erase";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;

    /**
     * Keeps lines in a database.
     *
     * @param database which
     */
    public AccessLog(Database database) {
        this.database = database;
    }

    /**
     * Keeps that somebody unknown was turned away.
     *
     * @param errand by which request
     * @param now when
     */
    public void denied(Errand errand, Instant now) {
        Draft draft = new Draft();
        draft.add(new AccessTable.Line(null, text(tree(errand, now, "DENIED"))));
        database.commit(draft);
    }

    /** Adds to a draft what came of a request. */
    static void keep(Draft draft, Caller caller, Reply reply) {
        Map<String, Object> tree =
                tree(caller.errand(), caller.now(), reply.kind().name());
        tree.put("by", EntryTrees.by(caller.actor()));
        String person = reply.beside().get(Reply.PERSON);
        put(tree, "person", person);
        put(tree, "case", reply.beside().get(Reply.CASE));
        Map<String, Object> written = new LinkedHashMap<>();
        draft.cases().forEach(row -> written.put(row.id(), mark(row.version(), row.mark())));
        draft.moves().forEach(move -> written.put(move.id(), mark(move.version(), move.mark())));
        if (!written.isEmpty()) {
            tree.put("written", written);
        }
        draft.answers().forEach(answer -> tree.put("answer", answer(answer.key())));
        draft.add(new AccessTable.Line(person, text(tree)));
    }

    /** Adds to a draft that a person was erased, by somebody at the machine itself. */
    static void keepErasure(Draft draft, String personId, Errand errand, Instant now) {
        Map<String, Object> tree = tree(errand, now, Reply.Kind.WRITTEN.name());
        tree.put("person", personId);
        draft.add(new AccessTable.Line(personId, text(tree)));
    }

    /** How a line names a case that was written: version and mark. */
    static String mark(int version, byte[] mark) {
        return version + "." + HexFormat.of().formatHex(mark);
    }

    /** How a line names an answer that is kept for repetition: by the digest under which it is kept. */
    static String answer(byte[] key) {
        return HexFormat.of().formatHex(key);
    }

    static Map<String, Object> tree(AccessTable.Row row) {
        try {
            Map<String, Object> tree = new LinkedHashMap<>();
            JSON.readTree(row.text()).properties().forEach(field -> tree.put(field.getKey(), field.getValue()));
            return tree;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line of the access log is no JSON", e);
        }
    }

    private static Map<String, Object> tree(Errand errand, Instant now, String outcome) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("at", now.toString());
        tree.put("request", errand.request());
        tree.put("route", errand.route());
        tree.put("outcome", outcome);
        return tree;
    }

    private static void put(Map<String, Object> tree, String name, @Nullable String value) {
        if (value != null) {
            tree.put(name, value);
        }
    }

    private static String text(Map<String, Object> tree) {
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line of the access log cannot be written", e);
        }
    }
}
