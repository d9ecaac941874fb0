package org.guitu.conformance.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.guitu.conformance.suite.SuiteFiles;

/** The suite's own made-up packs, which a platform holds beside the national one while it is tested. */
public final class SuitePacks {
    private SuitePacks() {}

    /** The documents in their order: a later one may extend an earlier one. */
    static List<byte[]> documents() {
        SuiteFiles files = SuiteFiles.builtIn();
        return files.packs().stream()
                .map(path -> files.read(path).orElseThrow())
                .toList();
    }

    /** Writes them into a new folder, for a platform that reads them from one. */
    public static Path writtenTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<byte[]> packs = documents();
        for (int i = 0; i < packs.size(); i++) {
            Files.write(folder.resolve((i + 1) + ".json"), packs.get(i));
        }
        return folder;
    }
}
