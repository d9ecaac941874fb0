package org.guitu.server;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.logging.LogManager;
import java.util.stream.Collectors;
import org.guitu.server.store.Database;
import org.guitu.server.wording.Unfit;
import org.guitu.server.wording.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: {@code serve} unless another command is given. */
@Command(
        name = "guitu-server",
        description = "归途参考服务器 / Guitu reference server",
        mixinStandardHelpOptions = true,
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            RebuildCommand.class,
            BackupCommand.class,
            VerifyCommand.class,
            EraseCommand.class,
            RotateCommand.class,
            ConfigCommand.class,
            PackCommand.class,
            TokenCommand.class
        })
public final class Main extends Serving {
    private static final int FRAMES = 8;

    private Main(Map<String, String> environment) {
        super(environment);
    }

    /**
     * Runs.
     *
     * @param arguments the command and its options
     */
    public static void main(String[] arguments) {
        // Without this the validator would find the JDK's logging and greet on the error stream.
        System.setProperty("org.jboss.logging.provider", "slf4j");
        // The driver of PostgreSQL logs by the JDK, whose console is the error stream too.
        LogManager.getLogManager().reset();
        System.exit(run(System.getenv(), arguments));
    }

    /** Runs in an environment of one's own. */
    static int run(Map<String, String> environment, String... arguments) {
        return new CommandLine(new Main(environment), new Commands(environment))
                .setOut(chinese(System.out))
                .setErr(chinese(System.err))
                .setExecutionExceptionHandler(Main::told)
                .setParameterExceptionHandler(Main::misused)
                .execute(arguments);
    }

    // The sentences are Chinese whatever the terminal's locale says.
    private static PrintWriter chinese(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** Says in both languages what of the command line cannot be used; what it takes follows. */
    private static int misused(ParameterException thrown, String[] arguments) {
        CommandLine line = thrown.getCommandLine();
        line.getErr().println(misuse(thrown));
        line.usage(line.getErr());
        return CommandLine.ExitCode.USAGE;
    }

    private static String misuse(ParameterException thrown) {
        if (thrown instanceof UnmatchedArgumentException unmatched) {
            return Wording.line("unknown-argument", Map.of("value", String.join(" ", unmatched.getUnmatched())));
        }
        if (thrown instanceof MissingParameterException missing) {
            String names = missing.getMissing().stream().map(Main::name).collect(Collectors.joining(" "));
            return Wording.line("missing-option", Map.of("value", names));
        }
        return Wording.line("unusable-arguments", Map.of("why", String.valueOf(thrown.getMessage())));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    // What libraries say of a failure quotes what they were given: kinds and places are told, messages are not.
    private static int told(Exception thrown, CommandLine line, CommandLine.ParseResult result) {
        PrintWriter err = line.getErr();
        if (thrown instanceof Unfit) {
            err.println(thrown.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        String kind = Database.kind(thrown);
        if (Database.isDamaged(thrown)) {
            err.println(Wording.line("database-damaged", Map.of("why", kind)));
            return CommandLine.ExitCode.USAGE;
        }
        err.println(Wording.line("command-failed", Map.of("why", kind)));
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            err.println(each.getClass().getName());
            Arrays.stream(each.getStackTrace()).limit(FRAMES).forEach(frame -> err.println("  " + frame));
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
