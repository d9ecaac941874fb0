package org.guitu.agreement;

import java.time.LocalDate;

/**
 * Time served in compulsory isolation that was then changed into community treatment (LIF-03): from the day of the
 * decision to the day before the change, without the days of escape.
 *
 * @param decidedOn the day of the decision on isolation, never null
 * @param changedOn the day on which it was changed, never null
 * @param escapeDays days of escape, which do not count as served; at least 0
 */
public record TimeServed(LocalDate decidedOn, LocalDate changedOn, int escapeDays) {}
