package org.guitu.server.http;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
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
    static final String LANGUAGE = "Accept-Language";
    static final String TEST_NOW = "Guitu-Test-Now";
    static final String TEST_ACTOR = "Guitu-Test-Actor";

    private static final Pattern KEY = Pattern.compile("[!-~]{1,200}");
    private static final Pattern VERSION = Pattern.compile("([0-9]{1,9})|\"([0-9]{1,9})(?:\\.[0-9A-Za-z.-]*)?\"");
    private static final Pattern BEARER = Pattern.compile("(?i)Bearer +([A-Za-z0-9._~+/=-]+)");
    private static final Pattern JSON =
            Pattern.compile("(?i)application/json[ \t]*(;[ \t]*charset=(utf-8|\"utf-8\")[ \t]*)?");
    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    private Headers() {}

    static Optional<String> bearer(Context ctx) {
        List<String> sent = all(ctx, "Authorization");
        return Optional.of(sent)
                .filter(one -> one.size() == 1)
                .map(one -> BEARER.matcher(one.get(0)))
                .filter(Matcher::matches)
                .map(found -> found.group(1));
    }

    /** Every value of a header, one for each line that it was sent on. */
    static List<String> all(Context ctx, String name) {
        return Collections.list(ctx.req().getHeaders(name));
    }

    /** Whether the body is said to be JSON, in UTF-8 and not compressed: JSON knows no other form on a wire. */
    static boolean announcesJson(Context ctx) {
        List<String> types = all(ctx, "Content-Type");
        return types.size() == 1
                && JSON.matcher(types.get(0)).matches()
                && all(ctx, "Content-Encoding").isEmpty();
    }

    /** The language of labels: what is preferred among those that there are, Chinese where nothing is. */
    static Parsed<Locale> language(List<String> wanted) {
        try {
            Locale found = wanted.isEmpty()
                    ? null
                    : Locale.lookup(Locale.LanguageRange.parse(String.join(",", wanted)), LANGUAGES);
            return new Parsed.Good<>(found == null ? Locale.CHINESE : found);
        } catch (IllegalArgumentException e) {
            return bad("not-a-language-list");
        }
    }

    static Parsed<String> idempotencyKey(String text) {
        return KEY.matcher(text).matches() ? new Parsed.Good<>(text) : bad("not-an-idempotency-key");
    }

    static Parsed<Intent.Expected> ifMatch(String text) {
        if (text.equals("*")) {
            return new Parsed.Good<>(new Intent.Expected(null));
        }
        Matcher version = VERSION.matcher(text);
        if (!version.matches()) {
            return bad("not-a-version-tag");
        }
        String number = version.group(1) == null ? version.group(2) : version.group(1);
        return new Parsed.Good<>(new Intent.Expected(Integer.valueOf(number)));
    }

    /** A clock that stands at an instant. */
    static Parsed<InstantSource> testNow(String text) {
        Parsed<Instant> instant = Query.instant(text);
        return instant instanceof Parsed.Good<Instant> good
                ? new Parsed.Good<>(InstantSource.fixed(good.value()))
                : new Parsed.Bad<>(((Parsed.Bad<Instant>) instant).faults());
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
