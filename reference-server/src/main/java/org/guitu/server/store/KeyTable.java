package org.guitu.server.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * The installation's keys that keys of people and cases are wrapped under here. The keys themselves stand in the key
 * file; which of them is current stands here, so that all processes agree.
 */
public final class KeyTable {
    private final Handle handle;

    KeyTable(Handle handle) {
        this.handle = handle;
    }

    /**
     * One of the keys.
     *
     * @param number its place in their order, from 1
     * @param id its id in the key file
     */
    public record Row(int number, String id) {}

    /** Adds those whose number and id nobody has taken yet. */
    static void add(Handle handle, List<Row> rows) {
        Batch.run(
                handle,
                "insert into wrapping_key (number, id) values (:number, :id) on conflict do nothing",
                rows,
                (batch, row) -> batch.bind("number", row.number()).bind("id", row.id()));
    }

    /** Forgets those older than the current one that nothing is wrapped under any more. */
    static void retire(Handle handle) {
        handle.execute("delete from wrapping_key where number < (select max(number) from wrapping_key)"
                + " and not exists (select 1 from person where key_id = wrapping_key.id)"
                + " and not exists (select 1 from case_file where key_id = wrapping_key.id)");
    }

    /**
     * All of them in order.
     *
     * @return the keys, the current one last
     */
    public List<Row> all() {
        return handle.createQuery("select * from wrapping_key order by number")
                .map((rs, ctx) -> new Row(rs.getInt("number"), rs.getString("id")))
                .list();
    }

    /**
     * The one under which new keys are wrapped.
     *
     * @return its id in the key file
     */
    public String current() {
        return handle.createQuery("select id from wrapping_key order by number desc limit 1")
                .mapTo(String.class)
                .one();
    }
}
