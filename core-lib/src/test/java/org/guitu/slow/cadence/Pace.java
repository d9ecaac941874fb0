package org.guitu.slow.cadence;

import java.time.Period;
import java.time.temporal.ChronoUnit;

/** CAD-07: slots a year, as a fraction; P1D = 365, P1W = 52, P1M = 12. */
record Pace(long slots, long years) {

    static Pace of(SlowCase.Frequency frequency) {
        if (frequency instanceof SlowCase.Frequency.Every every) {
            return ofInterval(every.interval());
        }
        if (frequency instanceof SlowCase.Frequency.InEachMonth month) {
            return new Pace(12L * month.n(), 1);
        }
        SlowCase.Frequency.AtLeast atLeast = (SlowCase.Frequency.AtLeast) frequency;
        return new Pace((long) atLeast.n() * periodsAYear(atLeast.of()), 1);
    }

    private static Pace ofInterval(Period interval) {
        long months = interval.toTotalMonths();
        long days = interval.get(ChronoUnit.DAYS);
        if (months == 0) {
            return days % 7 == 0 ? new Pace(52, days / 7) : new Pace(365, days);
        }
        return new Pace(12L * 365, months * 365 + days * 12); // 1 / (months/12 + days/365)
    }

    private static int periodsAYear(SlowCase.Calendar of) {
        return switch (of) {
            case WEEK -> 52;
            case MONTH -> 12;
            case QUARTER -> 4;
            case HALF_YEAR -> 2;
            case YEAR, TERM_YEAR -> 1;
        };
    }

    boolean tighterThan(Pace other) {
        return slots * other.years > other.slots * years;
    }
}
