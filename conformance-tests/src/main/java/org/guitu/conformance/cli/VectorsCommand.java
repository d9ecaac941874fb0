package org.guitu.conformance.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.guitu.conformance.suite.Suite;
import org.guitu.conformance.suite.SuiteFiles;
import org.guitu.conformance.suite.VectorArchive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the vectors as a zip. */
@Command(
        name = "vectors",
        mixinStandardHelpOptions = true,
        description = "Writes the vectors, the registry and the schemas as a zip. 将测试向量打包为 zip。")
public final class VectorsCommand implements Callable<Integer> {
    private final Suite suite;
    private final SuiteFiles files;

    @Option(names = "--out", required = true, paramLabel = "FILE.zip", description = "The file to write.")
    private Path out = Path.of("");

    /**
     * A command over one suite.
     *
     * @param suite the suite
     * @param files the files that it was read from
     */
    public VectorsCommand(Suite suite, SuiteFiles files) {
        this.suite = suite;
        this.files = files;
    }

    @Override
    public Integer call() throws IOException {
        try (OutputStream stream = Files.newOutputStream(out)) {
            new VectorArchive(suite, files).writeTo(stream);
        }
        return 0;
    }
}
