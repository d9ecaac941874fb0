package org.guitu.finding.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guitu.agreement.internal.Absences;
import org.guitu.agreement.internal.Course;
import org.guitu.agreement.internal.Endings;
import org.guitu.agreement.internal.LawBeside;
import org.guitu.agreement.internal.Placed;
import org.guitu.agreement.internal.Stay;
import org.guitu.day.Bounds;
import org.guitu.finding.Finding;
import org.guitu.finding.Proposal;
import org.guitu.policy.Pack;
import org.guitu.policy.Parameter;
import org.guitu.policy.ParameterName;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * LIF-11: unauthorised absences of a number or more, or more than a number of unauthorised days, are proposed as a
 * serious breach on the day the facts complete it. The days that a standing finding or a rejection cites are not counted
 * again; those that nobody knew of then are.
 */
final class BreachCount {
    private final Course course;
    private final Parameter<Integer> packAbsences;
    private final Parameter<Integer> packDaysAway;
    private final Parameter<Integer> absences;
    private final Parameter<Integer> daysAway;
    private final List<Unauthorised> unauthorised;
    private final Set<LocalDate> cited;

    private BreachCount(Course course, List<Stay> stays, Set<LocalDate> cited) {
        this.course = course;
        Pack pack = course.pack(course.asked());
        this.packAbsences = pack.count(ParameterName.BREACH_ABSENCES);
        this.packDaysAway = pack.count(ParameterName.BREACH_DAYS_AWAY);
        this.absences = LawBeside.adverseFrom(packAbsences);
        this.daysAway = LawBeside.adverseFrom(packDaysAway);
        this.cited = cited;
        this.unauthorised = unauthorised(stays);
    }

    static BreachCount of(FindingStrand strand) {
        Course course = strand.course;
        return new BreachCount(course, Absences.stays(course), strand.citedUpTo(course.asked()));
    }

    /** The unauthorised days that a decision could know of: those up to its day, on record at its instant. */
    static Set<LocalDate> citedBy(Course before, Placed<?> decision) {
        Instant instant = decision.order().recordedAt();
        List<Stay> known =
                Absences.stays(before, placed -> !placed.order().recordedAt().isAfter(instant));
        return new BreachCount(before, known, Set.of())
                .unauthorised.stream().flatMap(u -> u.counting(decision.day())).collect(Collectors.toSet());
    }

    /** Unauthorised absences up to a day that nothing cites. */
    int absences(LocalDate day) {
        return (int) unauthorised.stream()
                .filter(u -> !u.completed().isAfter(day) && uncited(u.completed()))
                .count();
    }

    /** Unauthorised days up to a day that nothing cites. */
    int daysAway(LocalDate day) {
        return (int) unauthorised.stream()
                .flatMap(u -> u.counting(day))
                .filter(this::uncited)
                .count();
    }

    /** What is proposed, from which day on, if nothing more is recorded; else null. */
    @Nullable
    Proposal proposal() {
        LocalDate since = since();
        return since == null ? null : new Proposal(Finding.Kind.SERIOUS_BREACH, since, why(since));
    }

    /** The day on which the facts complete a breach, or null. */
    @Nullable
    LocalDate since() {
        LocalDate byAbsences =
                nth(unauthorised.stream().map(Unauthorised::completed).filter(this::uncited), absences.value());
        LocalDate byDays = nth(
                unauthorised.stream()
                        .flatMap(u -> u.days().stream().filter(this::uncited).map(u::counted)),
                daysAway.value() + 1);
        if (byAbsences == null || byDays == null) {
            return byAbsences == null ? byDays : byAbsences;
        }
        return byAbsences.isBefore(byDays) ? byAbsences : byDays;
    }

    /** The days up to the one asked on which a breach stood proposed, by what was decided up to each. */
    static Stream<LocalDate> proposedDays(FindingStrand strand) {
        Course course = strand.course;
        List<Stay> stays = Absences.stays(course);
        LocalDate first = new BreachCount(course, stays, Set.of()).since();
        return first == null
                ? Stream.empty()
                : Endings.days(course, first).filter(day -> {
                    LocalDate since = new BreachCount(course, stays, strand.citedUpTo(day)).since();
                    return since != null && !since.isAfter(day);
                });
    }

    private static @Nullable LocalDate nth(Stream<LocalDate> days, int n) {
        return days.sorted().skip(n - 1L).findFirst().orElse(null);
    }

    private boolean uncited(LocalDate day) {
        return !cited.contains(day);
    }

    private Why why(LocalDate since) {
        int count = absences(since);
        int away = daysAway(since);
        boolean byAbsences = Bounds.orMore(count, absences.value());
        boolean byDays = Bounds.moreThan(away, daysAway.value());
        Why why = Why.of(byAbsences && byDays ? "LIF-11.by-both" : byAbsences ? "LIF-11.by-absences" : "LIF-11.by-days")
                .with("since", since)
                .with("absences", count)
                .with("number", absences.value())
                .with("days", away)
                .with("limit", daysAway.value());
        if (byAbsences) {
            why = why.using(absences.used())
                    .because(Why.of("CNT-07.or-more").with("count", count).with("number", absences.value()));
            why = LawBeside.shown(why, packAbsences);
        }
        if (byDays) {
            why = why.using(daysAway.used())
                    .because(Why.of("CNT-07.more-than").with("count", away).with("number", daysAway.value()));
            why = LawBeside.shown(why, packDaysAway);
        }
        for (Unauthorised one : unauthorised) {
            if (one.counting(since).anyMatch(this::uncited)) {
                why = why.from(one.stay().begun().id())
                        .because(Absences.judge(course, one.stay(), since).why());
            }
        }
        return why;
    }

    /** Each unauthorised absence with its days, as far as one that still lasts could matter. */
    private List<Unauthorised> unauthorised(List<Stay> stays) {
        List<Unauthorised> all = new ArrayList<>();
        for (Stay stay : stays) {
            Parameter<Integer> leave = course.pack(stay.begun().day()).count(ParameterName.LEAVE_REPORT_FROM);
            int number = LawBeside.adverseFrom(leave).value();
            LocalDate last = course.asked().plusDays(daysAway.value() + (long) number + 1);
            List<LocalDate> days = stay.report() == null ? stay.days(course, last) : List.of();
            if (Bounds.orMore(days.size(), number)) {
                all.add(new Unauthorised(stay, days, days.get(number - 1)));
            }
        }
        return all;
    }

    /**
     * An unauthorised absence.
     *
     * @param stay the part of an absence that it is
     * @param days its days that count
     * @param completed the day on which it became one
     */
    private record Unauthorised(Stay stay, List<LocalDate> days, LocalDate completed) {
        /** The day on which one of its days counts: none does before the absence is unauthorised. */
        LocalDate counted(LocalDate day) {
            return day.isBefore(completed) ? completed : day;
        }

        /** Those of its days that count by the end of a day. */
        Stream<LocalDate> counting(LocalDate by) {
            return days.stream().filter(day -> !counted(day).isAfter(by));
        }
    }
}
