package org.guitu.server.application;

import java.time.Instant;
import java.util.Locale;
import org.guitu.person.Actor;

/**
 * Who asks, when, and in which language labels are wanted.
 *
 * @param actor who
 * @param now the instant that counts as now for this request
 * @param language the language of labels
 * @param errand by which request
 */
public record Caller(Actor actor, Instant now, Locale language, Errand errand) {}
