package org.guitu.conformance.run;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.guitu.conformance.engine.Claims;
import org.guitu.conformance.engine.Platform;
import org.guitu.conformance.http.HttpEndpoint;
import org.guitu.conformance.http.HttpPlatform;

/** A platform behind HTTP. */
public final class HttpTarget implements Target {
    private final HttpEndpoint endpoint;
    private final boolean withToken;
    private final RandomGenerator random = new SecureRandom();

    /**
     * A target at an address.
     *
     * @param url where the platform is
     * @param token the bearer token, if it needs one
     */
    public HttpTarget(URI url, Optional<String> token) {
        this.endpoint = new HttpEndpoint(url, token);
        this.withToken = token.isPresent();
    }

    @Override
    public Claims claims() {
        return endpoint.claims();
    }

    @Override
    public boolean withToken() {
        return withToken;
    }

    @Override
    public Platform platform() {
        return new HttpPlatform(endpoint, random);
    }
}
