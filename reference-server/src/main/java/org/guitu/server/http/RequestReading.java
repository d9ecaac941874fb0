package org.guitu.server.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.guitu.person.Actor;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.guitu.server.application.Caller;
import org.guitu.server.application.Errand;
import org.guitu.server.application.Intent;
import org.guitu.server.security.Digests;
import org.jspecify.annotations.Nullable;

/** Reads one request to the end and gathers everything that is wrong with it. */
final class RequestReading {
    private final Context ctx;
    private final Route route;
    private final Errand errand;
    private final List<Misread> misread = new ArrayList<>();

    RequestReading(Context ctx, Route route, Errand errand) {
        this.ctx = ctx;
        this.errand = errand;
        this.route = route;
    }

    /** What is wrong, once {@link #call} has read. */
    List<Misread> misread() {
        return misread;
    }

    Call call(Actor bearer, InstantSource clock, boolean testing, byte[] bytes) {
        Map<Query<?>, Object> query = query();
        Actor actor = header(Headers.TEST_ACTOR, testing ? Headers::testActor : Headers.refused(), bearer);
        InstantSource time = header(Headers.TEST_NOW, testing ? Headers::testNow : Headers.refused(), clock);
        Map<String, @Nullable Object> body = route.method().hasBody() ? body(bytes) : Map.of();
        return new Call(
                new Caller(actor, time.instant(), time, language(), errand),
                ctx.pathParamMap(),
                query,
                body,
                intent(bytes, Boolean.TRUE.equals(query.get(Query.DRY_RUN))));
    }

    private Map<Query<?>, Object> query() {
        Map<Query<?>, Object> values = new HashMap<>();
        Parameters.of(ctx.queryString()).forEach((name, texts) -> {
            Query<?> known = route.queries().stream()
                    .filter(query -> query.name().equals(name))
                    .findFirst()
                    .orElse(null);
            if (known == null) {
                fault(Misread.QUERY, name, "unknown-parameter");
            } else if (texts.size() != 1) {
                fault(Misread.QUERY, name, "parameter-twice");
            } else {
                Object value = good(Misread.QUERY, name, known.parse().apply(texts.get(0)));
                if (value != null) {
                    values.put(known, value);
                }
            }
        });
        return values;
    }

    private Map<String, @Nullable Object> body(byte[] bytes) {
        Parsed<Map<String, Object>> parsed = JsonBody.parse(bytes);
        if (parsed instanceof Parsed.Bad<Map<String, Object>> bad) {
            bad.faults().forEach(fault -> misread.add(Misread.body(fault)));
            return Map.of();
        }
        return parsed.orThrow();
    }

    private Intent intent(byte[] bytes, boolean rehearsal) {
        String key = headerOrNone(Headers.IDEMPOTENCY_KEY, Headers::idempotencyKey);
        Intent.Expected expected = headerOrNone(Headers.IF_MATCH, Headers::ifMatch);
        // A rehearsal writes nothing, so there is nothing that a repetition could do twice.
        Intent.Repeat repeat = key == null || rehearsal ? null : new Intent.Repeat(key, digest(bytes));
        return new Intent(repeat, expected, rehearsal);
    }

    private String digest(byte[] bytes) {
        String query = ctx.queryString() == null ? "" : ctx.queryString();
        return HexFormat.of()
                .formatHex(Digests.plain(
                        route.method().name().getBytes(StandardCharsets.UTF_8),
                        ctx.path().getBytes(StandardCharsets.UTF_8),
                        String.valueOf(query).getBytes(StandardCharsets.UTF_8),
                        bytes));
    }

    private Locale language() {
        Locale language = good(Misread.HEADER, Headers.LANGUAGE, Headers.language(Headers.all(ctx, Headers.LANGUAGE)));
        return language == null ? Locale.CHINESE : language;
    }

    private <T> T header(String name, Function<String, Parsed<T>> parse, T standard) {
        T value = headerOrNone(name, parse);
        return value == null ? standard : value;
    }

    private <T> @Nullable T headerOrNone(String name, Function<String, Parsed<T>> parse) {
        List<String> texts = Headers.all(ctx, name);
        if (texts.size() > 1) {
            fault(Misread.HEADER, name, "header-twice");
            return null;
        }
        return texts.isEmpty() ? null : good(Misread.HEADER, name, parse.apply(texts.get(0)));
    }

    private <T> @Nullable T good(String part, String name, Parsed<T> parsed) {
        if (parsed instanceof Parsed.Bad<T> bad) {
            bad.faults().forEach(fault -> fault(part, name, fault.code()));
            return null;
        }
        return parsed.orThrow();
    }

    private void fault(String part, String name, String code) {
        misread.add(new Misread(part, new Fault("/" + Pointers.escape(name), code, Map.of())));
    }
}
