package org.guitu.server.application;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.guitu.server.store.AnswerTable;
import org.guitu.server.store.Draft;
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
        byte[] key = vault.requestKey(caller.actor().id(), repeat.key());
        byte[] request = vault.requestDigest(repeat.request());
        Optional<AnswerTable.Row> kept = tables.answers().find(key);
        if (kept.isPresent()) {
            return Arrays.equals(kept.get().requestDigest(), request)
                    ? vault.reply(kept.get().sealed(), key)
                    : Reply.of(Reply.Kind.KEY_REUSED);
        }
        Reply reply = first.get();
        if (DECIDED.contains(reply.kind())) {
            draft.add(new AnswerTable.Row(key, request, vault.sealReply(reply, key)));
        }
        return reply;
    }
}
