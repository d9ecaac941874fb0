package org.guitu.server.http;

import java.time.Duration;
import java.util.UUID;

/**
 * A request as it is told of, in a log line and in the figures: it has nothing in it that a client chose freely.
 *
 * @param requestId the id that its answer carries
 * @param method its method, if HTTP knows it
 * @param route the form of its address, if it has one
 * @param began when it began, by {@link System#nanoTime}
 */
record Asked(String requestId, String method, String route, long began) {
    /** Stands for the form of an address that no route answers. */
    static final String NO_ROUTE = "–";

    Asked {
        method = Methods.told(method);
    }

    static Asked of(String method, String route, long began) {
        return new Asked(UUID.randomUUID().toString(), method, route, began);
    }

    Duration took() {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
