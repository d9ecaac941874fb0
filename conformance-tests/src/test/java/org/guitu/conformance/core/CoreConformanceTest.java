package org.guitu.conformance.core;

import org.guitu.conformance.LifecycleConformance;
import org.guitu.conformance.engine.Platform;

/** The core keeps the profile, asked within the JVM as any other implementation would be. */
class CoreConformanceTest extends LifecycleConformance {
    private static final CorePlatforms PLATFORMS = new CorePlatforms();

    @Override
    protected Platform platform() {
        return PLATFORMS.get();
    }
}
