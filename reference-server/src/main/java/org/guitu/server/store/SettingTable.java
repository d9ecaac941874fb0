package org.guitu.server.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What the database knows of itself: which keys it was filled with, by which editions its read model was made. */
public final class SettingTable {
    /** By which editions of packs, calendars and program the read model is made: whoever has others writes none of it. */
    public static final String EDITIONS = "spans-editions";

    private final Handle handle;

    SettingTable(Handle handle) {
        this.handle = handle;
    }

    /**
     * Reads a setting.
     *
     * @param name its name
     * @return its value, if it was put
     */
    public Optional<String> find(String name) {
        return handle.createQuery("select value from setting where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne();
    }

    static void adopt(Handle handle, List<Map.Entry<String, String>> settings) {
        Batch.run(
                handle,
                "insert into setting (name, value) values (:name, :value) on conflict do nothing",
                settings,
                (batch, setting) -> batch.bind("name", setting.getKey()).bind("value", setting.getValue()));
    }

    static void put(Handle handle, List<Map.Entry<String, String>> settings) {
        Batch.run(
                handle,
                "insert into setting (name, value) values (:name, :value)"
                        + " on conflict (name) do update set value = excluded.value",
                settings,
                (batch, setting) -> batch.bind("name", setting.getKey()).bind("value", setting.getValue()));
    }
}
