package org.guitu.server.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Entry;
import org.guitu.policy.Pack;
import org.guitu.server.store.Database;
import org.guitu.server.wording.Wording;

/** A case as a conformance vector: its entries as commands, its answer as what is expected, and nobody's name. */
public final class Vectors {
    private final Looking looking;
    private final Shelf shelf;
    private final Answering answering;
    private final List<String> packs;

    /**
     * Makes vectors from a database.
     *
     * @param database which
     * @param rulebook what answers
     * @param vault what opens
     */
    public Vectors(Database database, Rulebook rulebook, Vault vault) {
        this.looking = new Looking(database);
        this.shelf = new Shelf(vault, vault.opened());
        this.answering = new Answering(rulebook);
        this.packs = rulebook.packs().all().stream().map(Pack::id).distinct().toList();
    }

    /**
     * The vector of a case with the person's other cases.
     *
     * @param caseId the case
     * @param view the day and instant that it asks about
     * @param caller who asks
     * @return the vector
     */
    public Reply of(String caseId, View view, Caller caller) {
        return looking.look(
                caller,
                tables ->
                        shelf.on(tables, caseId, dossier -> Reply.of(Reply.Kind.SHOWN, vector(dossier, view, caller))));
    }

    private Map<String, Object> vector(Dossier dossier, View view, Caller caller) {
        List<CaseFile> files = Stream.concat(Stream.of(dossier.file()), dossier.background().otherCases().stream())
                .toList();
        Disguise disguise = new Disguise(files.stream().map(CaseFile::caseId).toList());
        List<Entry> entries = new ArrayList<>();
        Map<Entry, String> cases = new LinkedHashMap<>();
        files.forEach(file -> file.entries().forEach(entry -> cases.put(entry, file.caseId())));
        entries.addAll(cases.keySet());
        entries.sort(Comparator.comparing(Entry::recordedAt)
                .thenComparing(Entry::chain)
                .thenComparingLong(Entry::sequence));
        Map<String, Object> vector = new LinkedHashMap<>();
        // A vector is filed under a rule: here that of the state. Number 000 is no published vector's.
        String rule = answering.rule(dossier, view);
        vector.put("id", rule + "-000");
        vector.put("rule", rule);
        vector.put("profile", "lifecycle");
        vector.put("title", Wording.both("vector-title"));
        vector.put("zone", "Asia/Shanghai");
        vector.put("calendar", "cn");
        vector.put("packs", packs);
        vector.put(
                "person",
                Map.of("birthDate", String.valueOf(dossier.background().birthDate())));
        vector.put(
                "steps",
                entries.stream()
                        .map(entry -> disguise.step(entry, String.valueOf(cases.get(entry))))
                        .toList());
        vector.put("asks", List.of(ask(dossier, view, caller)));
        return vector;
    }

    private Map<String, Object> ask(Dossier dossier, View view, Caller caller) {
        Map<String, Object> expected = new LinkedHashMap<>(answering.reading(dossier, view, caller));
        // These say which case it was, and the runner's copy has others.
        List.of("id", "personId", "version", "asOf", "knownAt", "stateLabel").forEach(expected::remove);
        Map<String, Object> ask = new LinkedHashMap<>();
        ask.put("case", "a");
        ask.put("asOf", view.asOf().toString());
        ask.put("knownAt", view.knownAt().map(Object::toString).orElse(null));
        ask.put("expect", expected);
        return ask;
    }
}
