package org.guitu.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.guitu.policy.Packs;
import org.guitu.server.demonstration.Caseload;
import org.guitu.server.http.WebServer;
import org.guitu.server.store.DatabaseUrl;
import org.guitu.server.wording.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Serves a made-up caseload on a database that is thrown away. */
@Command(name = "demo", description = "以虚构案例演示 / serve a made-up caseload", mixinStandardHelpOptions = true)
final class DemoCommand extends Serving {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private @Nullable Path folder;

    DemoCommand(Map<String, String> environment) {
        super(environment);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Configuration asked = Configuration.from(environment());
        LocalDate day = asked.testClock().orElse(DAY);
        WebServer.refuseTakenPort(asked.host(), asked.port());
        Path fresh = Files.createTempDirectory("guitu-demo");
        folder = fresh;
        Configuration thrownAway = new Configuration(
                asked.host(),
                asked.port(),
                new DatabaseUrl.SqliteFile(fresh.resolve("demo.db")),
                asked.packs(),
                fresh.resolve("demo.keys"),
                fresh.resolve("demo.anchors"),
                asked.atOnce(),
                asked.aMinute(),
                Optional.of(day));
        serve(Server.open(thrownAway, Packs.shipped()));
        return 0;
    }

    @Override
    void tell(PrintWriter out, Server server) {
        Caseload caseload = new Caseload(server.people(), server.cases(), server.today());
        caseload.fill().forEach(out::println);
        super.tell(out, server);
        out.println(Wording.line("demo-hint", Map.of()));
    }

    /** Throws the demonstration's files away. */
    @Override
    void leave() {
        if (folder == null) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
