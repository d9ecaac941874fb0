package org.guitu.server.application;

/**
 * The request by which something is asked or done, as the access log names it.
 *
 * @param request the request's id, the same that its answer carries
 * @param route the method and the form of the address, such as {@code GET /v1/cases/{id}}, never the address itself
 */
public record Errand(String request, String route) {}
