package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several server processes on one database, one of them killed at a time under load: what was acknowledged is there once,
 * and what was asked for again after a kill is not done twice.
 */
class SeveralProcessesTest {
    private static final int PROCESSES = 3;
    private static final int WRITERS = 6;
    private static final int CASES = 8;
    /** The longest time from one kill to the next. */
    private static final int MILLISECONDS = 1_500;

    @TempDir
    Path folder;

    private final List<ServerProcess> servers = new CopyOnWriteArrayList<>();
    private final List<String> cases = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    /** The client's own list: the case to which each number was written and acknowledged. */
    private final Map<Integer, String> acknowledged = new ConcurrentHashMap<>();

    private final Queue<Throwable> faults = new ConcurrentLinkedQueue<>();
    private volatile boolean ended;

    @Test
    void loseNothingAndDoNothingTwice() throws Exception {
        int rounds = Scale.of(3, 60);
        Random random = new Random(20260620);
        for (int i = 0; i < PROCESSES; i++) {
            servers.add(ServerProcess.start(folder));
        }
        for (int i = 0; i < CASES; i++) {
            cases.add(Stories.activeCase(client(0)));
        }
        List<Thread> writers = IntStream.range(0, WRITERS)
                .mapToObj(i -> new Thread(() -> write(new Random(i))))
                .toList();
        writers.forEach(Thread::start);
        for (int round = 0; round < rounds; round++) {
            // The writers do not end by themselves: an instant at random is all it is.
            writers.get(0).join(200 + random.nextInt(MILLISECONDS));
            int killed = round % PROCESSES;
            servers.get(killed).kill();
            servers.set(killed, ServerProcess.start(folder));
        }
        ended = true;
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(faults).isEmpty();
        assertThat(acknowledged.size()).as("acknowledged").isGreaterThan(rounds * WRITERS);
        assertThat(written()).containsExactlyInAnyOrderEntriesOf(acknowledged);
        for (ServerProcess server : servers) {
            server.kill();
        }
        assertThat(ServerProcess.run(folder, "verify")).isZero();
        System.out.println(PROCESSES + " processes, " + rounds + " kills; " + acknowledged.size()
                + " acknowledged commands, each there once");
    }

    /** Writes numbers to cases that all writers share, each asked for until it is acknowledged. */
    private void write(Random random) {
        try {
            while (!ended) {
                int number = next.incrementAndGet();
                String id = cases.get(number % CASES);
                Answer answer = null;
                while (answer == null) {
                    answer = asked(client(random.nextInt(PROCESSES)), id, number);
                }
                answer.with(201);
                acknowledged.put(number, id);
            }
        } catch (RuntimeException | AssertionError e) {
            faults.add(e);
        }
    }

    /** The answer, or null where the server was killed under way. */
    private static Answer asked(Client client, String id, int number) {
        try {
            return client.with("If-Match", "*")
                    .with("Idempotency-Key", "number-" + number)
                    .post(
                            "/v1/cases/" + id + "/file-records",
                            Map.of("day", "2026-06-15", "fields", Map.of("episodes", Integer.toString(number))));
        } catch (UncheckedIOException e) {
            return null;
        }
    }

    /** The case to which each number was written, as the entries say; a number that is there twice is a fault. */
    private Map<Integer, String> written() {
        Map<Integer, String> written = new ConcurrentHashMap<>();
        for (String id : cases) {
            for (JsonNode entry : entries(id)) {
                JsonNode number = entry.at("/body/fields/episodes");
                if (!number.isMissingNode()) {
                    assertThat(written.put(number.asInt(), id))
                            .as("number %s is there once", number)
                            .isNull();
                }
            }
        }
        return written;
    }

    private List<JsonNode> entries(String id) {
        List<JsonNode> entries = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = client(0)
                    .get("/v1/cases/" + id + "/entries?limit=500" + cursor)
                    .with(200);
            page.json().path("items").forEach(entries::add);
            cursor = page.json().path("next").isNull() ? "" : "&cursor=" + page.at("/next");
        } while (!cursor.isEmpty());
        return entries;
    }

    private Client client(int server) {
        return new Client(servers.get(server).address, servers.get(server).token);
    }
}
