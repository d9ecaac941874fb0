package org.guitu.server.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The free texts that entries refer to, sealed. */
public final class TextTable {
    private final Handle handle;

    TextTable(Handle handle) {
        this.handle = handle;
    }

    /**
     * Adds a text.
     *
     * @param id the reference that the entry carries
     * @param caseId the case of that entry
     * @param sealed the text, sealed
     */
    public void add(String id, String caseId, byte[] sealed) {
        handle.createUpdate("insert into text (id, case_id, sealed) values (:id, :case, :sealed)")
                .bind("id", id)
                .bind("case", caseId)
                .bind("sealed", sealed)
                .execute();
    }

    /**
     * Finds a text.
     *
     * @param id the reference
     * @return the sealed text, if there is one
     */
    public Optional<byte[]> find(String id) {
        return handle.createQuery("select sealed from text where id = :id")
                .bind("id", id)
                .map((rs, ctx) -> rs.getBytes(1))
                .findOne();
    }
}
