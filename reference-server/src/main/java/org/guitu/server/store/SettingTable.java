package org.guitu.server.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What the database knows of itself: which keys it was filled with, by which editions its read model was made. */
public final class SettingTable {
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

    /**
     * Puts a setting.
     *
     * @param name its name
     * @param value its value
     */
    public void put(String name, String value) {
        handle.createUpdate("insert into setting (name, value) values (:name, :value)"
                        + " on conflict (name) do update set value = excluded.value")
                .bind("name", name)
                .bind("value", value)
                .execute();
    }
}
