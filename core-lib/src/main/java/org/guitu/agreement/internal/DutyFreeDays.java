package org.guitu.agreement.internal;

import org.guitu.day.Stretch;
import org.guitu.rule.Why;

/**
 * Days on which nobody could act, since the case was held to be over: from what ended it to what undid that (LIF-15,
 * LIF-19). They hold no duties, count towards the term, and move the deadlines that run through them.
 *
 * @param days from the first day on which the case was held to be over to the day on which it went on
 * @param why what ended it and what undid that
 */
record DutyFreeDays(Stretch days, Why why) {}
