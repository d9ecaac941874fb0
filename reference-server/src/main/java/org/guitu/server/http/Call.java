package org.guitu.server.http;

import java.util.Map;
import java.util.Optional;
import org.guitu.server.application.Caller;
import org.guitu.server.application.Intent;
import org.guitu.server.application.Page;
import org.jspecify.annotations.Nullable;

/**
 * A request that could be read.
 *
 * @param caller who asks, and when
 * @param path the parts of the address by name
 * @param query the query parameters by what they are
 * @param body the body's tree, empty where there is none
 * @param intent how a write is meant
 */
record Call(
        Caller caller,
        Map<String, String> path,
        Map<Query<?>, Object> query,
        Map<String, @Nullable Object> body,
        Intent intent) {

    <T> Optional<T> get(Query<T> name) {
        return Optional.ofNullable(query.get(name)).map(name.type()::cast);
    }

    String path(String name) {
        return path.getOrDefault(name, "");
    }

    Page page() {
        return new Page(get(Query.CURSOR).orElse(null), get(Query.LIMIT).orElse(100));
    }
}
