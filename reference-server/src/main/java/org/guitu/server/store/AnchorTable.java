package org.guitu.server.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The anchors: at an instant each, where all chains of access lines ended. */
public final class AnchorTable {
    private static final RowMapper<Row> ROW =
            (rs, ctx) -> new Row(rs.getInt("number"), rs.getString("text"), rs.getString("hash"));

    private final Handle handle;

    AnchorTable(Handle handle) {
        this.handle = handle;
    }

    /**
     * One anchor.
     *
     * @param number its number, from 1
     * @param text when it was made and where the chains ended, JSON
     * @param hash its link to the anchor before
     */
    public record Row(int number, String text, String hash) {}

    /** Adds those whose number nobody has taken yet. */
    static int[] add(Handle handle, List<Row> rows) {
        return Batch.run(
                handle,
                "insert into anchor (number, text, hash) values (:number, :text, :hash) on conflict do nothing",
                rows,
                (batch, row) -> batch.bind("number", row.number())
                        .bind("text", row.text())
                        .bind("hash", row.hash()));
    }

    /**
     * The last one.
     *
     * @return the anchor with the highest number, if there is any
     */
    public Optional<Row> last() {
        return handle.createQuery("select * from anchor order by number desc limit 1")
                .map(ROW)
                .findOne();
    }

    /**
     * Those after one, in order.
     *
     * @param number a number, 0 for the first ones
     * @param limit how many at most
     * @return the anchors
     */
    public List<Row> after(int number, int limit) {
        return handle.createQuery("select * from anchor where number > :number order by number limit :limit")
                .bind("number", number)
                .bind("limit", limit)
                .map(ROW)
                .list();
    }
}
