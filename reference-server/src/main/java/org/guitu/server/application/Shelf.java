package org.guitu.server.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Entry;
import org.guitu.server.store.CaseTable;
import org.guitu.server.store.Draft;
import org.guitu.server.store.EntryTable;
import org.guitu.server.store.PersonTable;
import org.guitu.server.store.Tables;

/** Loads case files from their rows, and adds to them. */
final class Shelf {
    private final Vault vault;
    private final Opened opened;

    Shelf(Vault vault, Opened opened) {
        this.vault = vault;
        this.opened = opened;
    }

    Optional<Dossier> load(Tables tables, String caseId) {
        return tables.people()
                .ofCase(caseId)
                .flatMap(person -> files(tables, person))
                .flatMap(files -> files.dossier(caseId));
    }

    /** Answers about a case, or that there is none, or that it was erased. */
    Reply on(Tables tables, String caseId, Function<Dossier, Reply> work) {
        Optional<PersonTable.Row> person = tables.people().ofCase(caseId);
        if (person.isEmpty()) {
            return Reply.unknown("no-such-case");
        }
        return files(tables, person.get())
                .flatMap(files -> files.dossier(caseId))
                .map(dossier -> work.apply(dossier).about(dossier))
                .orElseGet(() -> Reply.erased(person.get().id()).with(Reply.CASE, caseId));
    }

    /** All cases of one person, or nothing where there is no such person, or nothing left of them. */
    Optional<PersonFiles> ofPerson(Tables tables, String personId) {
        return tables.people().find(personId).flatMap(person -> files(tables, person));
    }

    private Optional<PersonFiles> files(Tables tables, PersonTable.Row person) {
        PersonTable.Held held = person.held();
        if (held == null) {
            opened.forget(person.id());
            return Optional.empty();
        }
        Optional<PersonFiles> known = opened.of(person.id());
        if (known.filter(files -> files.turn() == person.turn()).isPresent()) {
            return known;
        }
        LocalDate birthDate = vault.record(person.id(), held).birthDate();
        PersonFiles files = new PersonFiles(person.id(), person.turn(), birthDate, Map.of());
        for (CaseTable.Row row : tables.cases().ofPerson(person.id())) {
            CaseFile before = known.flatMap(then -> then.dossier(row.id()))
                    .map(Dossier::file)
                    .filter(file -> file.version() <= row.version())
                    .orElseGet(() -> CaseFile.empty(row.id()));
            CaseKey key = vault.key(row);
            CaseFile file = before.version() == row.version() ? before : grown(tables, row, key, before);
            files = files.with(new PersonFiles.Held(row, key, file));
        }
        opened.keep(files);
        return Optional.of(files);
    }

    /** A new case without entries. */
    Dossier open(Tables tables, Draft draft, PersonFiles person) {
        String caseId = vault.drawId("c");
        CaseFile file = CaseFile.empty(caseId);
        CaseTable.Row row = new CaseTable.Row(
                caseId,
                person.personId(),
                0,
                vault.drawCaseKey(tables, caseId),
                vault.marks().opened(caseId, person.personId()));
        draft.on(person.personId(), person.turn());
        draft.add(row);
        return person.with(new PersonFiles.Held(row, vault.key(row), file))
                .dossier(caseId)
                .orElseThrow();
    }

    void append(Draft draft, Dossier dossier, CaseFile file, List<Entry> entries) {
        CaseKey key = dossier.key();
        List<EntryTable.Row> rows = new ArrayList<>();
        byte[] mark = dossier.row().mark();
        int position = dossier.file().version();
        for (Entry entry : entries) {
            position++;
            EntryTable.Row row = new EntryTable.Row(
                    file.caseId(),
                    position,
                    entry.id(),
                    entry.chain(),
                    Math.toIntExact(entry.sequence()),
                    entry.recordedAt().toString(),
                    entry.type(),
                    key.seal(entry),
                    entry.commitment(),
                    entry.hash());
            mark = vault.marks().added(mark, row);
            rows.add(row);
        }
        draft.on(dossier.personId(), dossier.person().turn());
        draft.append(rows);
        CaseTable.Move move = new CaseTable.Move(file.caseId(), file.version(), mark);
        draft.add(move);
        PersonFiles after = dossier.person()
                .with(new PersonFiles.Held(dossier.row().moved(move), key, file))
                .turned();
        draft.whenWritten(() -> opened.keep(after));
    }

    /** A case's file as it stands in the table, whatever was opened before. */
    CaseFile file(Tables tables, CaseTable.Row row) {
        return grown(tables, row, vault.key(row), CaseFile.empty(row.id()));
    }

    // Entries are only ever added, so that those which were opened before stand.
    private static CaseFile grown(Tables tables, CaseTable.Row row, CaseKey key, CaseFile before) {
        List<Entry> entries = new ArrayList<>(before.entries());
        tables.entries().after(row.id(), before.version()).forEach(entry -> entries.add(key.entry(entry)));
        return CaseFile.of(row.id(), entries);
    }
}
