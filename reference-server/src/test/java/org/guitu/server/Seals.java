package org.guitu.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guitu.server.security.KeyFile;
import org.guitu.server.security.KeyRing;
import org.guitu.server.security.Suite;
import org.guitu.server.security.SuiteKey;
import org.guitu.server.security.Wrapped;

/** What somebody has who holds the database and the key file: every wrapped key, and every sealed value. */
record Seals(TestDatabase database, KeyFile file) {
    static Seals of(RunningServer running) {
        return new Seals(running.database(), new KeyFile(running.keys()));
    }

    /**
     * A sealed value.
     *
     * @param owner the place of the key that it was sealed under
     * @param place where it belongs
     * @param bytes the value
     */
    @SuppressWarnings("ArrayRecordComponent") // a row's bytes, never compared
    record Value(String owner, String place, byte[] bytes) {}

    KeyRing ring(Suite suite) {
        return new KeyRing(file, file.existing(), suite);
    }

    /** The keys of people and cases by their places. */
    Map<String, Wrapped> keys() {
        Map<String, Wrapped> keys = new LinkedHashMap<>();
        for (String table : List.of("person", "case_file")) {
            each(
                    "select id, key_id, sealed_key from " + table + " where sealed_key is not null",
                    row -> keys.put(table + "/" + row.getString(1), new Wrapped(row.getString(2), row.getBytes(3))));
        }
        return keys;
    }

    /** The same, opened. */
    Map<String, SuiteKey> opened() {
        KeyRing ring = ring(Suite.installed());
        Map<String, SuiteKey> opened = new LinkedHashMap<>();
        keys().forEach((place, key) -> opened.put(place, ring.open(key, place)));
        return opened;
    }

    List<Value> values() {
        List<Value> values = new ArrayList<>();
        each(
                "select id, sealed from person where sealed is not null",
                row -> values.add(
                        new Value("person/" + row.getString(1), "person/" + row.getString(1), row.getBytes(2))));
        each(
                "select case_id, id, bytes from entry",
                row -> values.add(new Value(
                        "case_file/" + row.getString(1),
                        "entry/" + row.getString(1) + "/" + row.getString(2),
                        row.getBytes(3))));
        each(
                "select case_id, id, sealed from text",
                row -> values.add(
                        new Value("case_file/" + row.getString(1), "text/" + row.getString(2), row.getBytes(3))));
        each(
                "select person_id, key, sealed from idempotency",
                row -> values.add(new Value(
                        "person/" + row.getString(1),
                        "idempotency/" + HexFormat.of().formatHex(row.getBytes(2)),
                        row.getBytes(3))));
        return values;
    }

    private interface Reading {
        void read(ResultSet row) throws SQLException;
    }

    private void each(String query, Reading reading) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                reading.read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
