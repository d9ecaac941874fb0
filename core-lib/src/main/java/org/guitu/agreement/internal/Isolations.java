package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.guitu.agreement.CircumstanceBegun;
import org.guitu.agreement.CircumstanceEnded;
import org.guitu.agreement.DeadlineReading;
import org.guitu.agreement.Ending;
import org.guitu.agreement.IsolationAnnulment;
import org.guitu.agreement.IsolationDecision;
import org.guitu.agreement.Order;
import org.guitu.agreement.internal.Sparing.Spared;
import org.guitu.day.Age;
import org.guitu.day.Stretch;
import org.guitu.journal.Envelope;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.policy.DeadlineRow;
import org.guitu.policy.Pack;
import org.guitu.policy.ParameterName;
import org.guitu.policy.SparedRow;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * LIF-15: a decision on isolation ends the case, and what others have decided is recorded. Against a spared person it
 * raises an ESCALATED prompt. If it is annulled the case goes on: the days between hold no duties and count towards the
 * term. While it is barred, what could lead to it says so, and help is to be strengthened instead.
 */
public final class Isolations {
    /** The code of the decision in the tables of consequences and of those who are spared. */
    public static final String DECISION = "ISOLATION";

    private Isolations() {}

    /** From each annulled decision to its annulment, among facts that are in reading order. */
    static List<DutyFreeDays> annulled(List<Placed<Fact>> facts) {
        List<DutyFreeDays> annulled = new ArrayList<>();
        // one before the order ended nothing, and nobody held the case to be over
        List<Placed<Fact>> sinceOrder =
                facts.stream().dropWhile(f -> !(f.fact() instanceof Order)).toList();
        for (Placed<Fact> decision : sinceOrder) {
            if (decision.fact() instanceof IsolationDecision) {
                facts.stream()
                        .filter(f -> f.fact() instanceof IsolationAnnulment annulment
                                && annulment.isolation().equals(decision.id())
                                && !f.day().isBefore(decision.day()))
                        .findFirst()
                        .ifPresent(f -> annulled.add(goesOn(decision, f)));
            }
        }
        return annulled;
    }

    private static DutyFreeDays goesOn(Placed<Fact> decision, Placed<Fact> annulment) {
        Why why = Why.of("LIF-15.goes-on")
                .with("decided", decision.day())
                .with("annulled", annulment.day())
                .from(decision.id())
                .from(annulment.id());
        return new DutyFreeDays(new Stretch(decision.id(), decision.day(), annulment.day()), why);
    }

    static void apply(Course course, Placed<IsolationDecision> decision) {
        // one that ends nothing stands all the same, and can be annulled
        course.isolations.add(decision);
        Settlement.unless(course, decision, () -> {
            if (course.ending == null && !annulled(course, decision.id())) {
                course.ending = new Ending(Ending.Code.ISOLATION, decision.day(), decision.id());
            }
        });
    }

    static List<Reason> annulmentGate(Course now, Envelope envelope) {
        return now.isolations.stream().allMatch(d -> annulled(now, d.id()))
                ? List.of(Reason.of(Why.of("LIF-15.nothing-to-annul")))
                : List.of();
    }

    static List<Reason> annulmentReasons(Course before, Placed<IsolationAnnulment> annulment) {
        String named = annulment.fact().isolation();
        return before.isOnFile(named, FactType.ISOLATION, annulment.day()) && !before.annulments.contains(named)
                ? List.of()
                : List.of(Reason.of(Why.of("LIF-15.no-such-decision").with("entry", named)));
    }

    static List<Reason> circumstanceReasons(Course before, Placed<CircumstanceBegun> begun) {
        boolean nursing = begun.fact().kind() == CircumstanceBegun.Kind.NURSING;
        return nursing == (begun.fact().childBornOn() != null)
                ? List.of()
                : List.of(Reason.of(
                        Why.of("LIF-15.child").with("kind", begun.fact().kind()).from(begun.id())));
    }

    /** What spares the person counts without the child's day of birth too, until it ends or the day is put in. */
    static boolean stands(Placed<Fact> placed, List<Reason> misfits) {
        return placed.fact() instanceof CircumstanceBegun
                && misfits.stream().allMatch(r -> r.why().topic().key().equals("LIF-15.child"));
    }

