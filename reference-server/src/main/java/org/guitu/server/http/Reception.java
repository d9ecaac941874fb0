package org.guitu.server.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeoutException;
import org.guitu.person.Actor;
import org.guitu.rule.Fault;
import org.guitu.server.application.AccessLog;
import org.guitu.server.application.Errand;
import org.guitu.server.security.BearerTokens;

/** The way in, the same for every route behind a token: who, what form, how large, read whole, then answered. */
final class Reception {
    private static final byte[] NOTHING = {};

    private final BearerTokens tokens;
    private final AccessLog access;
    private final InstantSource clock;
    private final boolean testing;
    private final Optional<RequestRate> rate;

    Reception(Services services) {
        this.tokens = services.tokens();
        this.access = services.access();
        this.clock = services.clock();
        this.testing = services.testClock().isPresent();
        this.rate = services.aMinute().map(most -> new RequestRate(most, clock));
    }

    Response receive(Context ctx, Route route, String requestId) {
        Errand errand = new Errand(requestId, route.method() + " " + route.path());
        // Tokens run out by the true clock, whatever the test clock shows.
        Optional<Actor> actor = Headers.bearer(ctx)
                .flatMap(text -> tokens.read(text, InstantSource.system().instant()));
        // Behind a proxy all who have no token come from one address; so they cannot take the turns of those who have.
        String who = actor.map(known -> "actor " + known.id()).orElseGet(() -> "address " + ctx.ip());
        OptionalLong wait = rate.map(each -> each.count(who)).orElse(OptionalLong.empty());
        if (wait.isPresent()) {
            return Problem.TOO_MANY_REQUESTS.response().with("Retry-After", Long.toString(wait.getAsLong()));
        }
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
            byte[] bytes = body(ctx);
            return bytes.length > BodyReading.LARGEST
                    ? Problem.TOO_LARGE.response(Map.of("limit", BodyReading.LARGEST))
                    : answer(reading, route, actor.get(), bytes);
        } catch (TimeoutException e) {
            return Problem.BODY_TOO_SLOW.response().with("Connection", "close");
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

    private byte[] body(Context ctx) throws IOException, TimeoutException {
        try (InputStream in = ctx.bodyInputStream()) {
            return BodyReading.read(in, clock);
        }
    }
}
