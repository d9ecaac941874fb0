package org.guitu.server;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.guitu.server.application.Anchors;

/** Makes anchors while the server serves. One that fails, such as for lack of room, is made with the next. */
final class Anchoring implements AutoCloseable {
    // Once a day is owed; so often that little is left to whoever would cut off the end or put back an older file.
    static final Duration EACH = Duration.ofMinutes(1);

    /** How long a stop waits for one that is being made. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "anchoring"));
    private final Anchors anchors;
    private volatile boolean well = true;

    /** Makes the first anchor, which must not fail, and waits for the next. */
    Anchoring(Anchors anchors, Duration each) {
        this.anchors = anchors;
        anchors.add();
        // Whatever is thrown is dealt with there.
        var unused = clock.scheduleWithFixedDelay(this::next, each.toMillis(), each.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void next() {
        try {
            anchors.add();
            well = true;
        } catch (Throwable e) {
            // Whoever asks whether the server is ready is told; a schedule whose work throws would end.
            well = false;
        }
    }

    /** Whether the last one was made. */
    boolean isWell() {
        return well;
    }

    /** Makes the last anchor, after one that is under way. */
    @Override
    public void close() {
        clock.shutdown();
        try {
            if (!clock.awaitTermination(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                clock.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        anchors.add();
    }
}
