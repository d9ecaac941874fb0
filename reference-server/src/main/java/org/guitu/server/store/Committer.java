package org.guitu.server.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.guitu.server.wording.Unavailable;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Writes drafts, as many in one durable transaction as have come while the one before was written: a commit waits for
 * the disk, and those who wait together wait once.
 */
final class Committer implements AutoCloseable {
    private static final int LARGEST_GROUP = 128;

    /** Longer than any database is waited for. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Engine engine;
    private final Jdbi writer;
    private final AccessChain chain;
    private final CommitObserver observer;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Waiting end = new Waiting(new Draft());
    private volatile boolean well = true;
    /** When the group under way was begun, or 0. */
    private volatile long since;
    /** Guarded by the queue: nobody comes after the end. */
    private boolean closed;

    private final Thread thread = new Thread(this::work, "committer");

    Committer(Engine engine, AccessChain chain, CommitObserver observer) {
        this.engine = engine;
        this.writer = engine.writer();
        this.chain = chain;
        this.observer = observer;
        thread.start();
    }

    private record Waiting(Draft draft, CompletableFuture<Boolean> written) {
        Waiting(Draft draft) {
            this(draft, new CompletableFuture<>());
        }
    }

    /** A group that was written, up to its commit. */
    private record Prepared(long began, Set<Draft> standing, List<AccessTable.Row> lines) {}

    /** Whether the last group that was tried is on disk. */
    boolean isWell() {
        return well;
    }

    /** Whether a group has been under way for longer than anybody waits, or nobody is there to write one. */
    boolean isStuck() {
        long began = since;
        return !thread.isAlive() || (began != 0 && System.nanoTime() - began > LONGEST.toNanos());
    }

    /** Waits until the draft is on disk; false where its ground had moved and nothing of it was written. */
    boolean commit(Draft draft) {
        Waiting waiting = new Waiting(draft);
        synchronized (queue) {
            if (closed) {
                throw new Unavailable(new IllegalStateException("closed"));
            }
            queue.add(waiting);
        }
        try {
            return waiting.written().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? Outage.told(cause) : e;
        }
    }

    private void work() {
        List<Waiting> group = new ArrayList<>();
        try {
            do {
                group.clear();
                group.add(next());
                queue.drainTo(group, LARGEST_GROUP - 1);
                since = System.nanoTime();
                writeOrFail(group.stream().filter(one -> !one.equals(end)).toList());
                since = 0;
            } while (!group.contains(end));
        } finally {
            refuseAll(group);
        }
    }

    // After the end, and whatever ended this thread: nobody is left waiting, and nobody comes any more.
    private void refuseAll(List<Waiting> group) {
        Throwable gone = new Unavailable(new IllegalStateException("ended"));
        synchronized (queue) {
            closed = true;
            queue.drainTo(group);
        }
        group.forEach(one -> one.written().completeExceptionally(gone));
    }

    // Whatever happens, those who wait are answered and this thread goes on.
    private void writeOrFail(List<Waiting> group) {
        try {
            write(group, false);
        } catch (Throwable e) {
            chain.leave();
            fail(group, e);
        }
    }

    // Nobody interrupts this thread.
    private Waiting next() {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(List<Waiting> group, boolean hurrying) {
        if (group.isEmpty()) {
            return;
        }
        Prepared prepared = null;
        try (Handle handle = writer.open()) {
            long began = System.nanoTime();
            handle.begin();
            if (hurrying) {
                engine.hurry(handle);
            }
            prepared = prepared(handle, group, began);
            handle.commit();
        } catch (RuntimeException e) {
            failed(group, prepared, e);
            return;
        }
        settled(group, prepared);
    }

    private Prepared prepared(Handle handle, List<Waiting> group, long began) {
        Set<Draft> standing =
                new Group(handle).write(group.stream().map(Waiting::draft).toList());
        List<AccessTable.Row> lines = chain.linked(
                standing.stream().flatMap(draft -> draft.lines().stream()).toList());
        AccessTable.append(handle, lines);
        return new Prepared(began, standing, lines);
    }

    private void settled(List<Waiting> group, Prepared prepared) {
        chain.adopt(prepared.lines());
        well = true;
        Set<Draft> standing = prepared.standing();
        group.forEach(one -> one.written().complete(standing.contains(one.draft())));
        observer.committed(
                standing.size(),
                group.size() - standing.size(),
                Duration.ofNanos(System.nanoTime() - prepared.began()));
    }

    private void failed(List<Waiting> group, @Nullable Prepared prepared, RuntimeException why) {
        if (prepared == null) {
            spoilt(group, why);
        } else if (isOnDisk(prepared.lines())) {
            settled(group, prepared);
        } else {
            // It may come to disk yet, so that it is neither tried again nor is its chain gone on with.
            chain.leave();
            fail(group, why);
        }
    }

    // A commit may have reached the disk though its answer was lost; the lines came there with everything else or not.
    private boolean isOnDisk(List<AccessTable.Row> lines) {
        if (lines.isEmpty()) {
            return false;
        }
        AccessTable.Row last = lines.get(lines.size() - 1);
        try {
            return writer.withHandle(handle -> new AccessTable(handle).hash(last.chain(), last.seq()))
                    .equals(Optional.of(last.hash()));
        } catch (RuntimeException e) {
            return false;
        }
    }

    private void spoilt(List<Waiting> group, RuntimeException why) {
        boolean held = Outage.isHeld(why);
        if (Outage.isOne(why) && !held) {
            // Each by itself would wait in full for the same.
            fail(group, why);
        } else if (group.size() > 1) {
            apart(group, held);
        } else if (why instanceof Group.Taken || Moved.isIt(why)) {
            group.forEach(one -> one.written().complete(false));
        } else {
            fail(group, why);
        }
    }

    // One of them spoils it for all: those on whom nobody's turn hangs, most of them readings, go first together, then
    // each by itself shows which it is.
    private void apart(List<Waiting> group, boolean held) {
        List<Waiting> free =
                group.stream().filter(one -> one.draft().turns().isEmpty()).toList();
        if (free.size() == group.size()) {
            free.forEach(one -> write(List.of(one), held));
        } else {
            write(free, held);
            group.stream().filter(one -> !free.contains(one)).forEach(one -> write(List.of(one), held));
        }
    }

    private void fail(List<Waiting> group, Throwable why) {
        well = false;
        group.forEach(one -> one.written().completeExceptionally(why));
        observer.failed(group.size());
    }

    /** Writes what has come so far, then ends. */
    @Override
    public void close() {
        synchronized (queue) {
            closed = true;
            queue.add(end);
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
