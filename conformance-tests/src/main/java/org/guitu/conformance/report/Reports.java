package org.guitu.conformance.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guitu.conformance.run.Run;
import org.guitu.conformance.suite.Json;

/** Writes the three reports of a run. */
public final class Reports {
    private Reports() {}

    /**
     * Writes {@code results.json}, {@code junit.xml} and {@code report.html}.
     *
     * @param run the run
     * @param folder where to; it is made if it is not there
     * @throws IOException when they cannot be written
     */
    public static void write(Run run, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("results.json"), Json.pretty(JsonReport.of(run)) + "\n");
        Files.writeString(folder.resolve("junit.xml"), JUnitReport.of(run));
        Files.writeString(folder.resolve("report.html"), HtmlReport.of(run));
    }
}
