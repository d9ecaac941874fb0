package org.guitu.server;

import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.guitu.server.application.Rotation;
import org.guitu.server.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Turns the key that all other keys are wrapped under. */
@Command(
        name = "rotate",
        description = "更换包裹密钥 / turn the key that all others are wrapped under",
        mixinStandardHelpOptions = true)
final class RotateCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    RotateCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Configuration configuration = Configuration.from(environment);
        try (Server server = Server.existing(configuration)) {
            Rotation.Findings done = server.rotation().run();
            PrintWriter out = spec.commandLine().getOut();
            out.println(Wording.line(
                    "rotated", Map.of("people", Integer.toString(done.people()), "current", done.current())));
            if (!done.unneeded().isEmpty()) {
                out.println(Wording.line(
                        "keys-unneeded",
                        Map.of(
                                "keys", String.join(" ", new TreeSet<>(done.unneeded())),
                                "path", configuration.keys().toString())));
            }
            return 0;
        }
    }
}
