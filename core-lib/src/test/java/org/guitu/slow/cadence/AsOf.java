package org.guitu.slow.cadence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** CNT-01: a case as it stands at the end of a day: nothing dated later has happened yet. */
final class AsOf {
    private AsOf() {}

    static SlowCase day(SlowCase file, LocalDate day) {
        return new SlowCase(
                file.termFirst(),
                file.termLastUnstopped(),
                agreement(file, day),
                file.goLive(),
                stops(file, day),
                tiers(file, day),
                List.of(), // contacts are handed over day by day
                file.excuses());
    }

    private static LocalDate agreement(SlowCase file, LocalDate day) {
        return file.agreement() == null || file.agreement().isAfter(day) ? null : file.agreement();
    }

    /** A stretch without an end (on that day) reaches the day, that day included (CNT-06). */
    private static List<SlowCase.Stop> stops(SlowCase file, LocalDate day) {
        List<SlowCase.Stop> known = new ArrayList<>();
        for (SlowCase.Stop stop : file.stops()) {
            if (stop.from().isAfter(day)) {
                continue;
            }
            boolean ended = stop.until() != null && !stop.until().isAfter(day);
            known.add(ended ? stop : new SlowCase.Stop(stop.from(), day.plusDays(1)));
        }
        return known;
    }

    private static List<SlowCase.Tier> tiers(SlowCase file, LocalDate day) {
        List<SlowCase.Tier> known = new ArrayList<>();
        for (SlowCase.Tier tier : file.tiers()) {
            if (!tier.from().isAfter(day)) {
                known.add(tier);
            }
        }
        return known;
    }
}
