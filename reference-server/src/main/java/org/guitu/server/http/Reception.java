package org.guitu.server.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guitu.person.Actor;
import org.guitu.rule.Fault;
import org.guitu.server.application.AccessLog;
import org.guitu.server.application.Errand;
import org.guitu.server.security.BearerTokens;

/** The way in, the same for every route behind a token: who, what form, how large, read whole, then answered. */
final class Reception {
    static final int LARGEST_BODY = 1 << 20;

    private static final int DRAINED = 16 << 20;
    private static final byte[] NOTHING = {};

    private final BearerTokens tokens;
    private final AccessLog access;
    private final InstantSource clock;
    private final boolean testing;

    Reception(BearerTokens tokens, AccessLog access, InstantSource clock, boolean testing) {
        this.access = access;
        this.tokens = tokens;
        this.clock = clock;
        this.testing = testing;
    }

    Response receive(Context ctx, Route route, String requestId) {
        Errand errand = new Errand(requestId, route.method() + " " + route.path());
        // Tokens run out by the true clock, whatever the test clock shows.
        Optional<Actor> actor = Headers.bearer(ctx)
                .flatMap(text -> tokens.read(text, InstantSource.system().instant()));
        if (actor.isEmpty()) {
            access.denied(errand, clock.instant());
            return Problem.UNAUTHENTICATED.response().with("WWW-Authenticate", "Bearer");
        }
        RequestReading reading = new RequestReading(ctx, route, errand);
        if (!route.method().hasBody()) {
            return answer(reading, route, actor.get(), NOTHING);
        }
        if (!Headers.announcesJson(ctx)) {
            return Problem.MEDIA_TYPE.response();
        }
        try {
            byte[] bytes = bytes(ctx);
            return bytes.length > LARGEST_BODY
                    ? Problem.TOO_LARGE.response(Map.of("limit", LARGEST_BODY))
                    : answer(reading, route, actor.get(), bytes);
        } catch (IOException e) {
            // The client broke off, or what it sent is no transfer: there is no whole request, and no fault of ours.
            return Problem.MALFORMED.response(List.of(Misread.body(new Fault("", "body-cut-off", Map.of()))));
        }
    }

    private Response answer(RequestReading reading, Route route, Actor actor, byte[] bytes) {
        Call call = reading.call(actor, clock, testing, bytes);
        if (!reading.misread().isEmpty()) {
            return Problem.MALFORMED.response(reading.misread());
        }
        if (route.conditional()
                && call.intent().expected() == null
                && !call.intent().rehearsal()) {
            return Problem.UNCONDITIONAL.response();
        }
        return Responses.of(route.action().answer(call));
    }

    private static byte[] bytes(Context ctx) throws IOException {
        try (InputStream in = ctx.bodyInputStream()) {
            byte[] bytes = in.readNBytes(LARGEST_BODY + 1);
            // What follows is thrown away, so that a client that is still sending can read the answer.
            in.skip(DRAINED);
            return bytes;
        }
    }
}
