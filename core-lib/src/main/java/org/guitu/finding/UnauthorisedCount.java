package org.guitu.finding;

/**
 * What a serious breach is counted from (LIF-11): unauthorised absences whose days neither a standing finding nor a
 * rejection cites.
 *
 * @param absences how many, at least 0
 * @param days their days, at least 0
 */
public record UnauthorisedCount(int absences, int days) {}
