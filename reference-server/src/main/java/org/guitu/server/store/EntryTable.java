package org.guitu.server.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** The entries, only ever added to. */
public final class EntryTable {
    private final Handle handle;

    EntryTable(Handle handle) {
        this.handle = handle;
    }

    /**
     * One entry of a case.
     *
     * @param caseId the case
     * @param position its place in the order of arrival, from 1
     * @param id its id in the case
     * @param chain the recording district's chain
     * @param seq its number in that chain, from 1
     * @param recordedAt the instant of recording
     * @param type the kind of fact
     * @param bytes the entry as the core wrote it, sealed under the case's key
     * @param commitment what its hash covers
     * @param hash its link in the chain
     */
    @SuppressWarnings("ArrayRecordComponent") // a row's bytes, never compared
    public record Row(
            String caseId,
            int position,
            String id,
            String chain,
            int seq,
            String recordedAt,
            String type,
            byte[] bytes,
            String commitment,
            String hash) {}

    static void append(Handle handle, List<Row> rows) {
        Batch.run(
                handle,
                "insert into entry (case_id, position, id, chain, seq, recorded_at, type, bytes, commitment, hash)"
                        + " values (:case, :position, :id, :chain, :seq, :at, :type, :bytes, :commitment, :hash)",
                rows,
                (batch, row) -> batch.bind("case", row.caseId())
                        .bind("position", row.position())
                        .bind("id", row.id())
                        .bind("chain", row.chain())
                        .bind("seq", row.seq())
                        .bind("at", row.recordedAt())
                        .bind("type", row.type())
                        .bind("bytes", row.bytes())
                        .bind("commitment", row.commitment())
                        .bind("hash", row.hash()));
    }

    /**
     * The entries of a case in the order of arrival.
     *
     * @param caseId the case
     * @return its entries
     */
    public List<Row> of(String caseId) {
        return after(caseId, 0);
    }

    /**
     * The entries of a case that came after some others, in the order of arrival.
     *
     * @param caseId the case
     * @param position the place of the last of those others, 0 where there are none
     * @return its further entries
     */
    public List<Row> after(String caseId, int position) {
        return handle.createQuery(
                        "select * from entry where case_id = :case and position > :position order by position")
                .bind("case", caseId)
                .bind("position", position)
                .map((rs, ctx) -> new Row(
                        rs.getString("case_id"),
                        rs.getInt("position"),
                        rs.getString("id"),
                        rs.getString("chain"),
                        rs.getInt("seq"),
                        rs.getString("recorded_at"),
                        rs.getString("type"),
                        rs.getBytes("bytes"),
                        rs.getString("commitment"),
                        rs.getString("hash")))
                .list();
    }
}
