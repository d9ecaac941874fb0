package org.guitu.finding.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.guitu.agreement.internal.Absences;
import org.guitu.agreement.internal.Course;
import org.guitu.agreement.internal.Endings;
import org.guitu.agreement.internal.Placed;
import org.guitu.agreement.internal.Stay;
import org.guitu.day.Bounds;
import org.guitu.finding.Finding;
import org.guitu.finding.Proposal;
import org.guitu.finding.ProposalRejection;
import org.guitu.policy.Pack;
import org.guitu.policy.Parameter;
import org.guitu.policy.ParameterName;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * LIF-11: unauthorised absences of a number or more, or more than a number of unauthorised days, are proposed as a
 * serious breach on the day the facts complete it. What a standing finding cites is not counted again.
 */
final class BreachCount {
    private final FindingStrand strand;
    private final Parameter<Integer> absences;
    private final Parameter<Integer> daysAway;
    private final List<Unauthorised> unauthorised;
    private final @Nullable LocalDate cited;

    private BreachCount(FindingStrand strand) {
        this.strand = strand;
        Course course = strand.course;
        Pack pack = course.pack(course.asked());
        this.absences = pack.count(ParameterName.BREACH_ABSENCES);
        this.daysAway = pack.count(ParameterName.BREACH_DAYS_AWAY);
        this.cited = strand.findings.stream()
                .filter(f -> f.fact().kind() == Finding.Kind.SERIOUS_BREACH)
                .map(Placed::day)
                .max(LocalDate::compareTo)
                .orElse(null);
        this.unauthorised = unauthorised(course);
    }

    static BreachCount of(FindingStrand strand) {
        return new BreachCount(strand);
    }

    /** Unauthorised absences up to a day that no finding cites. */
    int absences(LocalDate day) {
        return (int) unauthorised.stream()
                .filter(u -> !u.completed().isAfter(day) && uncited(u.completed()))
                .count();
    }

    /** Unauthorised days up to a day that no finding cites. */
    int daysAway(LocalDate day) {
        return (int) unauthorised.stream()
                .filter(u -> !u.completed().isAfter(day))
                .flatMap(u -> u.days().stream().filter(d -> !d.isAfter(day)).map(u::counted))
                .filter(this::uncited)
                .count();
    }

    /** What is proposed, from which day on, if nothing more is recorded; else null. */
    @Nullable
    Proposal proposal() {
        LocalDate since = since();
        if (since == null) {
            return null;
        }
        LocalDate rejected = strand.rejections.stream()
                .filter(r -> r.fact().kind() == Finding.Kind.SERIOUS_BREACH)
                .map(Placed<ProposalRejection>::day)
                .max(LocalDate::compareTo)
                .orElse(null);
        if (rejected != null && !rejected.isBefore(since)) {
            since = further(rejected);
        }
        return since == null ? null : new Proposal(Finding.Kind.SERIOUS_BREACH, since, why(since));
    }

    /** The day on which the facts complete a breach, whether or not it was rejected since. */
    @Nullable
    LocalDate since() {
        LocalDate byAbsences =
                nth(unauthorised.stream().map(Unauthorised::completed).filter(this::uncited), absences.value());
        LocalDate byDays = nth(
                unauthorised.stream()
                        .flatMap(u -> u.days().stream().map(u::counted))
                        .filter(this::uncited),
                daysAway.value() + 1);
        if (byAbsences == null || byDays == null) {
            return byAbsences == null ? byDays : byAbsences;
        }
        return byAbsences.isBefore(byDays) ? byAbsences : byDays;
    }

    /** The days up to the one asked on which a breach stood proposed. */
    Stream<LocalDate> proposedDays() {
        LocalDate since = since();
        if (since == null) {
            return Stream.empty();
        }
        return Endings.days(strand.course, since).filter(day -> {
            LocalDate rejected = strand.rejected(Finding.Kind.SERIOUS_BREACH, since, day);
            LocalDate again = rejected == null ? since : further(rejected);
            return again != null && !again.isAfter(day);
        });
    }

    private static @Nullable LocalDate nth(Stream<LocalDate> days, int n) {
        return days.sorted().skip(n - 1L).findFirst().orElse(null);
    }

    /** The first day after a rejection that adds to what was rejected. */
    private @Nullable LocalDate further(LocalDate rejected) {
        return unauthorised.stream()
                .flatMap(u -> u.days().stream().filter(day -> !day.isBefore(u.completed())))
                .filter(day -> day.isAfter(rejected) && uncited(day))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private boolean uncited(LocalDate day) {
        return cited == null || day.isAfter(cited);
    }

    private Why why(LocalDate since) {
        int count = absences(since);
        int away = daysAway(since);
        Why why = Why.of("LIF-11.proposal")
                .with("since", since)
                .with("absences", count)
                .with("number", absences.value())
                .with("days", away)
                .with("limit", daysAway.value())
                .using(absences.used())
                .using(daysAway.used())
                .because(Why.of("CNT-07.or-more").with("count", count).with("number", absences.value()))
                .because(Why.of("CNT-07.more-than").with("count", away).with("number", daysAway.value()));
        for (Unauthorised one : unauthorised) {
            if (!one.completed().isAfter(since)) {
                why = why.from(one.entry());
            }
        }
        return why;
    }

    /** Each unauthorised absence with its days, as far as one that still lasts could matter. */
    private List<Unauthorised> unauthorised(Course course) {
        List<Unauthorised> all = new ArrayList<>();
        for (Stay stay : Absences.stays(course)) {
            int number = course.pack(stay.begun().day())
                    .count(ParameterName.LEAVE_REPORT_FROM)
                    .value();
            LocalDate last = course.asked().plusDays(daysAway.value() + (long) number + 1);
            List<LocalDate> days = stay.report() == null ? stay.days(course, last) : List.of();
            if (Bounds.orMore(days.size(), number)) {
                all.add(new Unauthorised(stay.begun().id(), days, days.get(number - 1)));
            }
        }
        return all;
    }

    /**
     * An unauthorised absence.
     *
     * @param entry the entry that begins it
     * @param days its days that count
     * @param completed the day on which it became one
     */
    private record Unauthorised(String entry, List<LocalDate> days, LocalDate completed) {
        /** The day on which one of its days counts: none does before the absence is unauthorised. */
        LocalDate counted(LocalDate day) {
            return day.isBefore(completed) ? completed : day;
        }
    }
}
