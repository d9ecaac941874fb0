package org.guitu.server.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** How often somebody may ask within a minute; counted from minute to minute, in this process alone. */
final class RequestRate {
    /** How many are told apart within a minute; those who come beyond share one count. */
    private static final int APART = 10_000;

    private static final String OTHERS = "";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int most;
    private final InstantSource clock;
    private final Map<String, Integer> counts = new HashMap<>();
    private Instant end = Instant.MIN;

    RequestRate(int most, InstantSource clock) {
        this.most = most;
        this.clock = clock;
    }

    /** Counts a request; where it is one too many, after how many seconds the next can be answered. */
    synchronized OptionalLong count(String who) {
        Instant now = clock.instant();
        // A clock may be put back, too.
        if (!now.isBefore(end) || now.plus(MINUTE).isBefore(end)) {
            counts.clear();
            end = now.plus(MINUTE);
        }
        String counted = counts.size() < APART || counts.containsKey(who) ? who : OTHERS;
        return counts.merge(counted, 1, Integer::sum) <= most
                ? OptionalLong.empty()
                : OptionalLong.of(Duration.between(now, end).plusMillis(999).toSeconds());
    }
}
