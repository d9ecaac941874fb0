package org.guitu.server.application;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guitu.day.Shanghai;

/** A clock for tests and demonstrations: it stands still until it is moved. */
public final class StandingClock implements InstantSource {
    // Any time within working hours does: a day's answer is that of its end, whatever the hour of asking.
    private static final LocalTime HOUR = LocalTime.of(9, 0);

    private volatile Instant now;

    /**
     * Stands on a day.
     *
     * @param day the day
     */
    public StandingClock(LocalDate day) {
        this.now = on(day);
    }

    /**
     * The instant that stands for a day.
     *
     * @param day the day
     * @return nine o'clock in Shanghai
     */
    public static Instant on(LocalDate day) {
        return day.atTime(HOUR).atZone(Shanghai.ZONE).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    /**
     * Moves the clock, forwards or back.
     *
     * @param instant where to
     * @return where it stands now
     */
    public Reply moveTo(Instant instant) {
        now = instant;
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("instant", instant.toString());
        tree.put("day", Shanghai.dayOf(instant).toString());
        return Reply.of(Reply.Kind.SHOWN, tree);
    }
}
