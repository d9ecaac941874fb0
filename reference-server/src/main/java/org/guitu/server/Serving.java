package org.guitu.server;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.guitu.division.Division;
import org.guitu.person.Actor;
import org.guitu.server.http.WebServer;
import org.guitu.server.wording.Unfit;
import org.guitu.server.wording.Wording;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What every command does that serves until it is stopped. */
abstract class Serving implements Callable<Integer> {
    static final Actor FIRST = new Actor("w1", "CASE_WORKER", new Division("421202001"));

    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    Serving(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Configuration configuration = Configuration.from(environment);
        WebServer.refuseTakenPort(configuration.host(), configuration.port());
        serve(Server.open(configuration));
        return 0;
    }

    final void serve(Server server) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        WebServer web = listening(server);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            web.close();
            server.close();
            leave();
            stopped.countDown();
        }));
        if (server.rotation().isUnfinished()) {
            out.println(Wording.line("rotation-unfinished", Map.of()));
        }
        tell(out, server);
        // The address comes last, so that whoever started this can read it as the last line.
        out.println(web.address());
        out.flush();
        stopped.await();
    }

    private WebServer listening(Server server) {
        try {
            return server.listen(System.err::println);
        } catch (Unfit e) {
            server.close();
            leave();
            throw e;
        }
    }

    /** What is said before the address. */
    void tell(PrintWriter out, Server server) {
        out.println(Wording.line(
                "issued-token", Map.of("actor", FIRST.id() + ";" + FIRST.role() + ";" + FIRST.district())));
        out.println(server.token(FIRST));
        server.standingAt()
                .ifPresent(now -> out.println(Wording.line(
                        "clock-stands",
                        Map.of(
                                "now", now.toString().replace('T', ' '),
                                "day", now.toLocalDate().plusWeeks(1).toString()))));
    }

    /** What is left to do once everything is closed. */
    void leave() {}

    final Map<String, String> environment() {
        return environment;
    }
}
