package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Somebody else, or a process that stands still, holds rows of the database and does not let go. */
@Tag(TestDatabase.ON_POSTGRESQL)
@Timeout(60)
class HeldRowTest {
    @Test
    void whoeverHoldsOnePersonStopsNobodyElse() throws Exception {
        try (RunningServer running = RunningServer.start()) {
            Client client = running.client();
            String held = Stories.openCase(client);
            String other = Stories.openCase(client);
            try (Connection holding = running.database().connect();
                    Statement statement = holding.createStatement()) {
                statement.execute("begin; update person set turn = turn where id ="
                        + " (select person_id from case_file where id = '" + held + "')");
                CompletableFuture<Answer> stopped = asked(() -> order(client, held));
                CompletableFuture<Answer> written = asked(() -> order(client, other));
                CompletableFuture<Answer> read = asked(() -> client.get("/v1/cases/" + held));
                CompletableFuture.allOf(stopped, written, read)
                        .orTimeout(20, TimeUnit.SECONDS)
                        .join();
                stopped.join().with(503);
                written.join().with(201);
                read.join().with(200);
                client.get("/v1/cases/" + other).with(200);
                client.get("/health/ready").with(200);
            }
            order(client, held).with(201);
            assertThat(running.server().verification().all().faults()).isEmpty();
        }
    }

    private static Answer order(Client client, String id) {
        return client.ifMatch(0).post("/v1/cases/" + id + "/orders", Stories.order());
    }

    private static CompletableFuture<Answer> asked(Supplier<Answer> request) {
        return CompletableFuture.supplyAsync(request, task -> new Thread(task).start());
    }
}
