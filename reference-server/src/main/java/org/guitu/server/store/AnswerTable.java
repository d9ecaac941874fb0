package org.guitu.server.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The first answers to requests that carried an idempotency key. */
public final class AnswerTable {
    private static final RowMapper<Row> ROW = (rs, ctx) -> new Row(
            rs.getBytes("key"), rs.getString("person_id"), rs.getBytes("request_digest"), rs.getBytes("sealed"));

    private final Handle handle;

    AnswerTable(Handle handle) {
        this.handle = handle;
    }

    /**
     * A kept answer.
     *
     * @param key the digest of the actor and the key that the client chose
     * @param personId whom the answer is about
     * @param requestDigest the digest of what was asked
     * @param sealed the answer, sealed under that person's key
     */
    @SuppressWarnings("ArrayRecordComponent") // a row's bytes, never compared
    public record Row(byte[] key, String personId, byte[] requestDigest, byte[] sealed) {}

    /** Keeps those answers whose key nobody has used yet. */
    static int[] add(Handle handle, List<Row> rows) {
        return Batch.run(
                handle,
                "insert into idempotency (key, person_id, request_digest, sealed) values (:key, :person, :request, :sealed)"
                        + " on conflict do nothing",
                rows,
                (batch, row) -> batch.bind("key", row.key())
                        .bind("person", row.personId())
                        .bind("request", row.requestDigest())
                        .bind("sealed", row.sealed()));
    }

    /** Removes what was answered about these people. */
    static void erase(Handle handle, List<String> personIds) {
        Batch.run(
                handle,
                "delete from idempotency where person_id = :person",
                personIds,
                (batch, person) -> batch.bind("person", person));
    }

    /**
     * A page of kept answers.
     *
     * @param after the last key of the page before, empty for the first
     * @param limit how many at most
     * @return the answers in the order of their keys
     */
    public List<Row> page(byte[] after, int limit) {
        return handle.createQuery("select * from idempotency where key > :after order by key limit :limit")
                .bind("after", after)
                .bind("limit", limit)
                .map(ROW)
                .list();
    }

    /**
     * Finds a kept answer.
     *
     * @param key the digest of the actor and the client's key
     * @return the answer, if there is one
     */
    public Optional<Row> find(byte[] key) {
        return handle.createQuery("select * from idempotency where key = :key")
                .bind("key", key)
                .map(ROW)
                .findOne();
    }
}
