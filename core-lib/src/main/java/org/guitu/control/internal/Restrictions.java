package org.guitu.control.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guitu.agreement.internal.CaseFacts;
import org.guitu.agreement.internal.Course;
import org.guitu.control.ControlReading;
import org.guitu.control.RestrictionReading;
import org.guitu.day.Bounds;
import org.guitu.day.Stretch;
import org.guitu.day.Stretches;
import org.guitu.policy.Condition;
import org.guitu.policy.Judgement;
import org.guitu.policy.Pack;
import org.guitu.policy.RestrictionRow;
import org.guitu.policy.Trigger;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * POL-15: what a law or a local rule keeps the person from, from one event until another, also after the end of the
 * measure, and never past sealing. What nobody knows keeps nobody from anything.
 */
public final class Restrictions {
    private final Course course;
    private final Occurrences occurrences;

    private Restrictions(Course course) {
        this.course = course;
        this.occurrences = new Occurrences(course);
    }

    /** Those that hold on the day asked, by the codes of their rows. */
    public static Map<String, RestrictionReading> read(Course course, ControlReading control) {
        boolean none = !course.runs() || control.isSealedOn(course.asked());
        return none ? Map.of() : new Restrictions(course).readings(control.sealed());
    }

    private Map<String, RestrictionReading> readings(@Nullable LocalDate sealed) {
        Map<String, RestrictionReading> readings = new LinkedHashMap<>();
        for (Pack pack : occurrences.packs()) {
            for (RestrictionRow row : pack.restrictions().values()) {
                RestrictionReading reading = reading(pack, row, sealed);
                if (reading != null) {
                    readings.put(row.id(), reading);
                }
            }
        }
        return readings;
    }

    private @Nullable RestrictionReading reading(Pack pack, RestrictionRow row, @Nullable LocalDate sealed) {
        List<Stretch> stretches = new ArrayList<>();
        List<Why> whys = new ArrayList<>();
        for (Occurrence begun : occurrences.of(row.from())) {
            // by the pack in force on the day on which it began (CNT-09)
            Why why = course.pack(begun.day()) == pack ? why(row, begun) : null;
            if (why != null) {
                stretches.add(new Stretch(row.id(), begun.day(), until(row, begun.day())));
                whys.add(why);
            }
        }
        for (Stretch part : Stretches.union(stretches).parts()) {
            if (part.covers(course.asked())) {
                LocalDate until = earlier(part.until(), sealed);
                Why why = said(row, part.from(), until);
                for (int i = 0; i < stretches.size(); i++) {
                    // each that the restriction is made up of on this day
                    why = stretches.get(i).covers(course.asked()) ? why.because(whys.get(i)) : why;
                }
                return new RestrictionReading(row, part.from(), until, why);
            }
        }
        return null;
    }

    private static Why said(RestrictionRow row, LocalDate from, @Nullable LocalDate until) {
        Why why = Why.of(until == null ? "POL-15.open" : "POL-15.restricted")
                .named("restriction", row.id(), row.chinese(), row.english())
                .with("kind", row.kind())
                .with("from", from)
                .using(row.used());
        return until == null ? why : why.with("until", until);
    }

    /** What it began with, or null where its condition does not hold for sure. */
    private @Nullable Why why(RestrictionRow row, Occurrence begun) {
        Condition condition = row.condition();
        Judgement judged = condition == null ? null : condition.judge(CaseFacts.on(course, begun.day()));
        if (judged == null) {
            return begun.why();
        }
        return judged.isAdverse() ? begun.why().because(judged.why()) : null;
    }

    /** The first day without it: that of the first such event from its beginning on, or when its period has passed. */
    private @Nullable LocalDate until(RestrictionRow row, LocalDate begun) {
        Trigger end = row.until();
        if (end == null) {
            return null;
        }
        LocalDate last = occurrences.of(end).stream()
                .map(Occurrence::day)
                .filter(day -> !day.isBefore(begun))
                .findFirst()
                .orElse(null);
        return last == null || row.after() == null ? last : Bounds.atLeastSince(last, row.after());
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
