package org.guitu.server.http;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what never reaches a route, such as what is not even HTTP, by a problem document like everything else. */
final class BrokenRequests extends ErrorHandler {
    private final RequestLog log;

    BrokenRequests(RequestLog log) {
        this.log = log;
    }

    @Override
    public boolean handle(Request request, org.eclipse.jetty.server.Response response, Callback callback) {
        String requestId = UUID.randomUUID().toString();
        Problem problem = problem(response.getStatus());
        Response answer = problem.status() < HttpStatus.INTERNAL_SERVER_ERROR_500
                ? problem.response()
                : problem.failure(requestId);
        response.setStatus(answer.status());
        answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(WebServer.REQUEST_ID, requestId);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, WebServer.NO_STORE);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.mediaType());
        log.answered(requestId, request.getMethod(), WebServer.NO_ROUTE, answer.status(), Duration.ZERO);
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
        return true;
    }

    private static Problem problem(int status) {
        return switch (status) {
            case 414 -> Problem.ADDRESS_TOO_LONG;
            case 431 -> Problem.HEADERS_TOO_LARGE;
            case 500 -> Problem.FAILED;
            // too many at once, or about to stop
            case 503 -> Problem.UNAVAILABLE;
            // whatever else the parser says, an unknown version of HTTP too: what came is no request that can be served
            default -> Problem.BROKEN_REQUEST;
        };
    }
}
