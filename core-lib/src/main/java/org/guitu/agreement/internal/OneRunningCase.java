package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guitu.agreement.Background;
import org.guitu.agreement.Ending;
import org.guitu.agreement.Order;
import org.guitu.agreement.Replacement;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Envelope;
import org.guitu.policy.Pack;
import org.guitu.policy.Parameter;
import org.guitu.policy.ParameterName;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;

/**
 * LIF-24: one person, one running case. An order whose term or ground the law does not know, and one decided while
 * another case of the person runs, is recorded all the same, and nothing runs on it until it is corrected.
 */
final class OneRunningCase {
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
        for (CaseFile other : before.background.otherCases()) {
            if (runs(before, other, placed)) {
                reasons.add(Reason.of(Why.of("LIF-24.another-runs").with("other", other.caseId())));
            }
        }
        return reasons;
    }

    static List<Reason> replacementReasons(Course before, Placed<Replacement> placed) {
        Parameter<Set<String>> rows = before.pack(placed.day()).codes(ParameterName.REPLACEMENT_ROWS);
        return rows.value().contains(placed.fact().row())
                ? List.of()
                : List.of(Reason.of(Why.of("LIF-24.no-such-row")
                        .with("row", placed.fact().row())
                        .with("rows", rows.used().value())
                        .using(rows.used())));
    }

    static void replace(Course course, Placed<Replacement> placed) {
        if (course.ending == null) {
            course.ending = new Ending(Ending.Code.REPLACED, placed.day(), placed.id());
        }
    }

    /** Whether an earlier order's case still runs on the day of this one. A later order never stops an earlier one. */
    private static boolean runs(Course before, CaseFile other, Placed<Order> placed) {
        List<CaseFile> rest = new ArrayList<>(before.background.otherCases());
        rest.remove(other);
        LocalDate day = placed.day();
        Course course = Fold.fold(other, before.setting, new Background(before.background.birthDate(), rest), day);
        Placed<Order> theirs = course.order;
        if (theirs == null || course.stopsEverything || course.ending != null) {
            return false;
        }
        int earlier = theirs.day().compareTo(day);
        if (earlier == 0) {
            earlier = theirs.order().recordedAt().compareTo(placed.order().recordedAt());
        }
        return earlier < 0;
    }

    private static List<Reason> orderReasons(Placed<Order> order) {
        return List.of(Reason.of(
                Why.of("LIF-24.ordered-already").with("ordered", order.day()).from(order.id())));
    }
}
