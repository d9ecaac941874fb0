package org.guitu.server.application;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Chain;
import org.guitu.journal.Entry;
import org.guitu.rule.Fault;
import org.guitu.server.store.CaseTable;
import org.guitu.server.store.EntryTable;
import org.guitu.server.store.Tables;

/** What is wrong with one case: with its chains, which need no key, and with what its key opens. */
final class CaseFaults {
    private final Tables tables;
    private final Vault vault;
    private final Shelf shelf;
    private final Agenda agenda;
    /** Whether the read model is made by the editions in use. */
    private final boolean comparable;

    private final List<Fault> faults = new ArrayList<>();

    CaseFaults(Tables tables, Vault vault, Agenda agenda, boolean comparable) {
        this.comparable = comparable;
        this.tables = tables;
        this.vault = vault;
        // What the tables say is asked here, and not what was opened before.
        this.shelf = new Shelf(vault, new Opened());
        this.agenda = agenda;
    }

    List<Fault> of(CaseTable.Row row, List<EntryTable.Row> entries, boolean erased) {
        String place = "/cases/" + row.id();
        Chain.verify(entries.stream().map(CaseFaults::link).toList())
                .forEach(fault -> faults.add(new Fault(place + fault.pointer(), fault.code(), fault.values())));
        check(place, "entries-differ", () -> marked(row, entries));
        if (erased) {
            check(
                    place,
                    "erasure-undone",
                    () -> row.key() == null && tables.spans().of(row.id()).isEmpty());
            return faults;
        }
        check(place, "case-unreadable", () -> shelf.file(tables, row).caseId().equals(row.id()));
        if (faults.stream().noneMatch(fault -> fault.code().equals("case-unreadable"))) {
            CaseFile file = shelf.file(tables, row);
            check(place, "entry-misplaced", () -> agree(entries, file));
            check(place, "text-broken", () -> textsOpen(row, file));
            check(place, "spans-differ", () -> !comparable || spansAgree(row));
        }
        return faults;
    }

    private static Chain.Link link(EntryTable.Row row) {
        return new Chain.Link(row.chain(), row.seq(), row.commitment(), row.hash());
    }

    private boolean marked(CaseTable.Row row, List<EntryTable.Row> entries) {
        byte[] mark = vault.marks().opened(row.id(), row.personId());
        for (EntryTable.Row entry : entries) {
            mark = vault.marks().added(mark, entry);
        }
        return row.version() == entries.size() && Arrays.equals(row.mark(), mark);
    }

    // The columns beside the bytes are what queries go by and what the chain is checked by: they say what the bytes
    // say.
    private static boolean agree(List<EntryTable.Row> rows, CaseFile file) {
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            EntryTable.Row row = rows.get(i);
            Entry entry = file.entry(row.id());
            boolean same = entry != null
                    && row.position() == i + 1
                    && rises(last, row)
                    && entry.link().equals(link(row))
                    && entry.type().equals(row.type())
                    && entry.recordedAt().toString().equals(row.recordedAt());
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static boolean rises(Map<String, Integer> last, EntryTable.Row row) {
        Integer before = last.put(row.chain(), row.seq());
        return before == null || row.seq() > before;
    }

    private boolean textsOpen(CaseTable.Row row, CaseFile file) {
        CaseKey key = vault.key(row);
        return file.entries().stream()
                .map(Entry::note)
                .flatMap(Stream::ofNullable)
                .allMatch(ref -> tables.texts()
                        .find(ref.id(), row.id())
                        .map(kept -> key.note(kept, ref.id()))
                        .isPresent());
    }

    private boolean spansAgree(CaseTable.Row row) {
        return tables.spans()
                .of(row.id())
                .equals(agenda.of(shelf.load(tables, row.id()).orElseThrow()));
    }

    private void check(String place, String code, BooleanSupplier holds) {
        Verification.check(faults, place, code, holds);
    }
}
