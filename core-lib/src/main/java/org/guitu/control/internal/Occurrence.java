package org.guitu.control.internal;

import java.time.LocalDate;
import java.util.List;
import org.guitu.rule.Why;

/**
 * One time that an event happened, or will, as far as is known.
 *
 * @param day its day
 * @param entries the records that say so, none where it is read or stands outside the file
 * @param why what it was
 */
record Occurrence(LocalDate day, List<String> entries, Why why) {}
