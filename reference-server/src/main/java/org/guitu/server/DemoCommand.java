package org.guitu.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.guitu.server.demonstration.Caseload;
import org.guitu.server.wording.Wording;
import picocli.CommandLine.Command;

/** Serves a made-up caseload on a database that is thrown away. */
@Command(name = "demo", description = "以虚构案例演示 / serve a made-up caseload", mixinStandardHelpOptions = true)
final class DemoCommand extends Serving {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    DemoCommand(Map<String, String> environment) {
        super(environment);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Configuration asked = Configuration.from(environment());
        LocalDate day = asked.testClock().orElse(DAY);
        Path folder = Files.createTempDirectory("guitu-demo");
        serve(Server.open(new Configuration(
                asked.host(),
                asked.port(),
                "jdbc:sqlite:" + folder.resolve("demo.db"),
                asked.packs(),
                folder.resolve("demo.keys"),
                Optional.of(day))));
        return 0;
    }

    @Override
    void tell(PrintWriter out, Server server) {
        Caseload caseload = new Caseload(server.people(), server.cases(), server.today());
        caseload.fill().forEach(out::println);
        super.tell(out, server);
        out.println(Wording.line("demo-hint", Map.of()));
    }
}
