package org.guitu.server.http;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.guitu.server.application.AccessLog;
import org.guitu.server.application.Cases;
import org.guitu.server.application.History;
import org.guitu.server.application.People;
import org.guitu.server.application.Readings;
import org.guitu.server.application.Rulebook;
import org.guitu.server.application.StandingClock;
import org.guitu.server.application.Vectors;
import org.guitu.server.application.Worklist;
import org.guitu.server.metrics.Metrics;
import org.guitu.server.security.BearerTokens;

/**
 * What the routes stand on.
 *
 * @param people the people
 * @param cases what is written to cases
 * @param readings what cases can be asked
 * @param history their entries
 * @param vectors cases as tests
 * @param worklist the prompts of all cases
 * @param rulebook the core and its editions
 * @param tokens who may come in
 * @param access where it is kept who came
 * @param clock the clock that commands are recorded by
 * @param testClock the same clock where it is one that stands still
 * @param metrics what is counted and measured
 * @param atOnce how many requests are answered at once
 * @param aMinute how many requests each may ask within a minute, if that is limited
 * @param ready whether requests can be served
 */
public record Services(
        People people,
        Cases cases,
        Readings readings,
        History history,
        Vectors vectors,
        Worklist worklist,
        Rulebook rulebook,
        BearerTokens tokens,
        AccessLog access,
        InstantSource clock,
        Optional<StandingClock> testClock,
        Metrics metrics,
        int atOnce,
        Optional<Integer> aMinute,
        BooleanSupplier ready) {}
