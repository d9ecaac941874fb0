package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
public final class TakeOverDay {
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
        if (takeOver == null
                || opened == null
                || deadline.status() == Status.UNKNOWN
                || !opened.isBefore(takeOver.day())) {
            return deadline;
        }
        LocalDate met = deadline.metOn();
        // who comes after go-live must not be late for a window of which nobody knows what came of it
        if (met != null && (!deadline.late() || met.isBefore(takeOver.day()))) {
            return deadline;
        }
        Why why = Why.of("LIF-29.unknown")
                .with("day", takeOver.day())
                .from(takeOver.id())
                .because(deadline.why());
        return new DeadlineReading(
                deadline.id(),
                deadline.row(),
                met == null ? Status.UNKNOWN : Status.MET,
                opened,
                met,
                Certainty.UNKNOWN,
                why);
    }

    /** Duties that no window bounds are owed from go-live on: what is missing then is missing now. */
    static List<DeadlineReading> standing(Course course, List<DeadlineReading> duties) {
        Placed<TakeOver> takeOver = course.takeOver;
        return takeOver == null
                ? duties
                : duties.stream()
                        .map(duty -> fromGoLive(duty, takeOver.day()))
                        .filter(duty -> !Objects.requireNonNull(duty.opened()).isAfter(course.asked))
                        .toList();
    }

    private static DeadlineReading fromGoLive(DeadlineReading duty, LocalDate goLive) {
        return Objects.requireNonNull(duty.opened()).isBefore(goLive)
                ? OpenDuty.of(duty.row(), duty.id(), goLive, duty.why())
                : duty;
    }

    /** Whether a day is before the go-live day, so that nobody is asked any more for what was not known on it. */
    static boolean precedes(Course course, LocalDate day) {
        return course.takeOver != null && day.isBefore(course.takeOver.day());
    }

    /** The day from which a case taken over that nobody is known to have reported in is reviewed every year, or null. */
    public static @Nullable LocalDate reviewedFrom(Course course) {
        Placed<TakeOver> takeOver = course.takeOver;
        if (takeOver == null || course.report != null || course.service == null) {
            return null;
        }
        return course.service.day().isBefore(takeOver.day()) ? takeOver.day() : null;
    }

    /** Whether a fact came on record before its case was taken over: what it rests on is unknown since, not withdrawn. */
    public static boolean isOfBefore(Course course, Placed<?> fact) {
        Placed<TakeOver> takeOver = course.takeOver;
        return takeOver != null
                && fact.day().isBefore(takeOver.day())
                && fact.order().recordedAt().isBefore(takeOver.order().recordedAt());
    }

    private static Reason already(Placed<TakeOver> takeOver) {
        return Reason.of(Why.of("LIF-29.already").with("day", takeOver.day()).from(takeOver.id()));
    }
}
