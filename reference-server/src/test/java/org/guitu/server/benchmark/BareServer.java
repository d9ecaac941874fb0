package org.guitu.server.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import java.util.Map;
import java.util.stream.IntStream;

/** The same web server over the same tables with nothing in between: no rules, no seals, no tokens, no groups. */
public final class BareServer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private BareServer() {}

    /**
     * Serves until it is ended.
     *
     * @param args the database's address
     */
    public static void main(String[] args) {
        Pools pools = Pools.of(args[0]);
        BareStore store = new BareStore(pools);
        store.migrate();
        IntStream.range(0, Contender.CASES).forEach(number -> store.prepare(caseId(number)));
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.post("/cases/{id}/records", ctx -> {
                Map<?, ?> body = JSON.readValue(ctx.bodyInputStream(), Map.class);
                ctx.status(201)
                        .contentType("application/json")
                        .result(JSON.writeValueAsBytes(store.append(ctx.pathParam("id"), body.toString())));
            });
            config.routes.get(
                    "/cases/{id}",
                    ctx -> ctx.contentType("application/json")
                            .result(JSON.writeValueAsBytes(store.show(ctx.pathParam("id")))));
        });
        javalin.start("127.0.0.1", 0);
        System.out.println("http://127.0.0.1:" + javalin.port());
    }

    static String caseId(int number) {
        return "c-" + number % Contender.CASES;
    }
}
