package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after the process was killed at any instant, and nothing is half written. */
class KillTest {
    private static final int WRITERS = 3;
    private static final int MOST = 60;

    @TempDir
    Path folder;

    /** The client's own list: case id to the hash of the entry that was acknowledged. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    @Test
    void losesNothingThatWasAcknowledged() throws Exception {
        int rounds = Scale.of(3, 200);
        Random random = new Random(20260620);
        for (int round = 0; round < rounds; round++) {
            int target = 1 + random.nextInt(MOST);
            ServerProcess server = ServerProcess.start(folder);
            writeUntilKilled(server, target);
            ServerProcess again = ServerProcess.start(folder);
            everyAcknowledgedCommandIsThere(new Client(again.address, again.token));
            again.kill();
            assertThat(ServerProcess.run(folder, "verify"))
                    .as("round %s", round)
                    .isZero();
        }
        System.out.println("killed " + rounds + " times; " + acknowledged.size() + " acknowledged commands, all there");
    }

    /** Kills when so many more are acknowledged, while the other writers are in the middle of theirs. */
    private void writeUntilKilled(ServerProcess server, int target) throws InterruptedException {
        AtomicInteger more = new AtomicInteger();
        CountDownLatch reached = new CountDownLatch(1);
        List<Thread> writers = IntStream.range(0, WRITERS)
                .mapToObj(i -> new Thread(() -> write(server, more, target, reached)))
                .toList();
        writers.forEach(Thread::start);
        reached.await();
        server.kill();
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(server.isAlive()).isFalse();
    }

    private void write(ServerProcess server, AtomicInteger more, int target, CountDownLatch reached) {
        Client client = new Client(server.address, server.token);
        try {
            while (true) {
                String id = Stories.openCase(client);
                Answer answer = client.ifMatch(0)
                        .with("Idempotency-Key", "k-" + id)
                        .post("/v1/cases/" + id + "/orders", Stories.order())
                        .with(201);
                acknowledged.put(id, answer.at("/entries/0/id"));
                if (more.incrementAndGet() >= target) {
                    reached.countDown();
                }
            }
        } catch (UncheckedIOException e) {
            // the server was killed under way: this request was not acknowledged
            reached.countDown();
        }
    }

    private void everyAcknowledgedCommandIsThere(Client client) {
        acknowledged.forEach((id, entry) ->
                client.get("/v1/cases/" + id + "/entries/" + entry).with(200));
    }
}
