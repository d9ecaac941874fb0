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

    Shelf(Vault vault) {
        this.vault = vault;
    }

    Optional<Dossier> load(Tables tables, String caseId) {
        return tables.cases()
                .find(caseId)
                .flatMap(row -> ofPerson(tables, row.personId()))
                .flatMap(files -> files.dossier(caseId));
    }

    /** Answers about a case, or that there is none, or that it was erased. */
    Reply on(Tables tables, String caseId, Function<Dossier, Reply> work) {
        Optional<CaseTable.Row> row = tables.cases().find(caseId);
        if (row.isEmpty()) {
            return Reply.unknown("no-such-case");
        }
        String personId = row.get().personId();
        return ofPerson(tables, personId)
                .flatMap(files -> files.dossier(caseId))
                .map(dossier -> work.apply(dossier).about(dossier))
                .orElseGet(() -> Reply.erased(personId).with(Reply.CASE, caseId));
    }

    /** All cases of one person, or nothing where there is no such person, or nothing left of them. */
    Optional<PersonFiles> ofPerson(Tables tables, String personId) {
        return tables.people()
                .find(personId)
                .flatMap(person -> Optional.ofNullable(person.held()).map(held -> files(tables, person, held)));
    }

    private PersonFiles files(Tables tables, PersonTable.Row person, PersonTable.Held held) {
        LocalDate birthDate = vault.record(person.id(), held).birthDate();
        PersonFiles files = new PersonFiles(person.id(), person.turn(), birthDate, Map.of());
        for (CaseTable.Row row : tables.cases().ofPerson(person.id())) {
            files = files.with(row, file(tables, row));
        }
        return files;
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
        return person.with(row, file).dossier(caseId).orElseThrow();
    }

    void append(Draft draft, Dossier dossier, CaseFile file, List<Entry> entries) {
        CaseKey key = vault.key(dossier.row());
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
        draft.add(new CaseTable.Move(file.caseId(), file.version(), mark));
    }

    CaseFile file(Tables tables, CaseTable.Row row) {
        CaseKey key = vault.key(row);
        return CaseFile.of(
                row.id(), tables.entries().of(row.id()).stream().map(key::entry).toList());
    }
}
