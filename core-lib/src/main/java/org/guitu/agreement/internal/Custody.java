package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.guitu.agreement.CustodyBegun;
import org.guitu.agreement.CustodyEnded;
import org.guitu.agreement.CustodyNotice;
import org.guitu.day.Stretch;
import org.guitu.day.Stretches;
import org.guitu.journal.Envelope;
import org.guitu.journal.Fact;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;

/** LIF-13: detention or arrest suspends; release resumes. Custody is a stretch (CNT-06), read whole before the fold. */
public final class Custody {
    private Custody() {}

    /** The stretches of custody among facts that are in reading order. */
    static List<Stretch> stretches(List<Placed<Fact>> facts) {
        Map<String, LocalDate> begun = new LinkedHashMap<>();
        Map<String, LocalDate> ends = new HashMap<>();
        for (Placed<Fact> placed : facts) {
            if (placed.fact() instanceof CustodyBegun) {
                begun.put(placed.id(), placed.day());
            }
        }
        for (Placed<Fact> placed : facts) {
            if (placed.fact() instanceof CustodyEnded ended) {
                LocalDate from = begun.get(ended.custody());
                // one that lies before the beginning ends nothing: the first that can, does
                if (from != null && !placed.day().isBefore(from)) {
                    ends.putIfAbsent(ended.custody(), placed.day());
                }
            }
        }
        return begun.entrySet().stream()
                .map(one -> new Stretch(one.getKey(), one.getValue(), ends.get(one.getKey())))
                .toList();
    }

    /** Whether the person is held at the end of a day. */
    static boolean held(Course course, LocalDate day) {
        return course.custody.cover(day);
    }

    /** An act of a person who has been held since an earlier day does not fit; on the first day it may come before. */
    public static List<Reason> heldReasons(Course course, LocalDate day) {
        // each by itself: on a day of release an act comes first, also where the person is held again on it (CNT-13)
        return course.begunCustody.values().stream()
                .filter(part -> part.from().isBefore(day) && part.covers(day))
                .map(part -> helped(
                        course,
                        day,
                        Reason.of(Why.of("LIF-13.in-custody")
                                .with("day", day)
                                .with("since", part.from())
                                .from(part.id()))))
                .toList();
    }

    /** Why the case is suspended on the day asked. */
    static Why suspended(Course course) {
        Why why = Why.of("LIF-13.suspended").with("day", course.asked);
        for (Stretch part : course.custody.parts()) {
            why = part.covers(course.asked) ? why.because(why(course, part)) : why;
        }
        return why;
    }

    /** Stretches of custody with the records that make them up. */
    static List<DutyFreeDays> reasons(Course course, Stretches custody) {
        return custody.parts().stream()
                .map(part -> new DutyFreeDays(part, why(course, part)))
                .toList();
    }

    /** A stretch of custody, by every record that it is made up of. */
    static Why why(Course course, Stretch part) {
        Why why =
                Why.of(part.until() == null ? "CNT-06.open" : "CNT-06.stretch").with("from", part.from());
        if (part.until() != null) {
            why = why.with("until", part.until());
        }
        for (Stretch begun : course.begunCustody.values()) {
            if (meet(begun, part)) {
                why = why.from(begun.id());
                for (Placed<Fact> fact : course.onFile.values()) {
                    if (fact.fact() instanceof CustodyEnded ended
                            && ended.custody().equals(begun.id())
                            && fact.day().equals(begun.until())) {
                        why = why.from(fact.id());
                    }
                }
            }
        }
        return why;
    }

    private static boolean meet(Stretch one, Stretch other) {
        return (one.until() == null || one.until().isAfter(other.from()))
                && (other.until() == null || other.until().isAfter(one.from()));
    }

    /** A release helps where one is still owed; of custody that has ended nothing does. */
    private static Reason helped(Course course, LocalDate day, Reason reason) {
        return open(course).stream()
                .filter(id -> !Objects.requireNonNull(course.begunCustody.get(id))
                        .from()
                        .isAfter(day))
                .findFirst()
                .map(id -> reason.next("custody-ended", new CustodyEnded(day, id).body()))
                .orElse(reason);
    }

    static List<Reason> openGate(Course now, Envelope envelope) {
        return open(now).isEmpty() ? List.of(Reason.of(Why.of("CNT-06.none-open"))) : List.of();
    }

    /** An end names the stretch that it ends, once, and not before its beginning (CNT-06). */
    static List<Reason> endReasons(Course before, Placed<CustodyEnded> end) {
        String named = end.fact().custody();
        Stretch begun = before.begunCustody.get(named);
        if (begun == null) {
            return List.of(Reason.of(Why.of("CNT-06.no-such-stretch").with("entry", named)));
        }
        if (end.day().isBefore(begun.from())) {
            return List.of(Reason.of(Why.of("CNT-06.ends-before-it-begins")
                    .with("from", begun.from())
                    .with("until", end.day())
                    .from(named)));
        }
        if (before.endedStretches.contains(named)) {
            return List.of(Reason.of(
                    Why.of("CNT-06.ended-already").with("entry", named).from(named)));
        }
        return List.of();
    }

    static List<Reason> noticeGate(Course now, Envelope envelope) {
        return now.begunCustody.isEmpty() ? List.of(Reason.of(Why.of("LIF-13.nobody-held"))) : List.of();
    }

    /** The place of custody is told of the running treatment, once for each stretch. */
    static List<Reason> noticeReasons(Course before, Placed<CustodyNotice> notice) {
        String named = notice.fact().custody();
        Stretch stretch = before.begunCustody.get(named);
        return stretch != null && !stretch.from().isAfter(notice.day())
                ? List.of()
                : List.of(Reason.of(Why.of("LIF-13.no-such-custody").with("entry", named)));
    }

    static Set<String> open(Course course) {
        Set<String> open = new TreeSet<>(course.begunCustody.keySet());
        open.removeIf(id -> Objects.requireNonNull(course.begunCustody.get(id)).until() != null);
        return open;
    }
}
