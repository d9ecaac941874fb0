package org.guitu.conformance.springboot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.guitu.Answers;
import org.guitu.Guitu;
import org.guitu.conformance.springboot.Dossiers.Dossier;
import org.guitu.journal.Command;
import org.guitu.journal.Entry;
import org.guitu.journal.Envelope;
import org.guitu.journal.FactType;
import org.guitu.journal.TextRef;
import org.guitu.person.ResidentIdentity;
import org.guitu.reading.Outcome;
import org.guitu.reading.Permitted;
import org.guitu.reading.Reading;
import org.guitu.rule.Parsed;
import org.guitu.rule.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Load, let the core decide, keep: each write in one transaction. What a case is on a day is asked of the core. */
@Service
@Transactional
class Cases {
    private static final Answer TAKEN =
            Answer.problem(HttpStatus.CONFLICT, "taken", "此号码已登记。", "The number is registered already.");
    private static final Answer NO_SUCH_PERSON =
            Answer.malformed("body", "/personId", "unknown-person", "没有此人。", "There is no such person.");
    private static final Answer NO_SUCH_CASE =
            Answer.problem(HttpStatus.NOT_FOUND, "not-found", "没有此案卷。", "There is no such case.");
    private static final Answer NOTHING_TO_EXPLAIN =
            Answer.problem(HttpStatus.NOT_FOUND, "not-found", "当日无此项。", "There is no such part on that day.");
    private static final Answer STALE =
            Answer.problem(HttpStatus.PRECONDITION_FAILED, "stale", "案卷已有新记录。", "The case has moved on.");

    private final Guitu guitu;
    private final People people;
    private final Dossiers dossiers;
    private final FirstAnswers firstAnswers;

    Cases(Guitu guitu, People people, Dossiers dossiers, FirstAnswers firstAnswers) {
        this.guitu = guitu;
        this.people = people;
        this.dossiers = dossiers;
        this.firstAnswers = firstAnswers;
    }

    Answer register(Asked asked, ResidentIdentity identity) {
        return firstAnswers.once(
                asked,
                () -> people.withNumber(identity)
                        .map(id -> TAKEN.with("personId", id))
                        .orElseGet(() -> new Answer(HttpStatus.CREATED, people.add(identity, asked.body()))));
    }

    @SuppressWarnings("unchecked") // a JSON object has text keys alone
    Answer open(Asked asked) {
        String personId = (String) asked.body().get("personId");
        Map<String, Object> order = (Map<String, Object>) asked.body().get("order");
        return firstAnswers.once(asked, () -> {
            if (!people.knows(personId)) {
                return NO_SUCH_PERSON;
            }
            Dossier blank = dossiers.blank(personId);
            return order == null
                    ? kept(blank, blank, List.of(), List.of(), asked)
                    : decide(blank, FactType.ORDER, "/order", order, asked);
        });
    }

    Answer record(Asked asked, String id, FactType type, IntPredicate seen) {
        return firstAnswers.once(
                asked,
                () -> on(
                        id,
                        dossier -> seen.test(dossier.file().version())
                                ? decide(dossier, type, "", asked.body(), asked)
                                : STALE.with("version", dossier.file().version())));
    }

    Answer show(String id, View view, Caller caller) {
        return on(id, dossier -> new Answer(HttpStatus.OK, tree(dossier, view, caller)));
    }

    Answer why(String id, String subject, View view, Caller caller) {
        return on(
                id,
                dossier -> read(dossier, view, caller)
                        .why(subject)
                        .map(why -> new Answer(HttpStatus.OK, Answers.why(why)))
                        .orElse(NOTHING_TO_EXPLAIN));
    }

    Answer permitted(String id, Caller caller, Function<Permitted, Map<String, Object>> form) {
        return on(id, dossier -> {
            Envelope envelope = new Envelope(caller.now(), caller.actor(), null, "");
            return new Answer(
                    HttpStatus.OK, form.apply(guitu.permitted(dossier.file(), envelope, dossier.background())));
        });
    }

    private Answer decide(Dossier before, FactType type, String place, Map<String, Object> body, Asked asked) {
        Parsed<Command> parsed = guitu.command(before.file(), type, body);
        if (parsed instanceof Parsed.Bad<Command> bad) {
            return Answer.malformed(place, bad.faults());
        }
        Command command = parsed.orThrow();
        TextRef words = command.note() == null ? null : new TextRef("t-" + UUID.randomUUID());
        // Drawn, and kept in the file alone: without it nobody can guess what an entry's commitment hides.
        String salt = UUID.randomUUID().toString().replace("-", "");
        Envelope envelope = new Envelope(asked.by().now(), asked.by().actor(), words, command.papers(), salt);
        Outcome outcome = guitu.decide(before.file(), command.fact(), envelope, before.background());
        if (outcome instanceof Outcome.Refused refused) {
            return new Answer(HttpStatus.CONFLICT, Answers.refused(refused));
        }
        Outcome.Accepted accepted = (Outcome.Accepted) outcome;
        Answer answer = kept(before, before.with(accepted.file()), accepted.entries(), accepted.notes(), asked);
        if (words != null && answer.status() == HttpStatus.CREATED) {
            dossiers.keepWords(words, command.note(), before.file().caseId());
        }
        return answer;
    }

    private Answer kept(Dossier before, Dossier after, List<Entry> entries, List<Reason> notes, Asked asked) {
        Map<String, Object> tree = Answers.accepted(entries, notes);
        tree.put("case", tree(after, View.NOW, asked.by()));
        if (asked.dryRun()) {
            tree.put("dryRun", true);
            return new Answer(HttpStatus.OK, tree);
        }
        return dossiers.keep(before, after.file()) ? new Answer(HttpStatus.CREATED, tree) : STALE;
    }

    private Map<String, Object> tree(Dossier dossier, View view, Caller caller) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", dossier.file().caseId());
        tree.put("personId", dossier.personId());
        tree.put("version", dossier.file().version());
        tree.put("knownAt", view.known() == null ? null : view.known().toString());
        tree.putAll(Answers.reading(read(dossier, view, caller), caller.language()));
        return tree;
    }

    private Reading read(Dossier dossier, View view, Caller caller) {
        return guitu.read(dossier.file(), view.day(caller), dossier.background(), view.known());
    }

    private Answer on(String id, Function<Dossier, Answer> work) {
        return dossiers.find(id).map(work).orElse(NO_SUCH_CASE);
    }
}
