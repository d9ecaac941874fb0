package org.guitu.conformance.core;

import java.util.function.Supplier;
import org.guitu.Guitu;
import org.guitu.conformance.engine.Platform;
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
        for (byte[] pack : SuitePacks.documents()) {
            all = all.and(pack).orThrow();
        }
        return all;
    }
}
