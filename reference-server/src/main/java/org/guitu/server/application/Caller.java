package org.guitu.server.application;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.guitu.person.Actor;

/**
 * Who asks, when, and in which language labels are wanted.
 *
 * @param actor who
 * @param now the instant that counts as now for this request
 * @param clock tells what counts as now later on, while the request waits for others
 * @param language the language of labels
 * @param errand by which request
 */
public record Caller(Actor actor, Instant now, InstantSource clock, Locale language, Errand errand) {
    /** The same caller, now. */
    Caller again() {
        return new Caller(actor, clock.instant(), clock, language, errand);
    }
}
