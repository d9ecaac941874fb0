package org.guitu.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guitu.division.Divisions;
import org.guitu.lint.PackLint;
import org.guitu.lint.Remark;
import org.guitu.policy.Packs;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.guitu.server.wording.Unfit;
import org.guitu.server.wording.Wording;

/**
 * Packs read from files. One may extend another, whichever comes first.
 *
 * @param packs the packs with those of the files that load
 * @param loaded the files that load, in the order in which they do, each with the packs before it
 * @param faults the faults of the files that do not
 */
record PackFiles(Packs packs, Map<Path, Packs> loaded, Map<Path, List<Fault>> faults) {

    /** Reads files beside packs that are there; whether two packs overlap is judged once all are (POL-05). */
    static PackFiles read(Packs beside, List<Path> files) throws IOException {
        Map<Path, byte[]> waiting = new LinkedHashMap<>();
        for (Path file : files) {
            waiting.put(file, Files.readAllBytes(file));
        }
        Parsed<Packs> all = beside.and(List.copyOf(waiting.values()));
        Packs packs = beside;
        Map<Path, Packs> loaded = new LinkedHashMap<>();
        Map<Path, List<Fault>> faults = new LinkedHashMap<>();
        int before = waiting.size() + 1;
        while (waiting.size() < before) {
            before = waiting.size();
            faults.clear();
            for (Path file : List.copyOf(waiting.keySet())) {
                Parsed<Packs> more = packs.and(Objects.requireNonNull(waiting.get(file)));
                if (more instanceof Parsed.Bad<Packs> bad) {
                    faults.put(file, bad.faults());
                } else {
                    loaded.put(file, packs);
                    packs = more.orThrow();
                    waiting.remove(file);
                }
            }
        }
        if (all instanceof Parsed.Good<Packs>) {
            for (Path file : waiting.keySet()) {
                loaded.put(file, all.orThrow());
            }
            return new PackFiles(all.orThrow(), loaded, Map.of());
        }
        return new PackFiles(packs, loaded, faults);
    }

    /** What is to be said of a file; where it does not load the faults for which it is refused, as errors (POL-06). */
    List<Remark> remarks(Path file) throws IOException {
        Packs before = loaded.get(file);
        return before == null
                ? faults.getOrDefault(file, List.of()).stream()
                        .map(fault -> new Remark(Remark.Weight.ERROR, fault))
                        .toList()
                : PackLint.of(before, Files.readAllBytes(file), Divisions.bundled());
    }

    /**
     * These packs, where every file loads.
     *
     * @param where the sentence that says where to put a pack that another one extends
     */
    Packs orUnfit(String where) {
        if (!faults.isEmpty()) {
            List<String> lines = new ArrayList<>();
            faults.forEach((file, found) -> found.forEach(fault -> lines.add(line(file, fault))));
            if (lacksWhatOneExtends()) {
                lines.add(Wording.line(where, Map.of()));
            }
            throw new Unfit(lines);
        }
        return packs;
    }

    /** Whether one extends a pack that is not there. */
    boolean lacksWhatOneExtends() {
        return faults.values().stream()
                .flatMap(List::stream)
                .anyMatch(fault -> fault.code().equals("unknown-pack"));
    }

    /** A fault of a file on one line. */
    static String line(Path file, Fault fault) {
        return file.getFileName() + fault.pointer() + ": " + Wording.line(fault);
    }
}
