package org.guitu.server.application;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guitu.Answers;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Command;
import org.guitu.journal.Envelope;
import org.guitu.journal.FactType;
import org.guitu.journal.TextRef;
import org.guitu.reading.Outcome;
import org.guitu.reading.ReadingAhead;
import org.guitu.reading.Recorded;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.guitu.server.store.Database;
import org.guitu.server.store.Draft;
import org.guitu.server.store.Tables;
import org.guitu.server.store.TextTable;
import org.jspecify.annotations.Nullable;

/** Everything that is written to a case, on one path: load, decide, append. */
public final class Cases {
    private static final CaseFile UNOPENED = CaseFile.empty("unopened");

    private final Rulebook rulebook;
    private final Vault vault;
    private final Shelf shelf;
    private final Agenda agenda;
    private final Answering answering;
    private final Writing writing;

    /**
     * Keeps cases in a database.
     *
     * @param database where
     * @param rulebook what decides
     * @param vault what hides
     */
    public Cases(Database database, Rulebook rulebook, Vault vault) {
        this.rulebook = rulebook;
        this.vault = vault;
        this.shelf = new Shelf(vault, vault.opened());
        this.agenda = new Agenda(rulebook);
        this.answering = new Answering(rulebook);
        this.writing = new Writing(database, vault);
    }

    /**
     * Opens a case, with its order if there is one already.
     *
     * @param personId whose case
     * @param order the body of the order, or null
     * @param caller who asks
     * @param intent how it is meant
     * @return the case, or why not
     */
    public Reply open(String personId, @Nullable Map<String, @Nullable Object> order, Caller caller, Intent intent) {
        Optional<Parsed<Command>> asked =
                Optional.ofNullable(order).map(body -> rulebook.guitu().command(UNOPENED, FactType.ORDER, body));
        if (asked.orElse(null) instanceof Parsed.Bad<Command> bad) {
            return Reply.malformed(bad.faults().stream()
                    .map(fault -> new Fault("/order" + fault.pointer(), fault.code(), fault.values()))
                    .toList());
        }
        Optional<Command> command = asked.map(Parsed::orThrow);
        return writing.write(
                personId, caller, intent, (tables, draft, now) -> open(tables, draft, personId, command, now, intent));
    }

    /**
     * Records a fact.
     *
     * @param caseId the case
     * @param type the kind of fact
     * @param body the fact, its note and its papers, as they came
     * @param caller who asks
     * @param intent how it is meant
     * @return what was written, or why not
     */
    public Reply record(
            String caseId, FactType type, Map<String, @Nullable Object> body, Caller caller, Intent intent) {
        return writing.write(
                caseId,
                caller,
                intent,
                (tables, draft, now) ->
                        shelf.on(tables, caseId, dossier -> record(tables, draft, dossier, type, body, now, intent)));
    }

    private Reply open(
            Tables tables, Draft draft, String personId, Optional<Command> command, Caller caller, Intent intent) {
        Optional<PersonFiles> person = shelf.ofPerson(tables, personId);
        if (person.isEmpty()) {
            return tables.people().find(personId).isPresent()
                    ? Reply.erased(personId)
                    : Reply.malformed(List.of(new Fault("/personId", "unknown-person", Map.of())));
        }
        Dossier dossier = shelf.open(tables, draft, person.get());
        Reply reply = command.map(asked -> record(tables, draft, dossier, asked, caller, intent))
                .orElseGet(() -> answering.accepted(
                        dossier,
                        answering.read(dossier, View.today(caller)),
                        List.of(),
                        List.of(),
                        caller,
                        intent.rehearsal()));
        return reply.kind() == Reply.Kind.WRITTEN
                ? reply.about(dossier)
                        .with(Reply.ADDRESS, "/v1/cases/" + dossier.row().id())
                : reply.with(Reply.PERSON, personId);
    }

    private Reply record(
            Tables tables,
            Draft draft,
            Dossier dossier,
            FactType type,
            Map<String, @Nullable Object> body,
            Caller caller,
            Intent intent) {
        Parsed<Command> command = rulebook.guitu().command(dossier.file(), type, body);
        return command instanceof Parsed.Bad<Command> bad
                ? Reply.malformed(bad.faults())
                : record(tables, draft, dossier, command.orThrow(), caller, intent);
    }

    private Reply record(Tables tables, Draft draft, Dossier dossier, Command command, Caller caller, Intent intent) {
        int version = dossier.file().version();
        if (intent.expected() != null && !intent.expected().holds(version)) {
            return Reply.of(Reply.Kind.STALE, Map.of("version", version));
        }
        TextRef note = command.note() == null ? null : new TextRef(vault.drawId("t"));
        Envelope envelope = envelope(dossier, caller, note, command.papers());
        Recorded recorded = rulebook.guitu().record(dossier.file(), command.fact(), envelope, dossier.background());
        ReadingAhead ahead = recorded.ahead();
        if (ahead == null || !(recorded.outcome() instanceof Outcome.Accepted accepted)) {
            return Reply.of(Reply.Kind.REFUSED, Answers.refused((Outcome.Refused) recorded.outcome()));
        }
        Dossier after = append(draft, dossier, accepted, note, command.note());
        agenda.rewrite(tables, draft, after, ahead.agenda());
        return answering.accepted(
                after, ahead.reading(), accepted.entries(), accepted.notes(), caller, intent.rehearsal());
    }

    private Envelope envelope(Dossier dossier, Caller caller, @Nullable TextRef note, Set<String> papers) {
        String salt = dossier.key()
                .salt(caller.actor().district().code(), caller.now().truncatedTo(ChronoUnit.MILLIS));
        return new Envelope(caller.now(), caller.actor(), note, papers, salt);
    }

    private Dossier append(
            Draft draft, Dossier dossier, Outcome.Accepted accepted, @Nullable TextRef ref, @Nullable String note) {
        shelf.append(draft, dossier, accepted.file(), accepted.entries());
        if (ref != null && note != null) {
            draft.add(new TextTable.Row(
                    ref.id(), dossier.row().id(), dossier.key().sealNote(note, ref.id())));
        }
        return dossier.with(accepted.file());
    }
}
