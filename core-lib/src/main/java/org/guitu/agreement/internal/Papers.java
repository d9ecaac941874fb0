package org.guitu.agreement.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guitu.agreement.DeadlineReading;
import org.guitu.agreement.DeclaredFact;
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
        return needed(pack, fact)
                .filter(row -> row.refuses() && !envelope.papers().containsAll(row.papers()))
                .map(row -> refusal(row, fact, envelope))
                .toList();
    }

    private static Reason refusal(PaperRow row, Fact fact, Envelope envelope) {
        TreeSet<String> missing = new TreeSet<>(row.papers());
        missing.removeAll(envelope.papers());
        return Reason.of(Why.of("LIF-22.refused")
                .with("papers", String.join(",", missing))
                .with("step", fact.type().code())
                .using(row.used()));
    }

    static List<Reason> gate(Course now, Envelope envelope) {
        return gaps(now).isEmpty() && AgreementContents.gaps(now).isEmpty()
                ? List.of(Reason.of(Why.of("LIF-22.nothing-missing")))
                : List.of();
    }

    static List<Reason> reasons(Course before, Placed<Paper> paper) {
        // a supplement of the agreement comes as a paper of it (POL-12)
        return lacks(before, paper)
                        || AgreementContents.lacks(
                                before, paper.fact().entry(), paper.fact().paper())
                ? List.of()
                : List.of(Reason.of(Why.of("LIF-22.no-such-gap")
                        .with("entry", paper.fact().entry())
                        .with("paper", paper.fact().paper())));
    }

    /** Each paper that a step on file lacks; it can be brought at any time. */
    static List<DeadlineReading> gaps(Course course) {
        List<DeadlineReading> gaps = new ArrayList<>();
        for (Placed<Fact> step : course.taken) {
            needed(course.pack(step.day()), step.fact()).forEach(row -> {
                for (String paper : missing(course, step, row)) {
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

    private static List<String> missing(Course course, Placed<Fact> step, PaperRow row) {
        return row.papers().stream()
                .filter(paper ->
                        !course.broughtWith.getOrDefault(step.id(), Set.of()).contains(paper)
                                && !isBrought(course, step.id(), paper))
                .toList();
    }

    private static Stream<PaperRow> needed(Pack pack, Fact step) {
        Stream<PaperRow> ofItsType = pack.papers(step.type()).filter(row -> row.isFor(step)).stream();
        return step instanceof DeclaredFact declared
                ? Stream.concat(ofItsType, DeclaredFacts.papers(pack, declared))
                : ofItsType;
    }

    private static boolean isBrought(Course course, String entry, String paper) {
        return course.papers.contains(gap(entry, paper));
    }

    /** A paper of the agreement and a content of it have codes of their own, so that the code tells which one came (POL-12). */
    static void take(Course course, Placed<Paper> brought) {
        String entry = brought.fact().entry();
        String paper = brought.fact().paper();
        if (lacks(course, brought)) {
            course.papers.add(gap(entry, paper));
        } else {
            AgreementContents.supply(course, entry, paper);
        }
    }

    private static boolean lacks(Course course, Placed<Paper> brought) {
        Placed<Fact> step = course.onFile.get(brought.fact().entry());
        return step != null
                && !step.day().isAfter(brought.day())
                && needed(course.pack(step.day()), step.fact())
                        .anyMatch(row -> missing(course, step, row)
                                .contains(brought.fact().paper()));
    }

    private static String gap(String entry, String paper) {
        return "paper-" + paper + "-" + entry;
    }
}
