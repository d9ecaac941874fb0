package org.guitu.finding.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.guitu.agreement.DeclaredFact;
import org.guitu.agreement.internal.Endings;
import org.guitu.agreement.internal.Placed;
import org.guitu.finding.Finding;
import org.guitu.finding.Proposal;
import org.guitu.journal.FactType;
import org.guitu.policy.FactRow;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/** A relapse (复吸) is proposed by what a pack declares for it (POL-07): each event once, until somebody decides. */
final class Relapse {
    private Relapse() {}

    /** What is proposed and was neither found nor rejected since, the earliest first; or null. */
    static @Nullable Proposal proposal(FindingStrand strand) {
        LocalDate asked = strand.course.asked();
        return events(strand)
                .filter(event -> !decided(strand, event.day(), asked))
                .findFirst()
                .map(event -> new Proposal(Finding.Kind.RELAPSE, event.day(), why(strand, event)))
                .orElse(null);
    }

    /** The days up to the one asked on which a relapse stood proposed, whatever was decided on them. */
    static Stream<LocalDate> proposedDays(FindingStrand now) {
        List<LocalDate> events = events(now).map(Placed::day).toList();
        return events.isEmpty()
                ? Stream.empty()
                : Endings.days(now.course, events.get(0))
                        .filter(day ->
                                events.stream().anyMatch(event -> !event.isAfter(day) && !decided(now, event, day)));
    }

    private static boolean decided(FindingStrand strand, LocalDate from, LocalDate until) {
        Stream<LocalDate> found = strand.findings.stream()
                .filter(f -> f.fact().kind() == Finding.Kind.RELAPSE)
                .map(Placed::day);
        Stream<LocalDate> rejected = strand.rejections.stream()
                .filter(r -> r.fact().kind() == Finding.Kind.RELAPSE)
                .map(Placed::day);
        return Stream.concat(found, rejected).anyMatch(day -> !day.isBefore(from) && !day.isAfter(until));
    }

    private static Stream<Placed<DeclaredFact>> events(FindingStrand strand) {
        return strand.course.taken().stream()
                .filter(placed -> placed.fact().type() == FactType.DECLARED_FACT)
                .map(placed -> placed.as(DeclaredFact.class))
                .filter(event -> {
                    FactRow row = row(strand, event);
                    return row != null && Finding.Kind.RELAPSE.name().equals(row.proposes());
                });
    }

    private static @Nullable FactRow row(FindingStrand strand, Placed<DeclaredFact> event) {
        return strand.course.pack(event.day()).facts().get(event.fact().fact());
    }

    private static Why why(FindingStrand strand, Placed<DeclaredFact> event) {
        Why why = Why.of("LIF-23.relapse").with("since", event.day()).from(event.id());
        FactRow row = row(strand, event);
        return row == null
                ? why
                : why.named("fact", row.id(), row.chinese(), row.english()).using(row.used());
    }
}
