package org.guitu.server;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guitu.policy.Packs;
import org.guitu.server.wording.Unfit;

/** The folder of further packs. */
final class PackFolder {
    private PackFolder() {}

    /** The bundled packs and those of the folder; one may extend another, whichever comes first by name. */
    static Packs load(Path folder) {
        try {
            return PackFiles.read(Packs.bundled(), files(folder)).orUnfit();
        } catch (IOException e) {
            throw new Unfit("packs-unreadable", Map.of("path", folder.toString()));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.json")) {
            found.forEach(files::add);
        }
        files.sort(null);
        return files;
    }
}
