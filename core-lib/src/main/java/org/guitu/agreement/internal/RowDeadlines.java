package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.guitu.agreement.CountedDeadline;
import org.guitu.agreement.DeadlineReading;
import org.guitu.day.Stretch;
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
        Placed<Fact> cleared = first(row.clearedBy(), row.each(), event);
        LocalDate opened = opened(row, event, cleared != null);
        // what was read before the end of its own day went with the case; what ended it has its duties from then on
        boolean gone = !row.outlives() && course.endedAfter(event);
        if (opened == null
                || gone
                || !(row.each() || begun.add(row.id()))
                || first(row.droppedBy(), row.each(), event) != null) {
            return null;
        }
        String id = row.each() ? row.id() + "-" + event.id() : row.id();
        LocalDate met = cleared == null ? null : cleared.day();
        Why why = Why.of(row.rule() + (row.deadline() == null ? ".open" : ".due"))
                .with("row", row.id())
                .with("day", event.day())
                .from(event.id());
        if (met == null) {
            why = Isolations.withBar(course, row, why);
        }
        if (row.deadline() == null) {
            DeadlineReading open = OpenDuty.of(row.id(), id, opened, why.usingAll(row.counted()));
            return met == null ? open : open.metOn(met, false);
        }
        Why started = why;
        return LawBeside.read(row, one -> {
            CountedDeadline counted = course.counted(one, opened);
            return Deadlines.reading(
                    id,
                    row.id(),
                    opened,
                    counted.due(),
                    cleared,
                    started.with("due", counted.due().day()).because(counted.why()));
        });
    }

    /** The first day of what an event starts, or null where it starts nothing, or nothing that is owed any more. */
    private @Nullable LocalDate opened(DeadlineRow row, Placed<Fact> event, boolean met) {
        return switch (row.when()) {
            case ALWAYS -> event.day();
            case RUNNING -> course.ranOn(event) ? event.day() : null;
            case SPARED -> {
                List<Stretch> spared = Isolations.barred(course, Objects.requireNonNull(row.decision()), event.day());
                Stretch last = spared.isEmpty() ? null : spared.get(spared.size() - 1);
                yield last != null && (met || last.covers(course.asked)) && isInForce(row, last.from())
                        ? last.from()
                        : null;
            }
        };
    }

    /** Whether the row is still there on a later day than that of the event which starts it. */
    private boolean isInForce(DeadlineRow row, LocalDate day) {
        return course.pack(day).deadlines().stream().anyMatch(r -> r.id().equals(row.id()));
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
