package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.guitu.agreement.AbsenceBegun;
import org.guitu.agreement.AbsenceEnded;
import org.guitu.agreement.AbsenceReading;
import org.guitu.agreement.AbsenceReading.Judgement;
import org.guitu.agreement.LeaveReport;
import org.guitu.day.Bounds;
import org.guitu.journal.Envelope;
import org.guitu.policy.Parameter;
import org.guitu.policy.ParameterName;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * LIF-10: leaving the county for the number of days or more needs a written report on or before the day of leaving. The
 * law knows a report, not an approval. Days before the reported leaving and past the reported return are judged by
 * themselves.
 */
public final class Absences {
    private Absences() {}

    static List<Reason> reportedGate(Course now, Envelope envelope) {
        return now.report == null ? notReported(now) : Endings.reasons(now, now.report.day());
    }

    private static List<Reason> notReported(Course course) {
        return course.report == null ? List.of(Reason.of(Why.of("LIF-10.not-reported"))) : List.of();
    }

    static List<Reason> beginGate(Course now, Envelope envelope) {
        List<Reason> reasons = new ArrayList<>(reportedGate(now, envelope));
        if (reasons.isEmpty() && !anyDayLeft(now)) {
            // one typed in late may lie before the absence that still lasts: that one alone refuses nothing
            List<Reason> away = away(now);
            reasons.addAll(
                    away.isEmpty()
                            ? List.of(Reason.of(Why.of("LIF-10.no-day-left").with("day", now.asked)))
                            : away);
        }
        return reasons;
    }

    static List<Reason> endGate(Course now, Envelope envelope) {
        return open(now) == null ? List.of(Reason.of(Why.of("LIF-10.not-away"))) : List.of();
    }

    static List<Reason> leaveReasons(Course before, Placed<LeaveReport> placed) {
        List<Reason> reasons = new ArrayList<>(Endings.reasons(before, placed.day()));
        reasons.addAll(notReported(before));
        LeaveReport leave = placed.fact();
        if (leave.returnOn().isBefore(leave.leaveOn())) {
            reasons.add(Reason.of(Why.of("LIF-10.returns-before-leaving")
                    .with("leaveOn", leave.leaveOn())
                    .with("returnOn", leave.returnOn())));
        }
        return reasons;
    }

    static List<Reason> beginReasons(Course before, Placed<AbsenceBegun> begun) {
        List<Reason> reasons = new ArrayList<>(Endings.reasons(before, begun.day()));
        reasons.addAll(Custody.heldReasons(before, begun.day()));
        reasons.addAll(notReported(before));
        // a day is away once: nobody leaves who is not back yet (CNT-06)
        reasons.addAll(away(before));
        return reasons;
    }

    static List<Reason> endReasons(Course before, Placed<AbsenceEnded> ended) {
        Placed<AbsenceBegun> begun = before.absences.stream()
                .filter(a -> a.id().equals(ended.fact().absence()))
                .findFirst()
                .orElse(null);
        if (begun == null || before.endedStretches.contains(begun.id())) {
            return List.of(Reason.of(
                    Why.of("CNT-06.no-such-stretch").with("entry", ended.fact().absence())));
        }
        return List.of();
    }

    /** Every absence that has begun, judged. */
    public static List<AbsenceReading> read(Course course) {
        return stays(course).stream()
                .filter(stay -> !stay.from().isAfter(course.asked))
                .map(stay -> judge(course, stay, course.asked))
                .toList();
    }

    /** Every absence in the parts that are judged by themselves, those to come of one that still lasts too. */
    public static List<Stay> stays(Course course) {
        return stays(course, placed -> true);
    }

    /** The same, by those facts alone that are known. */
    public static List<Stay> stays(Course course, Predicate<Placed<?>> known) {
        List<Placed<LeaveReport>> reports =
                course.leaveReports.stream().filter(known).toList();
        List<Stay> stays = new ArrayList<>();
        for (Placed<AbsenceBegun> begun : course.absences) {
            if (!known.test(begun)) {
                continue;
            }
            Placed<AbsenceEnded> returned = back(course, begun);
            Placed<AbsenceEnded> back = returned != null && known.test(returned) ? returned : null;
            LocalDate until = back == null ? null : back.day();
            LocalDate from = begun.day();
            // a report carries from its day of leaving to its day of return; the days before and past it are judged by
            // themselves, as is their report
            for (LocalDate next = next(reports, from, until); next != null; next = next(reports, from, until)) {
                stays.add(new Stay(begun, from, next, covering(reports, from), null));
                from = next;
            }
            stays.add(new Stay(begun, from, until, covering(reports, from), back));
        }
        return stays;
    }

