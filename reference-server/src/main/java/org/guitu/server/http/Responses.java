package org.guitu.server.http;

import java.util.List;
import java.util.Map;
import org.guitu.rule.Fault;
import org.guitu.server.application.Reply;

/** Turns answers into responses: which kind has which status is said here and nowhere else. */
final class Responses {
    static final String JSON = "application/json";

    private Responses() {}

    static Response of(Reply reply) {
        Response response = plain(reply);
        String tag = reply.beside().get(Reply.TAG);
        String address = reply.beside().get(Reply.ADDRESS);
        response = tag == null ? response : response.with("ETag", "\"" + tag + "\"");
        return address == null ? response : response.with("Location", address);
    }

    private static Response plain(Reply reply) {
        return switch (reply.kind()) {
            case SHOWN, REHEARSED -> json(200, reply.body());
            case WRITTEN -> json(201, reply.body());
            case REFUSED -> Problem.document(409, reply.body());
            case MALFORMED ->
                Problem.MALFORMED.response(
                        reply.faults().stream().map(Misread::body).toList());
            case UNKNOWN -> Problem.NOT_FOUND.saying(reply.faults().get(0));
            case ERASED -> Problem.ERASED.response();
            case STALE -> Problem.STALE.response(reply.body());
            case KEY_REUSED -> Problem.KEY_REUSED.response();
            case TAKEN -> Problem.TAKEN.response(reply.body());
            case NO_SUCH_CURSOR ->
                Problem.MALFORMED.response(List.of(
                        new Misread(Misread.QUERY, new Fault("/" + Query.CURSOR.name(), "not-a-cursor", Map.of()))));
        };
    }

    static Response json(int status, Object tree) {
        return new Response(status, JSON, Map.of(), JsonText.of(tree));
    }
}
