package org.guitu.server.http;

import java.util.Set;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Calls every method by one word that HTTP does not know, before anything else sees it: a method is a client's free choice
 * of letters and digits, and what is kept by method would grow by each new one.
 */
final class Methods extends Handler.Wrapper {
    private static final String OTHER = "OTHER";
    private static final Set<String> KNOWN =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    /** The method as it may be told. */
    static String told(String method) {
        return KNOWN.contains(method) ? method : OTHER;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(new Told(request), response, callback);
    }

    private static final class Told extends Request.Wrapper {
        Told(Request request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return told(super.getMethod());
        }
    }
}
