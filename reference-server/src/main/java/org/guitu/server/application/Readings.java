package org.guitu.server.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.guitu.Answers;
import org.guitu.journal.Envelope;
import org.guitu.journal.FactType;
import org.guitu.reading.Permitted;
import org.guitu.rule.Why;
import org.guitu.server.store.CaseTable;
import org.guitu.server.store.Database;
import org.guitu.server.store.Tables;

/** What a case can be asked: the answer for any day, the reasons behind it, what is possible now. */
public final class Readings {
    private final Looking looking;
    private final Rulebook rulebook;
    private final Shelf shelf;
    private final Answering answering;
    private final Cursors cursors;

    /**
     * Reads the cases of a database.
     *
     * @param database where
     * @param rulebook what reads
     * @param vault what opens
     */
    public Readings(Database database, Rulebook rulebook, Vault vault) {
        this.looking = new Looking(database);
        this.rulebook = rulebook;
        this.shelf = new Shelf(vault, vault.opened());
        this.answering = new Answering(rulebook);
        this.cursors = new Cursors(vault, "cases");
    }

    /**
     * The answer for a day.
     *
     * @param caseId the case
     * @param view from where it is looked at
     * @param caller who asks
     * @return the answer and its tag
     */
    public Reply show(String caseId, View view, Caller caller) {
        return on(
                caseId,
                caller,
                (tables, dossier) -> Reply.of(Reply.Kind.SHOWN, answering.reading(dossier, view, caller))
                        .with(Reply.TAG, answering.tag(dossier, view.asOf())));
    }

    /**
     * A page of cases.
     *
     * @param personId whose, or empty for everybody's
     * @param page which piece
     * @param caller who asks
     * @return the answers of the cases for today
     */
    public Reply list(Optional<String> personId, Page page, Caller caller) {
        View today = View.of(Optional.empty(), Optional.empty(), caller.now());
        return cursors.from(
                page,
                after -> looking.look(caller, tables -> {
                    Reply list = Reply.of(
                            Reply.Kind.SHOWN,
                            cursors.cut(
                                    page,
                                    tables.cases().page(personId.orElse(null), after.id(), page.toLoad()),
                                    row -> answer(tables, row, today, caller),
                                    row -> new Place("", row.id(), 0)));
                    return personId.filter(id -> tables.people().find(id).isPresent())
                            .map(id -> list.with(Reply.PERSON, id))
                            .orElse(list);
                }));
    }

    /**
     * The prompts that are open on a day.
     *
     * @param caseId the case
     * @param view from where it is looked at
     * @param caller who asks
     * @return the prompts by id
     */
    public Reply prompts(String caseId, View view, Caller caller) {
        return on(caseId, caller, (tables, dossier) -> {
            Map<String, Object> answer = answering.reading(dossier, view, caller);
            Map<String, Object> tree = new LinkedHashMap<>();
            List.of("id", "asOf", "knownAt", "prompts").forEach(name -> tree.put(name, answer.get(name)));
            return Reply.of(Reply.Kind.SHOWN, tree);
        });
    }

    /**
     * What turns on which day if nothing more is recorded.
     *
     * @param caseId the case
     * @param caller who asks
     * @return the spans in order
     */
    public Reply agenda(String caseId, Caller caller) {
        return on(
                caseId,
                caller,
                (tables, dossier) -> Reply.of(
                        Reply.Kind.SHOWN,
                        Map.of(
                                "items",
                                tables.spans().of(caseId).stream()
                                        .map(Spans::tree)
                                        .toList())));
    }

    /**
     * Which commands are possible now.
     *
     * @param caseId the case
     * @param caller who asks, and when
     * @return the commands that are possible, and why the others are not
     */
    public Reply permitted(String caseId, Caller caller) {
        return on(
                caseId,
                caller,
                (tables, dossier) -> Reply.of(Reply.Kind.SHOWN, Answers.permitted(permitted(dossier, caller))));
    }

    /**
     * The chain of facts and rules behind a part of the answer.
     *
     * @param caseId the case
     * @param subject which part, of the closed list that a reading explains
     * @param view from where it is looked at
     * @param caller who asks
     * @return the why, or that there is nothing to explain
     */
    public Reply why(String caseId, String subject, View view, Caller caller) {
        return on(caseId, caller, (tables, dossier) -> {
            Optional<Why> why = answering.read(dossier, view).why(subject);
            return why.map(found -> Reply.of(Reply.Kind.SHOWN, Answers.why(found)))
                    .orElseGet(() -> Reply.unknown("nothing-to-explain"));
        });
    }

    /**
     * Why a command is not possible now.
     *
     * @param caseId the case
     * @param type the kind of fact
     * @param caller who asks, and when
     * @return the reasons, none where it is possible
     */
    public Reply whyCommand(String caseId, FactType type, Caller caller) {
        return on(
                caseId,
                caller,
                (tables, dossier) -> Reply.of(Reply.Kind.SHOWN, Answers.why(type, permitted(dossier, caller))));
    }

    private Permitted permitted(Dossier dossier, Caller caller) {
        // Nothing is written, so there is nothing to salt.
        Envelope envelope = new Envelope(caller.now(), caller.actor(), null, "");
        return rulebook.guitu().permitted(dossier.file(), envelope, dossier.background());
    }

    private Map<String, Object> answer(Tables tables, CaseTable.Row row, View view, Caller caller) {
        return shelf.load(tables, row.id())
                .map(dossier -> answering.reading(dossier, view, caller))
                .orElseThrow();
    }

    private Reply on(String caseId, Caller caller, BiFunction<Tables, Dossier, Reply> work) {
        return looking.look(caller, tables -> shelf.on(tables, caseId, dossier -> work.apply(tables, dossier)));
    }
}
