package org.guitu.server;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.guitu.server.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies a SQLite database while it is served. */
@Command(name = "backup", description = "备份 SQLite 数据库 / copy a SQLite database", mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Parameters(paramLabel = "FILE", description = "尚不存在的文件 / a file that is not there yet")
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private Path file;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    BackupCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        try (Server server = Server.existing(Configuration.from(environment))) {
            server.copyTo(file);
            spec.commandLine().getOut().println(Wording.line("copied", Map.of("path", file.toString())));
            return 0;
        }
    }
}
