package org.guitu.server;

import java.util.Map;
import java.util.concurrent.Callable;
import org.guitu.server.application.Erasure;
import org.guitu.server.wording.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Erases a person for good. */
@Command(
        name = "erase",
        description = "销毁密钥以删除一人及其案卷 / erase a person and their cases by destroying their keys",
        mixinStandardHelpOptions = true)
final class EraseCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    @Parameters(paramLabel = "PERSON_ID", description = "人员编号 / the person's id")
    private String personId = "";

    EraseCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        try (Server server = Server.existing(Configuration.from(environment))) {
            Erasure.Outcome outcome = server.erase(personId);
            String code = outcome.erased() ? "erased" : "erased-before";
            spec.commandLine()
                    .getOut()
                    .println(Wording.line(outcome.settled() ? code : "erased-log-left", Map.of("person", personId)));
            return outcome.settled() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }
    }
}