    static List<Reason> circumstanceEndReasons(Course before, Placed<CircumstanceEnded> ended) {
        String named = ended.fact().circumstance();
        boolean open = before.isOnFile(named, FactType.CIRCUMSTANCE_BEGUN, ended.day())
                && before.circumstanceEnds.stream()
                        .noneMatch(e -> e.fact().circumstance().equals(named));
        return open
                ? List.of()
                : List.of(Reason.of(Why.of("LIF-15.no-such-circumstance").with("entry", named)));
    }

    static List<Reason> circumstanceEndGate(Course now, Envelope envelope) {
        return now.circumstances.size() > now.circumstanceEnds.size()
                ? List.of()
                : List.of(Reason.of(Why.of("LIF-15.no-circumstance")));
    }

    /** What is asked of the one who decided on a spared person. */
    static List<DeadlineReading> duties(Course course) {
        List<DeadlineReading> duties = new ArrayList<>();
        for (Placed<IsolationDecision> decision : course.isolations) {
            if (annulled(course, decision.id())) {
                continue;
            }
            for (Spared spared : Sparing.on(course, DECISION, decision.day())) {
                if (spared.row().effect() == SparedRow.Effect.BARRED) {
                    duties.add(OpenDuty.of("spared", decision, spared.why()));
                } else if (!course.explained.contains(decision.id())) {
                    duties.add(OpenDuty.of("isolation-reason", decision, spared.why()));
                }
            }
        }
        return duties;
    }

    /** The entries of the circumstances of a kind that last on a day. */
    static List<String> lasting(Course course, String kind, LocalDate day) {
        return course.circumstances.stream()
                .filter(begun -> begun.fact().kind().name().equals(kind)
                        && lasting(course, course.pack(day), begun).covers(day))
                .map(Placed::id)
                .toList();
    }

    /** A circumstance lasts until it is ended, and nursing no longer than the child is under age. */
    private static Stretch lasting(Course course, Pack pack, Placed<CircumstanceBegun> begun) {
        LocalDate until = course.circumstanceEnds.stream()
                .filter(e -> e.fact().circumstance().equals(begun.id()))
                .map(Placed::day)
                .findFirst()
                .orElse(null);
        LocalDate born = childBorn(begun);
        if (born != null) {
            LocalDate grown =
                    Age.completed(born, pack.count(ParameterName.NURSED_UNDER).value());
            until = until == null || grown.isBefore(until) ? grown : until;
        }
        return new Stretch(begun.id(), begun.day(), until);
    }

    /** The day on which a nursed child was born; of another circumstance it says nothing. */
    private static @Nullable LocalDate childBorn(Placed<CircumstanceBegun> begun) {
        return begun.fact().kind() == CircumstanceBegun.Kind.NURSING
                ? begun.fact().childBornOn()
                : null;
    }

    /** The days on which a nursed child is too old for its mother to be spared. */
    static List<LocalDate> grown(Course course) {
        return course.circumstances.stream()
                .map(begun -> lasting(course, course.pack(begun.day()), begun).until())
                .filter(Objects::nonNull)
                .toList();
    }

    /** The first day on which a duty is no longer owed that lasts while a decision is barred, or null. */
    public static @Nullable LocalDate barredUntil(Course course, DeadlineRow row, LocalDate opened) {
        if (row.when() == DeadlineRow.When.SPARED) {
            for (Stretch part : Sparing.barred(course, Objects.requireNonNull(row.decision()), opened)) {
                if (part.covers(opened)) {
                    return part.until();
                }
            }
        }
        return null;
    }

    /** What is still owed for a spared person carries the bar: what it could lead to is not proposed. */
    static Why withBar(Course course, DeadlineRow row, Why why) {
        Why carrying = why;
        if (row.decision() != null) {
            for (Spared spared : Sparing.on(course, row.decision(), course.asked)) {
                if (spared.row().effect() == SparedRow.Effect.BARRED) {
                    carrying = carrying.because(Why.of("LIF-15.barred")
                            .with("decision", row.decision())
                            .with("day", course.asked)
                            .because(spared.why()));
                }
            }
        }
        return carrying;
    }

    private static boolean annulled(Course course, String decision) {
        return course.annulled.contains(decision);
    }
}
