package org.guitu.conformance.springboot;

import java.time.Instant;
import java.util.Locale;
import org.guitu.person.Actor;

/** Who asks, when, and in which language labels are wanted. */
record Caller(Actor actor, Instant now, Locale language) {}
