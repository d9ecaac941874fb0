package org.guitu.server;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guitu.lint.Remark;
import org.guitu.policy.Packs;
import org.guitu.server.wording.Unfit;

/** The folder of further packs. */
final class PackFolder {
    private PackFolder() {}

    /**
     * The bundled packs and those of the folder; one may extend another, whichever comes first by name. What {@code pack
     * lint} calls an error is one here too: such a pack would serve, and a part of it never do what it says (POL-06).
     */
    static Packs load(Path folder) {
        try {
            List<Path> files = files(folder);
            PackFiles read = PackFiles.read(Packs.bundled(), files);
            Packs packs = read.orUnfit("pack-beside-in-folder");
            List<String> errors = new ArrayList<>();
            for (Path file : files) {
                read.remarks(file).stream()
                        .filter(remark -> remark.weight() == Remark.Weight.ERROR)
                        .forEach(remark -> errors.add(PackFiles.line(file, remark.fault())));
            }
            if (!errors.isEmpty()) {
                throw new Unfit(errors);
            }
            return packs;
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
