package org.guitu.slow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Custody, read whole over the facts up to the day asked. {@code ends} are the ids of the ends that ended a stretch. */
record Custody(List<Stretch> stretches, Set<String> ends) {

    static final Custody NONE = new Custody(List.of(), Set.of());

    static Custody in(List<Fact> facts) {
        List<Stretch> stretches = new ArrayList<>();
        Set<String> ends = new TreeSet<>();
        for (Fact begun : facts) {
            if (begun.is("custody-begun")) {
                Fact ended = firstEndOf(begun, facts);
                stretches.add(new Stretch(begun.id(), begun.day(), ended == null ? null : ended.day()));
                if (ended != null) {
                    ends.add(ended.id());
                }
            }
        }
        return new Custody(stretches, ends);
    }

    private static Fact firstEndOf(Fact begun, List<Fact> facts) {
        for (Fact fact : facts) {
            if (fact.is("custody-ended")
                    && begun.id().equals(fact.text("custody"))
                    && !fact.day().isBefore(begun.day())) {
                return fact;
            }
        }
        return null;
    }

    boolean heldOn(LocalDate day) {
        return stretches.stream().anyMatch(stretch -> stretch.covers(day));
    }

    /** Held since an earlier day: then the person cannot have acted on this day. */
    boolean heldSinceBefore(LocalDate day) {
        return begunBefore(day).heldOn(day);
    }

    boolean heldWithoutEndOn(LocalDate day) {
        return stretches.stream().anyMatch(stretch -> stretch.end() == null && stretch.covers(day));
    }

    Custody begunBefore(LocalDate day) {
        return new Custody(
                stretches.stream()
                        .filter(stretch -> stretch.begin().isBefore(day))
                        .toList(),
                ends);
    }
}
