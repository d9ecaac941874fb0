package org.guitu.conformance.engine;

import java.time.OffsetDateTime;
import org.guitu.conformance.suite.Actor;

/**
 * When something is done and who does it.
 *
 * @param at the platform's "now" for this one call
 * @param by the one who acts
 */
public record Occasion(OffsetDateTime at, Actor by) {}
