package org.guitu.control.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.guitu.agreement.internal.DeclaredFacts;
import org.guitu.agreement.internal.Expiry;
import org.guitu.agreement.internal.IsolationEpisode;
import org.guitu.agreement.internal.Placed;
import org.guitu.agreement.internal.RunningTerm;
import org.guitu.finding.FindingRevocation;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.policy.FactRow;
import org.guitu.policy.Pack;
import org.guitu.policy.Trigger;
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
    List<Occurrence> of(Trigger event) {
        List<Occurrence> all;
        if (event instanceof Trigger.OfControl begun) {
            all = begun(begun);
        } else if (event instanceof Trigger.Computed computed) {
            all = computed(computed);
        } else if (event instanceof Trigger.OfDeclared declared) {
            all = declared(declared);
        } else {
            // the reader lets no state through, so that what is left is a record
            Trigger.OfFact recorded = (Trigger.OfFact) event;
            all = course.taken().stream()
                    .filter(placed -> recorded.isMet(placed.fact()) && !revoked.contains(placed.id()))
                    .map(placed -> recorded(event, placed))
                    .toList();
        }
        return all.stream().sorted(Comparator.comparing(Occurrence::day)).toList();
    }

    /** The packs that judge what began on some day of the course (CNT-09). */
    List<Pack> packs() {
        Set<LocalDate> days = new TreeSet<>();
        course.taken().forEach(placed -> days.add(Objects.requireNonNull(placed.day())));
        Stream.concat(Arrays.stream(Trigger.OfControl.values()), Arrays.stream(Trigger.Computed.values()))
                .forEach(event -> of(event).forEach(occurrence -> days.add(occurrence.day())));
        List<Pack> packs = new ArrayList<>();
        days.forEach(day -> packs.add(course.pack(day)));
        for (Pack pack : List.copyOf(packs)) {
            for (FactRow row : pack.facts().values()) {
                Trigger.OfDeclared named = new Trigger.OfDeclared(row.id(), row.type(), null);
                if (named.namesItsDay()) {
                    declared(named).forEach(one -> packs.add(course.pack(one.day())));
                }
            }
        }
        return packs.stream().distinct().toList();
    }

    private List<Occurrence> begun(Trigger.OfControl event) {
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
        };
    }

    private List<Occurrence> computed(Trigger.Computed event) {
        return switch (event) {
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

    /** Each record of a declared fact; of one that names its day or instant the last record, which says when it is. */
    private List<Occurrence> declared(Trigger.OfDeclared event) {
        List<Occurrence> all = course.taken().stream()
                .filter(placed -> event.isMet(placed.fact()))
                .map(placed -> declared(event, placed.as(DeclaredFact.class)))
                .filter(Objects::nonNull)
                .toList();
        return event.namesItsDay() && !all.isEmpty() ? all.subList(all.size() - 1, all.size()) : all;
    }

    private @Nullable Occurrence declared(Trigger.OfDeclared event, Placed<DeclaredFact> placed) {
        FactRow row = course.pack(placed.day()).facts().get(event.fact());
        // one that was recorded under a pack in which it has another type is none of these
        return row == null || row.type() != event.kind()
                ? null
                : named(event, row, DeclaredFacts.when(row, placed).day(), placed.id());
    }

    private static Occurrence named(Trigger.OfDeclared event, FactRow row, LocalDate day, String entry) {
        String value = event.value();
        String chinese = row.chinese() + (value == null ? "" : "：" + said(value, "是", "否"));
        String english = row.english() + (value == null ? "" : ": " + said(value, "yes", "no"));
        Why why = happened(event, day)
                .named("event", event.word(), chinese, english)
                .using(row.used())
                .from(entry);
        return new Occurrence(day, List.of(entry), why);
    }

    private static String said(String value, String yes, String no) {
        return value.equals("true") ? yes : value.equals("false") ? no : value;
    }

    private static Occurrence recorded(Trigger event, Placed<Fact> placed) {
        return occurrence(event, placed.day(), List.of(placed.id()));
    }

    private static Occurrence occurrence(Trigger event, LocalDate day, List<String> entries) {
        return new Occurrence(day, entries, happened(event, day).fromAll(entries));
    }

    private static Why happened(Trigger event, LocalDate day) {
        return Why.of("POL-14.event").with("event", event.word()).with("day", day);
    }
}