    /** The first day of the next part of an absence, or null in its last one. */
    private static @Nullable LocalDate next(
            List<Placed<LeaveReport>> reports, LocalDate from, @Nullable LocalDate until) {
        Placed<LeaveReport> report = covering(reports, from);
        LocalDate next = report == null
                ? handedIn(reports, from)
                        .map(r -> r.fact().leaveOn())
                        .filter(leaveOn -> leaveOn.isAfter(from))
                        .min(Comparator.naturalOrder())
                        .orElse(null)
                : report.fact().returnOn().plusDays(1);
        return next == null || until == null || next.isBefore(until) ? next : null;
    }

    /** Judges a part of an absence by its days up to a last one. */
    public static AbsenceReading judge(Course course, Stay stay, LocalDate last) {
        Placed<AbsenceBegun> begun = stay.begun();
        Parameter<Integer> leave = course.pack(begun.day()).count(ParameterName.LEAVE_REPORT_FROM);
        Parameter<Integer> number = LawBeside.adverseFrom(leave);
        int days = stay.days(course, last).size();
        Placed<LeaveReport> report = stay.report();
        Judgement judgement = !Bounds.orMore(days, number.value())
                ? Judgement.SHORT
                : report != null ? Judgement.REPORTED : Judgement.UNAUTHORISED;
        Why why = Why.of(judgement == Judgement.REPORTED ? "LIF-10.judged-reported" : "LIF-10.judged")
                .with("days", days)
                .with("judgement", judgement)
                .with("number", number.value())
                .using(number.used())
                .from(begun.id())
                .because(Why.of("CNT-07.or-more").with("count", days).with("number", number.value()));
        why = LawBeside.shown(why, leave);
        why = report == null ? why : why.from(report.id());
        why = stay.back() == null ? why : why.from(stay.back().id());
        LocalDate until = stay.until() == null || stay.until().isAfter(course.asked) ? null : stay.until();
        return new AbsenceReading(begun.id(), stay.from(), until, days, judgement, why);
    }

    /** The written report that covers a leaving: handed in on or before that day, for a stay that holds it. */
    private static @Nullable Placed<LeaveReport> covering(List<Placed<LeaveReport>> reports, LocalDate leaving) {
        return handedIn(reports, leaving)
                .filter(r -> !r.fact().leaveOn().isAfter(leaving)
                        && !r.fact().returnOn().isBefore(leaving))
                .max(Comparator.comparing(r -> r.fact().returnOn()))
                .orElse(null);
    }

    private static Stream<Placed<LeaveReport>> handedIn(List<Placed<LeaveReport>> reports, LocalDate leaving) {
        return reports.stream().filter(r -> !r.day().isAfter(leaving));
    }

    private static @Nullable Placed<AbsenceEnded> back(Course course, Placed<AbsenceBegun> begun) {
        return course.returns.stream()
                .filter(r -> r.fact().absence().equals(begun.id()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Placed<AbsenceBegun> open(Course course) {
        return course.absences.stream()
                .filter(a -> back(course, a) == null)
                .findFirst()
                .orElse(null);
    }

    private static boolean anyDayLeft(Course now) {
        return Endings.anyDayLeft(
                now,
                Objects.requireNonNull(now.report).day(),
                day -> now.absences.stream().noneMatch(a -> {
                    Placed<AbsenceEnded> back = back(now, a);
                    return !a.day().isAfter(day) && (back == null || back.day().isAfter(day));
                }));
    }

    private static List<Reason> away(Course course) {
        Placed<AbsenceBegun> open = open(course);
        return open == null
                ? List.of()
                : List.of(Reason.of(Why.of("LIF-10.away-already")
                                .with("since", open.day())
                                .from(open.id()))
                        .next(
                                "absence-ended",
                                Map.of("absence", open.id(), "day", open.day().toString())));
    }
}
