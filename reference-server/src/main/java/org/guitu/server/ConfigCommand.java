package org.guitu.server;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the effective configuration, without any secret. */
@Command(name = "config", description = "显示生效的配置 / print the effective configuration", mixinStandardHelpOptions = true)
final class ConfigCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    ConfigCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Variables variables = new Variables(environment);
        PrintWriter out = spec.commandLine().getOut();
        Configuration.from(variables)
                .effective()
                .forEach((name, value) -> out.println(name + "=" + value + "  # " + variables.origin(name)));
        return 0;
    }
}
