package org.guitu.server.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what is not even HTTP, and never reaches a route, by a problem document like everything else. */
final class BrokenRequests extends ErrorHandler {
    @Override
    public boolean handle(Request request, org.eclipse.jetty.server.Response response, Callback callback) {
        Response problem = Problem.BROKEN_REQUEST.response();
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, problem.mediaType());
        response.write(true, ByteBuffer.wrap(problem.body()), callback);
        return true;
    }
}
