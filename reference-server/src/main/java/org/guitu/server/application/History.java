package org.guitu.server.application;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Entry;
import org.guitu.journal.FactType;
import org.guitu.journal.TextRef;
import org.guitu.server.store.Database;
import org.guitu.server.store.EntryTable;
import org.guitu.server.store.Tables;
import org.jspecify.annotations.Nullable;

/** A case's entries as they were recorded, in the order of arrival, and what was corrected. */
public final class History {
    private final Looking looking;
    private final Vault vault;
    private final Shelf shelf;

    /**
     * Looks into a database.
     *
     * @param database which
     * @param vault what opens
     */
    public History(Database database, Vault vault) {
        this.looking = new Looking(database);
        this.vault = vault;
        this.shelf = new Shelf(vault, vault.opened());
    }

    /**
     * A page of entries.
     *
     * @param caseId the case
     * @param view which entries: of days up to its day, known at its instant
     * @param page which piece
     * @param caller who asks
     * @return the entries
     */
    public Reply entries(String caseId, View view, Page page, Caller caller) {
        return list(caseId, view, page, caller, entry -> isOn(entry, view), (file, entry) -> EntryTrees.plain(entry));
    }

    /**
     * A page of corrections.
     *
     * @param caseId the case
     * @param view which corrections: known at its instant
     * @param page which piece
     * @param caller who asks
     * @return the correcting entries, each with the entry that it corrects
     */
    public Reply corrections(String caseId, View view, Page page, Caller caller) {
        return list(
                caseId,
                view,
                page,
                caller,
                entry -> entry.type().equals(FactType.CORRECTION.code()),
                EntryTrees::withCorrected);
    }

    /**
     * One entry with its free text.
     *
     * @param caseId the case
     * @param entryId the entry
     * @param caller who asks
     * @return the entry
     */
    public Reply entry(String caseId, String entryId, Caller caller) {
        return looking.look(caller, tables -> shelf.on(tables, caseId, dossier -> entry(tables, dossier, entryId)));
    }

    private Reply entry(Tables tables, Dossier dossier, String entryId) {
        Entry entry = dossier.file().entry(entryId);
        return entry == null
                ? Reply.unknown("no-such-entry")
                : Reply.of(Reply.Kind.SHOWN, EntryTrees.withNote(entry, note(tables, dossier, entry.note())));
    }

    private Reply list(
            String caseId,
            View view,
            Page page,
            Caller caller,
            Predicate<Entry> wanted,
            BiFunction<CaseFile, Entry, Map<String, Object>> show) {
        Cursors cursors = new Cursors(vault, "entries of " + caseId);
        return cursors.from(
                page,
                after -> looking.look(
                        caller,
                        tables -> shelf.on(tables, caseId, dossier -> {
                            CaseFile file = view.of(dossier).file();
                            return Reply.of(
                                    Reply.Kind.SHOWN,
                                    cursors.cut(
                                            page,
                                            placed(tables, file, after, wanted, page.toLoad()),
                                            one -> show.apply(file, one.known()),
                                            one -> new Place(
                                                    "", caseId, one.row().position())));
                        })));
    }

    private static List<Placed> placed(Tables tables, CaseFile file, Place after, Predicate<Entry> wanted, int limit) {
        return tables.entries().of(file.caseId()).stream()
                .filter(row -> row.position() > after.number())
                .map(row -> new Placed(row, file.entry(row.id())))
                .filter(one -> one.entry() != null && wanted.test(one.entry()))
                .limit(limit)
                .toList();
    }

    private static boolean isOn(Entry entry, View view) {
        return entry.day() == null || !entry.day().isAfter(view.asOf());
    }

    private @Nullable String note(Tables tables, Dossier dossier, @Nullable TextRef ref) {
        return ref == null
                ? null
                : tables.texts()
                        .find(ref.id(), dossier.row().id())
                        .map(kept -> dossier.key().note(kept, ref.id()))
                        .orElse(null);
    }

    /** An entry's row and, where it is known in the view, the entry. */
    private record Placed(EntryTable.Row row, @Nullable Entry entry) {
        Entry known() {
            return Objects.requireNonNull(entry);
        }
    }
}
