package org.guitu.server;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guitu.policy.Packs;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.guitu.server.wording.Unfit;
import org.guitu.server.wording.Wording;

/** The folder of further packs. */
final class PackFolder {
    private PackFolder() {}

    /** The bundled packs and those of the folder; one may extend another, whichever comes first by name. */
    static Packs load(Path folder) {
        try {
            return all(folder);
        } catch (IOException e) {
            throw new Unfit("packs-unreadable", Map.of("path", folder.toString()));
        }
    }

    private static Packs all(Path folder) throws IOException {
        Packs packs = Packs.bundled();
        List<Path> waiting = files(folder);
        Map<Path, List<Fault>> faults = new LinkedHashMap<>();
        int before = waiting.size() + 1;
        while (waiting.size() < before) {
            before = waiting.size();
            faults.clear();
            for (Iterator<Path> each = waiting.iterator(); each.hasNext(); ) {
                Path file = each.next();
                Parsed<Packs> more = packs.and(Files.readAllBytes(file));
                if (more instanceof Parsed.Bad<Packs> bad) {
                    faults.put(file, bad.faults());
                } else {
                    packs = more.orThrow();
                    each.remove();
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new Unfit(lines(faults));
        }
        return packs;
    }

    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.json")) {
            found.forEach(files::add);
        }
        files.sort(null);
        return files;
    }

    private static List<String> lines(Map<Path, List<Fault>> faults) {
        List<String> lines = new ArrayList<>();
        faults.forEach((file, found) ->
                found.forEach(fault -> lines.add(file.getFileName() + fault.pointer() + ": " + Wording.line(fault))));
        return lines;
    }
}
