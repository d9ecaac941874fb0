package org.guitu.server.application;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.guitu.Answers;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Command;
import org.guitu.journal.Envelope;
import org.guitu.journal.FactType;
import org.guitu.journal.TextRef;
import org.guitu.reading.Outcome;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.guitu.server.store.Database;
import org.guitu.server.store.Tables;
import org.jspecify.annotations.Nullable;

/** Everything that is written to a case, on one path: load, decide, append, in one transaction. */
public final class Cases {
    private static final CaseFile UNOPENED = CaseFile.empty("unopened");

    private final Database database;
    private final Rulebook rulebook;
    private final Vault vault;
    private final Shelf shelf;
    private final Agenda agenda;
    private final Answering answering;
    private final Repetition repetition;

    /**
     * Keeps cases in a database.
     *
     * @param database where
     * @param rulebook what decides
     * @param vault what hides
     */
    public Cases(Database database, Rulebook rulebook, Vault vault) {
        this.database = database;
        this.rulebook = rulebook;
        this.vault = vault;
        this.shelf = new Shelf(vault);
        this.agenda = new Agenda(rulebook, shelf);
        this.answering = new Answering(rulebook);
        this.repetition = new Repetition(vault);
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
        return write(caller, intent, tables -> open(tables, personId, command, caller, intent));
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
        return write(
                caller,
                intent,
                tables -> shelf.load(tables, caseId)
                        .map(dossier -> record(tables, dossier, type, body, caller, intent))
                        .orElseGet(() -> Reply.unknown("no-such-case")));
    }

    private Reply open(Tables tables, String personId, Optional<Command> command, Caller caller, Intent intent) {
        if (tables.people().find(personId).isEmpty()) {
            return Reply.malformed(List.of(new Fault("/personId", "unknown-person", Map.of())));
        }
        Dossier dossier = shelf.open(tables, personId);
        Reply reply = command.map(asked -> record(tables, dossier, asked, caller, intent))
                .orElseGet(() -> answering.accepted(dossier, List.of(), List.of(), caller, intent.rehearsal()));
        return reply.kind() == Reply.Kind.WRITTEN
                ? reply.with(Reply.ADDRESS, "/v1/cases/" + dossier.row().id())
                : reply;
    }

    private Reply record(
            Tables tables,
            Dossier dossier,
            FactType type,
            Map<String, @Nullable Object> body,
            Caller caller,
            Intent intent) {
        Parsed<Command> command = rulebook.guitu().command(dossier.file(), type, body);
        return command instanceof Parsed.Bad<Command> bad
                ? Reply.malformed(bad.faults())
                : record(tables, dossier, command.orThrow(), caller, intent);
    }

    private Reply record(Tables tables, Dossier dossier, Command command, Caller caller, Intent intent) {
        int version = dossier.file().version();
        if (intent.expected() != null && !intent.expected().holds(version)) {
            return Reply.of(Reply.Kind.STALE, Map.of("version", version));
        }
        TextRef note = command.note() == null ? null : new TextRef(vault.drawId("t"));
        Envelope envelope = envelope(dossier, caller, note, command.papers());
        Outcome outcome = rulebook.guitu().decide(dossier.file(), command.fact(), envelope, dossier.background());
        if (outcome instanceof Outcome.Refused refused) {
            return Reply.of(Reply.Kind.REFUSED, Answers.refused(refused));
        }
        Outcome.Accepted accepted = (Outcome.Accepted) outcome;
        append(tables, dossier, accepted, note, command.note());
        Dossier after = new Dossier(dossier.row(), accepted.file(), dossier.background());
        return answering.accepted(after, accepted.entries(), accepted.notes(), caller, intent.rehearsal());
    }

    private Envelope envelope(Dossier dossier, Caller caller, @Nullable TextRef note, Set<String> papers) {
        String salt = shelf.salt(
                dossier.row(), caller.actor().district().code(), caller.now().truncatedTo(ChronoUnit.MILLIS));
        return new Envelope(caller.now(), caller.actor(), note, papers, salt);
    }

    private void append(
            Tables tables, Dossier dossier, Outcome.Accepted accepted, @Nullable TextRef ref, @Nullable String note) {
        shelf.append(tables, dossier, accepted.file(), accepted.entries());
        if (ref != null && note != null) {
            tables.texts().add(ref.id(), dossier.row().id(), vault.sealNote(note, ref.id()));
        }
        agenda.rewrite(tables, dossier.personId());
    }

    // A refusal and a rehearsal may have opened or appended on the way to their answer; none of it stays.
    private Reply write(Caller caller, Intent intent, Function<Tables, Reply> work) {
        return database.write(tables -> repetition.of(
                tables,
                caller,
                intent,
                () -> tables.tentatively(() -> work.apply(tables), reply -> reply.kind() == Reply.Kind.WRITTEN)));
    }
}
