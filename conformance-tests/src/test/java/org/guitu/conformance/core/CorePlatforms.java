package org.guitu.conformance.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.guitu.Guitu;
import org.guitu.conformance.engine.Platform;
import org.guitu.conformance.suite.SuiteFiles;
import org.guitu.day.Calendars;
import org.guitu.division.Divisions;
import org.guitu.policy.Packs;

/** Platforms of the core as it is bundled, with the suite's own made-up packs beside the national one. */
public final class CorePlatforms implements Supplier<Platform> {
    private final Guitu guitu;

    public CorePlatforms() {
        this(Packs.bundled());
    }

    CorePlatforms(Packs packs) {
        this.guitu = Guitu.with(withSuitePacks(packs), Calendars.bundled(), Divisions.bundled());
    }

    @Override
    public CorePlatform get() {
        return new CorePlatform(guitu);
    }

    private static Packs withSuitePacks(Packs packs) {
        Packs all = packs;
        for (byte[] pack : suitePacks()) {
            all = all.and(pack).orThrow();
        }
        return all;
    }

    /** The documents in their order: a later one may extend an earlier one. */
    static List<byte[]> suitePacks() {
        List<byte[]> packs = new ArrayList<>();
        Optional<byte[]> pack = suitePack(1);
        while (pack.isPresent()) {
            packs.add(pack.get());
            pack = suitePack(packs.size() + 1);
        }
        return packs;
    }

    private static Optional<byte[]> suitePack(int number) {
        return SuiteFiles.builtIn().read("packs/conformance-" + number + ".json");
    }
}
