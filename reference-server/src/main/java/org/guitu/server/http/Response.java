package org.guitu.server.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes out.
 *
 * @param status the HTTP status
 * @param mediaType the body's media type
 * @param headers further headers
 * @param body the body
 */
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
record Response(int status, String mediaType, Map<String, String> headers, byte[] body) {
    Response with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, mediaType, more, body);
    }
}
