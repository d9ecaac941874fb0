package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guitu.agreement.CountedDeadline;
import org.guitu.agreement.DeadlineReading;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.policy.DeadlineRow;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * POL-10: the deadlines that a pack lets run from a fact until another one clears it. The built-in ones are such rows of
 * the national pack.
 */
final class RowDeadlines {
    private final Course course;
    private final Set<String> begun = new HashSet<>();

    private RowDeadlines(Course course) {
        this.course = course;
    }

    static List<DeadlineReading> read(Course course) {
        RowDeadlines rows = new RowDeadlines(course);
        List<DeadlineReading> readings = new ArrayList<>();
        for (Placed<Fact> event : course.taken) {
            for (DeadlineRow row : course.pack(event.day()).deadlines()) {
                DeadlineReading reading = event.fact().type() == row.from() ? rows.read(row, event) : null;
                if (reading != null) {
                    readings.add(reading);
                }
            }
        }
        return readings;
    }

    private @Nullable DeadlineReading read(DeadlineRow row, Placed<Fact> event) {
        boolean counts = row.when() == DeadlineRow.When.ALWAYS || course.ranOn(event);
        // what was read before the end of its own day went with the case; what ended it has its duties from then on
        counts &= row.outlives() || !course.endedAfter(event);
        if (!counts || !(row.each() || begun.add(row.id())) || first(row.droppedBy(), row.each(), event) != null) {
            return null;
        }
        String id = row.each() ? row.id() + "-" + event.id() : row.id();
        Placed<Fact> cleared = first(row.clearedBy(), row.each(), event);
        LocalDate met = cleared == null ? null : cleared.day();
        Why why = Why.of(row.rule() + (row.deadline() == null ? ".open" : ".due"))
                .with("row", row.id())
                .with("day", event.day())
                .from(event.id());
        if (row.deadline() == null) {
            DeadlineReading open = OpenDuty.of(row.id(), id, event.day(), why.usingAll(row.counted()));
            return met == null ? open : open.metOn(met, false);
        }
        CountedDeadline counted = course.counted(row, event.day());
        return Deadlines.reading(
                id,
                row.id(),
                event.day(),
                counted.due(),
                cleared,
                why.with("due", counted.due().day()).because(counted.why()));
    }

    /** The first fact of a type on or after the event's day; one that is for each event must name it. */
    private @Nullable Placed<Fact> first(@Nullable FactType type, boolean names, Placed<Fact> event) {
        return type == null
                ? null
                : course.taken.stream()
                        .filter(p -> p.fact().type() == type
                                && !p.day().isBefore(event.day())
                                && (!names || names(p.fact().body().values(), event.id())))
                        .findFirst()
                        .orElse(null);
    }

    private static boolean names(Collection<Object> values, String entry) {
        return values.stream()
                .anyMatch(
                        value -> value.equals(entry) || (value instanceof Collection<?> many && many.contains(entry)));
    }
}
