package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.guitu.agreement.TimeServed;
import org.jspecify.annotations.Nullable;

/**
 * What a term is counted from, and the entries that say so; there are none where nobody keeps a case file.
 *
 * @param reported the day of reporting
 * @param length the term that the order names
 * @param served time served in isolation, or null
 * @param report the entry of the report
 * @param order the entry of the order
 */
record TermGround(
        LocalDate reported, Period length, @Nullable TimeServed served, List<String> report, List<String> order) {}
