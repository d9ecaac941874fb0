package org.guitu.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.guitu.server.metrics.Metrics;
import org.guitu.server.wording.Unavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever waits for a commit is answered, whatever happens to it. */
class CommitterTest implements CommitObserver {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final Queue<Integer> given = new ConcurrentLinkedQueue<>();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private Runnable onCommit = () -> {};
    private String url;
    private SqliteEngine engine;
    private Committer committer;

    @BeforeEach
    void open() throws Exception {
        url = "jdbc:sqlite:" + folder.resolve("test.db");
        Database.open(DatabaseUrl.parse(url).orElseThrow(), CLOCK, new Metrics())
                .close();
        engine = new SqliteEngine(folder.resolve("test.db"), 1);
        committer = new Committer(engine, new AccessChain("p", CLOCK), this);
    }

    @AfterEach
    void close() {
        committer.close();
        engine.close();
    }

    @Override
    public void committed(int kept, int dropped, Duration took) {
        onCommit.run();
    }

    @Override
    public void failed(int drafts) {
        given.add(drafts);
    }

    @Test
    void anOutageFailsAWholeGroupAtOnce() throws Exception {
        onCommit = this::waitToGoOn;
        committer.commit(draft());
        Queue<RuntimeException> thrown = new ConcurrentLinkedQueue<>();
        List<Thread> waiting = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            waiting.add(new Thread(() -> {
                try {
                    committer.commit(draft());
                } catch (RuntimeException e) {
                    thrown.add(e);
                }
            }));
        }
        waiting.forEach(Thread::start);
        while (!waiting.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
        try (Connection holding = DriverManager.getConnection(url);
                Statement statement = holding.createStatement()) {
            statement.execute("begin immediate");
            goOn.countDown();
            for (Thread thread : waiting) {
                thread.join();
            }
        }
        assertThat(thrown).hasSize(4).allMatch(Unavailable.class::isInstance);
        assertThat(committer.isWell()).isFalse();
        assertThat(committer.commit(draft())).isTrue();
        // It is told of after the callers, and before the next.
        assertThat(given).containsExactly(4);
        assertThat(committer.isWell()).isTrue();
    }

    @Test
    void whateverIsThrownIsToldAndTheNextIsWritten() {
        Draft broken = draft();
        broken.add(new PersonTable.Row("p-1", 0, null));
        assertTimeoutPreemptively(SOON, () -> {
            assertThatThrownBy(() -> committer.commit(broken)).isInstanceOf(NullPointerException.class);
            assertThat(committer.commit(draft())).isTrue();
        });
    }

    @Test
    void anErrorEndsNothing() {
        onCommit = () -> {
            throw new StackOverflowError();
        };
        assertTimeoutPreemptively(SOON, () -> {
            assertThat(committer.commit(draft())).isTrue();
            assertThat(committer.commit(draft())).isTrue();
        });
    }

    @Test
    void whoeverComesAfterTheEndIsTold() {
        committer.close();
        assertTimeoutPreemptively(
                SOON, () -> assertThatThrownBy(() -> committer.commit(draft())).isInstanceOf(Unavailable.class));
    }

    private void waitToGoOn() {
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Draft draft() {
        Draft draft = new Draft();
        draft.add(new AccessTable.Line(null, "{}"));
        return draft;
    }
}
