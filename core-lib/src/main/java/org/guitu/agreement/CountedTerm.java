package org.guitu.agreement;

import java.time.LocalDate;
import org.guitu.rule.Why;

/**
 * A term as a report starts it, without any stop (LIF-07).
 *
 * @param firstDay its first day, which counts; never null
 * @param lastDay its last day, which counts; never null
 * @param why the way of counting and the credit, with the values of the pack in force; never null
 */
public record CountedTerm(LocalDate firstDay, LocalDate lastDay, Why why) {}
