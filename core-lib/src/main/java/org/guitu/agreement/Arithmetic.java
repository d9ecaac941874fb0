package org.guitu.agreement;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.guitu.agreement.internal.Credit;
import org.guitu.agreement.internal.DeadlineCount;
import org.guitu.agreement.internal.OrderedTerm;
import org.guitu.agreement.internal.RunningTerm;
import org.guitu.day.Moment;
import org.guitu.division.Division;
import org.guitu.policy.Pack;
import org.guitu.rule.Counted;
import org.guitu.rule.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of one measure at one place, with reasons and without a case file. A case is read by the same counting:
 * with nothing else on file its reading has these days, for these reasons.
 *
 * <p>It knows the days that it is given and nothing else, so neither custody nor an end is in its answers.
 *
 * @param setting packs and calendar, never null
 * @param place the township or sub-district of execution, never null
 * @param measure which of the two measures, never null
 */
public record Arithmetic(Setting setting, Division place, Measure measure) {
    /**
     * The pack that judges what began on a day (CNT-09), with its deadlines and parameters.
     *
     * @param began the day on which the deadline or the term began, never null
     * @return the pack, as it is read for the measure; never null
     */
    public Pack pack(LocalDate began) {
        return setting.packs().inForce(place, began).forMeasure(measure.name());
    }

    /**
     * The term that a report starts (LIF-07, CNT-05).
     *
     * @param ordered the day of the order, never null
     * @param length the term that the order names, in years and months; never null
     * @param reported the day of reporting, never null
     * @return first and last day; refused where LIF-02 does not know such a term, and for a report before the order; never
     *     null
     * @throws IllegalArgumentException if the length is not of years and months, or not longer than nothing
     */
    public Counted<CountedTerm> term(LocalDate ordered, Period length, LocalDate reported) {
        return term(ordered, length, reported, null);
    }

    /**
     * The term that a report starts, less the time served in isolation (LIF-03). Rehabilitation follows isolation and is
     * credited with none of it. A credit that leaves no day completes the case on the day of service, or of an earlier
     * report: ask with that day, which then stands for the first day and the last.
     *
     * @param ordered the day of the order, never null
     * @param length the term that the order names, in years and months; never null
     * @param reported the day of reporting, never null
     * @param served the time served, or null where there is none
     * @return first and last day; refused as without a credit, and where more days of escape than were served, or a
     *     change after the order, are given (LIF-03); never null
     * @throws IllegalArgumentException if the length is not of years and months, or not longer than nothing
     */
    public Counted<CountedTerm> term(
            LocalDate ordered, Period length, LocalDate reported, @Nullable TimeServed served) {
        if (length.isZero() || length.isNegative() || !length.equals(length.withDays(0))) {
            throw new IllegalArgumentException("length: years and months are expected");
        }
        Period whole = length.normalized(); // P36M is P3Y, as in a case file
        List<Reason> reasons = new ArrayList<>(OrderedTerm.reasons(pack(ordered), measure, whole));
        reasons.addAll(Credit.reasons(measure, ordered, served));
        reasons.addAll(RunningTerm.reportReasons(ordered, reported));
        return reasons.isEmpty()
                ? new Counted.Good<>(RunningTerm.alone(this, whole, reported, served))
                : new Counted.Refused<>(reasons);
    }

    /**
     * A deadline of the pack in force (CNT-02, CNT-03). Which event a row runs from is said by {@link
     * org.guitu.policy.DeadlineRow#from}, or by its rule: {@code serve} from the order, {@code report} from service on the
     * person, {@code sign} from the report, the notices from the term's last day, {@code review} from the report deadline,
     * {@code decide-proposal} from the proposal.
     *
     * @param row the row's id, such as {@code report}; never null
     * @param event the day of the event, which is not counted; never null
     * @return the due day; refused where the pack has no such row, where the row has no number (POL-09), and where it is
     *     due on the day of another deadline (LIF-08), which the reason names; never null
     */
    public Counted<CountedDeadline> deadline(String row, LocalDate event) {
        return deadline(row, Moment.of(event));
    }

    /**
     * A deadline of the pack in force from an event of which the instant may be known: hours run from it to an instant
     * (POL-08). A row that is counted back says how long before the event its last day is.
     *
     * @param row the row's id, never null
     * @param event the event, never null
     * @return the due day; refused as for an event that is known by its day; never null
     */
    public Counted<CountedDeadline> deadline(String row, Moment event) {
        return DeadlineCount.asked(this, row, event);
    }
}
