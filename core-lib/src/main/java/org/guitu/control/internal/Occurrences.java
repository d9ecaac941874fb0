package org.guitu.control.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guitu.agreement.DeclaredFact;
import org.guitu.agreement.TermReading;
import org.guitu.agreement.internal.Course;
import org.guitu.agreement.internal.Expiry;
import org.guitu.agreement.internal.IsolationEpisode;
import org.guitu.agreement.internal.Placed;
import org.guitu.agreement.internal.RunningTerm;
import org.guitu.finding.FindingRevocation;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.policy.ControlEvent;
import org.guitu.policy.FactRow;
import org.guitu.policy.Pack;
import org.guitu.policy.ValueType;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/** When the events of POL-14 and POL-15 happened in a course, by all that is on record by the day asked. */
final class Occurrences {
    private final Course course;
    private final Set<String> revoked;

    Occurrences(Course course) {
        this.course = course;
        this.revoked = course.taken().stream()
                .filter(placed -> placed.fact().type() == FactType.FINDING_REVOCATION)
                .map(placed -> placed.as(FindingRevocation.class).fact().finding())
                .collect(Collectors.toSet());
    }

    /** Each time that an event happened, the earliest first. */
    List<Occurrence> of(ControlEvent event) {
        Stream<Occurrence> all;
        if (event instanceof ControlEvent.Read read) {
            all = read(read).stream();
        } else if (event instanceof ControlEvent.Declared declared) {
            all = declared(declared.row()).stream();
        } else {
            ControlEvent.Recorded recorded = (ControlEvent.Recorded) event;
            all = course.taken().stream()
                    .filter(placed -> recorded.trigger().isMet(placed.fact()) && !revoked.contains(placed.id()))
                    .map(placed -> recorded(event, placed));
        }
        return all.sorted(Comparator.comparing(Occurrence::day)).toList();
    }

    /** The packs that judge what began on some day of the course (CNT-09). */
    List<Pack> packs() {
        Set<LocalDate> days = new TreeSet<>();
        course.taken().forEach(placed -> days.add(Objects.requireNonNull(placed.day())));
        for (ControlEvent.Read event : ControlEvent.Read.values()) {
            read(event).forEach(occurrence -> days.add(occurrence.day()));
        }
        List<Pack> packs = new ArrayList<>();
        days.forEach(day -> packs.add(course.pack(day)));
        for (Pack pack : List.copyOf(packs)) {
            for (FactRow row : pack.facts().values()) {
                if (row.type() == ValueType.DAY) {
                    declared(row).forEach(named -> packs.add(course.pack(named.day())));
                }
            }
        }
        return packs.stream().distinct().toList();
    }

    private List<Occurrence> read(ControlEvent.Read event) {
        return switch (event) {
            case ISOLATION_RELEASE ->
                IsolationEpisode.releases(course).stream()
                        .map(release -> occurrence(event, release.day(), release.entries()))
                        .toList();
            case TERM_FIRST_DAY -> {
                TermReading term = RunningTerm.reading(course);
                Placed<?> report = course.report();
                yield term == null
                        ? List.of()
                        : List.of(
                                occurrence(event, term.firstDay(), report == null ? List.of() : List.of(report.id())));
            }
            case TERM_LAST_DAY -> {
                TermReading term = RunningTerm.reading(course);
                yield term == null || term.lastDay() == null
                        ? List.of()
                        : List.of(new Occurrence(
                                term.lastDay(),
                                List.of(),
                                happened(event, term.lastDay()).because(term.why())));
            }
            case END -> {
                LocalDate over = over();
                yield over == null ? List.of() : List.of(occurrence(event, over, List.of()));
            }
        };
    }

    /** The first day on which the case is over, as far as is known; or null. */
    @Nullable
    LocalDate over() {
        return course.ending() == null ? Expiry.over(course) : course.ending().day();
    }

    /** An event on each of its days; of a day that is kept by hand the one that was recorded last. */
    private List<Occurrence> declared(FactRow row) {
        List<Placed<DeclaredFact>> records = course.taken().stream()
                .filter(placed -> placed.fact().type() == FactType.DECLARED_FACT)
                .map(placed -> placed.as(DeclaredFact.class))
                .filter(placed -> placed.fact().fact().equals(row.id()))
                .toList();
        ControlEvent event = new ControlEvent.Declared(row);
        if (row.type() == ValueType.EVENT) {
            return records.stream()
                    .filter(placed -> placed.fact().value() == null)
                    .map(placed -> named(event, row, placed.day(), placed.id()))
                    .toList();
        }
        if (records.isEmpty()) {
            return List.of();
        }
        Placed<DeclaredFact> last = records.get(records.size() - 1);
        String day = last.fact().value();
        // one that was recorded under a pack with another type says no day here
        return day == null || !row.takes(day) ? List.of() : List.of(named(event, row, LocalDate.parse(day), last.id()));
    }

    private static Occurrence named(ControlEvent event, FactRow row, LocalDate day, String entry) {
        Why why = happened(event, day)
                .named("event", event.word(), row.chinese(), row.english())
                .using(row.used())
                .from(entry);
        return new Occurrence(day, List.of(entry), why);
    }

    private static Occurrence recorded(ControlEvent event, Placed<Fact> placed) {
        return occurrence(event, placed.day(), List.of(placed.id()));
    }

    private static Occurrence occurrence(ControlEvent event, LocalDate day, List<String> entries) {
        return new Occurrence(day, entries, happened(event, day).fromAll(entries));
    }

    private static Why happened(ControlEvent event, LocalDate day) {
        return Why.of("POL-14.event").with("event", event.word()).with("day", day);
    }
}
