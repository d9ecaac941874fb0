package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guitu.agreement.Background;
import org.guitu.agreement.Ending;
import org.guitu.agreement.Order;
import org.guitu.agreement.Replacement;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Envelope;
import org.guitu.journal.Fact;
import org.guitu.policy.ConsequenceRow;
import org.guitu.policy.Pack;
import org.guitu.rule.Reason;
import org.guitu.rule.Used;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * LIF-24: one person, one running case. An order whose term or ground the law does not know, and one decided while
 * another case of the person runs, is recorded all the same, and nothing runs on it until it is corrected.
 */
final class OneRunningCase {
    private static final Comparator<Placed<Order>> BY_ORDER = Comparator.<Placed<Order>, LocalDate>comparing(
                    Placed::day)
            .thenComparing(placed -> placed.order().recordedAt())
            // two orders of one instant: which one counts as the first must not depend on which is asked
            .thenComparing(placed -> placed.source().hash());

    private OneRunningCase() {}

    static List<Reason> orderGate(Course now, Envelope envelope) {
        return now.order == null ? List.of() : orderReasons(now.order);
    }

    static List<Reason> secondOrder(Course before, Placed<Order> placed) {
        return before.order == null ? List.of() : orderReasons(before.order);
    }

    static List<Reason> reasons(Course before, Placed<Order> placed) {
        Order order = placed.fact();
        Pack pack = before.setting
                .packs()
                .inForce(order.place(), order.day())
                .forMeasure(order.measure().name());
        List<Reason> reasons = new ArrayList<>(OrderedTerm.reasons(pack, placed));
        reasons.addAll(IsolationEpisode.reasons(placed));
        reasons.addAll(Credit.reasons(placed));
        running(before, placed)
                .forEach(other ->
                        reasons.add(Reason.of(Why.of("LIF-24.another-runs").with("other", other.caseId()))));
        return reasons;
    }

    /** Where no pack since the order has a row that replaces a measure, nothing does. */
    static List<Reason> replacementGate(Course now, Envelope envelope) {
        boolean none = now.theOrder()
                .day()
                .datesUntil(now.asked.plusDays(1))
                .allMatch(day -> successors(now, day).isEmpty());
        return none ? List.of(Reason.of(Why.of("LIF-24.no-rows"))) : List.of();
    }

    static List<Reason> replacementReasons(Course before, Placed<Replacement> placed) {
        List<ConsequenceRow> rows = successors(before, placed.day());
        return rows.stream().anyMatch(row -> row.id().equals(placed.fact().row()))
                ? List.of()
                : List.of(Reason.of(Why.of("LIF-24.no-such-row")
                        .with("row", placed.fact().row())
                        .with("rows", rows.stream().map(ConsequenceRow::id).collect(Collectors.joining(",")))
                        .usingAll(rows.stream().map(ConsequenceRow::used).toList())));
    }

    /** The rows by which another case can take this one's place. What was decided is held against no condition of them. */
    private static List<ConsequenceRow> successors(Course course, LocalDate day) {
        return course.pack(day).successors(course.theOrder().fact().measure().name());
    }

    /** The row by which a case was replaced, as used; none where the case goes on. */
    static List<Used> replacedBy(Course course) {
        Placed<Fact> end = course.ending == null ? null : course.onFile.get(course.ending.entry());
        return end == null || !(end.fact() instanceof Replacement replacement)
                ? List.of()
                : successors(course, end.day()).stream()
                        .filter(row -> row.id().equals(replacement.row()))
                        .map(ConsequenceRow::used)
                        .toList();
    }

    /** The row by which a case gave way to another, or null where it did not, or to an order of another measure. */
    static @Nullable ConsequenceRow gaveWayBy(Course replaced, String successor, Order order) {
        Placed<Fact> end = replaced.ending == null ? null : replaced.onFile.get(replaced.ending.entry());
        if (end == null
                || !(end.fact() instanceof Replacement replacement)
                || !replacement.successor().equals(successor)) {
            return null;
        }
        return successors(replaced, end.day()).stream()
                .filter(row -> row.id().equals(replacement.row())
                        && order.measure().name().equals(row.then().measure()))
                .findFirst()
                .orElse(null);
    }

    static void replace(Course course, Placed<Replacement> placed) {
        if (course.ending == null) {
            course.ending = new Ending(Ending.Code.REPLACED, placed.day(), placed.id());
        }
    }

    /** A case of the person beside the one that is read, and its order. */
    private record Other(CaseFile file, Placed<Order> order) {}

    /**
     * The cases of earlier orders that run on the day of this one. A later order never stops an earlier one: the cases are
     * judged in the order of their orders, each by itself and by those before it, and none again inside another's judgement.
     */
    private static List<CaseFile> running(Course before, Placed<Order> placed) {
        List<Other> earlier = new ArrayList<>();
        for (CaseFile file : before.background.otherCases()) {
            Placed<Order> order = alone(before, file, placed.day()).order;
            if (order != null && BY_ORDER.compare(order, placed) < 0) {
                earlier.add(new Other(file, order));
            }
        }
        earlier.sort(Comparator.comparing(Other::order, BY_ORDER));
        List<Other> unstopped = new ArrayList<>();
        for (Other other : earlier) {
            if (runningOf(unstopped, before, other).findAny().isEmpty()) {
                unstopped.add(other);
            }
        }
        return runningOf(unstopped, before, new Other(before.file, placed)).toList();
    }

    private static Stream<CaseFile> runningOf(List<Other> unstopped, Course before, Other later) {
        return unstopped.stream()
                .filter(other -> BY_ORDER.compare(other.order(), later.order()) < 0)
                .map(Other::file)
                .filter(file -> {
                    Course course = alone(before, file, later.order().day());
                    return course.runs() && course.ending == null && !gaveWay(before, file, later);
                });
    }

    /** Whether a case that ran on the day of a later order has ended since, replaced by the very case of that order. */
    private static boolean gaveWay(Course before, CaseFile file, Other successor) {
        if (!file.caseId().equals(successor.order().fact().replaces())) {
            return false;
        }
        Course now = alone(before, file, before.asked);
        return gaveWayBy(now, successor.file().caseId(), successor.order().fact()) != null;
    }

    /** The case of a file by itself, as it stands on a day. */
    static Course alone(Course before, CaseFile file, LocalDate day) {
        return Fold.fold(file, before.setting, new Background(before.background.birthDate(), List.of()), day);
    }

    private static List<Reason> orderReasons(Placed<Order> order) {
        return List.of(Reason.of(
                Why.of("LIF-24.ordered-already").with("ordered", order.day()).from(order.id())));
    }
}
