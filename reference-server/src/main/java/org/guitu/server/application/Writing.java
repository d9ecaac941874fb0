package org.guitu.server.application;

import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.guitu.server.store.Database;
import org.guitu.server.store.Draft;
import org.guitu.server.store.Tables;

/**
 * The one path on which anything is written: look at one moment, decide, write what was decided unless the ground has
 * moved meanwhile, and then decide anew on what is there now.
 */
final class Writing {
    private static final int STRIPES = 256;

    /** Decides on what is there, and drafts what that leaves. */
    interface Deciding {
        Reply on(Tables tables, Draft draft, Caller caller);
    }

    private final Database database;
    private final Repetition repetition;
    private final ReentrantLock[] turns =
            Stream.generate(() -> new ReentrantLock(true)).limit(STRIPES).toArray(ReentrantLock[]::new);

    Writing(Database database, Vault vault) {
        this.database = database;
        this.repetition = new Repetition(vault);
    }

    /**
     * Writes what is decided.
     *
     * @param subject what is written to: those who write to the same thing wait here rather than decide in vain
     * @param decide the answer, and in the draft what it leaves; nothing is kept of it unless the answer says so
     */
    Reply write(String subject, Caller caller, Intent intent, Deciding decide) {
        ReentrantLock turn = turns[Math.floorMod(subject.hashCode(), STRIPES)];
        turn.lock();
        try {
            Tries tries = new Tries();
            while (true) {
                tries.next();
                Draft draft = new Draft();
                // Others may have recorded while this one waited: it is recorded after them.
                Caller now = caller.again();
                Reply reply = database.read(tables ->
                        repetition.of(tables, draft, now, intent, () -> decided(draft, decide.on(tables, draft, now))));
                AccessLog.keep(draft, now, reply);
                if (database.commit(draft)) {
                    draft.tellWritten();
                    return reply;
                }
            }
        } finally {
            turn.unlock();
        }
    }

    // A refusal and a rehearsal may have drafted something on the way to their answer; none of it stays.
    private static Reply decided(Draft draft, Reply reply) {
        if (reply.kind() != Reply.Kind.WRITTEN) {
            draft.clear();
        }
        return reply;
    }
}
