package org.guitu.server.application;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.guitu.server.store.AnswerTable;
import org.guitu.server.store.Draft;
import org.guitu.server.store.PersonTable;
import org.guitu.server.store.Tables;

/** Makes a request repeatable: the same key and request get the first answer again, in the same transaction. */
final class Repetition {
    // Only what was decided is kept: a request that could not be read, or came too late, may be mended and sent again.
    private static final Set<Reply.Kind> DECIDED = EnumSet.of(Reply.Kind.WRITTEN, Reply.Kind.REFUSED, Reply.Kind.TAKEN);

    private final Vault vault;

    Repetition(Vault vault) {
        this.vault = vault;
    }

    Reply of(Tables tables, Draft draft, Caller caller, Intent intent, Supplier<Reply> first) {
        Intent.Repeat repeat = intent.repeat();
        if (repeat == null) {
            return first.get();
        }
        byte[] key = vault.marks().requestKey(caller.actor().id(), repeat.key());
        byte[] request = vault.marks().request(repeat.request());
        Optional<AnswerTable.Row> kept = tables.answers().find(key);
        if (kept.isPresent()) {
            return Arrays.equals(kept.get().requestDigest(), request)
                    ? opened(tables, kept.get())
                    : Reply.of(Reply.Kind.KEY_REUSED);
        }
        Reply reply = first.get();
        if (DECIDED.contains(reply.kind())) {
            PersonTable.Row person = person(tables, draft, reply);
            draft.add(new AnswerTable.Row(key, person.id(), request, key(person).seal(reply, key)));
        }
        return reply;
    }

    /** Whether a kept answer can be given again. */
    boolean isWhole(Tables tables, AnswerTable.Row kept) {
        return DECIDED.contains(opened(tables, kept).kind());
    }

    private Reply opened(Tables tables, AnswerTable.Row kept) {
        PersonTable.Row person = tables.people().find(kept.personId()).orElseThrow();
        return key(person).reply(kept.sealed(), kept.key());
    }

    // Of somebody who was erased no answer is kept.
    private PersonKey key(PersonTable.Row person) {
        return vault.personKey(
                person.id(), Objects.requireNonNull(person.held()).key());
    }

    /** Whom a decided answer is about: somebody who was there, on whose turn it is kept, or who comes with the draft. */
    private static PersonTable.Row person(Tables tables, Draft draft, Reply reply) {
        String id = Objects.requireNonNull(reply.beside().get(Reply.PERSON));
        Optional<PersonTable.Row> there = tables.people().find(id);
        there.ifPresent(person -> draft.on(id, person.turn()));
        return there.orElseGet(() -> draft.people().get(0));
    }
}
