package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guitu.agreement.DeadlineReading;
import org.guitu.agreement.DeadlineReading.Status;
import org.guitu.agreement.TakeOver;
import org.guitu.journal.Envelope;
import org.guitu.journal.Fact;
import org.guitu.rule.Certainty;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * LIF-29: a case taken over while running starts on its go-live day. What was to be done in a window that opened before
 * it, and that nobody has on record, is UNKNOWN and stays out of every count, on the days before go-live as well.
 */
final class TakeOverDay {
    private TakeOverDay() {}

    /** The go-live day among all facts, which are in reading order, or null. */
    static @Nullable Placed<TakeOver> of(List<Placed<Fact>> facts) {
        return facts.stream()
                .filter(p -> p.fact() instanceof TakeOver)
                .findFirst()
                .map(p -> p.as(TakeOver.class))
                .orElse(null);
    }

    static List<Reason> gate(Course now, Envelope envelope) {
        return now.takeOver == null ? Endings.sinceOrder(now) : List.of(already(now.takeOver));
    }

    static List<Reason> reasons(Course before, Placed<TakeOver> takeOver) {
        List<Reason> reasons = new ArrayList<>(Endings.reasons(before, takeOver.day()));
        Placed<TakeOver> first = before.takeOver;
        if (first != null && !first.id().equals(takeOver.id())) {
            reasons.add(already(first));
        }
        return reasons;
    }

    /** A deadline as it stands beside the go-live day. */
    static DeadlineReading seen(Course course, DeadlineReading deadline) {
        Placed<TakeOver> takeOver = course.takeOver;
        LocalDate opened = deadline.opened();
        boolean settled = deadline.status() == Status.MET || deadline.status() == Status.UNKNOWN;
        if (takeOver == null || opened == null || settled || !opened.isBefore(takeOver.day())) {
            return deadline;
        }
        Why why = Why.of("LIF-29.unknown")
                .with("day", takeOver.day())
                .from(takeOver.id())
                .because(deadline.why());
        return new DeadlineReading(
                deadline.id(), deadline.row(), Status.UNKNOWN, opened, null, null, false, Certainty.UNKNOWN, why);
    }

    private static Reason already(Placed<TakeOver> takeOver) {
        return Reason.of(Why.of("LIF-29.already").with("day", takeOver.day()).from(takeOver.id()));
    }
}
