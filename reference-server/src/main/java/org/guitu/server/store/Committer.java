package org.guitu.server.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Writes drafts, as many in one durable transaction as have come while the one before was written: a commit waits for
 * the disk, and those who wait together wait once.
 */
final class Committer implements AutoCloseable {
    private static final int LARGEST_GROUP = 128;

    private final Jdbi writer;
    private final AccessChain chain;
    private final CommitObserver observer;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Waiting end = new Waiting(new Draft());
    private final Thread thread = new Thread(this::work, "committer");

    Committer(Jdbi writer, AccessChain chain, CommitObserver observer) {
        this.writer = writer;
        this.chain = chain;
        this.observer = observer;
        thread.start();
    }

    private record Waiting(Draft draft, CompletableFuture<Boolean> written) {
        Waiting(Draft draft) {
            this(draft, new CompletableFuture<>());
        }
    }

    /** Waits until the draft is on disk; false where its ground had moved and nothing of it was written. */
    boolean commit(Draft draft) {
        Waiting waiting = new Waiting(draft);
        queue.add(waiting);
        try {
            return waiting.written().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? Outage.told(cause) : e;
        }
    }

    private void work() {
        List<Waiting> group = new ArrayList<>();
        do {
            group.clear();
            group.add(next());
            queue.drainTo(group, LARGEST_GROUP - 1);
            write(group.stream().filter(one -> !one.equals(end)).toList());
        } while (!group.contains(end));
    }

    // Nobody interrupts this thread.
    private Waiting next() {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(List<Waiting> group) {
        if (group.isEmpty()) {
            return;
        }
        long began = System.nanoTime();
        try (Handle handle = writer.open()) {
            handle.begin();
            Set<Draft> standing =
                    new Group(handle).write(group.stream().map(Waiting::draft).toList());
            List<AccessTable.Row> lines = chain.linked(
                    standing.stream().flatMap(draft -> draft.lines().stream()).toList());
            AccessTable.append(handle, lines);
            commit(handle, group, standing, lines);
            observer.committed(
                    standing.size(), group.size() - standing.size(), Duration.ofNanos(System.nanoTime() - began));
        } catch (Group.Taken | JdbiException e) {
            spoilt(group, e);
        }
    }

    // Whether it is on disk nobody can tell where this fails, so that it is not tried again.
    private void commit(Handle handle, List<Waiting> group, Set<Draft> standing, List<AccessTable.Row> lines) {
        try {
            handle.commit();
            chain.adopt(lines);
            group.forEach(one -> one.written().complete(standing.contains(one.draft())));
        } catch (JdbiException e) {
            group.forEach(one -> one.written().completeExceptionally(e));
        }
    }

    // One of them spoils it for all; each by itself shows which.
    private void spoilt(List<Waiting> group, RuntimeException why) {
        List<Waiting> open =
                group.stream().filter(one -> !one.written().isDone()).toList();
        if (open.size() > 1) {
            open.forEach(one -> write(List.of(one)));
        } else if (why instanceof Group.Taken) {
            open.forEach(one -> one.written().complete(false));
        } else {
            open.forEach(one -> one.written().completeExceptionally(why));
        }
    }

    /** Writes what has come so far, then ends. */
    @Override
    public void close() {
        queue.add(end);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
