package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.guitu.agreement.Ending;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;

/** Acts after a case's end do not fit; the reason is the rule that ended it. */
public final class Endings {
    private Endings() {}

    /** Why an act of a day does not fit, if the case was over by then. */
    public static List<Reason> reasons(Course course, LocalDate day) {
        if (!course.endedBy(day)) {
            return List.of();
        }
        Ending ending = Objects.requireNonNull(course.ending);
        return List.of(Reason.of(Why.of(rule(ending.code()) + ".over")
                .with("day", day)
                .with("ended", ending.day())
                .with("ending", ending.code())
                .from(ending.entry())));
    }

    /** Why an act fits on no day since the order, where the case was over by all of them. */
    public static List<Reason> sinceOrder(Course now) {
        LocalDate ordered = now.theOrder().day();
        return days(now, ordered).findAny().isPresent() ? List.of() : reasons(now, ordered);
    }

    /** The days from one on, up to the one asked, on which the case was not over before an act. */
    public static Stream<LocalDate> days(Course now, LocalDate from) {
        // a term is over before anything of the day on which the case ends; what others decide comes after the acts
        boolean before = now.ending != null && now.ending.code() == Ending.Code.TERM_EXPIRED;
        return from.isAfter(now.asked)
                ? Stream.empty()
                : from.datesUntil(now.asked.plusDays(1))
                        .takeWhile(day -> !now.endedBy(before ? day : day.minusDays(1)));
    }

    /** Whether some day from one on is left for an act of the person: the case not over on it, nobody held. */
    static boolean anyDayLeft(Course now, LocalDate from, Predicate<LocalDate> fits) {
        return days(now, from).anyMatch(day -> Custody.heldReasons(now, day).isEmpty() && fits.test(day));
    }

    /** The rule behind an ending. */
    public static String rule(Ending.Code code) {
        return switch (code) {
            case TERM_EXPIRED -> "LIF-17";
            case IMPRISONMENT, COMPULSORY_EDUCATION -> "LIF-14";
            case DEATH, REVOKED -> "LIF-16";
            case REPLACED -> "LIF-24";
            case ISOLATION -> "LIF-15";
        };
    }
}
