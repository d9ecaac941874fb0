package org.guitu.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guitu.conformance.core.SuitePacks;
import org.guitu.conformance.suite.Json;
import org.guitu.conformance.suite.Suite;
import org.guitu.conformance.suite.SuiteFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged server keeps the profile, asked over HTTP by the runner as any other platform would be. */
class ReferenceServerTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void every_vector_is_planned_and_passes(@TempDir Path folder) throws Exception {
        Path report = folder.resolve("report");
        int exitCode;
        try (ServerProcess server = ServerProcess.serve(folder, SuitePacks.writtenTo(folder.resolve("packs")))) {
            exitCode = run("run", "--url", server.address(), "--token", server.token(), "--report", report.toString());
        }
        JsonNode counts =
                Json.read(Files.readAllBytes(report.resolve("results.json"))).path("counts");
        assertEquals(0, exitCode, () -> out + "" + err);
        assertEquals(Suite.builtIn().vectors().size(), counts.path("planned").intValue());
        assertEquals(counts.path("planned"), counts.path("PASS"));
    }

    private int run(String... arguments) {
        return Main.run(SuiteFiles.builtIn(), new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
