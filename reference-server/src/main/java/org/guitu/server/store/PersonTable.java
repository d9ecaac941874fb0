package org.guitu.server.store;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guitu.server.security.Wrapped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** The people: sealed, and found by the keyed digest of the whole identity number alone. */
public final class PersonTable {
    private static final RowMapper<Row> ROW = (rs, ctx) -> new Row(
            rs.getString("id"),
            rs.getInt("turn"),
            rs.getString("key_id") == null
                    ? null
                    : new Held(
                            new Wrapped(rs.getString("key_id"), rs.getBytes("sealed_key")),
                            rs.getBytes("sealed"),
                            rs.getBytes("identity_digest")));

    private final Handle handle;

    PersonTable(Handle handle) {
        this.handle = handle;
    }

    /**
     * One person.
     *
     * @param id the person's id here
     * @param turn how often something was written about the person
     * @param held what is held of the person; null of one who was erased
     */
    public record Row(String id, int turn, @Nullable Held held) {}

    /**
     * What is held of a person.
     *
     * @param key the person's key
     * @param sealed name, number, telephone and address, sealed under that key
     * @param identityDigest the keyed digest of the identity number
     */
    @SuppressWarnings("ArrayRecordComponent") // a row's bytes, never compared
    public record Held(Wrapped key, byte[] sealed, byte[] identityDigest) {}

    /**
     * A person's key, wrapped anew.
     *
     * @param id the person
     * @param key the same key under another
     */
    public record Rewrap(String id, Wrapped key) {}

    /** Adds those whose number nobody has yet, and whose key is wrapped under one that still counts. */
    static int[] add(Handle handle, List<Row> rows) {
        return Batch.run(
                handle,
                "insert into person (id, turn, key_id, sealed_key, sealed, identity_digest)"
                        + " select :id, :turn, :wrapping, :key, :sealed, :digest"
                        + " where exists (select 1 from wrapping_key where id = :wrapping) on conflict do nothing",
                rows,
                (batch, row) -> {
                    Held held = Objects.requireNonNull(row.held());
                    batch.bind("id", row.id())
                            .bind("turn", row.turn())
                            .bind("wrapping", held.key().keyId())
                            .bind("key", held.key().sealed())
                            .bind("sealed", held.sealed())
                            .bind("digest", held.identityDigest());
                });
    }

    static void rewrap(Handle handle, List<Rewrap> keys) {
        Batch.run(
                handle,
                "update person set key_id = :wrapping, sealed_key = :key where id = :id",
                keys,
                (batch, rewrap) -> batch.bind("id", rewrap.id())
                        .bind("wrapping", rewrap.key().keyId())
                        .bind("key", rewrap.key().sealed()));
    }

    /** Leaves nothing of these people but their ids. */
    static void erase(Handle handle, List<String> ids) {
        Batch.run(
                handle,
                "update person set key_id = null, sealed_key = null, sealed = null, identity_digest = null"
                        + " where id = :id",
                ids,
                (batch, id) -> batch.bind("id", id));
    }

    /** Moves people on whose turn is still the one that was seen. */
    static int[] turn(Handle handle, List<Map.Entry<String, Integer>> seen) {
        return Batch.run(
                handle,
                "update person set turn = turn + 1 where id = :id and turn = :seen",
                seen,
                (batch, one) -> batch.bind("id", one.getKey()).bind("seen", one.getValue()));
    }

    /**
     * Finds by id.
     *
     * @param id the person's id
     * @return the person, if there is one
     */
    public Optional<Row> find(String id) {
        return handle.createQuery("select * from person where id = :id")
                .bind("id", id)
                .map(ROW)
                .findOne();
    }

    /**
     * Finds whose a case is.
     *
     * @param caseId the case's id
     * @return the person, if there is such a case
     */
    public Optional<Row> ofCase(String caseId) {
        return handle.createQuery("select p.* from person p join case_file c on c.person_id = p.id where c.id = :case")
                .bind("case", caseId)
                .map(ROW)
                .findOne();
    }

    /**
     * Finds by identity number.
     *
     * @param digest the number's keyed digest
     * @return the person, if there is one
     */
    public Optional<Row> findByIdentity(byte[] digest) {
        return handle.createQuery("select * from person where identity_digest = :digest")
                .bind("digest", digest)
                .map(ROW)
                .findOne();
    }

    /**
     * A page of the people whose own key or a case's key is not wrapped under the current one, in the order of their ids.
     *
     * @param current the id of the current wrapping key
     * @param after the id before the page, empty for the first
     * @param limit how many at most
     * @return the people
     */
    public List<Row> underOlderKeys(String current, String after, int limit) {
        return handle.createQuery("select * from person p where id > :after and (key_id <> :current or exists"
                        + " (select 1 from case_file c where c.person_id = p.id and c.key_id <> :current))"
                        + " order by id limit :limit")
                .bind("current", current)
                .bind("after", after)
                .bind("limit", limit)
                .map(ROW)
                .list();
    }

    /**
     * A page of people in the order of their ids.
     *
     * @param after the id before the page, empty for the first
     * @param limit how many at most
     * @return the people
     */
    public List<Row> page(String after, int limit) {
        return handle.createQuery("select * from person where id > :after order by id limit :limit")
                .bind("after", after)
                .bind("limit", limit)
                .map(ROW)
                .list();
    }
}
