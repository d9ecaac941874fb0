package org.guitu.server.http;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guitu.division.Division;
import org.guitu.person.Actor;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.guitu.server.application.Intent;

/** How each request header is read. */
final class Headers {
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    static final String IF_MATCH = "If-Match";
    static final String TEST_NOW = "Guitu-Test-Now";
    static final String TEST_ACTOR = "Guitu-Test-Actor";

    private static final Pattern KEY = Pattern.compile("[!-~]{1,200}");
    private static final Pattern VERSION = Pattern.compile("\"?([0-9]{1,9})(?:\\.[0-9A-Za-z.-]*)?\"?");
    private static final Pattern BEARER = Pattern.compile("(?i)Bearer +([A-Za-z0-9._~+/=-]+)");

    private Headers() {}

    static Optional<String> bearer(Context ctx) {
        return Optional.ofNullable(ctx.header("Authorization"))
                .map(BEARER::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1));
    }

    static Parsed<String> idempotencyKey(String text) {
        return KEY.matcher(text).matches() ? new Parsed.Good<>(text) : bad("not-an-idempotency-key");
    }

    static Parsed<Intent.Expected> ifMatch(String text) {
        if (text.equals("*")) {
            return new Parsed.Good<>(new Intent.Expected(null));
        }
        Matcher version = VERSION.matcher(text);
        return version.matches()
                ? new Parsed.Good<>(new Intent.Expected(Integer.valueOf(version.group(1))))
                : bad("not-a-version-tag");
    }

    static Parsed<Instant> testNow(String text) {
        return Query.instant(text);
    }

    static Parsed<Actor> testActor(String text) {
        String[] parts = text.split(";", -1);
        try {
            return parts.length == 3
                    ? new Parsed.Good<>(new Actor(parts[0], parts[1], new Division(parts[2])))
                    : bad("not-an-actor");
        } catch (IllegalArgumentException e) {
            return bad("not-an-actor");
        }
    }

    /** Stands in for the reading of a test header where there is no test clock. */
    static <T> Function<String, Parsed<T>> refused() {
        return text -> bad("test-clock-off");
    }

    private static <T> Parsed<T> bad(String code) {
        return new Parsed.Bad<>(List.of(new Fault("", code, Map.of())));
    }
}
