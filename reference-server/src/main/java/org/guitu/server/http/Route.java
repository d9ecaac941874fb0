package org.guitu.server.http;

import java.util.List;
import java.util.Set;
import org.guitu.server.application.Reply;

/**
 * One route: what it is called by and what it is answered by.
 *
 * @param method the method
 * @param path the address below the server's, with {@code {names}}
 * @param queries the query parameters that it knows
 * @param conditional whether it needs the version that the client has seen
 * @param action what answers
 */
record Route(Method method, String path, Set<Query<?>> queries, boolean conditional, Action action) {
    enum Method {
        GET,
        POST,
        PUT;

        boolean hasBody() {
            return this != GET;
        }
    }

    /** Answers a request. */
    @FunctionalInterface
    interface Action {
        Reply answer(Call call);
    }

    static Route get(String path, Action action) {
        return new Route(Method.GET, path, Set.of(), false, action);
    }

    static Route post(String path, Action action) {
        return new Route(Method.POST, path, Set.of(), false, action);
    }

    static Route put(String path, Action action) {
        return new Route(Method.PUT, path, Set.of(), false, action);
    }

    Route taking(Query<?>... names) {
        return new Route(method, path, Set.copyOf(List.of(names)), conditional, action);
    }

    Route onVersion() {
        return new Route(method, path, queries, true, action);
    }
}
