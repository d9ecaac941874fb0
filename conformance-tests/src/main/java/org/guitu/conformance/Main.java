package org.guitu.conformance;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.guitu.conformance.cli.ListCommand;
import org.guitu.conformance.cli.RunCommand;
import org.guitu.conformance.cli.VectorsCommand;
import org.guitu.conformance.suite.Suite;
import org.guitu.conformance.suite.SuiteFault;
import org.guitu.conformance.suite.SuiteFiles;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** The runnable jar. Exit codes: 0 complete pass, 1 failures, 2 usage or incomplete. */
public final class Main {
    private static final int UNUSABLE = 2;

    private Main() {}

    /**
     * Runs a command and ends the JVM with its exit code.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(SuiteFiles.builtIn(), out, err, arguments));
    }

    /**
     * Runs a command.
     *
     * @param files the suite's files
     * @param out where results go
     * @param err where complaints go
     * @param arguments the command line
     * @return the exit code
     */
    static int run(SuiteFiles files, PrintWriter out, PrintWriter err, String... arguments) {
        Suite suite;
        try {
            suite = Suite.load(files);
        } catch (SuiteFault fault) {
            err.println(fault.getMessage());
            return UNUSABLE;
        }
        CommandLine line = new CommandLine(new Root())
                .addSubcommand(new RunCommand(suite))
                .addSubcommand(new ListCommand(suite))
                .addSubcommand(new VectorsCommand(suite, files))
                .setOut(out)
                .setErr(err);
        line.setExecutionExceptionHandler((thrown, command, parsed) -> {
            err.println(thrown.toString());
            return UNUSABLE;
        });
        return line.execute(arguments);
    }

    /** The command without a subcommand, which is a usage error. */
    @Command(
            name = "guitu-conformance",
            mixinStandardHelpOptions = true,
            description = "The conformance suite of Guitu. 归途一致性测试套件。")
    static final class Root implements Runnable {
        @CommandLine.Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public void run() {
            throw new CommandLine.ParameterException(spec.commandLine(), "A command is needed: run, list or vectors");
        }
    }
}
