package org.guitu.server.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Who looked at what and who wrote what, line by line, each process with a chain of its own for each day (RGT-04). */
public final class AccessTable {
    private static final RowMapper<Row> ROW = (rs, ctx) -> new Row(
            rs.getString("chain"),
            rs.getInt("seq"),
            rs.getString("person_id"),
            rs.getString("line"),
            rs.getString("hash"));

    private final Handle handle;

    AccessTable(Handle handle) {
        this.handle = handle;
    }

    /**
     * What is to be kept of one request.
     *
     * @param personId whose record it was about; null where it was about nobody's in particular
     * @param text the line, JSON
     */
    public record Line(@Nullable String personId, String text) {}

    /**
     * A line in its chain.
     *
     * @param chain the process and the day
     * @param seq its number in the chain, from 1
     * @param personId whose record it was about; null where it was about nobody's in particular
     * @param text the line, JSON
     * @param hash its link in the chain
     */
    public record Row(String chain, int seq, @Nullable String personId, String text, String hash) {}

    /**
     * Where a chain ends.
     *
     * @param chain the chain
     * @param seq the number of its last line
     * @param hash the link of its last line
     */
    public record Head(String chain, int seq, String hash) {}

    static void append(Handle handle, List<Row> rows) {
        Batch.run(
                handle,
                "insert into access_line (chain, seq, person_id, line, hash)"
                        + " values (:chain, :seq, :person, :line, :hash)",
                rows,
                (batch, row) -> batch.bind("chain", row.chain())
                        .bind("seq", row.seq())
                        .bind("person", row.personId())
                        .bind("line", row.text())
                        .bind("hash", row.hash()));
    }

    /**
     * A page of lines, chain by chain.
     *
     * @param afterChain the last chain of the page before, empty for the first
     * @param afterSeq the last number of that chain
     * @param limit how many at most
     * @return the lines
     */
    public List<Row> page(String afterChain, int afterSeq, int limit) {
        return handle.createQuery("select * from access_line where (chain, seq) > (:chain, :seq)"
                        + " order by chain, seq limit :limit")
                .bind("chain", afterChain)
                .bind("seq", afterSeq)
                .bind("limit", limit)
                .map(ROW)
                .list();
    }

    /**
     * A page of the lines about one person, chain by chain.
     *
     * @param personId whose
     * @param afterChain the last chain of the page before, empty for the first
     * @param afterSeq the last number of that chain
     * @param limit how many at most
     * @return the lines
     */
    public List<Row> about(String personId, String afterChain, int afterSeq, int limit) {
        return handle.createQuery("select * from access_line where person_id = :person"
                        + " and (chain, seq) > (:chain, :seq) order by chain, seq limit :limit")
                .bind("person", personId)
                .bind("chain", afterChain)
                .bind("seq", afterSeq)
                .bind("limit", limit)
                .map(ROW)
                .list();
    }

    /**
     * Where the chains of a day and those after it end.
     *
     * @param day the day, such as {@code 2026-11-28}
     * @return the chains' ends in the order of their names
     */
    public List<Head> heads(String day) {
        return handle.createQuery("select a.chain, a.seq, a.hash from access_line a join"
                        + " (select chain, max(seq) as seq from access_line where chain >= :day group by chain) b"
                        + " on b.chain = a.chain and b.seq = a.seq order by a.chain")
                .bind("day", day)
                .map((rs, ctx) -> new Head(rs.getString("chain"), rs.getInt("seq"), rs.getString("hash")))
                .list();
    }

    /**
     * Finds a line.
     *
     * @param chain its chain
     * @param seq its number
     * @return its link, if there is such a line
     */
    public Optional<String> hash(String chain, int seq) {
        return handle.createQuery("select hash from access_line where chain = :chain and seq = :seq")
                .bind("chain", chain)
                .bind("seq", seq)
                .mapTo(String.class)
                .findOne();
    }
}
