package org.guitu.server.http;

import java.util.Map;
import java.util.function.Function;

/**
 * A route that needs no token: it shows nothing of any person.
 *
 * @param path the address below the server's
 * @param answer what answers, from the parts of the address
 */
record OpenRoute(String path, Function<Map<String, String>, Response> answer) {}
