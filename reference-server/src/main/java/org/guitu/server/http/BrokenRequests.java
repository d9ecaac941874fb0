package org.guitu.server.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.guitu.server.metrics.Metrics;

/**
 * Answers what never reaches a route, such as what is not even HTTP or was sent away, by a problem document like
 * everything else.
 */
final class BrokenRequests extends ErrorHandler {
    private final RequestLog log;
    private final Metrics metrics;
    private final Forms forms;

    BrokenRequests(RequestLog log, Metrics metrics, Forms forms) {
        this.log = log;
        this.metrics = metrics;
        this.forms = forms;
    }

    @Override
    public boolean handle(Request request, org.eclipse.jetty.server.Response response, Callback callback) {
        Asked asked = asked(request);
        metrics.began();
        Problem problem = problem(response.getStatus());
        Response answer = problem.status() < HttpStatus.INTERNAL_SERVER_ERROR_500
                ? problem.response()
                : problem.failure(asked.requestId());
        response.setStatus(answer.status());
        answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(WebServer.REQUEST_ID, asked.requestId());
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, WebServer.NO_STORE);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.mediaType());
        metrics.answered(asked.method(), asked.route(), answer.status(), asked.took());
        log.answered(asked, answer.status());
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
        return true;
    }

    // What is not HTTP has no path, and of what has been asked nothing but its form is told.
    private Asked asked(Request request) {
        String path = request.getHttpURI().getCanonicalPath();
        String route = path == null ? Asked.NO_ROUTE : forms.of(request.getMethod(), path);
        return Asked.of(request.getMethod(), route, request.getBeginNanoTime());
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
