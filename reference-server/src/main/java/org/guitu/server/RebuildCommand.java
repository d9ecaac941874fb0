package org.guitu.server;

import java.util.Map;
import java.util.concurrent.Callable;
import org.guitu.server.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes the read model anew. */
@Command(
        name = "rebuild",
        description = "由记录重建读模型 / make the read model anew from the entries",
        mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    RebuildCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        try (Server server = Server.existing(Configuration.from(environment))) {
            int cases = server.rebuilding().all();
            spec.commandLine().getOut().println(Wording.line("rebuilt", Map.of("cases", Integer.toString(cases))));
            return 0;
        }
    }
}
