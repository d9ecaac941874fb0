package org.guitu.agreement.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.guitu.agreement.DeadlineReading;
import org.guitu.agreement.Paper;
import org.guitu.journal.Envelope;
import org.guitu.journal.Fact;
import org.guitu.policy.Pack;
import org.guitu.policy.PaperRow;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;

/** LIF-22: a step names the papers that it needs; a missing one is a prompt, or a refusal where the pack says so. */
public final class Papers {
    private Papers() {}

    /** Why a step is refused for a missing paper. */
    public static List<Reason> refusals(Pack pack, Fact fact, Envelope envelope) {
        Optional<PaperRow> row = needed(pack, fact);
        if (row.isEmpty()
                || !row.get().refuses()
                || envelope.papers().containsAll(row.get().papers())) {
            return List.of();
        }
        TreeSet<String> missing = new TreeSet<>(row.get().papers());
        missing.removeAll(envelope.papers());
        return List.of(Reason.of(Why.of("LIF-22.refused")
                .with("papers", String.join(",", missing))
                .with("step", fact.type().code())
                .using(row.get().used())));
    }

    static List<Reason> gate(Course now, Envelope envelope) {
        return gaps(now).isEmpty() ? List.of(Reason.of(Why.of("LIF-22.nothing-missing"))) : List.of();
    }

    static List<Reason> reasons(Course before, Placed<Paper> paper) {
        Placed<Fact> step = before.onFile.get(paper.fact().entry());
        boolean lacks = step != null
                && !step.day().isAfter(paper.day())
                && missing(before, step).contains(paper.fact().paper());
        return lacks
                ? List.of()
                : List.of(Reason.of(Why.of("LIF-22.no-such-gap")
                        .with("entry", paper.fact().entry())
                        .with("paper", paper.fact().paper())));
    }

    /** Each paper that a step on file lacks; it can be brought at any time. */
    static List<DeadlineReading> gaps(Course course) {
        List<DeadlineReading> gaps = new ArrayList<>();
        for (Placed<Fact> step : course.taken) {
            needed(course.pack(step.day()), step.fact()).ifPresent(row -> {
                for (String paper : missing(course, step)) {
                    Why why = Why.of("LIF-22.missing")
                            .with("paper", paper)
                            .with("step", step.fact().type().code())
                            .with("day", step.day())
                            .using(row.used())
                            .from(step.id());
                    gaps.add(OpenDuty.of("paper", gap(step.id(), paper), step.day(), why));
                }
            });
        }
        return gaps;
    }

    private static List<String> missing(Course course, Placed<Fact> step) {
        return needed(course.pack(step.day()), step.fact()).map(PaperRow::papers).orElse(List.of()).stream()
                .filter(paper ->
                        !course.broughtWith.getOrDefault(step.id(), Set.of()).contains(paper)
                                && !course.papers.contains(gap(step.id(), paper)))
                .toList();
    }

    private static Optional<PaperRow> needed(Pack pack, Fact step) {
        return pack.papers(step.type()).filter(row -> row.isFor(step));
    }

    static void take(Course course, Placed<Paper> paper) {
        course.papers.add(gap(paper.fact().entry(), paper.fact().paper()));
    }

    private static String gap(String entry, String paper) {
        return "paper-" + paper + "-" + entry;
    }
}
