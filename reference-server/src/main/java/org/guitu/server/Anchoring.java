package org.guitu.server;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.guitu.server.application.Anchors;

/** Makes anchors while the server serves. One that fails, such as for lack of room, is tried again soon. */
final class Anchoring implements AutoCloseable {
    // Once a day is owed; more often leaves less to whoever would cut off the end.
    static final Duration EACH = Duration.ofHours(1);
    static final Duration AGAIN = Duration.ofMinutes(1);

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "anchoring"));
    private final Anchors anchors;
    private final Duration each;
    private final Duration again;
    private volatile boolean well = true;

    /** Makes the first anchor, which must not fail, and waits for the next. */
    Anchoring(Anchors anchors, Duration each, Duration again) {
        this.anchors = anchors;
        this.each = each;
        this.again = again;
        anchors.add();
        wait(each);
    }

    private void wait(Duration until) {
        clock.schedule(this::next, until.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void next() {
        try {
            anchors.add();
            well = true;
            wait(each);
        } catch (RuntimeException e) {
            // Whoever asks whether the server is ready is told.
            well = false;
            wait(again);
        }
    }

    /** Whether the last one was made. */
    boolean isWell() {
        return well;
    }

    /** Makes the last anchor. */
    @Override
    public void close() {
        clock.shutdownNow();
        anchors.add();
    }
}
