package org.guitu.conformance.run;

import org.guitu.conformance.engine.Claims;
import org.guitu.conformance.engine.Platform;

/** What a run is held against. */
public interface Target {
    /**
     * What the platform says of itself.
     *
     * @return its claims
     */
    Claims claims();

    /**
     * Whether the platform is asked with a token, which whoever plays a vector again has to bring too.
     *
     * @return true where it is
     */
    boolean withToken();

    /**
     * The platform, fresh for one vector.
     *
     * @return it
     */
    Platform platform();
}
