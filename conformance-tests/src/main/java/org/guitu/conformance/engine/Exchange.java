package org.guitu.conformance.engine;

/**
 * One call to a platform and its answer, personal data and secrets already taken out.
 *
 * @param request the method, the path and the headers that matter
 * @param sent the body that was sent, empty for none
 * @param status the status of the answer
 * @param received the body of the answer
 */
public record Exchange(String request, String sent, int status, String received) {}
