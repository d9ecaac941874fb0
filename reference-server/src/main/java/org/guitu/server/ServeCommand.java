package org.guitu.server;

import java.util.Map;
import picocli.CommandLine.Command;

/** Serves until it is stopped. */
@Command(name = "serve", description = "启动服务 / serve (the default)", mixinStandardHelpOptions = true)
final class ServeCommand extends Serving {
    ServeCommand(Map<String, String> environment) {
        super(environment);
    }
}
