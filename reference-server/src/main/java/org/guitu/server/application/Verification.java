package org.guitu.server.application;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.guitu.rule.Fault;
import org.guitu.server.security.AnchorFile;
import org.guitu.server.store.AnswerTable;
import org.guitu.server.store.CaseTable;
import org.guitu.server.store.Database;
import org.guitu.server.store.EntryTable;
import org.guitu.server.store.PersonTable;
import org.guitu.server.store.SettingTable;
import org.guitu.server.store.Tables;

/**
 * Checks what is stored: the chains, the marks over their heads, the sealed people and texts, the read model, the access
 * log and its anchors.
 */
public final class Verification {
    private static final int BATCH = 200;

    private final Database database;
    private final Vault vault;
    private final Agenda agenda;
    private final String editions;
    private final Anchors anchors;
    private final Repetition repetition;

    /**
     * Checks a database.
     *
     * @param database which
     * @param rulebook what reads
     * @param vault what opens
     * @param anchors what was told to the file outside
     */
    public Verification(Database database, Rulebook rulebook, Vault vault, Anchors anchors) {
        this.database = database;
        this.vault = vault;
        this.agenda = new Agenda(rulebook);
        this.editions = rulebook.editions();
        this.anchors = anchors;
        this.repetition = new Repetition(vault);
    }

    /**
     * What was looked at and what is wrong with it.
     *
     * @param people how many people
     * @param cases how many cases
     * @param entries how many entries
     * @param accesses how many lines of the access log
     * @param faults every fault, its pointer naming the place
     */
    public record Findings(int people, int cases, int entries, int accesses, List<Fault> faults) {
        /** Copies the faults. */
        public Findings {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Checks all of it, as it stands at one moment.
     *
     * @return the findings
     */
    public Findings all() {
        // The file is read first: what is added to it meanwhile is not in the database as it stood.
        List<AnchorFile.Anchor> told = anchors.told();
        return database.read(tables -> all(tables, told));
    }

    private Findings all(Tables tables, List<AnchorFile.Anchor> told) {
        AccessFaults accesses = AccessFaults.of(tables);
        List<Fault> faults = new ArrayList<>(accesses.faults());
        faults.addAll(anchors.faults(tables, told));
        boolean comparable = isMadeByTheseEditions(tables);
        if (!comparable) {
            faults.add(new Fault("/spans", "spans-of-others", Map.of()));
        }
        int people = 0;
        for (List<PersonTable.Row> rows = tables.people().page("", BATCH);
                !rows.isEmpty();
                rows = tables.people().page(rows.get(rows.size() - 1).id(), BATCH)) {
            rows.forEach(row -> check(row, accesses, faults));
            people += rows.size();
        }
        int cases = 0;
        int entries = 0;
        for (List<CaseTable.Row> rows = tables.cases().all("", BATCH);
                !rows.isEmpty();
                rows = tables.cases().all(rows.get(rows.size() - 1).id(), BATCH)) {
            for (CaseTable.Row row : rows) {
                List<EntryTable.Row> rowsOfCase = tables.entries().of(row.id());
                entries += rowsOfCase.size();
                faults.addAll(new CaseFaults(tables, vault, agenda, comparable)
                        .of(row, rowsOfCase, accesses.erased(row.personId())));
                check(
                        faults,
                        "/cases/" + row.id(),
                        "log-differs",
                        () -> accesses.agrees(row.id(), row.version(), AccessLog.mark(row.version(), row.mark())));
            }
            cases += rows.size();
        }
        for (List<AnswerTable.Row> rows = tables.answers().page(new byte[0], BATCH);
                !rows.isEmpty();
                rows = tables.answers().page(rows.get(rows.size() - 1).key(), BATCH)) {
            rows.forEach(row -> check(row, tables, accesses, faults));
        }
        faults.addAll(accesses.unseen());
        return new Findings(people, cases, entries, accesses.lines(), faults);
    }

    // A database in which nobody has served yet has no spans and no note.
    private boolean isMadeByTheseEditions(Tables tables) {
        return tables.settings()
                .find(SettingTable.EDITIONS)
                .map(editions::equals)
                .orElse(true);
    }

    private void check(PersonTable.Row row, AccessFaults accesses, List<Fault> faults) {
        String place = "/people/" + row.id();
        check(faults, place, "person-unlogged", () -> accesses.knows(row.id()));
        PersonTable.Held held = row.held();
        if (held == null) {
            check(faults, place, "erased-unlogged", () -> accesses.erased(row.id()));
        } else {
            check(faults, place, "erasure-undone", () -> !accesses.erased(row.id()));
            check(faults, place, "person-broken", () -> isWhole(row.id(), held));
        }
    }

    private void check(AnswerTable.Row row, Tables tables, AccessFaults accesses, List<Fault> faults) {
        String answer = AccessLog.answer(row.key());
        check(
                faults,
                "/answers/" + answer,
                "answer-broken",
                () -> accesses.knows(answer, row.personId()) && repetition.isWhole(tables, row));
    }

    private boolean isWhole(String personId, PersonTable.Held held) {
        return Arrays.equals(
                held.identityDigest(),
                vault.marks().identity(vault.record(personId, held).identityNumber()));
    }

    // Whatever a damaged value makes the reading throw, it is a finding about that place and not the end of the check.
    static void check(List<Fault> faults, String place, String code, BooleanSupplier holds) {
        boolean held;
        try {
            held = holds.getAsBoolean();
        } catch (RuntimeException e) {
            held = false;
        }
        if (!held) {
            faults.add(new Fault(place, code, Map.of()));
        }
    }
}
