package org.guitu.server.application;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Entry;
import org.guitu.server.security.Digests;
import org.guitu.server.store.CaseTable;
import org.guitu.server.store.Draft;
import org.guitu.server.store.EntryTable;
import org.guitu.server.store.Tables;

/** Loads case files from their rows, and adds to them. */
final class Shelf {
    private final Vault vault;

    Shelf(Vault vault) {
        this.vault = vault;
    }

    Optional<Dossier> load(Tables tables, String caseId) {
        return tables.cases()
                .find(caseId)
                .flatMap(row -> ofPerson(tables, row.personId()))
                .flatMap(files -> files.dossier(caseId));
    }

    /** All cases of one person, or nothing where there is no such person. */
    Optional<PersonFiles> ofPerson(Tables tables, String personId) {
        return tables.people().find(personId).map(person -> {
            PersonFiles files = new PersonFiles(
                    personId,
                    person.turn(),
                    vault.person(person.sealed(), personId).birthDate(),
                    Map.of());
            for (CaseTable.Row row : tables.cases().ofPerson(personId)) {
                files = files.with(row, file(tables, row));
            }
            return files;
        });
    }

    /** A new case without entries. */
    Dossier open(Draft draft, PersonFiles person) {
        String caseId = vault.drawId("c");
        CaseFile file = CaseFile.empty(caseId);
        CaseTable.Row row = new CaseTable.Row(
                caseId, person.personId(), 0, vault.drawCaseKey(caseId), mark(person.personId(), file));
        draft.on(person.personId(), person.turn());
        draft.add(row);
        return person.with(row, file).dossier(caseId).orElseThrow();
    }

    void append(Draft draft, Dossier dossier, CaseFile file, List<Entry> entries) {
        List<EntryTable.Row> rows = new ArrayList<>();
        int position = dossier.file().version();
        for (Entry entry : entries) {
            position++;
            rows.add(new EntryTable.Row(
                    file.caseId(),
                    position,
                    entry.id(),
                    entry.chain(),
                    Math.toIntExact(entry.sequence()),
                    entry.recordedAt().toString(),
                    entry.type(),
                    entry.text().getBytes(StandardCharsets.UTF_8),
                    entry.hash()));
        }
        draft.on(dossier.personId(), dossier.person().turn());
        draft.append(rows);
        draft.add(new CaseTable.Move(file.caseId(), file.version(), mark(dossier.personId(), file)));
    }

    /** The salt of what a district records in a case at an instant. */
    String salt(CaseTable.Row row, String chain, Instant recordedAt) {
        return salt(vault.caseKey(row.sealedKey(), row.id()), chain, recordedAt);
    }

    // Derived and kept nowhere: without the case's key nobody can tell what an entry's commitment hides.
    private static String salt(SecretKey key, String chain, Instant recordedAt) {
        return HexFormat.of().formatHex(Digests.keyed(key, chain, recordedAt.toString()));
    }

    /** The mark over owner, version and chain heads, by which a cut tail shows. */
    byte[] mark(String personId, CaseFile file) {
        TreeMap<String, String> heads = new TreeMap<>();
        file.entries().forEach(entry -> heads.put(entry.chain(), entry.hash()));
        return vault.mark(Stream.concat(
                        Stream.of(file.caseId(), personId, Integer.toString(file.version())), heads.values().stream())
                .toArray(String[]::new));
    }

    CaseFile file(Tables tables, CaseTable.Row row) {
        SecretKey key = vault.caseKey(row.sealedKey(), row.id());
        return CaseFile.of(
                row.id(),
                tables.entries().of(row.id()).stream()
                        .map(entry -> entry(key, entry))
                        .toList());
    }

    private static Entry entry(SecretKey key, EntryTable.Row row) {
        return Entry.stored(
                new String(row.bytes(), StandardCharsets.UTF_8),
                salt(key, row.chain(), Instant.parse(row.recordedAt())),
                row.hash(),
                null);
    }
}
