package org.guitu.server;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.guitu.server.application.Verification;
import org.guitu.server.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks what is stored; exit code 1 where something is wrong. */
@Command(name = "verify", description = "核对哈希链与读模型 / check hash chains and read model", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    VerifyCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        try (Server server = Server.existing(Configuration.from(environment))) {
            Verification.Findings findings = server.verification().all();
            PrintWriter out = spec.commandLine().getOut();
            findings.faults()
                    .forEach(fault -> out.println(fault.pointer() + " " + fault.code() + ": " + Wording.line(fault)));
            out.println(Wording.line(
                    "verified",
                    Map.of(
                            "people", Integer.toString(findings.people()),
                            "cases", Integer.toString(findings.cases()),
                            "entries", Integer.toString(findings.entries()),
                            "accesses", Integer.toString(findings.accesses()),
                            "faults", Integer.toString(findings.faults().size()))));
            return findings.faults().isEmpty() ? 0 : 1;
        }
    }
}
