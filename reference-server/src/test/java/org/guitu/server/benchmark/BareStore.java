package org.guitu.server.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What a command and a look leave in this server's tables, row by row, in a transaction each. */
final class BareStore {
    private static final String MIGRATIONS = "classpath:org/guitu/server/store/migrations/";
    private static final byte[] MARK = new byte[32];
    private static final String HASH = "0".repeat(64);
    private static final String KEY = "k";
    /** An entry and a line of the access log are about this long. */
    private static final String FILLING = " ".repeat(280);

    private final Pools pools;
    private final Jdbi writer;
    private final AtomicInteger lines = new AtomicInteger();

    BareStore(Pools pools) {
        this.pools = pools;
        this.writer = pools.writer();
    }

    private record Head(String person, int version) {}

    void migrate() {
        Map<String, String> words = pools.sqlite()
                ? Map.of("text", "text", "bytes", "blob", "strict", "strict")
                : Map.of("text", "text collate \"C\"", "bytes", "bytea", "strict", "");
        Flyway.configure()
                .locations(MIGRATIONS + "common", MIGRATIONS + (pools.sqlite() ? "sqlite" : "postgresql"))
                .placeholders(words)
                // Its lock and its work take a connection each, and on SQLite the writer is one.
                .dataSource(pools.reading())
                .load()
                .migrate();
        writer.useTransaction(handle -> handle.execute("insert into wrapping_key (number, id) values (1, ?)", KEY));
    }

    /** A person with an active case of four entries. */
    void prepare(String caseId) {
        String person = caseId.replace('c', 'p');
        writer.useTransaction(handle -> {
            handle.execute(
                    "insert into person (id, turn, key_id, sealed_key, sealed, identity_digest) values (?, 0, ?, ?, ?, ?)",
                    person,
                    KEY,
                    MARK,
                    MARK,
                    person.getBytes(StandardCharsets.UTF_8));
            handle.execute(
                    "insert into case_file (id, person_id, version, key_id, sealed_key, mark)"
                            + " values (?, ?, 4, ?, ?, ?)",
                    caseId,
                    person,
                    KEY,
                    MARK,
                    MARK);
            for (int position = 1; position <= 4; position++) {
                addEntry(handle, caseId, position, FILLING);
            }
        });
    }

    Map<String, Object> append(String caseId, String body) {
        return writer.inTransaction(handle -> {
            // First, since it keeps others who write to the same case waiting until this is committed.
            handle.createUpdate("update person set turn = turn + 1"
                            + " where id = (select person_id from case_file where id = :case)")
                    .bind("case", caseId)
                    .execute();
            Head head = head(handle, caseId);
            handle.createUpdate("update case_file set version = :version, mark = :mark where id = :id")
                    .bind("version", head.version() + 1)
                    .bind("mark", MARK)
                    .bind("id", caseId)
                    .execute();
            addEntry(handle, caseId, head.version() + 1, body + FILLING);
            // An ordinary command leaves the spans as they are, and so nothing is written of them here.
            addLine(handle, head.person());
            return Map.of("id", caseId, "version", head.version() + 1);
        });
    }

    Map<String, Object> show(String caseId) {
        return writer.inTransaction(handle -> {
            Head head = head(handle, caseId);
            List<String> entries = handle.createQuery("select bytes from entry where case_id = :case order by position")
                    .bind("case", caseId)
                    .map((rs, ctx) -> new String(rs.getBytes(1), StandardCharsets.UTF_8))
                    .list();
            addLine(handle, head.person());
            return Map.of("id", caseId, "version", head.version(), "entries", entries);
        });
    }

    private static Head head(Handle handle, String caseId) {
        return handle.createQuery("select p.id, c.version from case_file c join person p on p.id = c.person_id"
                        + " where c.id = :id")
                .bind("id", caseId)
                .map((rs, ctx) -> new Head(rs.getString(1), rs.getInt(2)))
                .one();
    }

    private static void addEntry(Handle handle, String caseId, int position, String text) {
        handle.createUpdate("insert into entry (case_id, position, id, chain, seq, recorded_at, type, bytes,"
                        + " commitment, hash)"
                        + " values (:case, :position, :id, '421202001', :position, '2026-06-20T00:00:00Z',"
                        + " 'file-record', :bytes, :hash, :hash)")
                .bind("case", caseId)
                .bind("position", position)
                .bind("id", "421202001-" + position)
                .bind("bytes", text.getBytes(StandardCharsets.UTF_8))
                .bind("hash", HASH)
                .execute();
    }

    private void addLine(Handle handle, String person) {
        handle.createUpdate("insert into access_line (chain, seq, person_id, line, hash)"
                        + " values ('2026-06-20.bare', :seq, :person, :line, :hash)")
                .bind("seq", lines.incrementAndGet())
                .bind("person", person)
                .bind("line", UUID.randomUUID() + FILLING)
                .bind("hash", HASH)
                .execute();
    }
}
