package org.guitu.slow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Isolation decisions annulled by the day asked (LIF-15), each with the days from the decision to the annulment.
 * {@code effective} are the ids of the annulments that annulled one. {@code undone} are the days from an end that a
 * correction took away to that correction (LIF-19).
 */
record Annulments(List<Stretch> between, Set<String> effective, List<Stretch> undone) {

    static Annulments in(List<Fact> facts, List<Stretch> undone) {
        List<Stretch> between = new ArrayList<>();
        Set<String> effective = new TreeSet<>();
        boolean ordered = false;
        for (Fact fact : facts) {
            ordered = ordered || fact.is("order");
            if (ordered && fact.is("isolation")) {
                Fact annulment = firstAnnulmentOf(fact, facts);
                if (annulment != null) {
                    between.add(new Stretch(fact.id(), fact.day(), annulment.day()));
                    effective.add(annulment.id());
                }
            }
        }
        return new Annulments(between, effective, undone);
    }

    /** An annulment of the isolation's own day counts, although its rank puts it before the isolation. */
    private static Fact firstAnnulmentOf(Fact isolation, List<Fact> facts) {
        for (Fact fact : facts) {
            if (fact.is("isolation-annulment")
                    && isolation.id().equals(fact.text("isolation"))
                    && !fact.day().isBefore(isolation.day())) {
                return fact;
            }
        }
        return null;
    }

    boolean annulled(String isolationId) {
        return between.stream().anyMatch(stretch -> stretch.id().equals(isolationId));
    }

    boolean coversDay(LocalDate day) {
        return between.stream().anyMatch(stretch -> stretch.covers(day))
                || undone.stream().anyMatch(stretch -> stretch.covers(day));
    }
}
