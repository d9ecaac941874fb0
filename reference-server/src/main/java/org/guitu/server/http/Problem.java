package org.guitu.server.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guitu.rule.Fault;
import org.guitu.server.wording.Wording;

/** Problem documents by RFC 9457, with their sentence in both languages. */
enum Problem {
    MALFORMED(400),
    BROKEN_REQUEST(400),
    UNAUTHENTICATED(401),
    NOT_FOUND(404),
    NO_SUCH_ADDRESS(404),
    METHOD_NOT_ALLOWED(405),
    BODY_TOO_SLOW(408),
    TAKEN(409),
    ERASED(410),
    STALE(412),
    TOO_LARGE(413),
    ADDRESS_TOO_LONG(414),
    MEDIA_TYPE(415),
    KEY_REUSED(422),
    UNCONDITIONAL(428),
    TOO_MANY_REQUESTS(429),
    HEADERS_TOO_LARGE(431),
    FAILED(500),
    UNAVAILABLE(503),
    OTHER_EDITIONS(503);

    /** After how many seconds asking again may help. */
    private static final String RETRY_SECONDS = "5";

    private static final String MEDIA_TYPE_OF_PROBLEMS = "application/problem+json";

    private final int status;

    Problem(int status) {
        this.status = status;
    }

    Response response() {
        return response(Map.of());
    }

    Response response(List<Misread> faults) {
        return response(Map.of("faults", faults.stream().map(Misread::tree).toList()));
    }

    /** A failure that the server's keeper finds in the log by the request's id. */
    Response failure(String requestId) {
        Response response = response(Map.of("requestId", requestId));
        return status == UNAVAILABLE.status ? response.with("Retry-After", RETRY_SECONDS) : response;
    }

    /** Says of this one occurrence more than the problem's own sentence does. */
    Response saying(Fault fault) {
        return response(Map.of("sentences", Wording.both(fault)));
    }

    Response response(Map<String, Object> members) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("type", "/problems/" + code());
        tree.put("title", title());
        tree.put("status", status);
        tree.put("sentences", Wording.both("problem." + code()));
        tree.putAll(members);
        return document(status, tree);
    }

    static Response document(int status, Map<String, Object> tree) {
        return new Response(status, MEDIA_TYPE_OF_PROBLEMS, Map.of(), JsonText.of(tree));
    }

    int status() {
        return status;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String title() {
        return String.valueOf(Wording.both("problem." + code()).get("en"));
    }
}
