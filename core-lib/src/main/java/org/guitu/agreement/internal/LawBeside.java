package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.guitu.agreement.CountedDeadline;
import org.guitu.agreement.DeadlineReading;
import org.guitu.policy.DeadlineRow;
import org.guitu.policy.Parameter;
import org.guitu.rule.Used;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * POL-03: where a local rule goes the way that the law's lock does not allow, both values are counted and compared as
 * days, case by case. Prompts go by the earlier, anything adverse waits for the later, whether an act was in time is
 * answered for each, and the conflict is shown.
 */
public final class LawBeside {
    private LawBeside() {}

    /** A deadline by its row and, where law fixes another number, by that too. */
    public static DeadlineReading read(DeadlineRow row, Function<DeadlineRow, DeadlineReading> counted) {
        DeadlineReading own = counted.apply(row);
        DeadlineRow law = row.law();
        if (law == null) {
            return own;
        }
        DeadlineReading fixed = counted.apply(law);
        return own.beside(fixed, own.why().because(conflict(row, law).because(fixed.why())));
    }

    /** The day by which a deadline prompts, or null while there is none. */
    public static @Nullable LocalDate promptedBy(DeadlineReading deadline) {
        LocalDate own = deadline.due();
        LocalDate law = deadline.law() == null ? null : deadline.law().due();
        return own == null || law == null || own.isBefore(law) ? own : law;
    }

    /** The day by which a deadline without a reading of its own prompts. */
    public static LocalDate promptedBy(CountedDeadline counted) {
        LocalDate own = counted.due().day();
        return counted.law() == null || own.isBefore(counted.law().day())
                ? own
                : counted.law().day();
    }

    /** The last day before which nothing adverse follows, or null while nobody can say. */
    public static @Nullable LocalDate adverseAfter(DeadlineReading deadline) {
        LocalDate own = deadline.due();
        if (own == null || deadline.law() == null) {
            return own;
        }
        LocalDate law = deadline.law().due();
        return law == null || law.isAfter(own) ? law : own;
    }

    /** How a deadline is counted without a case, or for a prompt alone, with what law fixes beside it. */
    static CountedDeadline counted(DeadlineRow row, Function<DeadlineRow, CountedDeadline> counted) {
        CountedDeadline own = counted.apply(row);
        DeadlineRow law = row.law();
        if (law == null) {
            return own;
        }
        CountedDeadline fixed = counted.apply(law);
        Why why = own.why().because(conflict(row, law).because(fixed.why()));
        return new CountedDeadline(row, own.event(), own.due(), why, own.opens(), fixed.due());
    }

    /** The number from which something adverse follows: the higher one. */
    public static Parameter<Integer> adverseFrom(Parameter<Integer> number) {
        Parameter<Integer> law = number.law();
        return law != null && law.value() > number.value() ? law : number;
    }

    /** A reason that rests on a number, with the conflict where there is one. */
    public static Why shown(Why why, Parameter<Integer> number) {
        Parameter<Integer> law = number.law();
        return law == null
                ? why
                : why.because(conflict(number.value(), law.value(), List.of(number.used()), List.of(law.used())));
    }

    private static Why conflict(DeadlineRow own, DeadlineRow law) {
        return conflict(own.limit().period(), law.limit().period(), own.counted(), law.counted());
    }

    private static Why conflict(Object own, Object law, Collection<Used> ownUsed, Collection<Used> lawUsed) {
        return Why.of("POL-03.conflict")
                .with("own", own)
                .with("law", law)
                .usingAll(List.copyOf(ownUsed))
                .usingAll(List.copyOf(lawUsed));
    }
}
