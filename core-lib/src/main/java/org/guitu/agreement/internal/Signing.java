package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guitu.agreement.Agreement;
import org.guitu.agreement.CountedDeadline;
import org.guitu.agreement.DeadlineReading;
import org.guitu.agreement.DeadlineReading.Status;
import org.guitu.agreement.Report;
import org.guitu.agreement.SigningRefusal;
import org.guitu.day.Age;
import org.guitu.day.Deadline.Due;
import org.guitu.day.Stretch;
import org.guitu.journal.Envelope;
import org.guitu.policy.Basis;
import org.guitu.policy.DeadlineRow;
import org.guitu.policy.Pack;
import org.guitu.policy.Parameter;
import org.guitu.policy.ParameterName;
import org.guitu.rule.Certainty;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * LIF-08: the agreement is signed after reporting, at the place of execution in force, with the contents that the law
 * names, by the guardian too where the person is young or without capacity. Not signed in time is a prompt, no error.
 */
final class Signing {
    private Signing() {}

    static List<Reason> gate(Course now, Envelope envelope) {
        if (now.report == null) {
            return List.of(notReported(now));
        }
        if (now.agreement != null) {
            return List.of(signedAlready(now.agreement));
        }
        if (Endings.anyDayLeft(now, now.report.day(), day -> true)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>(Endings.reasons(now, now.asked));
        reasons.addAll(Custody.heldReasons(now, now.asked));
        return reasons;
    }

    static List<Reason> reasons(Course before, Placed<Agreement> placed) {
        Agreement agreement = placed.fact();
        List<Reason> reasons = new ArrayList<>(actReasons(before, placed.day()));
        if (before.order != null) {
            reasons.addAll(PlaceOfExecution.placeReasons(before, agreement.place()));
            Pack pack = before.pack(placed.day());
            reasons.addAll(AgreementContents.reasons(before, placed));
            reasons.addAll(guardian(before, pack, placed));
        }
        return reasons;
    }

    static List<Reason> refusalReasons(Course before, Placed<SigningRefusal> refusal) {
        List<Reason> reasons = new ArrayList<>(actReasons(before, refusal.day()));
        if (!refusal.fact().witnessed()) {
            reasons.add(Reason.of(Why.of("LIF-08.no-witness").from(refusal.id())));
        }
        return reasons;
    }

    /** The signing deadline: its own, or by measure that of another, never before the day on which one can sign. */
    static @Nullable DeadlineReading deadline(Course course, Map<String, DeadlineReading> others) {
        Placed<Report> reported = course.report;
        if (reported == null) {
            return null;
        }
        DeadlineRow row = course.pack(reported.day()).deadline("sign");
        Parameter<String> same =
                row.sameDayAs().get(course.theOrder().fact().measure().name());
        boolean practice = same == null && row.isPractice();
        Why why = Why.of(practice ? "LIF-08.sign-practice" : "LIF-08.sign")
                .with("reported", reported.day())
                .from(reported.id());
        if (same == null) {
            return LawBeside.read(row, one -> {
                CountedDeadline counted = course.counted(one, reported.day());
                return possible(course, one, one.basis(), reported, counted.due(), why.because(counted.why()));
            });
        }
        DeadlineReading other = others.get(same.value());
        Why day = Why.of("LIF-08.same-day").with("other", same.value()).using(same.used());
        Why shared = why.because(other == null ? day : day.because(other.why()));
        DeadlineReading own = shared(course, row, reported, other == null ? null : other.due(), other, shared);
        // where law fixes another day for the deadline that it shares, so it does for this one (POL-03)
        return other == null || other.law() == null
                ? own
                : own.beside(shared(course, row, reported, other.law().due(), other, shared), own.why());
    }

    /** On the day of another deadline, which waits where that one has none. */
    private static DeadlineReading shared(
            Course course,
            DeadlineRow row,
            Placed<Report> reported,
            @Nullable LocalDate day,
            @Nullable DeadlineReading other,
            Why why) {
        if (day == null || other == null) {
            return new DeadlineReading(
                    "sign", "sign", Status.WAITING, null, null, Certainty.CERTAIN, why.as("LIF-08.sign-waits"));
        }
        // who reported late can sign from that day on, and an act's last day is a working day (POL-09, CNT-02)
        Due due = DueDay.possible(course, row, new Due(day, day, other.certainty()), reported.day());
        return possible(course, row, other.basis(), reported, due, why);
    }

    /** In custody nobody signs: a due day that falls into it moves to the day of release (POL-09). */
    private static DeadlineReading possible(
            Course course, DeadlineRow row, @Nullable Basis basis, Placed<Report> reported, Due counted, Why why) {
        Due due = counted;
        for (Stretch part : course.custody.parts()) {
            boolean signedBefore =
                    course.agreement != null && !course.agreement.day().isAfter(part.from());
            if (signedBefore || !part.covers(due.day())) {
                continue;
            }
            LocalDate until = part.until();
            if (course.agreement != null && (until == null || until.isAfter(course.agreement.day()))) {
                until = course.agreement.day();
            }
            if (until == null) {
                return new DeadlineReading(
                        "sign",
                        "sign",
                        Status.STOPPED,
                        reported.day(),
                        null,
                        Certainty.CERTAIN,
                        why.as("LIF-08.sign-stopped").because(Custody.why(course, part)));
            }
            due = row.number().roll(until, course.setting.calendar());
            why = why.because(
                    Why.of("LIF-13.not-possible").with("released", until).because(Custody.why(course, part)));
        }
        if (course.dutyFree.cover(due.day())) {
            // released into days without duties: on from there, maybe into custody again
            Due next = row.number().roll(due.day().plusDays(1), course.setting.calendar());
            return possible(course, row, basis, reported, next, why);
        }
        if (course.agreement == null && Custody.held(course, course.asked)) {
            return new DeadlineReading(
                    "sign",
                    "sign",
                    Status.STOPPED,
                    reported.day(),
                    null,
                    Certainty.CERTAIN,
                    why.as("LIF-08.sign-stopped"));
        }
        return Deadlines.reading("sign", row, reported.day(), due, course.agreement, why.with("due", due.day()))
                .restingOn(basis);
    }

    private static List<Reason> actReasons(Course before, LocalDate day) {
        List<Reason> reasons = new ArrayList<>(Endings.reasons(before, day));
        reasons.addAll(Custody.heldReasons(before, day));
        if (before.report == null) {
            reasons.add(notReported(before));
        }
        if (before.agreement != null) {
            reasons.add(signedAlready(before.agreement));
        }
        return reasons;
    }

    private static List<Reason> guardian(Course before, Pack pack, Placed<Agreement> placed) {
        if (placed.fact().guardianSigned()) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        Parameter<Integer> age = pack.count(ParameterName.GUARDIAN_SIGNS_UNDER);
        LocalDate born = before.background.birthDate();
        if (born != null && Age.under(born, age.value(), placed.day())) {
            reasons.add(Reason.of(Why.of("LIF-08.guardian")
                    .with("age", age.value())
                    .with("day", placed.day())
                    .using(age.used())
                    .because(Why.of("CNT-08.under").with("age", age.value()).with("day", placed.day()))));
        }
        if (placed.fact().withoutCapacity()) {
            reasons.add(Reason.of(Why.of("LIF-08.guardian-capacity").with("day", placed.day())));
        }
        return reasons;
    }

    private static Reason notReported(Course course) {
        Reason reason = Reason.of(Why.of("LIF-08.not-reported"));
        return course.order == null
                ? reason
                : reason.next(
                        "report",
                        Map.of(
                                "day", course.asked.toString(),
                                "place", course.order.fact().place().code()));
    }

    private static Reason signedAlready(Placed<Agreement> agreement) {
        return Reason.of(
                Why.of("LIF-08.signed-already").with("signed", agreement.day()).from(agreement.id()));
    }
}
