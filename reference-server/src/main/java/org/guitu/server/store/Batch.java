package org.guitu.server.store;

import java.util.List;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** One statement for many rows, sent at once. */
final class Batch {
    private Batch() {}

    /** Runs the statement for each of the items, and tells how many rows each one met. */
    static <T> int[] run(Handle handle, String sql, List<T> items, BiConsumer<PreparedBatch, T> bind) {
        if (items.isEmpty()) {
            return new int[0];
        }
        PreparedBatch batch = handle.prepareBatch(sql);
        for (T item : items) {
            bind.accept(batch, item);
            batch.add();
        }
        return batch.execute();
    }
}
