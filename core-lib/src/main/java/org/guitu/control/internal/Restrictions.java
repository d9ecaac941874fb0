package org.guitu.control.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guitu.agreement.Ending;
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
        Map<String, List<Part>> rows = new LinkedHashMap<>();
        for (Pack pack : occurrences.packs()) {
            for (RestrictionRow row : pack.restrictions().values()) {
                rows.computeIfAbsent(row.id(), id -> new ArrayList<>()).addAll(parts(pack, row));
            }
        }
        Map<String, RestrictionReading> readings = new LinkedHashMap<>();
        rows.forEach((id, parts) -> {
            RestrictionReading reading = reading(parts, sealed);
            if (reading != null) {
                readings.put(id, reading);
            }
        });
        return readings;
    }

    /** What began while a pack was in force, each time by that pack (CNT-09). */
    private List<Part> parts(Pack pack, RestrictionRow row) {
        List<Part> parts = new ArrayList<>();
        for (Occurrence begun : occurrences.of(row.from())) {
            Why why = course.pack(begun.day()) == pack ? why(row, begun) : null;
            if (why != null) {
                parts.add(new Part(row, new Stretch(row.id(), begun.day(), until(row, begun.day())), why));
            }
        }
        return parts;
    }

    /** The parts of one code, whatever version each is of, are one restriction; the row that holds longest names it. */
    private @Nullable RestrictionReading reading(List<Part> parts, @Nullable LocalDate sealed) {
        List<Part> now = parts.stream()
                .filter(part -> part.stretch().covers(course.asked()))
                .toList();
        if (now.isEmpty()) {
            return null;
        }
        Stretch whole = Stretches.union(parts.stream().map(Part::stretch).toList()).parts().stream()
                .filter(part -> part.covers(course.asked()))
                .findFirst()
                .orElseThrow();
        LocalDate until = earlier(whole.until(), sealed);
        RestrictionRow row =
                Collections.max(now, Comparator.comparing(Part::last)).row();
        Why why = said(row, whole.from(), until);
        for (Part part : now) {
            why = why.because(part.why());
        }
        return new RestrictionReading(row, whole.from(), until, why);
    }

    /**
     * What one event began by one row.
     *
     * @param row the row
     * @param stretch its days
     * @param why what it began with
     */
    private record Part(RestrictionRow row, Stretch stretch, Why why) {
        /** The first day without it, and later than any where nobody can say. */
        LocalDate last() {
            return stretch.until() == null ? LocalDate.MAX : stretch.until();
        }
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
        LocalDate last =
                ends(end).filter(day -> !day.isBefore(begun)).findFirst().orElse(null);
        return last == null || row.after() == null ? last : Bounds.atLeastSince(last, row.after());
    }

    /** The days of an event, in order. A term whose case ended before it ran out keeps nobody from anything any longer. */
    private Stream<LocalDate> ends(Trigger event) {
        Ending ending = course.ending();
        if (event == Trigger.Computed.TERM_LAST_DAY && ending != null && ending.code() != Ending.Code.TERM_EXPIRED) {
            return Stream.of(ending.day());
        }
        return occurrences.of(event).stream().map(Occurrence::day);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
