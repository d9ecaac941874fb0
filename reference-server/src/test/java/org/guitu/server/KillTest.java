package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after the process was killed at any instant, and nothing is half written. */
class KillTest {
    private static final int WRITERS = 3;
    /** The longest time from the start of writing to the kill. */
    private static final int MILLISECONDS = 2_000;

    @TempDir
    Path folder;

    /** What went wrong in a writer, other than that its server was killed. */
    private final Queue<Throwable> faults = new ConcurrentLinkedQueue<>();

    @Test
    void losesNothingThatWasAcknowledged() throws Exception {
        int rounds = Scale.of(3, 200);
        Random random = new Random(20260620);
        Map<String, Acknowledged> all = new ConcurrentHashMap<>();
        Map<String, Acknowledged> before = Map.of();
        for (int round = 0; round < rounds; round++) {
            ServerProcess server = ServerProcess.start(folder);
            areThere(before, server);
            before = writeUntilKilled(server, 200 + random.nextInt(MILLISECONDS));
            all.putAll(before);
            if (round % 10 == 0) {
                assertThat(ServerProcess.run(folder, "verify"))
                        .as("round %s", round)
                        .isZero();
            }
        }
        assertThat(all.size()).as("acknowledged in all rounds").isGreaterThan(rounds);
        ServerProcess last = ServerProcess.start(folder);
        areThere(all, last);
        last.kill();
        assertThat(ServerProcess.run(folder, "verify")).isZero();
        System.out.println("killed " + rounds + " times; " + all.size() + " acknowledged commands, all there");
    }

    /** The client's own list, as far as it got until the server was killed in the middle of its writing. */
    private Map<String, Acknowledged> writeUntilKilled(ServerProcess server, int milliseconds)
            throws InterruptedException {
        Map<String, Acknowledged> fresh = new ConcurrentHashMap<>();
        List<Thread> writers = IntStream.range(0, WRITERS)
                .mapToObj(i -> new Thread(() -> write(server, fresh)))
                .toList();
        writers.forEach(Thread::start);
        writers.get(0).join(milliseconds); // the writers never end by themselves: an instant at random is all it is
        server.kill();
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(server.isAlive()).isFalse();
        assertThat(faults).isEmpty();
        return fresh;
    }

    /** Opens cases, orders and corrects, so that chains grow; each answer goes onto the list. */
    private void write(ServerProcess server, Map<String, Acknowledged> fresh) {
        Client client = new Client(server.address, server.token);
        try {
            while (true) {
                String id = Stories.openCase(client);
                keep(fresh, id, client.ifMatch(0).post("/v1/cases/" + id + "/orders", Stories.order()));
                keep(fresh, id, client.ifMatch(1).post("/v1/cases/" + id + "/services", Stories.service()));
            }
        } catch (UncheckedIOException e) {
            // the server was killed under way: this request was not acknowledged
        } catch (RuntimeException | AssertionError e) {
            faults.add(e);
        }
    }

    private static void keep(Map<String, Acknowledged> fresh, String id, Answer answer) {
        String entry = answer.with(201).at("/entries/0/id");
        fresh.put(id + " " + entry, new Acknowledged(id, entry, answer.at("/entries/0/type")));
    }

    private static void areThere(Map<String, Acknowledged> entries, ServerProcess server) {
        Client client = new Client(server.address, server.token);
        entries.values()
                .forEach(one -> assertThat(client.get("/v1/cases/" + one.caseId() + "/entries/" + one.entry())
                                .with(200)
                                .at("/type"))
                        .isEqualTo(one.type()));
    }

    private record Acknowledged(String caseId, String entry, String type) {}
}
