package org.guitu.server.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.guitu.server.security.Wrapped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The head of each case file: whose it is, how many entries it has, its key, and the mark over its entries. */
public final class CaseTable {
    private static final RowMapper<Row> ROW = (rs, ctx) -> new Row(
            rs.getString("id"),
            rs.getString("person_id"),
            rs.getInt("version"),
            rs.getString("key_id") == null ? null : new Wrapped(rs.getString("key_id"), rs.getBytes("sealed_key")),
            rs.getBytes("mark"));

    private final Handle handle;

    CaseTable(Handle handle) {
        this.handle = handle;
    }

    /**
     * One case.
     *
     * @param id the case's id
     * @param personId whose case it is
     * @param version how many entries it has
     * @param key the case's key; null where the person was erased
     * @param mark the keyed mark over owner and entries
     */
    @SuppressWarnings("ArrayRecordComponent") // a row's bytes, never compared
    public record Row(
            String id,
            String personId,
            int version,
            @Nullable Wrapped key,
            byte[] mark) {
        /**
         * The same case in its next version.
         *
         * @param move the version
         * @return its head then
         */
        public Row moved(Move move) {
            return new Row(id, personId, move.version(), key, move.mark());
        }
    }

    /**
     * A case's next version.
     *
     * @param id the case
     * @param version how many entries it has then
     * @param mark the mark that goes with them
     */
    @SuppressWarnings("ArrayRecordComponent") // a row's bytes, never compared
    public record Move(String id, int version, byte[] mark) {}

    /**
     * A case's key, wrapped anew.
     *
     * @param id the case
     * @param key the same key under another
     */
    public record Rewrap(String id, Wrapped key) {}

    /** Adds those whose key is wrapped under one that still counts. */
    static int[] add(Handle handle, List<Row> rows) {
        return Batch.run(
                handle,
                "insert into case_file (id, person_id, version, key_id, sealed_key, mark)"
                        + " select :id, :person, :version, :wrapping, :key, :mark"
                        + " where exists (select 1 from wrapping_key where id = :wrapping)",
                rows,
                (batch, row) -> {
                    Wrapped key = Objects.requireNonNull(row.key());
                    batch.bind("id", row.id())
                            .bind("person", row.personId())
                            .bind("version", row.version())
                            .bind("wrapping", key.keyId())
                            .bind("key", key.sealed())
                            .bind("mark", row.mark());
                });
    }

    static void rewrap(Handle handle, List<Rewrap> keys) {
        Batch.run(
                handle,
                "update case_file set key_id = :wrapping, sealed_key = :key where id = :id",
                keys,
                (batch, rewrap) -> batch.bind("id", rewrap.id())
                        .bind("wrapping", rewrap.key().keyId())
                        .bind("key", rewrap.key().sealed()));
    }

    /** Destroys the keys of these people's cases. */
    static void erase(Handle handle, List<String> personIds) {
        Batch.run(
                handle,
                "update case_file set key_id = null, sealed_key = null where person_id = :person",
                personIds,
                (batch, person) -> batch.bind("person", person));
    }

    static void move(Handle handle, List<Move> moves) {
        Batch.run(
                handle,
                "update case_file set version = :version, mark = :mark where id = :id",
                moves,
                (batch, move) -> batch.bind("id", move.id())
                        .bind("version", move.version())
                        .bind("mark", move.mark()));
    }

    /**
     * Finds a case.
     *
     * @param id its id
     * @return the case, if there is one
     */
    public Optional<Row> find(String id) {
        return handle.createQuery("select * from case_file where id = :id")
                .bind("id", id)
                .map(ROW)
                .findOne();
    }

    /**
     * The cases of one person in the order of their ids.
     *
     * @param personId whose
     * @return the cases
     */
    public List<Row> ofPerson(String personId) {
        return handle.createQuery("select * from case_file where person_id = :person order by id")
                .bind("person", personId)
                .map(ROW)
                .list();
    }

    /**
     * A page of all cases, those of people who were erased too, in the order of their ids.
     *
     * @param after the id before the page, empty for the first
     * @param limit how many at most
     * @return the cases
     */
    public List<Row> all(String after, int limit) {
        return handle.createQuery("select * from case_file where id > :after order by id limit :limit")
                .bind("after", after)
                .bind("limit", limit)
                .map(ROW)
                .list();
    }

    /**
     * A page of the cases that can be read in the order of their ids.
     *
     * @param personId whose, or null for everybody's
     * @param after the id before the page, empty for the first
     * @param limit how many at most
     * @return the cases
     */
    public List<Row> page(@Nullable String personId, String after, int limit) {
        String whose = personId == null ? "" : " and person_id = :person";
        Query page = handle.createQuery("select * from case_file where key_id is not null and id > :after" + whose
                        + " order by id limit :limit")
                .bind("after", after)
                .bind("limit", limit);
        return (personId == null ? page : page.bind("person", personId))
                .map(ROW)
                .list();
    }
}
