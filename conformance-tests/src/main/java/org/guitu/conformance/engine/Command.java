package org.guitu.conformance.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One command to a case.
 *
 * @param type its type, such as {@code report}
 * @param body its body in the wire form, references resolved
 * @param occasion when it is recorded and by whom
 */
public record Command(String type, ObjectNode body, Occasion occasion) {}
