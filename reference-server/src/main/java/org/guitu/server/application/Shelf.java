package org.guitu.server.application;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.guitu.agreement.Background;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Entry;
import org.guitu.server.security.Digests;
import org.guitu.server.store.CaseTable;
import org.guitu.server.store.EntryTable;
import org.guitu.server.store.Tables;

/** Loads case files from their rows, and appends to them. */
final class Shelf {
    private final Vault vault;

    Shelf(Vault vault) {
        this.vault = vault;
    }

    Optional<Dossier> load(Tables tables, String caseId) {
        return tables.cases()
                .find(caseId)
                .flatMap(row -> ofPerson(tables, row.personId()).stream()
                        .filter(dossier -> dossier.row().id().equals(caseId))
                        .findFirst());
    }

    /** All cases of one person, each with the others in its background; every file is loaded once. */
    List<Dossier> ofPerson(Tables tables, String personId) {
        Map<CaseTable.Row, CaseFile> files = new LinkedHashMap<>();
        tables.cases().ofPerson(personId).forEach(row -> files.put(row, file(tables, row)));
        LocalDate birthDate = tables.people()
                .find(personId)
                .map(person -> vault.person(person.sealed(), person.id()).birthDate())
                .orElseThrow();
        return files.entrySet().stream()
                .map(own -> new Dossier(
                        own.getKey(),
                        own.getValue(),
                        new Background(birthDate, others(files.values(), own.getValue()))))
                .toList();
    }

    private static List<CaseFile> others(Collection<CaseFile> files, CaseFile own) {
        return files.stream().filter(file -> file != own).toList();
    }

    /** A new case without entries, already stored. */
    Dossier open(Tables tables, String personId) {
        String caseId = vault.drawId("c");
        CaseFile file = CaseFile.empty(caseId);
        CaseTable.Row row = new CaseTable.Row(caseId, personId, 0, vault.drawCaseKey(caseId), mark(personId, file));
        tables.cases().add(row);
        return load(tables, caseId).orElseThrow();
    }

    void append(Tables tables, Dossier dossier, CaseFile file, List<Entry> entries) {
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
        tables.entries().append(rows);
        tables.cases().move(file.caseId(), file.version(), mark(dossier.personId(), file));
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
