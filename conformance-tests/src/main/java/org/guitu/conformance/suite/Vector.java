package org.guitu.conformance.suite;

import java.time.LocalDate;
import java.util.List;

/**
 * One scenario for one rule: what happens, and what is true after it.
 *
 * @param id the rule's id and a number
 * @param rule the rule that it tests
 * @param also further rules that it touches
 * @param profile the profile that it belongs to
 * @param title what it shows
 * @param zone the time zone that days are counted in
 * @param calendar the calendar of working days
 * @param packs the policy packs in force
 * @param birthDate the made-up person's day of birth
 * @param steps the commands in their order
 * @param asks the questions after them
 */
public record Vector(
        String id,
        String rule,
        List<String> also,
        String profile,
        Bilingual title,
        String zone,
        String calendar,
        List<String> packs,
        LocalDate birthDate,
        List<Step> steps,
        List<Ask> asks) {
    /** The time zone of every vector. */
    public static final String ZONE = "Asia/Shanghai";

    /** The calendar of every vector. */
    public static final String CALENDAR = "cn";
}
