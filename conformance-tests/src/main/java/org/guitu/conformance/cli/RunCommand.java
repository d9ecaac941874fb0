package org.guitu.conformance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.guitu.conformance.engine.Result;
import org.guitu.conformance.engine.Status;
import org.guitu.conformance.report.FailureText;
import org.guitu.conformance.report.Reports;
import org.guitu.conformance.run.HttpTarget;
import org.guitu.conformance.run.Run;
import org.guitu.conformance.run.Runner;
import org.guitu.conformance.run.Selection;
import org.guitu.conformance.suite.Suite;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the suite against a platform behind HTTP. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Plays the vectors against a platform. 对一个平台运行测试向量。")
public final class RunCommand implements Callable<Integer> {
    private final Suite suite;

    @Option(names = "--url", required = true, description = "Where the platform is, without /v1.")
    private URI url = URI.create("");

    @Option(names = "--profile", paramLabel = "P", description = "A profile to play; may be repeated.")
    private List<String> profiles = new ArrayList<>();

    @Option(names = "--only", paramLabel = "ID", description = "A vector or a rule to play; may be repeated.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--token", description = "The bearer token of the platform.")
    private @Nullable String token;

    @Option(names = "--report", paramLabel = "DIR", description = "Where results.json, junit.xml and report.html go.")
    private @Nullable Path report;

    @Option(names = "--seed", paramLabel = "N", description = "The seed of the order, to repeat a run.")
    private @Nullable Long seed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * A command over one suite.
     *
     * @param suite the suite
     */
    public RunCommand(Suite suite) {
        this.suite = suite;
    }

    @Override
    public Integer call() throws IOException {
        Selection selection = checked();
        long order = seed == null ? new SecureRandom().nextInt(Integer.MAX_VALUE) : seed;
        PrintWriter out = spec.commandLine().getOut();
        out.println("seed " + order);
        Run run = new Runner(suite, Clock.systemUTC())
                .run(new HttpTarget(url, Optional.ofNullable(token)), url.toString(), selection, order);
        if (run.claims().isEmpty()) {
            // Every vector failed for the same reason, which is told once.
            spec.commandLine().getErr().println(notPlayed(run));
        } else {
            print(run, out);
        }
        if (report != null) {
            Reports.write(run, report);
        }
        return run.verdict().exitCode();
    }

    private static String notPlayed(Run run) {
        return "没有运行任何向量。Nothing was played. "
                + run.results().stream().findFirst().map(Result::message).orElse("");
    }

    private Selection checked() {
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!web || url.getHost() == null || url.getUserInfo() != null || url.getQuery() != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--url needs an address such as http://127.0.0.1:7007, a token goes to --token");
        }
        Selection selection = new Selection(profiles, only);
        Set<String> unknown = selection.unknown(suite);
        if (!unknown.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "The suite does not know " + String.join(", ", unknown) + "; see list");
        }
        return selection;
    }

    private void print(Run run, PrintWriter out) {
        for (Result result : run.results()) {
            if (result.status() != Status.PASS && result.status() != Status.NOT_CLAIMED) {
                out.println(FailureText.of(result, suite.requirement(result.vector())));
                out.println("  again: " + run.again(result.vector().id()));
            }
        }
        StringBuilder counts =
                new StringBuilder("planned " + run.plan().vectors().size() + " of "
                        + suite.vectors().size() + ", missing " + run.missing().size());
        for (Status status : Status.values()) {
            counts.append(", ").append(status).append(' ').append(run.count(status));
        }
        out.println(counts);
        run.gaps().forEach(out::println);
        if (run.selection().isPartial()) {
            out.println("Only chosen vectors were planned; this says nothing of a whole profile.");
        }
        out.println(run.verdict());
        out.flush();
    }
}
