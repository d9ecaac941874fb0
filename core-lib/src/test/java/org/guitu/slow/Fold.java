package org.guitu.slow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Facts in reading order, one after the other, each judged by those before it. */
record Fold(Whole whole, List<Fact> fitting, Set<String> anomalies) {

    static Fold of(List<Fact> facts, Whole whole) {
        List<Fact> fitting = new ArrayList<>();
        Set<String> anomalies = new TreeSet<>();
        for (Fact fact : facts) {
            Course before = new Course(whole, fitting);
            if (Fitting.isAdvanceReport(fact, before)) {
                continue;
            }
            if (fact.is("order") && before.order() == null) {
                fitting.add(fact);
                Order order = new Order(fact);
                if (order.halts() || order.isDoubtful()) {
                    anomalies.add(fact.id());
                }
            } else if (Fitting.fits(fact, before)) {
                fitting.add(fact);
            } else {
                anomalies.add(fact.id());
            }
        }
        return new Fold(whole, fitting, anomalies);
    }

    Course course() {
        return new Course(whole, fitting);
    }

    /** The expiry that a fitting release notice stood on when it was read; null if it did not fit. */
    Expiry expiryAtNotice(String noticeId) {
        for (int i = 0; i < fitting.size(); i++) {
            Fact fact = fitting.get(i);
            if (fact.id().equals(noticeId)) {
                return new Course(whole, fitting.subList(0, i)).expiryBy(fact.day());
            }
        }
        return null;
    }
}
