package org.guitu.conformance.springboot;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;

/**
 * A write as it was asked.
 *
 * @param by who asks, and when
 * @param key the idempotency key, if there is one
 * @param address where it was sent
 * @param body what was sent
 * @param dryRun whether to answer what would happen and write nothing
 */
record Asked(Caller by, Optional<String> key, String address, Map<String, Object> body, boolean dryRun) {
    static Asked of(Caller by, HttpServletRequest request, Map<String, Object> body, boolean dryRun) {
        // What writes nothing may be repeated anyway.
        Optional<String> key =
                Optional.ofNullable(request.getHeader("Idempotency-Key")).filter(given -> !dryRun);
        return new Asked(by, key, request.getRequestURI(), body, dryRun);
    }
}
