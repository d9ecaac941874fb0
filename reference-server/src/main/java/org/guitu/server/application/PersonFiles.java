package org.guitu.server.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.guitu.agreement.Background;
import org.guitu.journal.CaseFile;
import org.guitu.server.store.CaseTable;

/**
 * All cases of one person, loaded at one moment: what one case records may turn another.
 *
 * @param personId whose
 * @param turn how often something had been written about the person
 * @param birthDate the person's day of birth
 * @param files the cases by id, in the order of their ids
 */
record PersonFiles(String personId, int turn, LocalDate birthDate, Map<String, Held> files) {
    /**
     * One of the cases.
     *
     * @param row its head
     * @param key its key, opened
     * @param file its entries
     */
    record Held(CaseTable.Row row, CaseKey key, CaseFile file) {}

    /** The same with this case in the place of what it was. */
    PersonFiles with(Held held) {
        Map<String, Held> more = new TreeMap<>(files);
        more.put(held.row().id(), held);
        return new PersonFiles(personId, turn, birthDate, more);
    }

    /** The same once something more was written about the person. */
    PersonFiles turned() {
        return new PersonFiles(personId, turn + 1, birthDate, files);
    }

    /** The same as it was known at an instant. */
    PersonFiles knownAt(Instant instant) {
        return with(file -> file.knownAt(instant));
    }

    private PersonFiles with(UnaryOperator<CaseFile> change) {
        Map<String, Held> changed = new LinkedHashMap<>();
        files.forEach((id, held) -> changed.put(id, new Held(held.row(), held.key(), change.apply(held.file()))));
        return new PersonFiles(personId, turn, birthDate, changed);
    }

    /** How much it takes to keep: the person, each case and each entry is one. */
    int weight() {
        return 1
                + files.values().stream()
                        .mapToInt(held -> 1 + held.file().version())
                        .sum();
    }

    Optional<Dossier> dossier(String caseId) {
        return Optional.ofNullable(files.get(caseId)).map(own -> new Dossier(own.row(), own.key(), own.file(), this));
    }

    List<Dossier> dossiers() {
        return files.values().stream()
                .map(own -> new Dossier(own.row(), own.key(), own.file(), this))
                .toList();
    }

    /** What rules may need of the person beside one of the cases. */
    Background beside(String caseId) {
        return new Background(
                birthDate,
                files.values().stream()
                        .map(Held::file)
                        .filter(file -> !file.caseId().equals(caseId))
                        .toList());
    }
}
