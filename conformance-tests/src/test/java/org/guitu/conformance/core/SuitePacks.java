package org.guitu.conformance.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guitu.conformance.suite.SuiteFiles;

/** The suite's own made-up packs, which a platform holds beside the national one while it is tested. */
public final class SuitePacks {
    private SuitePacks() {}

    /** The documents in their order: a later one may extend an earlier one. */
    static List<byte[]> documents() {
        List<byte[]> packs = new ArrayList<>();
        Optional<byte[]> pack = document(1);
        while (pack.isPresent()) {
            packs.add(pack.get());
            pack = document(packs.size() + 1);
        }
        return packs;
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

    private static Optional<byte[]> document(int number) {
        return SuiteFiles.builtIn().read("packs/conformance-" + number + ".json");
    }
}
