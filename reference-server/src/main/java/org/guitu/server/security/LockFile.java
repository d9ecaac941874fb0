package org.guitu.server.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The lock on a file that holds nothing and is never replaced, so that all who wait for it wait for the same one. Of all
 * threads of all processes one has it at a time, until it is closed.
 */
public final class LockFile implements AutoCloseable {
    // The operating system's lock is the whole process's; its threads take turns here.
    private static final Map<Path, Semaphore> TURNS = new ConcurrentHashMap<>();

    private final Semaphore turn;
    private final FileChannel channel;

    private LockFile(Semaphore turn, FileChannel channel) {
        this.turn = turn;
        this.channel = channel;
    }

    /** Takes the lock, once nobody else has it. */
    static LockFile take(Path file) throws IOException {
        Semaphore turn = turn(file);
        turn.acquireUninterruptibly();
        return locked(file, turn, FileChannel::lock).orElseThrow();
    }

    /** Takes the lock, unless somebody else has it. */
    static Optional<LockFile> takeIfFree(Path file) throws IOException {
        Semaphore turn = turn(file);
        return turn.tryAcquire() ? locked(file, turn, FileChannel::tryLock) : Optional.empty();
    }

    private interface Locking {
        @Nullable
        FileLock on(FileChannel channel) throws IOException;
    }

    private static Optional<LockFile> locked(Path file, Semaphore turn, Locking locking) throws IOException {
        FileChannel channel = null;
        boolean locked = false;
        try {
            channel = FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    OwnerOnly.attributes(OwnerOnly.folder(file)));
            locked = locking.on(channel) != null;
            return locked ? Optional.of(new LockFile(turn, channel)) : Optional.empty();
        } finally {
            if (!locked) {
                leave(turn, channel);
            }
        }
    }

    private static Semaphore turn(Path file) throws IOException {
        Path one = OwnerOnly.folder(file).toRealPath().resolve(file.getFileName());
        return TURNS.computeIfAbsent(one, path -> new Semaphore(1));
    }

    private static void leave(Semaphore turn, @Nullable FileChannel channel) throws IOException {
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            turn.release();
        }
    }

    @Override
    public void close() {
        try {
            leave(turn, channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
