package org.guitu.server.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The free texts that entries refer to, sealed. */
public final class TextTable {
    private final Handle handle;

    TextTable(Handle handle) {
        this.handle = handle;
    }

    /**
     * One text.
     *
     * @param id the reference that the entry carries
     * @param caseId the case of that entry
     * @param sealed the text, sealed
     */
    @SuppressWarnings("ArrayRecordComponent") // a row's bytes, never compared
    public record Row(String id, String caseId, byte[] sealed) {}

    static void add(Handle handle, List<Row> rows) {
        Batch.run(
                handle,
                "insert into text (id, case_id, sealed) values (:id, :case, :sealed)",
                rows,
                (batch, row) ->
                        batch.bind("id", row.id()).bind("case", row.caseId()).bind("sealed", row.sealed()));
    }

    /** Removes the texts of these people's cases. */
    static void erase(Handle handle, List<String> personIds) {
        Batch.run(
                handle,
                "delete from text where case_id in (select id from case_file where person_id = :person)",
                personIds,
                (batch, person) -> batch.bind("person", person));
    }

    /**
     * Finds a text of a case.
     *
     * @param id the reference
     * @param caseId the case
     * @return the sealed text, if there is one
     */
    public Optional<byte[]> find(String id, String caseId) {
        return handle.createQuery("select sealed from text where id = :id and case_id = :case")
                .bind("id", id)
                .bind("case", caseId)
                .map((rs, ctx) -> rs.getBytes(1))
                .findOne();
    }
}
